"""What is not known: an answer that leaves it open agrees with asking each value, and what it depends on is whole."""

from functools import cache
from itertools import combinations, product
from random import Random

import pytest

from explainer.answers.cases import what_counts
from explainer.answers.compose import decide
from explainer.answers.routes import answers_to
from explainer.answers.shape import RANK, Outcome
from explainer.answers.uncertain import next_of_all
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.rulebook import KINDS
from explainer.wire.read_question import OF_THE_OTHER, in_order
from explainer.wire.write_answer import answers_json
from tests.questions import drawn, each_kind, of_kind

OPEN = in_order(OF_THE_OTHER)


@cache
def bases(kind):
    """Some questions about a kind, drawn at random and as they usually are."""
    return (of_kind(Question(), kind), *(of_kind(each, kind) for each in drawn(2, seed=12)))


def asked_each(question, unknown):
    """Every value of every unknown fact, with its answer."""
    for values in product(*(fact.sayable for fact in unknown)):
        case = dict(zip((fact.name for fact in unknown), values, strict=True))
        yield case, decide(with_facts(question, case))


def agrees(question, unknown):
    (found,) = answers_to(question, tuple(fact.name for fact in unknown), unknown)
    cases = list(asked_each(question, unknown))
    outcomes = {answer.outcome for _, answer in cases}
    assert found.outcome is (outcomes.pop() if len(outcomes) == 1 else Outcome.DEPENDS)
    assert_whole(found, cases, unknown)
    if found.uncertain.ask_next is None:
        assert len({what_counts(answer) for _, answer in cases}) == 1
        return
    worst = max(RANK.index(answer.outcome) for _, answer in cases)
    of = {fact.name: value for fact, value in found.uncertain.of.items()}
    told = decide(with_facts(question, of))
    assert RANK.index(told.outcome) == worst
    assert (found.because, found.standing, found.limits) == (told.because, told.standing, told.limits)


def assert_whole(found, cases, unknown):
    """Each case lies in one branch, which says its outcome; a branch holds nothing but cases that are alike."""
    branches = found.uncertain.branches
    alike = {}
    for case, answer in cases:
        holding = [
            place
            for place, branch in enumerate(branches)
            if all(case[fact.name] in values for fact, values in branch.when.items())
        ]
        if not branches:
            continue
        assert len(holding) == 1, case
        assert branches[holding[0]].outcome is answer.outcome
        assert answer.standing.weakness <= branches[holding[0]].standing.weakness
        alike.setdefault(holding[0], set()).add(what_counts(answer))
    assert all(len(each) == 1 for each in alike.values())
    assert all(set(branch.when) <= set(unknown) for branch in branches)


@each_kind
def test_each_fact_alone(kind):
    for question in bases(kind):
        for fact in OPEN:
            agrees(question, (fact,))


@each_kind
def test_each_pair(kind):
    question = of_kind(Question(), kind)
    for pair in combinations(OPEN, 2):
        agrees(question, pair)


@each_kind
def test_five_at_random(kind):
    random = Random(5)
    for question in bases(kind):
        few = [fact for fact in OPEN if len(fact.sayable) < 4]
        agrees(question, in_order(random.sample(few, 5)))


def test_asking_again_and_again_ends():
    random = Random(7)
    for question in drawn(12, seed=3):
        question, unknown = of_kind(question, Kind.ANY), set(random.sample(OPEN, 5))
        while (ask := next_of_all(answers_to(question, (), in_order(unknown)))) is not None:
            assert ask in unknown
            unknown.remove(ask)
            question = with_facts(question, {ask.name: random.choice(ask.sayable)})


@pytest.mark.parametrize("name", ["tie.degree", "recipient.open_profile"])
def test_on_the_wire_an_open_question_names_what_it_depends_on(name):
    question, fact = of_kind(Question(), Kind.OPEN_PROFILE), FACTS[name]
    question = with_facts(question, {"recipient.plan": list(FACTS["recipient.plan"].sayable)[1]})
    data = answers_json(question, answers_to(question, (name,), (fact,)))
    assert {"depends", "ask_next"} <= set(data)
    assert data["ask_next"] in (name, None)
    assert ("of" in data) == bool(data["depends"])


def test_open_profile_is_asked_for_with_the_plan_that_it_needs():
    question = of_kind(Question(), Kind.OPEN_PROFILE)
    unknown = (FACTS["recipient.plan"], FACTS["recipient.open_profile"])
    (found,) = answers_to(question, (), unknown)
    assert found.outcome is Outcome.DEPENDS
    assert found.uncertain.ask_next is FACTS["recipient.open_profile"]


def test_every_kind_is_asked():
    assert set(KINDS) == {kind for kind in KINDS if bases(kind)}
