"""What would open a closed way: the smallest sets of changes that turn a no into a yes."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from typing import NamedTuple

from explainer.judge import Says, applying, combine
from explainer.question import FACTS, Fact, Question, Value, with_facts
from explainer.rule import Rule
from explainer.space import OUTCOME, Space, space
from explainer.table import table

ONLY_TO = {"tie.degree": "first", "tie.block": "none"}
CHANGEABLE = tuple(
    name
    for name in FACTS
    if name
    in {
        "sender.plan",
        "sender.credits",
        "sender.group_role",
        "recipient.open_profile",
        "recipient.inmail",
        "recipient.sponsored",
        "recipient.ad_consent",
        "tie.degree",
        "tie.block",
        "message.recipients",
        "message.text_characters",
        "message.subject_characters",
        "message.attachment_megabytes",
        "message.voice_seconds",
        "message.media",
    }
)
"""The facts that somebody can change, in the wire's order: not the day, a region or the kind."""
AT_MOST = 2


class Change(NamedTuple):
    fact: str
    to: Value


type Way = tuple[Change, ...]


def _candidates(of: Space, fact: Fact, question: Question) -> list[Value]:
    """One value of every other class: the first in the wire's order, of numbers the nearest."""
    now = fact.of(question)
    mine = of.class_of(fact, now)
    others = [group for place, group in enumerate(of.classes[fact]) if place != mine]
    if fact.choices:
        only = ONLY_TO.get(fact.name)
        return [group[0] for group in others if only is None] or [
            value for group in others for value in group if getattr(value, "value", None) == only
        ]
    assert isinstance(now, int | float)

    def distance(value: Value) -> float:
        assert isinstance(value, int | float)
        return abs(value - now)

    return sorted((min(group, key=distance) for group in others), key=distance)


def _opens(question: Question) -> bool:
    return combine(applying(question))[0] is Says.CAN


def _search(question: Question) -> Iterator[Way]:
    said, against = combine(applying(question))
    if said is not Says.CANNOT:
        return
    of = space(question.act, question.message.kind, question.on, OUTCOME)
    # Every prohibition must fall, and it falls only by a change to something that it reads.
    hurdles = [_readable(finding.rule) for finding in against]
    if not all(hurdles):
        return
    facts = [FACTS[name] for name in CHANGEABLE if FACTS[name] in of.classes]
    found: list[set[str]] = []
    for size in range(1, AT_MOST + 1):
        for chosen in combinations(facts, size):
            names = {fact.name for fact in chosen}
            if any(names.isdisjoint(hurdle) for hurdle in hurdles) or any(smaller <= names for smaller in found):
                continue
            for values in product(*(_candidates(of, fact, question) for fact in chosen)):
                changes = {fact.name: value for fact, value in zip(chosen, values, strict=True)}
                if _opens(with_facts(question, changes)):
                    found.append(names)
                    yield tuple(Change(name, value) for name, value in changes.items())
                    break


@cache
def _readable(rule: Rule) -> frozenset[str]:
    """The changeable facts that a rule reads."""
    return frozenset(fact.name for fact in table(rule).facts) & frozenset(CHANGEABLE)


def ways(question: Question) -> tuple[Way, ...]:
    """The smallest sets of at most two changes that turn a no, smaller ones first; else nothing."""
    return tuple(_search(question))
