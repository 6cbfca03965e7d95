"""Which facts had no effect: none of their values would change the answer or its ways, all else as it is."""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from explainer.facts.catalogue import FACTS, Fact, Value, with_facts
from explainer.facts.question import Question
from explainer.judge import RuleInForce, RulesOfTheDay, Says
from explainer.law.effect import Can
from explainer.space.limits import deciding, limits_on
from explainer.space.space import Space, space_of
from explainer.space.table import Table, point_of
from explainer.space.ways import Way, readable, ways


def _look_up(facts: list[Fact]) -> Callable[[Question], tuple[Value, ...]]:
    """All these facts of a question in one go."""
    if len(facts) < 2:
        return lambda question: tuple([fact.of(question) for fact in facts])
    get: Callable[[Question], tuple[Value, ...]] = attrgetter(*(f"{fact.owner}.{fact.attribute}" for fact in facts))
    return get


class Sensitivity:
    """In which company of other facts a fact changes what a rule says."""

    def __init__(self, table: Table, fact: Fact) -> None:
        others = [other for other in table.facts if other is not fact]
        place = table.facts.index(fact)
        verdicts: dict[tuple[Value, ...], set[bool]] = {}
        for key, verdict in table.full().items():
            verdicts.setdefault((*key[:place], *key[place + 1 :]), set()).add(verdict)
        self._telling = frozenset(company for company, found in verdicts.items() if len(found) > 1)
        self._numbers = [(at, other, table.edges[other]) for at, other in enumerate(others) if not other.choices]
        self._company = _look_up(others)

    def at(self, question: Question) -> bool:
        """Whether some other value of the fact would change what the rule says to this question."""
        company = self._company(question)
        if self._numbers:
            values = list(company)
            for at, other, edges in self._numbers:
                values[at] = point_of(other, edges, values[at])
            company = tuple(values)
        return company in self._telling


@cache
def sensitivity(of: Table, fact: Fact) -> Sensitivity:
    """Kept by table: the same rules stand in the spaces of many kinds and days."""
    return Sensitivity(of, fact)


class _Readers(NamedTuple):
    """The rules that read a fact: those whose change of mind would show, and whether any can bear on the ways."""

    showing: tuple[Sensitivity, ...]
    bear_on_ways: bool


def _shows(each: RuleInForce, said: Says) -> bool:
    """Whether it would show in an answer that says so if the rule began or ceased to apply."""
    if each.says is Says.CANNOT:
        return True
    if said is Says.CANNOT:
        return False
    return said is not Says.UNSETTLED or any(not isinstance(effect, Can) for effect in each.effects)


def _bears_on_ways(each: RuleInForce) -> bool:
    if each.says is Says.CANNOT:  # one that no change can reach forbids as before
        return bool(readable(each.tested))
    return each.says is not None


@cache
def _readers(of: Space, said: Says) -> dict[str, _Readers]:
    """For each fact that tells anything apart, the rules that read it, where the answer says so."""
    tables = list(zip(of.tables, of.in_force, strict=True))
    return {
        fact.name: _Readers(
            tuple(sensitivity(t, fact) for t, s in tables if fact in t.facts and _shows(s, said)),
            said is Says.CANNOT and any(_bears_on_ways(s) for t, s in tables if fact in t.facts),
        )
        for fact in of.classes
    }


_NOBODY = _Readers((), False)


def _others(of: Space, fact: Fact, question: Question) -> list[Question]:
    """The question with one value of each other class of a fact."""
    mine = of.class_of(fact, fact.of(question))
    values: list[Value] = [group[0] for place, group in enumerate(of.classes[fact]) if place != mine]
    return [with_facts(question, {fact.name: value}) for value in values]


def unaffected(
    of: RulesOfTheDay, question: Question, said: Says, given: tuple[str, ...], found: tuple[Way, ...] | None = None
) -> tuple[str, ...]:
    """Those of the given facts that made no difference, in their order; the kind always makes one.

    `found` are the question's ways where they have been searched already.
    """
    space = space_of(of)
    readers = _readers(space, said)
    out = []
    for name in given:
        showing, bear_on_ways = readers.get(name, _NOBODY)
        if name == "message.kind" or any(sensitivity.at(question) for sensitivity in showing):
            continue
        if said is not Says.CANNOT and FACTS[name] in deciding(of):
            limits = limits_on(of, question)
            if any(limits_on(of, other) != limits for other in _others(space, FACTS[name], question)):
                continue
        if bear_on_ways:
            found = ways(question) if found is None else found
            if any(ways(other) != found for other in _others(space, FACTS[name], question)):
                continue
        out.append(name)
    return tuple(out)
