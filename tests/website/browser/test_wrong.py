"""What cannot be so is said at its field, in the reader's words, and nothing that was filled in is lost."""

import pytest
from playwright.sync_api import expect

ROOMS = [
    ("", "whole number, 0 or more", "-3"),
    ("de/", "ganze Zahl ab 0", "2.5"),
    ("de/message-types/inmail/", "ganze Zahl ab 0", "-1"),
]


@pytest.mark.parametrize(("path", "right", "typed"), ROOMS)
def test_a_number_that_cannot_be_is_said_at_its_field(open_page, path, right, typed):
    page = open_page(path)
    plan, credits = (page.locator(f'[name="sender.{fact}"]').first for fact in ("plan", "credits"))
    widget = page.locator("message-explainer").first
    plan.select_option("premium_business")
    expect(credits).to_be_visible()
    credits.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type(typed)
    expect(credits).not_to_have_attribute("aria-invalid", "true")
    page.keyboard.press("Tab")
    expect(credits).to_have_attribute("aria-invalid", "true")
    said = page.locator(".explainer-wrong")
    assert right in said.inner_text()
    expect(credits).to_have_accessible_description(said.inner_text())
    assert said.inner_text() in page.locator(".explainer-change").first.inner_text()
    assert said.inner_text() in page.locator(".explainer-heard").first.text_content(), "read out, too"
    assert said.bounding_box()["y"] >= credits.bounding_box()["y"]
    assert credits.input_value() == typed
    assert plan.input_value() == "premium_business"
    expect(widget).to_have_attribute("data-stale", "")
    expect(page.locator(".explainer-answer").first).to_be_visible()
    credits.fill("2")
    expect(said).to_have_count(0)
    expect(credits).not_to_have_attribute("aria-invalid", "true")
    expect(credits).to_have_accessible_description("")
    page.wait_for_selector('message-explainer[data-engine="pyodide"]:not([data-stale])')


PAIRS = [
    ("message.kind=group_chat&tie.degree=second&message.all_connected=yes", "message.all_connected", "no"),
    ("message.kind=open_profile&recipient.plan=basic&recipient.open_profile=on", "recipient.open_profile", "off"),
    ("message.kind=invitation_note&tie.degree=first&tie.invitation=sent", "tie.invitation", "none"),
]


@pytest.mark.parametrize("language", ["", "de/"])
@pytest.mark.parametrize(("link", "name", "right"), PAIRS)
def test_a_pair_that_cannot_be_is_said_at_one_of_the_two_and_answered_all_the_same(
    open_page, language, link, name, right
):
    page = open_page(f"{language}try/#{link}&v=1")
    page.wait_for_selector('message-explainer[data-engine="pyodide"]')
    control = page.locator(f'[name="{name}"]')
    expect(control).to_have_attribute("aria-invalid", "true")
    words = control.locator(f'option[value="{right}"]').text_content()
    assert words in page.locator(".explainer-wrong").inner_text(), "what would be right, as the field calls it"
    control.select_option(right)
    expect(control).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator(".explainer-wrong")).to_have_count(0)


@pytest.mark.parametrize(("language", "right"), [("", "1 January 2011"), ("de/", "1. Januar 2011")])
def test_a_day_that_a_link_brings_stays_in_its_field_where_it_is_said(open_page, language, right):
    page = open_page(f"{language}#on=1999-01-01&tie.degree=first&v=1")
    day = page.locator('[name="on"]')
    expect(day).to_be_visible()
    expect(day).to_have_value("1999-01-01")
    assert right in page.locator(".explainer-wrong").inner_text()
    assert page.locator('[name="tie.degree"]').input_value() == "first"
    assert page.locator(".explainer-answer").is_hidden(), "it is the answer to another case"
    day.fill("2020-01-01")
    page.wait_for_selector('message-explainer[data-engine="pyodide"][data-outcome="free"]')
    assert "on=2020-01-01" in page.url
