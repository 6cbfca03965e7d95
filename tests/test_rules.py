"""The rules themselves: small, different, listed, and each on its days."""

import itertools
from collections import defaultdict

import pytest

from explainer.effect import Cannot
from explainer.judge import in_force, intervals, stretches
from explainer.question import Act
from explainer.rulebook import KINDS, RULES
from explainer.rulebook.ledger import claim
from explainer.table import table


def test_no_two_rules_with_the_same_effect_have_the_same_test():
    seen = defaultdict(list)
    for kind in KINDS:
        for day in intervals(Act.SEND, kind):
            for standpoint in in_force(Act.SEND, kind, day):
                truth = table(standpoint.rule)
                effects = tuple((type(effect), *getattr(effect, "_fields", ())) for effect in standpoint.effects)
                values = tuple(tuple(effect) for effect in standpoint.effects if isinstance(effect, tuple))
                key = (kind, day, effects, values, truth.facts, truth.truth)
                seen[key].append(standpoint.rule.id)
    assert seen
    assert [rules for rules in seen.values() if len(rules) > 1] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_reads_more_than_four_facts_or_its_own_index(rule):
    read = [fact.name for fact in table(rule).facts]
    assert len(read) <= 4
    assert "message.kind" not in read


def test_rule_ids_are_unique_and_every_rule_is_listed():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    from explainer.rule import Rule
    from explainer.rulebook import SUBJECTS

    for name, subject in SUBJECTS.items():
        written = {value.id for value in vars(subject).values() if isinstance(value, Rule)}
        assert written == {rule.id for rule in subject.RULES}, f"{name}/rules.py: RULES lacks one"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rules_stretches_follow_each_other(rule):
    found = stretches(rule)
    assert found
    for before, after in itertools.pairwise(found):
        assert before[1] == after[0]


def test_limits_forbid_what_lies_beyond_them_only():
    limits = [rule for rule in RULES if isinstance(rule.effects[0], Cannot) and "at_most" in rule.id]
    assert len(limits) >= 4
    for rule in limits:
        truth = table(rule)
        (fact,) = truth.facts
        (edge,) = truth.edges[fact]
        assert {key[0] > edge for key, forbidden in truth.truth if forbidden} == {True}
        assert {key[0] <= edge for key, forbidden in truth.truth if not forbidden} == {True}


def test_every_claim_a_rule_names_is_in_the_ledger():
    for rule in RULES:
        for _, _, standpoint in stretches(rule):
            for id in standpoint.claims:
                claim(id)
