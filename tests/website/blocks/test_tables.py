"""The day that a kind is shown for, and a case in which it is delivered on that day."""

from datetime import date

from explainer.answers.compose import decide
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED
from explainer.facts.values import Act, AllConnected, Degree, Kind
from explainer.space.space import OUTCOME, exists, space
from explainer.website.blocks.tables import delivered, last_day, rows
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


def test_no_row_is_about_a_chat_of_connections_alone_with_somebody_who_is_none():
    degree, connected = FACTS["tie.degree"], FACTS["message.all_connected"]
    found = rows(space(Act.SEND, Kind.GROUP_CHAT, CHECKED, OUTCOME))
    assert len(found) == 3
    strangers = [row for row in found if Degree.FIRST not in row.get(degree, ())]
    assert strangers
    assert all(AllConnected.YES not in row.get(connected, ()) for row in strangers)
