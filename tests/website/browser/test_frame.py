"""The frame at work: pages change in place, colours are kept, the language switch stays."""

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


def test_a_page_brings_what_only_some_pages_load_and_shows_its_answer(open_page, address):
    page = open_page("sources/#standing=official")  # which asks nothing of the next page
    page.evaluate("window.kept = true")
    assert not [url for url in page.requested if "/explainer/" in url]
    page.click(".masthead-title")
    expect(page).to_have_url(address)
    answer = page.locator(".explainer-answer").first
    expect(answer).to_be_visible()
    assert page.locator(".explainer-question").first.evaluate("form => getComputedStyle(form).display") == "grid"
    page.locator('[name="tie.degree"]').select_option("first")
    expect(page.locator("message-explainer").first).to_have_attribute("data-outcome", "free")
    assert page.evaluate("window.kept")
