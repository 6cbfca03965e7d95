"""Every view in its states: under axe, on a phone, by keyboard, back and forth; and what twenty ways through leave."""

import pytest
from playwright.sync_api import expect

from tests.website.browser.test_accessibility import check

PLAYED = "view=play&on=2026-03-01&tie.degree=first&c.is=member&a-c.degree=first&events="
STATES = (
    "tie.degree=second&recipient.plan=%3F&recipient.open_profile=%3F&colour=red",
    "tie.degree=first&was=no&checked=2024-01-01",
    "direction=to_me&recipient.plan=premium_career",
    f"{PLAYED}0.a.send.kind-direct~1h.b.open~here~2d.b.reply~other-1~3d.b.wait~look.set-a.who-c",
    "view=compare",
    "view=compare&tie.degree=second&b.tie.degree=first&b.sender.plan=premium_career",
    "view=map",
    "view=map&direction=to_me&recipient.plan=premium_career&on=2019-05-01",
    "view=inside&message.kind=inmail&tie.degree=second",
)
ROOT_OF = {"en": "", "de": "de/"}
SHOWN = """(view) => {
  const explorer = document.querySelector("message-explorer");
  if (!explorer) return false;
  const here = explorer.querySelector(":scope > section:not([hidden])");
  return explorer.dataset.state === "ready" && here.dataset.view === view && !here.querySelector("[aria-busy]");
}"""
each_language = pytest.mark.parametrize("language", ["en", "de"])


def go(page, link):
    page.evaluate("(link) => document.querySelector('message-explorer').go(link)", link)
    settle(page, link.partition("view=")[2].partition("&")[0] or "ask")


def settle(page, view):
    page.wait_for_function(SHOWN, arg=view)


def unfold(page):
    page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")


@pytest.fixture
def explorer(open_page):
    def call(language, **options):
        page = open_page(f"{ROOT_OF[language]}try/#{STATES[0]}", reduced_motion="reduce", **options)
        settle(page, "ask")
        return page

    return call


@each_language
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_in_any_view(explorer, language, scheme, width):
    page = explorer(language, color_scheme=scheme, viewport={"width": width, "height": 800})
    for state in STATES:
        go(page, state)
        unfold(page)
        assert (state, check(page)) == (state, [])
        across = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert (state, across) == (state, 0)


@each_language
def test_every_view_is_reached_by_keyboard_and_left_by_going_back(explorer, language):
    page = explorer(language)
    views = page.eval_on_selector_all(".explorer-views a", "links => links.map((link) => link.dataset.view)")
    assert len(views) == 5
    page.locator(".explorer-views a").first.focus()
    for view in views[1:]:
        page.locator(".explorer-views a:focus, .explorer-views a[aria-current]").last.focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        settle(page, view)
        expect(page.locator(f"section[data-view={view}] h2").first).to_be_focused()
        expect(page.locator(".explorer-views a[aria-current]")).to_have_attribute("data-view", view)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('section[data-view]')?.dataset.view") == view
    for view in views[-2::-1]:
        page.go_back()
        settle(page, view)


def test_a_case_goes_through_all_views_and_to_the_other_language(explorer):
    page = explorer("en")
    go(page, "tie.degree=first")
    for view in ("play", "compare", "map", "inside", "ask"):
        page.locator(f".explorer-views a[data-view={view}]").click()
        settle(page, view)
        assert "tie.degree=first" in page.url
    page.locator(".explorer-views a[data-view=compare]").click()
    settle(page, "compare")
    page.click(".tool-language")
    page.wait_for_selector("html[lang=de]")
    settle(page, "compare")
    assert "tie.degree=first" in page.url


@each_language
def test_whoever_waits_sees_that_and_no_other_case(open_page, language):
    page = open_page(
        f"{ROOT_OF[language]}try/#{STATES[3]}",
        viewport={"width": 360, "height": 740},
        prepare=lambda page: page.route("**/*.wasm", lambda route: None),  # it never comes
    )
    expect(page.locator(".explorer-status")).not_to_be_empty()
    expect(page.locator(".explorer-status")).to_be_in_viewport(ratio=1)
    expect(page.locator(".explorer-case")).to_be_hidden()
    page.locator(".explorer-views a").first.click()
    expect(page.locator(".explorer-case")).to_be_hidden()


def test_twenty_ways_through_the_site_leave_one_engine_and_nothing_behind(open_page):
    page = open_page(f"try/#{STATES[3]}")
    settle(page, "play")
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable")

    def tour(times):
        for _ in range(times):
            page.locator("nav.sections a").nth(-1).click()
            page.wait_for_function("() => document.querySelector('h1#sources') !== null")
            page.go_back()
            settle(page, "play")

    def held():
        # Nothing may be waited for by a locator above, which keeps what it has found.
        for _ in range(3):  # what a finalizer lets go of is collected next time
            client.send("HeapProfiler.collectGarbage")
        found = {each["name"]: each["value"] for each in client.send("Performance.getMetrics")["metrics"]}
        return found["JSEventListeners"], found["Nodes"], found["JSHeapUsedSize"]

    tour(3)
    before = held()
    tour(20)
    after = held()
    assert len(page.workers) == 1
    assert after[0] < before[0] + 10, "every other way there and back leaves one"
    assert after[1] <= before[1] * 1.1, "pages are kept that nobody sees"
    assert after[2] <= before[2] * 1.2
