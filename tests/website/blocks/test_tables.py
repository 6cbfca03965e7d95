"""The day that a kind is shown for, and a case in which it is delivered on that day."""

from datetime import date
from html import escape

import pytest

from explainer.answers.compose import decide
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import CHECKED
from explainer.facts.values import Act, AllConnected, Degree, Kind
from explainer.judge import Says
from explainer.say.languages import LANGUAGES
from explainer.say.phrases import general_sentence
from explainer.say.words import words
from explainer.space.space import OUTCOME, exists, space
from explainer.website.blocks.tables import delivered, fixed, last_day, outcome_table, rows
from tests.questions import each_kind


@each_kind
def test_a_kind_is_shown_for_the_last_day_on_which_it_is_surely_delivered(kind):
    question = delivered(kind)
    assert question.on == last_day(kind)
    assert decide(question).outcome not in (Outcome.NO, Outcome.UNKNOWN)
    assert last_day(kind) == CHECKED or not exists(kind, CHECKED)


OPEN_WHATEVER = {
    Kind.DIRECT: ["nobody_says_what_reaches_a_restricted_account"],
    Kind.INMAIL: ["nobody_says_what_reaches_a_restricted_account"],
    Kind.INTRODUCTION: ["nobody_says_whether_closing_inmail_closed_introductions"],
    Kind.GROUP_MESSAGE: ["nobody_says_since_when_that_can_be_chosen", "a_hibernated_account_receives_nothing"],
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "rules"), OPEN_WHATEVER.items())
def test_below_the_table_stands_what_leaves_it_open(kind, rules, language):
    say = words(language)
    closed, left_open = outcome_table(kind, say).split(escape(say.say("table", "leaves_open")))
    for rule in rules:
        assert escape(general_sentence(rule, say, Says.UNSETTLED)) in left_open
    assert escape(general_sentence("a_block_stops_every_message", say)) in closed


def test_a_note_is_free_only_once_it_is_accepted():
    html = outcome_table(Kind.INVITATION_NOTE, words("en"))
    assert 'data-outcome="request"' in html
    assert 'data-outcome="free"' not in html
    assert 'data-outcome="free"' in outcome_table(Kind.DIRECT, words("en"))


def test_a_note_is_not_said_to_carry_too_much():
    assert "MB" not in outcome_table(Kind.INVITATION_NOTE, words("en"))
    assert "MB" in outcome_table(Kind.DIRECT, words("en"))


def test_a_kind_that_ends_in_doubt_is_shown_for_the_day_before_the_doubt():
    assert last_day(Kind.INTRODUCTION) == date(2014, 5, 29)
    assert exists(Kind.INTRODUCTION, date(2019, 12, 31))
    assert last_day(Kind.GROUP_MESSAGE) == date(2015, 10, 31)
    assert last_day(Kind.MODERATOR_MESSAGE) == date(2013, 7, 18)


def test_no_row_is_about_a_chat_of_connections_alone_with_somebody_who_is_none():
    degree, connected = FACTS["tie.degree"], FACTS["message.all_connected"]
    of = space(Act.SEND, Kind.GROUP_CHAT, CHECKED, OUTCOME)
    found = [fixed(of, row) for row in rows(of)]
    assert len(found) == 3
    strangers = [row for row in found if Degree.FIRST not in row.get(degree, ())]
    assert strangers
    assert all(AllConnected.YES not in row.get(connected, ()) for row in strangers)


@each_kind
def test_every_case_comes_to_what_its_row_says(kind):
    of = space(Act.SEND, kind, last_day(kind), OUTCOME)
    found = [(fixed(of, row), decide(with_facts(of.base, _first(fixed(of, row)))).outcome) for row in rows(of)]
    for question in of.plain_scenarios():
        if question.message.all_connected is AllConnected.YES and question.tie.degree is not Degree.FIRST:
            continue
        if question.message.text_characters > 1:  # how long it may be is said below the table
            continue
        fitting = [outcome for row, outcome in found if all(f.of(question) in values for f, values in row.items())]
        assert set(fitting) == {decide(question).outcome}


def _first(row):
    return {fact.name: values[0] for fact, values in row.items()}


def test_rows_of_inmail_are_few_and_do_not_differ_by_how_long_a_text_may_be():
    html = outcome_table(Kind.INMAIL, words("en"))
    assert html.count("<tr data-outcome") <= 39
    assert escape(words("en").say("fact", "message.text_characters")) not in html
    assert escape(general_sentence("an_inmail_text_has_at_most_so_many_characters", words("en"))) in html
