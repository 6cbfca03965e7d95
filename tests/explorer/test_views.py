"""Ask, Compare and Map: what stands beside an answer, what differs, and that a cell is the answer it leads to."""

import re
from html import unescape

import pytest

import explainer
from explainer.answers.overview import MyPlan, overview
from explainer.explorer.ask.rows import beside
from explainer.explorer.compare.tries import tries
from explainer.explorer.link import Link, read_link
from explainer.explorer.map.days import after, before, shapes, since
from explainer.explorer.view import views
from explainer.explorer.words import explorer_words
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED, FIRST_DAY
from explainer.say.languages import LANGUAGES
from tests.explorer.calling import parts, see

SAY = explorer_words("en")
CELL = re.compile(r'<td data-outcome="(\w+)"[^>]*><a href="#([^"]*)">')


def link(text: str) -> Link:
    found, left_out = read_link(parts(text), views())
    assert left_out == []
    return found


def asked(text: str) -> dict[str, str]:
    return {name: value for name, value in parts(text) if name not in ("v", "view", "direction")}


def outcomes(facts: dict[str, str]) -> dict[str, str]:
    """What comes of each kind."""
    found = explainer.answer(facts)
    return {each["kind"]: each["outcome"] for each in found.get("routes", [found])}


# Ask


INMAIL = "message.kind=inmail&sender.plan=premium_career&sender.credits=5"
BESIDE = ("tie.degree=second", "", "on=2014-03-01&sender.plan=premium_career&sender.credits=1", INMAIL)


@pytest.mark.parametrize("case", BESIDE)
def test_each_fact_beside_an_answer_does_what_it_says(case: str) -> None:
    now, counts = outcomes(asked(case)), beside(link(case), SAY).counts
    assert counts
    for each in counts:
        then = outcomes(dict(each.choice.to.facts))
        opened = [kind for kind in then if then[kind] != "no" and now.get(kind, "no") == "no"]
        closed = [kind for kind in now if now[kind] != "no" and then.get(kind, "no") == "no"]
        assert each.opens == SAY.listing([SAY.say("kind", kind, "name") for kind in FACTS_ORDER if kind in opened])
        assert each.closes == SAY.listing([SAY.say("kind", kind, "name") for kind in FACTS_ORDER if kind in closed])
        assert now != then


FACTS_ORDER = [str(kind.value) for kind in FACTS["message.kind"].choices]


def test_the_next_question_settles_what_it_asks() -> None:
    case = link("tie.degree=second&recipient.plan=?&recipient.open_profile=?")
    found = beside(case, SAY).next
    assert found
    assert [choice.text for choice in found.choices] == ["on", "off"]
    for choice in found.choices:
        assert beside(choice.to, SAY).next is None
    assert beside(link("tie.degree=second"), SAY).next is None


def test_what_one_asks_to_me_is_turned_from_what_one_asked() -> None:
    found = see("sender.plan=premium_career&sender.credits=5&recipient.plan=?")
    assert "recipient.plan=premium_career" in found["turned"]
    mine = see(found["turned"])
    assert "An advertiser" in mine["html"]
    assert see(mine["turned"])["link"] == found["link"]


def test_a_setting_of_mine_leads_to_its_page() -> None:
    assert 'href="../how-to/choose-who-may-reach-you/#switches">InMail to you<' in see("direction=to_me")["html"]


# Compare


def test_what_one_may_try_changes_what_it_says() -> None:
    case = link("view=compare&tie.degree=second")
    found = tries(case, SAY)
    assert {"I get Premium", "In March 2014"} <= {each.text for each in found}
    premium = next(each.to for each in found if each.text == "I get Premium")
    assert premium.second == {"sender.plan": "premium_career", "sender.credits": "5"}
    shown = see("view=compare&tie.degree=second&b.sender.plan=premium_career&b.sender.credits=5")
    assert shown["said"] == "Newly possible: InMail. Different: Note with an invitation."


@pytest.mark.parametrize("case", ["tie.degree=second", "message.kind=direct", "on=2015-05-01&tie.degree=out"])
def test_each_change_that_helps_opens_what_it_says(case: str) -> None:
    from explainer.answers.routes import answers_to
    from explainer.wire.read_question import read_asked
    from explainer.wire.write_link import tried_in

    now = read_asked(asked(case))
    answers = answers_to(*now)
    for answer in answers:
        for way in answer.ways:
            to = link(tried_in(now)(way).partition("#")[2])
            assert outcomes({**to.facts, **to.second})[answer.kind.value] != "no"


def test_the_first_case_compared_with_itself_differs_in_nothing() -> None:
    shown = see("view=compare&tie.degree=first&b.tie.degree=first")
    assert shown["link"] == "view=compare&tie.degree=first&v=1"
    assert "<table" not in shown["html"]


# Map


@pytest.mark.parametrize("direction", ["", "direction=to_me&"])
@pytest.mark.parametrize("day", ["2012-02-01", "2016-06-01", str(CHECKED)])
def test_a_cell_is_the_answer_that_it_leads_to(direction: str, day: str) -> None:
    html = see(f"view=map&{direction}on={day}")["html"]
    cells = [(outcome, unescape(to)) for outcome, to in CELL.findall(html)]
    assert len(cells) > 8
    for outcome, to in cells:
        found = explainer.answer(asked(to))
        came = "request" if found["outcome"] == "free" and found["then"] == "they_accept" else found["outcome"]
        assert came == outcome, to


@pytest.mark.parametrize("to_me", [False, True])
@pytest.mark.parametrize("plan", MyPlan)
def test_its_days_are_those_on_which_it_becomes_another(plan: MyPlan, to_me: bool) -> None:
    day, seen = FIRST_DAY, []
    while (later := after(plan, day, to_me)) is not None:
        assert shapes(plan, later, to_me) != shapes(plan, day, to_me)
        assert since(plan, later, to_me) == later
        assert before(plan, later, to_me) == since(plan, day, to_me)
        day = later
        seen.append(later)
    assert len(seen) >= 5
    assert since(plan, CHECKED, to_me) == day


def test_it_is_the_map_of_the_command_line() -> None:
    for to_me in (False, True):
        found = overview(MyPlan.BASIC, CHECKED, to_me)
        now = shapes(MyPlan.BASIC, CHECKED, to_me)
        for row, cells in zip(found.rows, found.cells, strict=True):
            for kind, outcome in zip(found.kinds, cells, strict=True):
                assert (now[row][kind] == "no") == (outcome.value == "no")


# Words


def test_every_language_has_the_same_words() -> None:
    keys = {language: explorer_words(language).keys() for language in LANGUAGES}
    assert len({frozenset(each) for each in keys.values()}) == 1
