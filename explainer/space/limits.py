"""Which numbers still limit a question as it stands: how far each may go before a rule forbids it."""

from functools import cache
from typing import NamedTuple

from explainer.facts.catalogue import FACTS, Fact
from explainer.facts.question import Question
from explainer.judge import RulesOfTheDay, Says
from explainer.law.limit import LimitRule
from explainer.law.rule import Number


class Limited(NamedTuple):
    """The most that a fact may be, and the rule that forbids more, with its claims that day."""

    fact: str
    at_most: Number
    rule: str
    claims: tuple[str, ...]


def limits_on(of: RulesOfTheDay, question: Question) -> tuple[Limited, ...]:
    """The strictest limit on each number, in the wire's order; one that nobody knows to hold is none."""
    found: dict[str, Limited] = {}
    for each in of.in_force:
        if each.says is not Says.CANNOT or not isinstance(each.rule, LimitRule):
            continue
        limit = each.rule.limit
        if (most := limit.most) is None or not limit.binds(question):
            continue
        name = limit.fact.name
        if name not in found or most < found[name].at_most:
            found[name] = Limited(name, most, each.rule.id, each.claims)
    return tuple(sorted(found.values(), key=lambda limited: _ORDER[limited.fact]))


_ORDER = {name: place for place, name in enumerate(FACTS)}


@cache
def deciding(of: RulesOfTheDay) -> frozenset[Fact]:
    """The facts that decide which limits bind."""
    limits = [each.rule.limit for each in of.in_force if isinstance(each.rule, LimitRule)]
    return frozenset(fact for limit in limits for fact, _ in (*limit.where, *limit.unless))
