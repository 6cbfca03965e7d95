"""The frame at work: pages change in place, the search answers, colours are kept, the language switch stays."""

import pytest
from playwright.sync_api import expect

GROUND = "getComputedStyle(document.documentElement).backgroundColor"


def test_a_page_changes_in_place_and_back(open_page, address):
    page = open_page()
    page.evaluate("window.kept = true")
    page.click("nav.sections >> a >> nth=-1")
    expect(page).to_have_url(f"{address}sources/")
    expect(page.locator("h1")).to_be_focused()
    expect(page.locator("nav.sections a[aria-current]")).to_have_count(1)
    assert "sources/" in page.locator(".tool-language").get_attribute("href")
    page.go_back()
    expect(page).to_have_url(address)
    expect(page.locator("message-explainer")).to_have_count(1)
    assert page.evaluate("window.kept")


def test_a_page_that_fails_to_arrive_is_loaded_in_the_ordinary_way(open_page, address):
    page = open_page(expect_trouble=True)
    page.evaluate("window.kept = true")
    failed = []

    def fail_once(route):
        failed.append(route.request.url)
        route.abort() if len(failed) == 1 else route.continue_()

    page.route("**/sources/", fail_once)
    page.click("nav.sections >> a >> nth=-1")
    expect(page).to_have_url(f"{address}sources/")
    expect(page.locator("nav.sections a[aria-current]")).to_have_count(1)
    assert len(failed) == 2
    assert not page.evaluate("window.kept")


def test_the_other_language_is_loaded_anew_on_the_same_page(open_page, address):
    page = open_page("message-types/inmail/")
    page.evaluate("window.kept = true")
    page.click(".tool-language")
    expect(page).to_have_url(f"{address}de/message-types/inmail/")
    assert page.evaluate("document.documentElement.lang") == "de"
    assert not page.evaluate("window.kept")


@pytest.mark.parametrize(
    ("start", "words", "leads_to"),
    [
        ("about/", "archive", "privacy/who-else-can-read/"),
        # The end of a compound, an umlaut written out, a plural: none of them is in the index as such.
        ("de/about/", "Beschluss", "de/privacy/who-else-can-read/"),
        ("de/about/", "Empfaenger", "de/"),
        ("de/about/", "Gruppenunterhaltungen", "de/message-types/group-chat/"),
    ],
)
def test_the_search_finds_what_is_there(open_page, address, start, words, leads_to):
    page = open_page(start)
    assert not [url for url in page.requested if "search" in url], "the search is fetched before anybody opens it"
    page.click("[data-open-search]")
    page.keyboard.type(words)
    results = page.locator(".search-found a")
    expect(results.first).to_be_visible()
    found = [link.get_attribute("href") for link in results.all()]
    assert any(link.startswith(address + leads_to) for link in found), found
    page.keyboard.press("Enter")
    expect(page.locator("dialog.search")).not_to_be_visible()
    expect(page).to_have_url(found[0])


def test_words_that_stand_nowhere_are_not_found(open_page):
    page = open_page("about/")
    page.click("[data-open-search]")
    page.keyboard.type("xylophone")
    expect(page.locator(".search [role=status]")).to_have_text("Nothing found.")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).not_to_be_visible()


def test_colours_are_chosen_and_kept(open_page):
    page = open_page(color_scheme="light")
    light = page.evaluate(GROUND)
    page.click("[data-toggle-scheme]")
    dark = page.evaluate(GROUND)
    assert dark != light
    page.reload()
    assert page.evaluate(GROUND) == dark
    page.click("[data-toggle-scheme]")
    assert page.evaluate(GROUND) == light
    assert page.evaluate("localStorage.length") == 0, "what the system says anyway needs no storage"
