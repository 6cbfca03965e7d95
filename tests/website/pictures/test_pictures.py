"""The pictures that the build draws say what the rules say, and say it in words as well."""

import re
from datetime import date

import pytest

from explainer.answers.compose import decide
from explainer.answers.overview import MyPlan, overview, question_to
from explainer.answers.routes import of_kind
from explainer.facts.catalogue import with_facts
from explainer.facts.values import Act, Degree, Plan
from explainer.law.effect import Privacy, Reader
from explainer.say.languages import LANGUAGES
from explainer.say.pictures import figures
from explainer.say.words import words
from explainer.website.grammar import PageError
from explainer.website.pages.fences import fence
from explainer.website.pictures.life import ends, life_html
from explainer.website.pictures.map import PEOPLE, map_block
from explainer.wire.read_question import read_question

PICTURES = {"life": life_html}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_has_a_name_an_alternative_and_the_same_in_words(language, name):
    html = PICTURES[name](words(language))
    assert re.search(rf'aria-labelledby="{name}-title {name}-desc"', html)
    assert len(re.findall(r"<li>", html)) >= 8
    assert "style=" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_names_its_paid_plan_and_those_that_differ(language):
    say = words(language)
    html = map_block(say)
    for plan in Plan:
        differs = any(
            decide(with_facts(of_kind(question, kind), {"sender.plan": plan})).outcome
            is not decide(of_kind(question, kind)).outcome
            for question in (question_to(row, MyPlan.PAID) for row in PEOPLE)
            for kind in overview(MyPlan.PAID).kinds
        )
        name = say.say("value", "plan", plan.value)
        if plan is not Plan.BASIC:
            named, other = say.say("map", "plans").split(";")
            assert name in (other if differs else named)
    assert html.count(say.say("map", "paid", plan="Premium Career")) == 2, "on the switch, and on the table"
    assert say.say("map", "plans") in html
    assert say.say("map", "usual") in html


def test_a_second_or_third_degree_makes_no_difference_to_the_map():
    second = [question_to("second_or_third", plan) for plan in MyPlan]
    for kind in overview().kinds:
        for question in (of_kind(each, kind) for each in second):
            third = with_facts(question, {"tie.degree": Degree.THIRD})
            assert decide(third).outcome is decide(question).outcome


def test_an_invitations_life_is_played():
    found = {end.steps[-1].act: end for end in ends(date(2025, 12, 1))}
    assert found[Act.ACCEPT].steps[-1].told["a"]
    for silent in (Act.IGNORE, Act.WITHDRAW):
        assert not any(found[silent].steps[-1].told.values())
    assert found[Act.WITHDRAW].again == 21
    assert Act.EXPIRE in found
    assert Act.DONT_KNOW in {end.steps[-1].act for end in ends(date(2013, 3, 1))}


STORY = """
on = "2016-03-01"
a = { plan = "premium_career", credits = 5 }
events = [
  { at = "2016-03-01", by = "a", does = "send", message = { kind = "inmail" } },
  { at = "2016-06-30", by = "a", does = "wait" },
]
expect = ["send: yes", "lapse: yes", "wait: yes"]
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_is_told_step_by_step(language):
    html = fence("play", tuple(STORY.splitlines()), words(language))
    assert html.count('class="play-step"') == 3
    assert html.count("<details") >= 3


BAD = {
    "no expectation": (STORY.replace("expect", "expected"), "expect"),
    "another outcome": (STORY.replace("lapse: yes", "lapse: no"), "lapse: yes"),
    "no TOML": ("on = ", "TOML"),
    "an unknown act": (STORY.replace('"wait"', '"fly"'), "fly"),
    "a message that is not there": (STORY.replace('"wait"', '"edit", about = 7'), "which does not exist"),
}


@pytest.mark.parametrize(("text", "named"), BAD.values(), ids=BAD)
def test_a_bad_story_is_refused_by_name(text, named):
    with pytest.raises(PageError, match=named):
        fence("play", tuple(text.splitlines()), words("en"))


@pytest.mark.parametrize("reader", Reader)
def test_every_reader_has_a_figure_of_their_own_or_shares_it_with_colleagues(reader):
    alone = decide(read_question({"tie.degree": "first", "message.kind": "direct"})[0])._replace(readers=(reader,))
    assert len(figures(alone)) == 1
    for other in set(Reader) - {reader}:
        if len(figures(alone._replace(readers=(reader, other)))) == 1:
            assert figures(alone)[0].shape == "office", f"{reader.value} and {other.value} look the same"


def test_colleagues_stand_beside_the_sender():
    alone = decide(read_question({"tie.degree": "first", "message.kind": "direct"})[0])
    words_below = [figure.word for figure in figures(alone._replace(readers=tuple(Reader)))]
    assert words_below == ["office", *(each.value for each in Reader if each.among is not Privacy.ORGANIZATION)]
