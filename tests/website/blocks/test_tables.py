"""The day that a kind is shown for, and a case in which it is delivered on that day."""

from datetime import date

from explainer.answers.compose import decide
from explainer.answers.shape import Outcome
from explainer.facts.question import CHECKED
from explainer.facts.values import Kind
from explainer.space.space import exists
from explainer.website.blocks.tables import delivered, last_day
from tests.questions import each_kind


@each_kind
def test_a_kind_is_shown_for_the_last_day_on_which_it_is_surely_delivered(kind):
    question = delivered(kind)
    assert question.on == last_day(kind)
    assert decide(question).outcome not in (Outcome.NO, Outcome.UNKNOWN)
    assert last_day(kind) == CHECKED or not exists(kind, CHECKED)


def test_a_kind_that_ends_in_doubt_is_shown_for_the_day_before_the_doubt():
    assert last_day(Kind.INTRODUCTION) == date(2014, 5, 29)
    assert exists(Kind.INTRODUCTION, date(2019, 12, 31))
    assert last_day(Kind.GROUP_MESSAGE) == date(2015, 10, 31)
    assert last_day(Kind.MODERATOR_MESSAGE) == date(2013, 7, 18)
