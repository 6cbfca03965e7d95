"""What tables, pictures, the command line and refusals can say, each as a file of lines."""

import io
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import date
from unittest import mock

from explainer.answers.routes import answers_to
from explainer.cli import batch, calls
from explainer.facts.catalogue import FACTS
from explainer.play.story import tell
from explainer.prove import Proof
from explainer.refused import Refused
from explainer.rulebook import KINDS
from explainer.say.phrases import range_phrase, value_phrase, values_phrase
from explainer.say.sources import claim_details, claim_statement
from explainer.say.text import story_text
from explainer.say.words import Words, refusal
from explainer.website.blocks.markers import block, is_written
from explainer.website.form import controls as form
from explainer.website.form.element import scenario_element
from explainer.wire.read_play import read_play
from explainer.wire.read_question import read_asked, read_question
from tests.say.layout import laid, told

BASE = "../"


def _blocks(*markers: str) -> Callable[[Words], str]:
    """The words of some of a page's blocks, each below its marker."""

    def said(marker: str, say: Words) -> str:
        return block(marker, say) if is_written(marker) else told(block(marker, say))

    return lambda say: "\n".join(f"# {marker}\n{said(marker, say)}" for marker in markers)


# What tables say of numbers and choices


RANGES: tuple[tuple[str, float, float, bool], ...] = (
    ("sender.credits", 0, 0, False),  # exactly
    ("message.sent_this_month", 3, 3, False),
    ("message.recipients", 2, 49, False),  # from … to
    ("message.text_characters", 201, 8000, False),
    ("message.recipients", 1, 50, False),  # up to
    ("message.attachment_megabytes", 0, 20.5, False),
    ("sender.credits", 1, 10**6, True),  # from … on: nothing lies below but the least there is
    ("message.recipients", 1, 10**6, True),
    ("message.recipients", 2, 10**6, True),
    ("message.recipients", 3, 10**6, True),  # more than
    ("message.text_characters", 8001, 10**6, True),
)
CHOICES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("tie.degree", ("first",)),
    ("tie.degree", ("first", "out")),
    ("tie.degree", ("second", "third", "out")),  # a group with words of its own
    ("sender.plan", ("basic", "premium_career", "recruiter")),
    ("message.kind", ("direct", "inmail")),
    ("message.all_connected", ("unsaid", "yes")),  # what is left unsaid is not said
)


def ranges(say: Words) -> str:
    lines = []
    for name, low, high, last in RANGES:
        fact = FACTS[name]
        points = (low, high) if low < high else (low,)
        lines.append(f"{name} {low:g}..{'' if last else f'{high:g}'}: {values_phrase(fact, points, say, last)}")
        assert lines[-1].endswith(range_phrase(fact, points, say, last))
    for name, chosen in CHOICES:
        values = tuple(choice for choice in FACTS[name].choices if choice.value in chosen)
        lines.append(f"{name} {', '.join(chosen)}: {values_phrase(FACTS[name], values, say, last=False)}")
    for key in sorted(key for key in say.keys() if key.startswith("group.")):  # noqa: SIM118  # no mapping
        _, short, ids = key.split(".")
        fact = next(fact for name, fact in FACTS.items() if name.endswith(f".{short}"))
        values = tuple(choice for choice in fact.choices if choice.value in ids.split("+"))
        lines.append(f"{short} {ids}: {values_phrase(fact, values, say, last=False)}")
    return "\n".join(lines) + "\n"


def facts(say: Words) -> str:
    """Each fact's name, and what each of its values is called, in the order of the wire."""
    lines = []
    for fact in FACTS.values():
        values = "; ".join(value_phrase(fact, value, say) for value in fact.sayable or (fact.default, 1234.5))
        lines.append(f"{say.say('fact', fact.name)}: {values}")
    return "\n".join(lines) + "\n"


def forms(say: Words) -> str:
    """The whole form: what it calls facts, values and itself."""
    asked = read_asked({"tie.degree": "second", "recipient.plan": "?", "recipient.open_profile": "?"})
    extra = {"message": form.kind_field(asked[0], say) + form.day_field(asked[0], say)}
    body = form.groups(form.ever_matters(), asked, say, extra)
    return told(form.sentence(asked, say) + form.more(body, say))


ASKED: tuple[dict[str, object], ...] = (
    {},
    {"on": "2013-03-01"},
    {"message.kind": "inmail", "sender.plan": "premium_career", "sender.credits": 1000, "tie.degree": "out"},
)


def asked(say: Words) -> str:
    """What stands above an answer: the case that it is about."""
    whole = []
    for facts in ASKED:
        question, given = read_question(facts)
        whole.append(scenario_element(question, given, answers_to(question, given), say))
    return "".join(told(re.search('<p class="explainer-asked">.*?</p>', html)[0]) for html in whole)


# Claims

CLAIMS = (
    "inmail-anyone",  # contradicted, with what holds instead
    "dm-private",  # the same with a note
    "answer-to-an-invitation-reply",  # an open question with a note
    "connected-already",  # no source
    "inmail-premium-only",  # rules rest on it
    "edit-and-delete-for-60-minutes",  # a limit
    "report-conversation-path",  # how to do something
    "deletion-is-shortcoming",  # a remark, and not true
    "inmail-refund-if-unanswered",  # no longer true
)


def _printed(*arguments: str) -> str:
    out = io.StringIO()
    with redirect_stdout(out):
        assert calls.main(list(arguments)) == 0
    return out.getvalue()


def claims_text(say: Words) -> str:
    return "\n".join(_printed("claims", "--lang", say.language, id) for id in CLAIMS)


def claims_html(say: Words) -> str:
    return laid("".join(f"<p>{claim_statement(id, BASE, say)}</p>{claim_details(id, BASE, say)}" for id in CLAIMS))


# The command line

PROOF = Proof(judged=12345, stands_for=9876543210, plays=67, sha256="0123abcd" * 8)


def command_line(say: Words) -> str:
    """The line of the proof and that of the progress, with numbers that stand for any, and a play of no events."""
    clock = mock.Mock(perf_counter=mock.Mock(side_effect=[0, 2.5]), monotonic=mock.Mock(side_effect=[0, 2]))
    with mock.patch.object(calls, "prove", return_value=iter([PROOF])), mock.patch.object(calls, "time", clock):
        out = _printed("prove", "--lang", say.language)
    with mock.patch.object(batch, "time", clock):
        progress = batch._Progress(say)
        progress.done, progress.refused = 5000, 1
        out += progress._line() + "\n"
    play = read_play({"on": "2016-03-01", "events": []})
    return f"{out}\n{story_text(tell(play), say)}\n"


# Refusals

DETAILS = {
    "accepted": "first, second",
    "most": "200",
    "at": "2016-03-01T10:00",
    "before": "2016-03-02T10:00",
    "by": "a",
    "called": "on",
    "detail": "7",
    "does": "reply",
    "error": "such an error",
    "fact": "tie.degree",
    "file": "case.toml",
    "first": date(2011, 1, 1).isoformat(),
    "id": "no-such-claim",
    "key": "who",
    "last": date(2019, 12, 31).isoformat(),
    "least": "1",
    "pair": "a-z",
    "part": "tie",
    "people": "a, b",
    "value": "fourth",
}
"""One sample for whatever a refusal can name."""


def refusals(say: Words) -> str:
    codes = sorted(key.removeprefix("refused.") for key in say.keys() if key.startswith("refused."))  # noqa: SIM118  # no mapping
    lines = [f"{code}: {refusal(Refused(code, **DETAILS), say)}" for code in codes if code != "in_event"]
    lines.append(f"in_event: {refusal(Refused('nobody', **DETAILS).within(3), say)}")
    return "\n".join(lines) + "\n"


PHRASES: dict[str, Callable[[Words], str]] = {
    "outcomes.txt": _blocks(*(f"outcomes {kind.value}" for kind in KINDS)),
    "readers.txt": _blocks(*(f"readers {kind.value}" for kind in KINDS), "access"),
    "limits.txt": _blocks(*(f"limits {kind.value}" for kind in KINDS)),
    "map.txt": _blocks("map"),
    "timeline.txt": _blocks("timeline-events", "timeline-signs", "timeline-lanes", "timeline"),
    "rings.txt": _blocks("rings"),
    "life.txt": _blocks("life 2025-06-01", "life 2013-03-01"),
    "ranges.txt": ranges,
    "facts.txt": facts,
    "asked.txt": asked,
    "form.txt": forms,
    "claims.txt": claims_text,
    "claims.html": claims_html,
    "command-line.txt": command_line,
    "refusals.txt": refusals,
}
"""By the file's name, without its language."""
