"""What one may want to try in the second case: what would open a way, a few fixed changes, and another day."""

from collections.abc import Iterator
from typing import NamedTuple

from explainer.answers.routes import answers_to
from explainer.explorer.along import changed_second
from explainer.explorer.link import NO_FACTS, Facts, Link, with_second, written
from explainer.facts.catalogue import FACTS
from explainer.say.phrases import way_phrase
from explainer.say.words import Words
from explainer.space.ways import By, Way, changed
from explainer.wire.write_answer import plain

MOST = 4
"""So many ways are offered: the shortest come first."""
FIXED: dict[str, Facts] = {
    "connected": {"tie.degree": "first"},
    "open_profile": {"recipient.open_profile": "on"},
    "group": {"sender.group_role": "member", "recipient.group_role": "member"},
    "premium": {"sender.plan": "premium_career"},
    "recruiter": {"sender.plan": "recruiter"},
    "in_2014": {"on": "2014-03-01"},
}
"""By the key of their words; what follows from one, such as the credits of a plan, goes along."""


class Try(NamedTuple):
    text: str
    to: Link


def second_after(link: Link, way: Way) -> Link:
    """The link in whose second case a way is gone."""
    question = link.asked[0]
    after = changed(question, {change.fact: change.to for change in way})
    facts = {name: str(plain(fact.of(after))) for name, fact in FACTS.items() if fact.of(after) != fact.of(question)}
    first = link._replace(second=NO_FACTS)
    for name, value in facts.items():
        first = changed_second(first, name, value)
    return first


def tries(link: Link, say: Words) -> tuple[Try, ...]:
    """Those that change something, each once."""
    found: dict[str, Try] = {}
    for text, to in (*_ways(link, say), *_fixed(link, say)):
        if to.second:
            found.setdefault(written(to), Try(text, to))
    return tuple(found.values())


def _ways(link: Link, say: Words) -> Iterator[tuple[str, Link]]:
    question, given, unknown = link.asked
    ways = dict.fromkeys(way for answer in answers_to(question, given, unknown) for way in answer.ways)
    mine = [way for way in ways if not any(change.by is By.RECIPIENT and change.fact == "tie.block" for change in way)]
    for way in sorted(mine, key=len)[:MOST]:
        yield way_phrase(way, question, say), second_after(link, way)


def _fixed(link: Link, say: Words) -> Iterator[tuple[str, Link]]:
    for key, facts in FIXED.items():
        to = with_second(link, {})
        for name, value in facts.items():
            to = changed_second(to, name, value)
        yield say.say("explorer", "compare", "try", key), to
