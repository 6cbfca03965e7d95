"""What would open a closed way: the smallest sets of changes that turn a no into a yes."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from explainer.facts.catalogue import FACTS, Fact, Value, with_facts
from explainer.facts.question import Question
from explainer.facts.values import Block, GroupRole
from explainer.judge import RuleInForce, RulesOfTheDay, Says, rules_of_the_day
from explainer.law.rule import Rule
from explainer.space.space import OUTCOME, Space, space_of
from explainer.space.table import table

ONLY_TO = {"tie.degree": "first", "tie.block": "none", "message.all_connected": "yes"}
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
        "recipient.invitations",
        "recipient.messages",
        "recipient.page_messages",
        "tie.degree",
        "tie.block",
        "message.recipients",
        "message.all_connected",
        "message.text_characters",
        "message.subject_characters",
        "message.attachment_megabytes",
        "message.voice_seconds",
        "message.media",
    }
)
"""The facts that somebody can change, in the wire's order: not the day, a region or the kind."""


class By(Enum):
    """Whose change it is."""

    SENDER = "sender"
    RECIPIENT = "recipient"
    BOTH = "both"


class Change(NamedTuple):
    fact: str
    to: Value
    by: By


type Way = tuple[Change, ...]


_CHANGEABLE_FACTS = frozenset(FACTS[name] for name in CHANGEABLE)


_ROLES = frozenset({FACTS["sender.group_role"], FACTS["recipient.group_role"]})
_GROUP = frozenset({FACTS["sender.group_role"]})
"""Being in the same group is one change of two facts, and is called by the sender's."""


@cache
def readable(rule: Rule) -> frozenset[Fact]:
    """The changeable facts that a rule reads: a prohibition falls only by a change to one of them."""
    read = frozenset(table(rule).facts)
    return read & _CHANGEABLE_FACTS | (_GROUP if not read.isdisjoint(_ROLES) else frozenset())


def _candidates(of: Space, fact: Fact, question: Question) -> list[Value]:
    """One value of every other class: the first in the wire's order, of numbers the nearest."""
    if fact in _GROUP:
        apart = any(role.of(question) is GroupRole.NONE for role in _ROLES)
        return [GroupRole.MEMBER] if apart else []
    now = fact.of(question)
    mine = of.class_of(fact, now)
    others = [group for place, group in enumerate(of.classes[fact]) if place != mine]
    if fact.choices:
        only = ONLY_TO.get(fact.name)
        return [
            next(value for value in group if only is None or value is fact.by_word[only])
            for group in others
            if only is None or fact.by_word[only] in group
        ]
    assert isinstance(now, int | float)

    def distance(value: Value) -> float:
        assert isinstance(value, int | float)
        return abs(value - now)

    return sorted((min(group, key=distance) for group in others), key=distance)


def _by(name: str, question: Question) -> By:
    """Who can change a fact."""
    if name == "tie.block":
        return By.SENDER if question.tie.block is Block.BY_SENDER else By.RECIPIENT
    if name in _TAKES_BOTH:
        return By.BOTH
    return By.RECIPIENT if name.startswith("recipient.") else By.SENDER


_TAKES_BOTH = frozenset({"sender.group_role", "tie.degree", "message.all_connected"})


def changed(question: Question, changes: Mapping[str, Value]) -> Question:
    """The question after these changes; of two who come into one group, each who has a role there keeps it."""
    if "sender.group_role" in changes:
        joining = {role.name: GroupRole.MEMBER for role in _ROLES if role.of(question) is GroupRole.NONE}
        changes = {**changes, "sender.group_role": question.sender.group_role, **joining}
    return with_facts(question, changes)


class _Search:
    """The search for the ways of one question that is answered with no."""

    def __init__(self, of: RulesOfTheDay, question: Question, against: tuple[RuleInForce, ...]) -> None:
        self.of, self.space, self.question, self.against = of, space_of(of, OUTCOME), question, against

    def _values(self, fact: Fact) -> list[Value]:
        return _candidates(self.space, fact, self.question) if fact in self.space.classes else []

    def _sets(self) -> Iterator[tuple[Fact, ...]]:
        """Sets of facts that may open the way: what is left against it after a change must read the second fact."""
        for fact in readable(self.against[0].tested):
            left = [readable(each.tested) for each in self.against if fact not in readable(each.tested)]
            if left and not frozenset.intersection(*left):
                continue  # what this change leaves standing no single second one reaches
            for value in self._values(fact):
                said, against = self.of.verdict(changed(self.question, {fact.name: value}))
                if said is Says.CAN:
                    yield (fact,)
                    break  # whoever can open the way with one change needs no second
                for other in frozenset.intersection(*(readable(each.tested) for each in against)) - {fact}:
                    yield tuple(sorted((fact, other), key=ORDER.__getitem__))

    def _opening(self, facts: tuple[Fact, ...]) -> Way | None:
        """The first values of these facts that open the way."""
        for values in product(*map(self._values, facts)):
            changes = {fact.name: value for fact, value in zip(facts, values, strict=True)}
            if self.of.verdict(changed(self.question, changes))[0] is Says.CAN:
                return tuple(Change(name, value, _by(name, self.question)) for name, value in changes.items())
        return None

    def run(self) -> Iterator[Way]:
        sets = sorted(set(self._sets()), key=lambda facts: (len(facts), [ORDER[fact] for fact in facts]))
        alone = {facts[0] for facts in sets if len(facts) == 1}
        for facts in sets:
            if (len(facts) == 1 or alone.isdisjoint(facts)) and (way := self._opening(facts)):
                yield way


ORDER = {fact: place for place, fact in enumerate(FACTS.values())}


def ways(question: Question) -> tuple[Way, ...]:
    """The smallest sets of at most two changes that turn a no, smaller ones first; else nothing."""
    of = rules_of_the_day(question.act, question.message.kind, question.on)
    said, against = of.verdict(question)
    return ways_past(of, question, against) if said is Says.CANNOT else ()


def ways_past(of: RulesOfTheDay, question: Question, against: tuple[RuleInForce, ...]) -> tuple[Way, ...]:
    """The ways of a question that these rules forbid."""
    if not all(readable(each.tested) for each in against):
        return ()
    space = space_of(of, OUTCOME)
    found = _of_class(space, space.key(question))
    if not any(each.fact == "tie.block" for way in found for each in way):
        return found
    # Whoever blocked the other, one class answers alike; whose change it is differs.
    return tuple(tuple(each._replace(by=_by(each.fact, question)) for each in way) for way in found)


@lru_cache(maxsize=4096)
def _of_class(space: Space, key: tuple[int, ...]) -> tuple[Way, ...]:
    """The ways of every question of one class."""
    question = space.representative(key)
    said, against = space.rules.verdict(question)
    return tuple(_Search(space.rules, question, against).run()) if said is Says.CANNOT else ()
