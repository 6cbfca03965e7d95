"""What a form and the map start with: a paid plan about whose credits nothing is said has what it brings in a month."""

import itertools

import pytest

from explainer.answers.routes import answer
from explainer.answers.shape import Outcome
from explainer.facts.question import CHECKED
from explainer.facts.values import Plan
from explainer.rulebook.credits.grants import GRANTS, brought_each_month
from explainer.say.words import words
from explainer.website.form.controls import control
from explainer.website.form.element import kind_element
from explainer.wire.a_months_credits import CREDITS, MONTHS, with_a_months_credits
from explainer.wire.read_question import FACTS, read_asked, read_question

INMAIL = {"message.kind": "inmail"}


def asked(**facts):
    return with_a_months_credits(read_asked({**INMAIL, **{name.replace("_", ".", 1): v for name, v in facts.items()}}))


@pytest.mark.parametrize("plan", [plan.value for plan in Plan if plan is not Plan.BASIC])
def test_a_paid_plan_without_a_word_about_credits_is_asked_with_a_months(plan):
    question, given, _ = asked(sender_plan=plan)
    assert CREDITS in given
    assert list(given) == [name for name in FACTS if name in given]
    assert question.sender.credits == brought_each_month(Plan(plan), CHECKED) > 0
    assert answer(question).outcome is Outcome.CREDIT


def test_on_the_wire_the_default_stays_none():
    question, given = read_question({**INMAIL, "sender.plan": "sales_navigator"})
    assert (question.sender.credits, answer(question).outcome) == (0, Outcome.NO)
    assert CREDITS not in given


def test_what_is_said_about_credits_or_of_a_day_that_nobody_knows_stays():
    assert asked(sender_plan="recruiter", sender_credits=0)[0].sender.credits == 0
    assert asked(sender_plan="sales_navigator", on="2016-01-01") == read_asked(
        {**INMAIL, "sender.plan": "sales_navigator", "on": "2016-01-01"}
    )
    assert asked(sender_plan="recruiter", on="2014-12-31")[0].sender.credits == 50
    assert asked(sender_plan="basic")[0].sender.credits == 0
    assert CREDITS not in asked()[1]


def test_a_form_carries_what_each_plan_brings_and_is_built_with_it():
    case = read_asked({**INMAIL, "sender.plan": "premium_business"})
    html = kind_element(case, words("en"))
    assert 'name="sender.credits" data-default="0"' in html
    assert 'value="15"' in html
    assert 'data-outcome="credit"' in html
    assert "sender.credits=15" in html  # written out in the link
    assert "data-months" in control(FACTS[CREDITS], case, words("en"))
    assert "data-months" not in control(FACTS["recipient.credits"], case, words("en"))


def test_of_one_plan_no_two_rows_hold_on_a_day():
    assert len(MONTHS) == len(GRANTS)
    for plan in Plan:
        rows = sorted((grant.first_day, grant.until) for grant in GRANTS if grant.plan is plan)
        for (_, until), (first, _) in itertools.pairwise(rows):
            assert until == first
