"""What the explorer offers itself stands there before the rules do, and begins where it can be read."""

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
OFFERED = [
    ("Who can write to me?", ".reach-sender li"),
    ("Should I get Premium", ".compare-summary p"),
    ("in March 2014", "table .map-cell, table td a"),
    ("They ignored my invitation", ".play-step"),
]


def without_the_rules(page):
    """The module never comes, as on a line that is very slow."""
    page.route("**/*.wasm", lambda route: None)


@pytest.mark.parametrize(("name", "place"), OFFERED, ids=[place for _, place in OFFERED])
def test_what_is_offered_is_shown_while_the_rules_are_on_their_way(open_page, name, place):
    page = open_page("try/", prepare=without_the_rules, **PHONE)
    page.locator(".explorer-gallery a", has_text=name).tap()
    expect(page.locator(f"section[data-view]:not([hidden]) {place}").first).to_be_attached()
    expect(page.locator("message-explorer")).to_have_attribute("data-state", "loading")


def test_a_question_of_the_gallery_is_answered_without_the_rules(open_page):
    page = open_page("try/", prepare=without_the_rules, **PHONE)
    page.locator(".explorer-gallery a", has_text="account is hibernated").tap()
    expect(page.locator(".explainer-answer h3").first).to_have_text("No")
    expect(page.locator("message-explainer")).to_have_attribute("data-engine", "table")


def test_the_other_direction_is_marked_and_shown_at_once(open_page):
    page = open_page("de/try/", prepare=without_the_rules, **PHONE)
    page.locator(".explorer-direction a").nth(1).tap()
    expect(page.locator(".explorer-direction a").nth(1)).to_have_attribute("aria-current", "true")
    expect(page.locator(".reach-sender").first).to_be_visible()


def test_a_link_to_something_else_waits_for_the_rules(open_page):
    page = open_page("try/#direction=to_me&recipient.inmail=off", prepare=without_the_rules, **PHONE)
    expect(page.locator("message-explorer")).to_have_attribute("data-state", "loading")
    page.wait_for_load_state("load")
    expect(page.locator(".reach-sender")).to_have_count(0)


def test_another_case_begins_at_its_heading_and_back_leads_to_the_one_before(open_page):
    page = open_page("try/", **PHONE)
    before = page.url
    page.locator(".explorer-gallery a", has_text="They have blocked me").tap()
    expect(page.locator("#view-ask")).to_be_focused()
    assert 0 <= page.locator("#view-ask").bounding_box()["y"] < 200
    page.go_back()
    assert page.url == before


def test_a_chosen_story_closes_the_list_and_begins_at_the_heading(open_page):
    page = open_page("try/#view=play", **PHONE)
    page.locator(".play-stories summary").tap()
    page.locator(".play-stories a", has_text="An invitation is ignored").tap()
    expect(page.locator(".play-step").first).to_be_attached()
    expect(page.locator(".play-stories")).not_to_have_attribute("open", "")
    expect(page.locator("#view-play")).to_be_focused()
    expect(page.locator(".play-last")).to_contain_text("A sends an invitation")
