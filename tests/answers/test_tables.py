"""Who can reach me, what differs, and the map: each cell is the answer that it stands for."""

from datetime import date
from itertools import pairwise, product
from random import Random

import pytest

from explainer.answers.compare import Asked, Mark, compare
from explainer.answers.compose import decide
from explainer.answers.overview import ROWS, MyPlan, overview, question_from, question_to
from explainer.answers.reach import ADVERTISER, BOUGHT, MINE, SENDERS, asked_by, kinds_of, reach
from explainer.answers.routes import of_kind
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import CHECKED, Question
from explainer.facts.values import Kind
from explainer.rulebook import RULES
from explainer.wire.read_question import OF_THE_OTHER, in_order
from tests.questions import drawn

DAYS = (date(2012, 6, 1), date(2015, 6, 1), date(2019, 6, 1), CHECKED)
ONE_OF_EACH = (1, 2, 6, 20, 601)  # of a number


def members():
    """Some recipients: as they usually are, and drawn at random."""
    for on in DAYS:
        yield Question(on=on)
    for each in drawn(6, seed=21):
        yield Question(on=each.on, recipient=each.recipient)


def changes(question, fact):
    """Whether one other value of a fact alone leads to another outcome."""
    now = decide(question).outcome
    values = fact.sayable or ONE_OF_EACH
    return any(decide(with_facts(question, {fact.name: value})).outcome is not now for value in values)


@pytest.mark.parametrize("me", list(members()), ids=lambda me: me.on.isoformat())
def test_reach_agrees_with_asking_each_sender(me):
    found = {(each.sender, each.answer.kind): each for each in reach(me)}
    for sender in SENDERS:
        asked = asked_by(sender, me)
        for kind in kinds_of(sender, asked):
            question = of_kind(asked, kind)
            answer, switches = decide(question), tuple(fact for fact in MINE if changes(question, fact))
            if answer.outcome is Outcome.NO and not switches:
                assert (sender, kind) not in found
            else:
                assert found.pop((sender, kind)) == (sender, answer, switches)
    assert not found


def test_what_one_does_not_know_of_a_sender_is_left_open():
    unknown = (FACTS["sender.standing"],)
    found = reach(Question(), unknown)
    assert {each.answer.outcome for each in found if each.sender != ADVERTISER} <= {Outcome.DEPENDS, Outcome.UNKNOWN}


def two_cases():
    some = list(drawn(14, seed=9))
    for question in (Question(), *some):
        yield Asked(question._replace(message=question.message._replace(kind=Kind.ANY)))


def test_a_case_compared_with_itself_is_the_same():
    for case in two_cases():
        found = compare(case, case)
        assert (found.differing, found.first_rule) == ((), None)
        assert {each.mark for each in found.routes} <= {Mark.SAME}


MIRRORED = {Mark.OPENED: Mark.CLOSED, Mark.CLOSED: Mark.OPENED, Mark.CHANGED: Mark.CHANGED, Mark.SAME: Mark.SAME}


def test_comparing_is_the_same_from_the_other_side():
    cases = list(two_cases())
    ids = {rule.id for rule in RULES}
    for a, b in pairwise(cases):
        there, back = compare(a, b), compare(b, a)
        assert (there.differing, there.first_rule) == (back.differing, back.first_rule)
        assert [(each.b, each.a, MIRRORED[each.mark]) for each in there.routes] == list(back.routes)
        assert there.first_rule is None or there.first_rule in ids


def test_what_is_not_known_can_be_compared():
    fact = FACTS["tie.degree"]
    found = compare(Asked(Question()), Asked(Question(), (fact,)))
    assert found.differing == ("tie.degree",)
    assert {each.mark for each in found.routes} >= {Mark.OPENED, Mark.SAME}


@pytest.mark.parametrize(("plan", "on", "to_me"), list(product(MyPlan, DAYS, (False, True))))
def test_a_cell_of_the_map_is_the_answer_it_stands_for(plan, on, to_me):
    found = overview(plan, on, to_me)
    assert found.rows == tuple(SENDERS if to_me else ROWS)
    asked = question_from if to_me else question_to
    for row, outcomes in zip(found.rows, found.cells, strict=True):
        for kind, outcome in zip(found.kinds, outcomes, strict=True):
            if to_me and (kind in BOUGHT) != (row == ADVERTISER):
                assert outcome is Outcome.NO
            else:
                assert outcome is decide(of_kind(asked(row, plan, on), kind)).outcome


def test_every_value_of_the_other_can_be_left_open_in_a_comparison():
    random = Random(3)
    for fact in random.sample(in_order(OF_THE_OTHER), 6):
        assert compare(Asked(Question(), (fact,)), Asked(Question(), (fact,))).first_rule is None
