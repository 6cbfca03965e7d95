"""Looking inside: the rules are those of the answer, all of them, and each fact varied alone is as if asked."""

import json

import pytest

from explainer import answer
from explainer.answers.routes import answers_to
from explainer.explorer.inside.html import command_of, python_of
from explainer.explorer.inside.rows import inside
from explainer.explorer.link import href
from explainer.explorer.view import view, views
from explainer.facts.values import Act
from explainer.judge import rules_of_the_day
from explainer.say.answer.follows import shape_of
from tests.explorer.inside.looking import DE, EN, LINKS, looked

each_link = pytest.mark.parametrize("text", LINKS)


@each_link
def test_the_rules_that_decide_are_the_answers(text):
    rows = inside(looked(text), EN)
    assert [row.id for row in rows.decided] == [reason.rule for reason in rows.answer.answer.because]
    assert [row.claims for row in rows.decided] == [reason.claims for reason in rows.answer.answer.because]


@each_link
def test_every_rule_of_the_day_is_shown_once(text):
    link = looked(text)
    rows = inside(link, EN)
    shown = [row.id for row in (*rows.decided, *rows.spoke, *(row for group in rows.silent for row in group.rules))]
    in_force = rules_of_the_day(Act.SEND, rows.answer.answer.kind, link.asked[0].on).in_force
    assert sorted(shown) == sorted(each.rule.id for each in in_force)


@each_link
def test_a_fact_varied_alone_is_as_if_asked(text):
    rows = inside(looked(text), EN)
    choices = [choice for row in rows.varied for choice in row.choices]
    assert choices or rows.decided
    for choice in choices:
        (asked,) = answers_to(*choice.to.asked)
        assert shape_of(asked) == choice.shape, href(choice.to)


@each_link
def test_what_is_marked_as_turning_the_answer_does(text):
    rows = inside(looked(text), EN)
    for row in rows.varied:
        assert any(choice.differs for choice in row.choices)
    told = {row.fact for row in rows.varied}
    for fact in rows.facts:
        assert fact.turns == any(fact.text.startswith(f"{name}: ") for name in told), fact.text


@each_link
def test_other_kinds_are_links_to_their_own_inside(text):
    link = looked(text)
    rows = inside(link, EN)
    assert len(rows.others) == len(answers_to(*link.asked)) - 1
    for other in rows.others:
        assert other.to.view == "inside"
        assert inside(other.to, EN).answer.name == other.kind


@each_link
def test_python_and_command_line_ask_the_same(text):
    rows = inside(looked(text), EN)
    lines = python_of(rows.file).splitlines()
    namespace = {}
    exec("\n".join([*lines[:-1], f"found = {lines[-1]}"]), namespace)
    assert namespace["found"] == json.loads(rows.json)
    asked = command_of(rows.file).partition("<<< ")[2].strip("'")
    assert answer(json.loads(asked)) == json.loads(rows.json)


def test_what_is_not_known_is_told_for_the_worst_case_and_says_so():
    rows = inside(looked("message.kind=open_profile&recipient.plan=?&recipient.open_profile=?"), EN)
    assert rows.of
    assert rows.answer.word != rows.others


@pytest.mark.parametrize("say", [EN, DE], ids=["en", "de"])
@each_link
def test_each_rule_has_its_sentence_its_days_and_a_place_for_its_source(text, say):
    link = looked(text)
    shown = view("inside").show(link, say, "../")
    rows = inside(link, say)
    for row in (*rows.decided, *rows.spoke, *(row for group in rows.silent for row in group.rules)):
        assert row.sentence
        assert row.gives
        assert row.days
        assert f'<code data-rule="{row.id}">' in shown.html
        assert f'data-change="{row.id}"' in shown.html
    assert " style=" not in shown.html
    assert "<script" not in shown.html
    assert shown.said == view("inside").line(link, say)
    assert rows.decided[0].sentence in view("inside").text(link, say)


def test_it_is_the_last_of_the_views():
    assert views()[-1] == "inside"


def test_both_languages_say_the_same_things():
    def mine(say):
        found = say.keys()
        return {key for key in found if key.startswith("explorer.inside.")}

    assert mine(EN) == mine(DE)
