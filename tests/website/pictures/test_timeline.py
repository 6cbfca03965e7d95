"""What changed when: the days to know are found by the rules, each dated rule stands once, and lanes choose."""

import re
from datetime import date
from itertools import pairwise

import pytest

from explainer.facts.question import CHECKED, FIRST_DAY
from explainer.facts.values import Kind, Plan
from explainer.rulebook import KINDS, RULES
from explainer.rulebook.ledger import claims, sources, weakest
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.space.changes import changes
from explainer.space.space import certain, exists
from explainer.website import THEME
from explainer.website.filled_in import BASE
from explainer.website.pictures.days import SHAPES, Sure, how_sure
from explainer.website.pictures.events import events, events_html
from explainer.website.pictures.joined import sentences
from explainer.website.pictures.lanes import lanes_html, spans
from explainer.website.pictures.timeline import LANES, entries, kinds_of, timeline_html, years_html

each_language = pytest.mark.parametrize("language", LANGUAGES)


def change(rule, until=False):
    (found,) = [each for each in changes() if each.rule.id == rule and each.until is until]
    return found


def test_the_days_to_know_are_those_on_which_a_usual_case_turns():
    found = {(event.day, *event.kinds) for event in events()}
    assert (date(2015, 9, 1), Kind.GROUP_CHAT) in found  # a way opens
    assert (date(2014, 5, 30), Kind.INTRODUCTION) in found  # nobody knows any more whether it is there
    assert (date(2015, 1, 1), Kind.INMAIL) in found  # a credit comes back for something else
    assert (date(2017, 5, 1), Kind.DIRECT, Kind.OPEN_PROFILE) in found  # reading shows
    assert any(day == date(2025, 10, 8) and Kind.DIRECT in kinds for day, *kinds in found)  # it can be deleted
    assert {date(2022, 1, 10), date(2024, 10, 15)} == {day for day, *kinds in found if kinds == [Kind.SPONSORED]}
    assert not [day for day, *_ in found if day in (date(2023, 6, 1), date(2026, 11, 22))]  # open before and after
    assert 8 <= len(events()) <= 10


@each_language
def test_each_day_to_know_has_a_name_a_sign_and_its_claim(language):
    html = events_html(words(language))
    assert [event.day for event in events()] == sorted(event.day for event in events())
    assert html.count('<li class="event"') == html.count('class="sign"') == html.count("<h3>") == len(events())
    assert re.findall(r'href="[^"]*sources/#([a-z0-9-]+)"', html) == [event.claim for event in events()]


@each_language
def test_a_link_leads_to_each_year(language):
    say = words(language)
    there = re.findall(r'id="(year-\d+)"', timeline_html(say))
    assert re.findall(r'href="#(year-\d+)"', years_html(say)) == there
    assert len(there) > 10


def test_every_dated_rule_stands_once_in_the_year_in_which_it_begins():
    told = [each for entry in entries() for each in entry.changes]
    dated = {each.rule for each in changes()}
    assert len(told) == len({each.rule for each in told}) == len(dated) > 100
    assert dated == {each.rule for each in told}
    begin = {each.rule for each in changes() if not each.until}
    assert all((each.rule in begin) is not each.until for each in told)
    assert {rule for rule in RULES if rule.until} <= dated
    assert all(one.day <= other.day for one, other in pairwise(entries()))
    html = timeline_html(words("en"))
    assert html.count("<article") == len(entries()) < len(told)
    years = [int(year) for year in re.findall(r'id="year-(\d+)"', html)]
    assert years == sorted({each.day.year for each in changes()})
    for year, section in zip(years, html.split('<section class="year"')[1:], strict=True):
        days = re.findall(r'<time datetime="(\d+)-', section)
        assert set(days) == {str(year)}


@each_language
def test_every_entry_links_to_its_claims_in_the_ledger(language):
    shown = timeline_html(words(language)).split("<article")[1:]
    for entry, html in zip(entries(), shown, strict=True):
        linked = re.findall(rf'href="{BASE}sources/#([a-z0-9-]+)"', html)
        assert len(linked) == len(set(linked))
        assert {id for each in entry.changes for id in each.rule.claims} <= set(linked) <= set(claims())
        assert html.count('class="sign"') == 1
        (firm,) = re.findall(r'class="claim-summary"[^>]*data-standing="(\w+)"', html)
        assert firm == weakest(tuple(linked)).value


def test_the_three_signs_are_three_shapes_and_no_surer_than_the_sources():
    assert len({re.sub(r' class="[^"]*"', "", shape) for shape in SHAPES.values()}) == len(Sure) == 3
    assert how_sure(change("the_eu_got_no_sponsored_messages")) is Sure.CERTAIN
    assert how_sure(change("microsoft_may_use_it_for_security")) is Sure.DECIDED  # nobody names the day
    assert how_sure(change("an_inmail_to_an_applicant_costs_nothing")) is Sure.DECIDED  # read that day, without a date
    assert how_sure(change("a_member_can_write_to_a_page")) is Sure.UNKNOWN  # nobody knows the day within June 2023
    assert how_sure(change("nobody_says_when_introductions_ended")) is Sure.UNKNOWN
    assert how_sure(change("a_groups_moderators_could_be_written_to", until=True)) is Sure.UNKNOWN
    assert how_sure(change("voice_messages_did_not_exist", until=True)) is Sure.CERTAIN


@each_language
def test_plans_that_get_the_same_are_told_together_with_their_numbers(language):
    say = words(language)
    together = [
        (text, rules)
        for entry in entries()
        for text, rules in sentences([each.rule for each in entry.changes], say)
        if len(rules) > 1
    ]
    assert len(together) >= 5
    (text,) = [text for text, rules in together if rules[0].id == "premium_career_grants_credits_every_month"]
    for part in ("premium_career", "premium_business"):
        assert say.say("value", "plan", part) in text
    assert all(re.search(rf"\b{number}\b", text) for number in (5, 15, 45, 90))
    assert say.say("timeline", "in_order", sentence="") in text
    alone = [rules for entry in entries() for _, rules in sentences([each.rule for each in entry.changes], say)]
    assert sorted(rule.id for rules in alone for rule in rules) == sorted({each.rule.id for each in changes()})


def test_what_names_two_plans_or_says_something_else_stays_apart():
    say = words("en")
    three = [
        rule for rule in RULES if rule.id.endswith("grants_credits_every_month") and rule.since == date(2022, 10, 25)
    ]
    assert len(three) == 3
    assert [len(rules) for _, rules in sentences(three, say)] == [2, 1]  # for Sales Navigator the pages differ
    assert all("or" not in say.say("value", "plan", plan.value).split() for plan in Plan)


@each_language
def test_a_lane_chooses_its_changes(language):
    html = lanes_html(words(language))
    chosen = [value for value in re.findall(r'name="kind" value="([a-z_]*)"', html) if value]
    assert chosen == [kind.value for kind in LANES]
    shown = timeline_html(words(language))
    styles = (THEME / "styles" / "timeline.css").read_text("utf-8")
    for kind in chosen:
        assert re.search(rf'data-kinds="[^"]*\b{kind}\b', shown)
        rule = f':root:has([name="kind"][value="{kind}"]:checked) :is(.year, .change):not([data-kinds~="{kind}"])'
        assert rule in styles
    assert styles.count(':root:has([name="kind"]') == len(LANES)


@each_language
def test_a_text_counts_from_its_reading_only_where_the_rule_begins_then(language):
    read = words(language).say("timeline", "read")
    shown = timeline_html(words(language)).split("<article")[1:]
    days = {entry.day for entry, html in zip(entries(), shown, strict=True) if read in html}
    assert days
    assert min(days) >= min(date.fromisoformat(each.read) for each in sources().values())


def test_credits_stand_in_the_lane_of_inmail():
    assert kinds_of(change("recruiter_grants_credits_every_month").rule) == (Kind.INMAIL,)
    assert kinds_of(change("blocking_again_takes_a_while").rule) == (Kind.ANY,)


@pytest.mark.parametrize("kind", KINDS)
def test_a_bar_is_when_there_are_such_messages(kind):
    lines = list(spans(kind))
    assert lines
    for first, last, sure in lines:
        assert exists(kind, first)
        assert exists(kind, last)
        assert sure == (certain(kind, first) is not None) == (certain(kind, last) is not None)
    assert exists(kind, CHECKED) == (lines[-1][1] == CHECKED)
    assert exists(kind, FIRST_DAY) == (lines[0][0] == FIRST_DAY)


def test_years_of_doubt_are_no_years_of_messages():
    surely, doubt = spans(Kind.INTRODUCTION)
    assert surely == (FIRST_DAY, date(2014, 5, 29), True)
    assert doubt == (date(2014, 5, 30), date(2019, 12, 31), False)
    drawn = lanes_html(words("en"))
    assert drawn.count('class="span doubt"') == sum(not span.sure for kind in KINDS for span in spans(kind)) >= 2
    assert "from 30 May 2014 to 31 December 2019, nobody knows." in drawn
    assert len(re.findall("<li>", drawn)) >= 8
    assert "style=" not in drawn
