"""The space: every raw question is in its class, ways are right and smallest, and no effect means none."""

from copy import replace

from explainer.answer import Outcome
from explainer.answering import answer, judge
from explainer.judge import intervals
from explainer.question import FACTS, Act, Block, Degree, Kind, with_facts
from explainer.space import OUTCOME, READERS, SIGNALS, space
from explainer.ways import AT_MOST, CHANGEABLE
from tests.questions import drawn, each_kind, everything, of_kind


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
