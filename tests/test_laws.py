"""The laws: what holds for every question, tested over the whole space."""

import itertools
import random
from collections import defaultdict
from copy import replace
from datetime import date, timedelta
from functools import cache

import pytest

from explainer.answer import RANK, Outcome
from explainer.answering import answer, judge, routes
from explainer.effect import Cannot, Reader, SignalState
from explainer.judge import Says, applying, combine, in_force, intervals, stretches
from explainer.prove import scenarios
from explainer.question import CHECKED, FACTS, FIRST_DAY, Act, Block, Degree, Kind, Question, Switch, with_facts
from explainer.rule import BY_MEMBERS
from explainer.rulebook import KINDS, RULES
from explainer.rulebook.ledger import claim, claims, weakest
from explainer.space import OUTCOME, READERS, SIGNALS, space
from explainer.table import table
from explainer.ways import AT_MOST, CHANGEABLE


@cache
def everything(kind):
    found = tuple((question, answer(question)) for question in scenarios(kind))
    assert len(found) > 100, "the space is suspiciously small"
    return found


each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)


@each_kind
def test_no_question_meets_silence_and_every_reason_has_a_source(kind):
    for _, found in everything(kind):
        assert found.because
        for reason in found.because:
            assert reason.claims
            assert all(id in claims() for id in reason.claims)


@each_kind
def test_a_prohibition_outweighs_every_permission(kind):
    for question, found in everything(kind):
        forbidden = any(standpoint.says() is Says.CANNOT for standpoint in applying(question))
        assert forbidden == (found.outcome is Outcome.NO)


@each_kind
def test_order_and_repetition_never_matter(kind):
    shuffled = random.Random(2011)
    for question, found in everything(kind)[::7]:
        findings = list(applying(question)) * 2
        shuffled.shuffle(findings)
        said, deciding = combine(findings)
        assert {standpoint.rule.id for standpoint in deciding} == {reason.rule for reason in found.because}
        assert said is found.because[0].says


def test_no_rule_is_idle():
    decisive = {
        reason.rule
        for kind in KINDS
        for _, found in everything(kind)
        for reasons in (found.because, *(getattr(found.why, key) for key in found.why._fields))
        for reason in reasons
    }
    assert {rule.id for rule in RULES} == decisive


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


@each_kind
def test_ways_are_sound_and_smallest(kind):
    for question, found in everything(kind)[::3]:
        sets = [frozenset(change.fact for change in way) for way in found.ways]
        assert len(sets) == len(set(sets))
        assert found.ways == tuple(sorted(found.ways, key=len))
        for way in found.ways:
            changes = {change.fact: change.to for change in way}
            assert 1 <= len(changes) <= AT_MOST
            assert set(changes) <= set(CHANGEABLE)
            assert all(FACTS[name].of(question) != value for name, value in changes.items())
            assert judge(with_facts(question, changes)).outcome not in (Outcome.NO, Outcome.UNKNOWN)
            for name in changes:
                rest = {other: value for other, value in changes.items() if other != name}
                if rest:
                    assert judge(with_facts(question, rest)).outcome in (Outcome.NO, Outcome.UNKNOWN)


@each_kind
def test_where_no_way_is_named_no_single_change_helps(kind):
    for question, found in everything(kind)[::41]:
        if found.outcome is not Outcome.NO or found.ways:
            continue
        of = space(Act.SEND, kind, question.on, OUTCOME)
        for name in CHANGEABLE:
            fact = FACTS[name]
            for group in of.classes.get(fact, ()):
                for value in group:
                    if name == "tie.degree" and value is not Degree.FIRST:
                        continue
                    if name == "tie.block" and value is not Block.NONE:
                        continue
                    changed = judge(with_facts(question, {name: value}))
                    assert changed.outcome in (Outcome.NO, Outcome.UNKNOWN)


def rank(question):
    best = routes(question)[0].outcome
    # An answer that nobody has published lies between a yes and a no.
    return RANK.index(best)


def drawn(count, seed):
    """Raw questions at random, values of every fact included that no rule reads."""
    chance = random.Random(seed)
    days = (CHECKED - FIRST_DAY).days
    for _ in range(count):
        facts = {}
        for fact in FACTS.values():
            if fact.choices:
                facts[fact.name] = chance.choice(fact.choices)
            elif fact.whole:
                facts[fact.name] = max(fact.least, chance.choice([0, 1, 2, 200, 201, 1900, 2000, 8000, 8001, 10**6]))
            else:
                facts[fact.name] = chance.choice([0, 0.5, 20, 20.001, 60, 61.5, 1e6])
        yield with_facts(Question(on=FIRST_DAY + timedelta(days=chance.randrange(days + 1))), facts)


def of_kind(question, kind):
    return replace(question, message=replace(question.message, kind=kind))


@each_kind
def test_every_raw_question_is_in_its_class(kind):
    for question in drawn(600, seed=1):
        question = of_kind(question, kind)
        found, direct = answer(question), judge(question)
        assert replace(found, ways=()) == replace(direct, ways=())
        assert len(found.ways) == len(direct.ways)
        of = space(Act.SEND, kind, question.on, OUTCOME)
        standin = judge(replace(of.standin(question), on=question.on))
        assert standin.outcome is found.outcome
        assert {reason.rule for reason in standin.because} <= {reason.rule for reason in found.because}


@each_kind
def test_the_spaces_are_apart(kind):
    for day in intervals(Act.SEND, kind):
        full = set(space(Act.SEND, kind, day).classes)
        apart = set()
        for aspect in (OUTCOME, READERS, SIGNALS):
            apart |= set(space(Act.SEND, kind, day, aspect).classes)
        assert full == apart


def member_to_member(question):
    changes = {"recipient.is": FACTS["recipient.is"].default, "sender.is": FACTS["sender.is"].default}
    return with_facts(question, changes)


def test_the_best_route_never_gets_worse_by_a_connection_a_credit_or_an_open_profile():
    for question in map(member_to_member, drawn(1500, seed=2)):
        before = rank(question)
        for change in (
            {"tie.degree": Degree.FIRST},
            {"sender.credits": question.sender.credits + 1},
            {"recipient.open_profile": Switch.ON},
        ):
            assert rank(with_facts(question, change)) <= before


def test_a_block_is_final_and_mutual():
    for question in drawn(800, seed=3):
        for kind in KINDS:
            assert kind in BY_MEMBERS
            for block in (Block.BY_SENDER, Block.BY_RECIPIENT):
                blocked = with_facts(of_kind(question, kind), {"tie.block": block})
                assert answer(blocked).outcome is Outcome.NO
                turned = replace(blocked, sender=blocked.recipient, recipient=blocked.sender)
                assert answer(turned).outcome is Outcome.NO


@each_kind
def test_readers_include_both_sides_of_what_is_delivered(kind):
    for _, found in everything(kind):
        both = {Reader.SENDER, Reader.RECIPIENT} <= set(found.readers)
        assert both == (found.outcome is not Outcome.NO)
        if found.outcome is Outcome.NO:
            assert not (found.readers)
            assert not (found.access)
            assert not (any(found.told.values()))


@each_kind
def test_no_read_signal_before_may_2017(kind):
    for question, found in everything(kind):
        if question.on < date(2017, 5, 1):
            assert set(found.signals.values()) == {SignalState.NONE}


@each_kind
def test_a_reason_is_as_firm_as_its_weakest_claim(kind):
    for _, found in everything(kind):
        for reason in found.because:
            assert reason.standing is weakest(reason.claims)
        assert found.standing is min((r.standing for r in found.because), key=lambda s: s.weakness)


def test_without_effect_means_that_no_other_value_changes_the_answer():
    checked = 0
    for question in drawn(60, seed=4):
        question = of_kind(question, Kind.INMAIL)
        given = tuple(name for name in FACTS if name != "message.kind")
        found = answer(question, given)
        for name in given:
            fact = FACTS[name]
            others = fact.choices or (fact.least, 1, 150, 1950, 10**5)
            same = all(judge(with_facts(question, {name: value})) == judge(question) for value in others)
            if fact.choices or name in found.without_effect:
                assert same == (name in found.without_effect), name
                checked += 1
    assert checked > 500


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
