"""Which facts had no effect: none of their values would change the answer or its ways, all else as it is."""

from collections.abc import Callable
from functools import cache, partial

from explainer.facts.catalogue import FACTS, Fact, Value, with_facts
from explainer.facts.question import Question
from explainer.judge import RuleInForce, RulesOfTheDay, Ruling, Says
from explainer.law.effect import Can
from explainer.space.limits import deciding, limits_on
from explainer.space.space import Space, space_of
from explainer.space.table import Table, point_of, table
from explainer.space.ways import Way, readable, ways


class Sensitivity:
    """In which company of other facts a fact changes what a rule says."""

    def __init__(self, of: Table, fact: Fact) -> None:
        others = [other for other in of.facts if other is not fact]
        place = of.facts.index(fact)
        verdicts: dict[tuple[Value, ...], set[bool]] = {}
        for key, verdict in of.full().items():
            verdicts.setdefault((*key[:place], *key[place + 1 :]), set()).add(verdict)
        self._telling = frozenset(company for company, found in verdicts.items() if found == {True, False})
        self._numbers = [(at, other, of.edges[other]) for at, other in enumerate(others) if not other.choices]
        self._company = [other.of for other in others]

    def at(self, question: Question) -> bool:
        """Whether some other value of the fact would change what the rule says to this question."""
        company = [of(question) for of in self._company]
        for at, other, edges in self._numbers:
            company[at] = point_of(other, edges, company[at])
        return tuple(company) in self._telling


@cache
def sensitivity(of: Table, fact: Fact) -> Sensitivity:
    """Kept by table: the same rules stand in the spaces of many kinds and days."""
    return Sensitivity(of, fact)


def _shows(each: RuleInForce, said: Says) -> bool:
    """Whether it would show in an answer that says so if the rule began or ceased to apply."""
    if said is Says.CANNOT:
        return each.says is Says.CANNOT
    return said is Says.CAN or any(not isinstance(effect, Can) for effect in each.effects)


@cache
def _showing(of: Space, said: Says) -> dict[str, tuple[Sensitivity, ...]]:
    """For each fact, the rules that read it and whose change of mind would show."""
    shown = [t for t, each in zip(of.tables, of.in_force, strict=True) if _shows(each, said)]
    return {fact.name: tuple(sensitivity(t, fact) for t in shown if fact in t.facts) for fact in of.classes}


@cache
def _deciding_ways(of: Space) -> frozenset[Fact]:
    """The facts that decide which ways are open, of a no: those on which a rule says yes, no or neither."""
    read = (fact for each in of.in_force if each.says for fact in table(each.rule).facts)
    return frozenset(fact for fact in read if fact in of.classes)


def _others(of: Space, fact: Fact, question: Question) -> list[Question]:
    """The question with one value of each other class of a fact."""
    mine = of.class_of(fact, fact.of(question))
    values = [first for place, (first, *_) in enumerate(of.classes[fact]) if place != mine]
    return [with_facts(question, {fact.name: value}) for value in values]


def _beside(of: Space, ruling: Ruling) -> tuple[frozenset[Fact], Callable[[Question], object]]:
    """What an answer shows beside what its rules say, the ways of a no or the limits of any other; on which facts."""
    if ruling.says is not Says.CANNOT:
        return deciding(ruling.rules), partial(limits_on, ruling.rules)
    facts = _deciding_ways(of)
    for each in ruling.deciding:
        if not readable(each.tested):  # no change reaches it: only a fact that it reads can open a way
            facts = facts.intersection(table(each.tested).facts)
    return facts, ways


def unaffected(
    question: Question, ruling: Ruling, given: tuple[str, ...], found: tuple[Way, ...] | None = None
) -> tuple[str, ...]:
    """Those of the given facts that made no difference, in their order; the kind always makes one.

    `found` are the question's ways where they have been searched already.
    """
    space = space_of(ruling.rules)
    showing = _showing(space, ruling.says)
    bearing, beside = _beside(space, ruling)
    now: object = found if ruling.says is Says.CANNOT else None

    def matters(name: str) -> bool:
        nonlocal now
        for each in showing.get(name, ()):  # a loop: this is asked of every fact of every answer
            if each.at(question):
                return True
        if name == "message.kind":
            return True
        fact = FACTS[name]
        if fact not in bearing:
            return False
        if now is None:
            now = beside(question)
        return any(beside(other) != now for other in _others(space, fact, question))

    return tuple([name for name in given if not matters(name)])


def could_tell(of: RulesOfTheDay, question: Question, fact: Fact, unknown: frozenset[Fact], closed: bool) -> bool:
    """Whether some rule could tell values of a fact apart, whatever the unknown facts are; or `closed`, some way."""
    space = space_of(of)
    if fact not in space.classes:
        return False
    if closed and fact in _deciding_ways(space):
        return True
    return any(_tells(t, question, fact, unknown) for t in space.tables if fact in t.facts)


def _tells(t: Table, question: Question, fact: Fact, unknown: frozenset[Fact]) -> bool:
    known = [
        (place, point_of(other, t.edges[other], other.of(question)))
        for place, other in enumerate(t.facts)
        if other is not fact and other not in unknown
    ]
    at = t.facts.index(fact)
    verdicts: dict[tuple[Value, ...], bool] = {}
    for key, verdict in t.full().items():
        if all(key[place] == value for place, value in known):
            company = (*key[:at], *key[at + 1 :])
            if verdicts.setdefault(company, verdict) is not verdict:
                return True
    return False
