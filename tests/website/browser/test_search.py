"""The search at work: it opens by button and keys, is walked by arrows, and shows what was sought."""

import re

import pytest
from playwright.sync_api import expect

HINT = "Type a few words, or a question."
DIALOG, FIELD, LINKS, STATUS = "dialog.search", "#search-words", ".search-found a", ".search [role=status]"


def fetched(page):
    return [url for url in page.requested if "search" in url.rsplit("/", 1)[-1] or "/search/" in url]


def ask(page, words):
    expect(page.locator(FIELD)).not_to_be_focused()  # for a moment after it is closed it still is
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type(words)
    expect(page.locator(LINKS).first).to_be_visible()
    return page.locator(LINKS)


@pytest.mark.parametrize(("start", "folder", "words"), [("about/", "", "credit"), ("de/about/", "de/", "Guthaben")])
def test_it_is_fetched_when_it_is_opened_and_has_its_own_language(open_page, address, start, folder, words):
    page = open_page(start)
    page.wait_for_load_state("networkidle")
    assert not fetched(page), "the search is fetched before anybody opens it"
    ask(page, words)
    script, index = fetched(page)
    assert re.fullmatch(rf"{address}assets/frame/search\.\w+\.js", script)
    assert re.fullmatch(rf"{address}{folder}search/index\.\w+\.json", index)
    links = [link.get_attribute("href") for link in page.locator(LINKS).all()]
    assert all(link.startswith(address + folder) for link in links), links
    assert folder or not any("/de/" in link for link in links), links
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).not_to_be_visible()
    ask(page, words)
    assert len(fetched(page)) == 2, "what is there is fetched once more"


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_keys_open_it_and_escape_gives_the_focus_back(open_page, keys):
    page = open_page("about/")
    link = page.locator("main p a").first
    link.focus()
    page.keyboard.press(keys)
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(STATUS)).to_have_text(HINT)
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).not_to_be_visible()
    expect(link).to_be_focused()


def test_the_button_opens_it_and_gets_the_focus_back(open_page):
    page = open_page("about/")
    page.click("[data-open-search]")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.locator(FIELD)).to_have_value("a/b")
    page.keyboard.press("Escape")
    expect(page.locator("[data-open-search]")).to_be_focused()


def test_whoever_writes_a_slash_writes_a_slash(open_page):
    page = open_page("report/")
    page.locator("textarea").first.click()
    page.keyboard.press("End")
    page.keyboard.type("and/or")
    expect(page.locator(DIALOG)).not_to_be_visible()
    assert "and/or" in page.locator("textarea").first.input_value()


def test_arrows_walk_the_list_and_enter_follows(open_page, address):
    page = open_page("about/")
    links = ask(page, "read receipts")
    hrefs = [link.get_attribute("href") for link in links.all()]
    assert len(hrefs) > 3
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(hrefs[1])
    expect(page.locator(DIALOG)).not_to_be_visible()


def test_enter_among_the_words_follows_the_first(open_page, address):
    page = open_page("about/")
    page.evaluate("window.kept = true")
    ask(page, "who can message me")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}how-to/choose-who-may-reach-you/")
    expect(page.locator("h1")).to_be_focused()
    assert page.evaluate("window.kept"), "the page did not change in place"
    links = ask(page, "group chat")  # from where the addresses are other ones
    expect(links.first).to_have_attribute("href", f"{address}message-types/group-chat/")
    assert len(fetched(page)) == 2


def test_what_is_typed_while_the_script_is_still_coming_is_kept(open_page):
    page = open_page("about/")
    held = []
    page.route("**/search.*.js", lambda route: held.append(route))
    page.keyboard.press("/")
    page.keyboard.type("inv")
    page.wait_for_function("() => document.querySelector('#search-words').value === 'inv'")
    held[0].continue_()
    expect(page.locator(LINKS).first).to_be_visible()
    page.keyboard.type("itation")
    expect(page.locator(FIELD)).to_have_value("invitation")
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).not_to_be_visible()
    ask(page, "credits")
    expect(page.locator(FIELD)).to_have_value("credits")


def test_whoever_goes_on_typing_goes_on_searching(open_page):
    page = open_page("about/")
    ask(page, "invi")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("tation")
    expect(page.locator(FIELD)).to_have_value("invitation")
    expect(page.locator(FIELD)).to_be_focused()


@pytest.mark.parametrize(
    ("start", "words", "marks"),
    [
        ("about/", "inmail credits", {"InMail", "credits"}),
        ("de/about/", "Gruppenchat", {"Gruppenunterhaltung"}),
        ("de/about/", "blockieren nachrichten", {"Blockierung", "Nachricht"}),
    ],
)
def test_the_first_hit_shows_the_pages_own_first_sentence_with_its_blanks(open_page, start, words, marks):
    page = open_page(start)
    first = ask(page, words).first
    shown, marked = first.locator("span").text_content(), first.locator("mark").all_text_contents()
    assert marks <= set(marked)
    address = first.get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(address)
    expect(page.locator("h1")).to_be_focused()
    sentence = page.evaluate(
        """() => {
          const first = document.querySelector("main h1 ~ p").cloneNode(true);
          for (const note of first.querySelectorAll("[data-search=no]")) note.remove();
          return first.textContent.trim().split("\\n")[0];
        }"""
    )
    assert shown.removesuffix(" …") == sentence[: len(shown.removesuffix(" …"))]


def test_it_says_how_many_pages_there_are(open_page):
    page = open_page("about/")
    status = page.locator(STATUS)
    ask(page, "message")
    expect(status).to_have_text(re.compile(r"The best of \d\d pages found"))
    page.fill(FIELD, "whatsapp")
    expect(status).to_have_text(re.compile(r"[1-8] pages? found"))
    page.fill(FIELD, "xylophone")
    expect(status).to_have_text("Nothing found.")
    expect(page.locator(LINKS)).to_have_count(0)
    page.fill(FIELD, "")
    expect(status).to_have_text(HINT)


@pytest.mark.parametrize("what", ["**/search.*.js", "**/search/index.*.json"], ids=["script", "index"])
def test_what_cannot_be_fetched_is_said_and_another_try_succeeds(open_page, what):
    lost = []

    def lose(route):
        lost.append(route.request.url)
        route.abort()

    page = open_page("about/", expect_trouble=True, prepare=lambda page: page.route(what, lose))
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(STATUS)).to_have_text("The search could not be loaded. Please try again.")
    assert len(lost) == 1
    page.unroute(what)
    page.keyboard.press("Escape")
    expect(page.locator(DIALOG)).not_to_be_visible()
    ask(page, "inmail")


def test_it_fits_a_small_screen(open_page):
    page = open_page("de/about/", viewport={"width": 360, "height": 640})
    ask(page, "Lesebestätigung")
    assert page.evaluate(
        "document.querySelector('.search-found').scrollWidth <= document.querySelector('.search').clientWidth"
    )
    box = page.locator(DIALOG).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert box["y"] + box["height"] <= 640


def test_without_script_nothing_offers_it(open_page):
    page = open_page("about/", java_script_enabled=False)
    expect(page.locator("[data-open-search]")).not_to_be_visible()
    expect(page.locator(DIALOG)).not_to_be_visible()
