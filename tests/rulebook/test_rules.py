"""The rules themselves: small, different, listed, and each on its days."""

import itertools
from collections import defaultdict
from enum import Enum
from itertools import product
from pathlib import Path
from types import ModuleType

import pytest

import explainer.rulebook
from explainer.facts.values import Act, Kind
from explainer.judge import periods, rules_by_day
from explainer.law.limit import Bound, LimitRule
from explainer.law.rule import Rule
from explainer.rulebook import RULES, SUBJECTS
from explainer.rulebook.credits import grants
from explainer.rulebook.ledger import claim
from explainer.rulebook.limits import limits
from explainer.space.table import table

HOME = Path(explainer.rulebook.__file__).parent
LIMITS = [rule for rule in RULES if isinstance(rule, LimitRule)]


def test_no_two_rules_with_the_same_effect_have_the_same_test():
    seen = defaultdict(list)
    for act, kind in product(Act, Kind):
        for of in rules_by_day(act, kind):
            for each in of.in_force:
                truth = table(each.rule)
                effects = tuple(
                    (type(effect), effect if isinstance(effect, tuple | Enum) else ()) for effect in each.effects
                )
                seen[of, effects, truth.facts, truth.truth].append(each.rule.id)
    assert len(seen) > 1000
    assert [rules for rules in seen.values() if len(rules) > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_reads_more_than_four_facts_or_its_own_index(rule):
    read = [fact.name for fact in table(rule).facts]
    assert len(read) <= 4
    assert "message.kind" not in read


def test_rule_ids_are_unique_and_every_rule_is_listed():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    for name, subject in SUBJECTS.items():
        parts = [subject, *(part for part in vars(subject).values() if isinstance(part, ModuleType))]
        written = {value.id for part in parts for value in vars(part).values() if isinstance(value, Rule)}
        tables = {*limits(name)} if (HOME / name / "limits.toml").exists() else set()
        made = {rule.id for rule in grants.RULES} if name == "credits" else set()
        assert written | tables | made == {rule.id for rule in subject.RULES}, f"{name}: RULES lacks one"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rules_stretches_follow_each_other(rule):
    found = periods(rule)
    assert found
    for before, after in itertools.pairwise(found):
        assert before.after == after.first


def test_limits_forbid_what_lies_beyond_them_only():
    assert len(LIMITS) >= 16
    beyond = {Bound.AT_MOST: lambda n, edge: n > edge, Bound.BELOW: lambda n, edge: n >= edge}
    beyond[Bound.AT_LEAST] = lambda n, edge: n < edge
    for rule in LIMITS:
        limit, truth = rule.limit, table(rule)
        assert truth.edges[limit.fact] == (limit.edge,), "a limit's rule turns on its number and on no other"
        assert set(truth.facts) == {limit.fact, *(fact for fact, _ in (*limit.where, *limit.unless))}
        for key, forbidden in truth.truth:
            at = dict(zip(truth.facts, key, strict=True))
            conditions = all(at[fact] is value for fact, value in limit.where) and not any(
                at[fact] is value for fact, value in limit.unless
            )
            number = at[limit.fact]  # None: the conditions have said enough
            assert forbidden == (conditions and number is not None and beyond[limit.bound](number, limit.edge))


def test_a_rule_gives_way_to_rules_that_there_are_at_its_side():
    rules = {rule.id: rule for rule in RULES}
    giving_way = [rule for rule in RULES if rule.unless]
    assert giving_way
    for rule in giving_way:
        for other in rule.unless:
            assert rule.acts & rules[other].acts
            assert rule.kinds & rules[other].kinds


def test_every_claim_a_rule_names_is_in_the_ledger():
    for rule in RULES:
        for period in periods(rule):
            for id in (*period.rule.claims, *rule.also):
                claim(id)
