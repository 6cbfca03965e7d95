"""What a page can ask for within a sentence: a number that the build knows, values, a link to a case, or a check."""

from collections.abc import Callable, Iterable
from enum import Enum
from functools import cache
from html import escape

from explainer.answers.routes import answers_to
from explainer.answers.shape import Outcome, Then
from explainer.facts.catalogue import FACTS
from explainer.judge import Says
from explainer.law.effect import Access, Filter, Notice, Place, Privacy, Reader, Side, Signal, SignalState
from explainer.prove import plays, scenarios
from explainer.rulebook import KINDS, RULES
from explainer.rulebook.disagreements import disagreements
from explainer.rulebook.ledger import Class, Standing, Today, claims, sources
from explainer.say.answer.follows import shape_of
from explainer.say.markup import UNSEARCHED
from explainer.say.words import Words
from explainer.space.ways import By
from explainer.website.blocks.arguments import expected_case, one_of
from explainer.website.blocks.holds import holds
from explainer.website.filled_in import BASE
from explainer.website.grammar import PageError, within
from explainer.website.twins.translations import pages
from explainer.wire.write_link import fragment

COUNTS: dict[str, Callable[[], int]] = {
    "claims": lambda: len(claims()),
    "sources": lambda: len(sources()),
    "disagreements": lambda: len(disagreements()),
    "scenarios": lambda: sum(1 for kind in KINDS for _ in scenarios(kind)),
    "plays": lambda: len(plays()),
    "pages": lambda: len(pages()),
    "rules": lambda: len(RULES),
    "kinds": lambda: len(KINDS),
}
VALUES: dict[str, Iterable[Enum]] = {
    "outcome": Outcome,
    "lands": Place,
    "filter": Filter,
    "then": Then,
    "by": By,
    "privacy": Privacy,
    "readers": Reader,
    "access": Access,
    "signals": Signal,
    "signal": SignalState,
    "notices": Notice,
    "sides": Side,
    "says": Says,
    "standing": Standing,
    "today": Today,
    "class": Class,
    **{name: fact.sayable for name, fact in FACTS.items() if fact.choices},
}


@cache
def counted(name: str) -> int:
    return COUNTS[name]()


def _case(given: list[str], say: Words) -> str:
    """A link that opens a case in the full form. Raises PageError where the rules do not say what it expects."""
    expected, case = expected_case(given)
    found, *_ = answers_to(*case)
    if found.outcome is not expected:
        raise PageError(f"explainer:case expects {expected.value!r}, but the rules say {found.outcome.value!r}")
    words = say.say("case", "open", outcome=say.say("outcome", shape_of(found)))
    return f'<a href="{BASE}try/#{escape(fragment((*case, ())))}" {UNSEARCHED}>{escape(words)}</a>'


def _inline(text: str, say: Words) -> str:
    name, *given = text.split()
    if name == "count":
        return say.number(counted(one_of("thing to count", COUNTS, given)))
    if name == "case":
        return _case(given, say)
    if name == "holds":
        return holds(given)
    return ", ".join(f"`{value.value}`" for value in VALUES[one_of("name of values", VALUES, given)])


def inlined(line: str, say: Words) -> str:
    """A line with its markers filled in, still as Markdown. Raises PageError for what is written wrongly."""
    for marker in reversed(within(line)):
        line = line[: marker.start] + _inline(marker.text, say) + line[marker.end :]
    return line
