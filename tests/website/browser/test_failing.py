"""When something is missing or breaks: the static answer stays, and a plain sentence says why."""

import pytest

from explainer.website.serve.static import published_headers
from tests.serving import served

PAGES = ["try/", "de/try/"]
"""Where a reader can ask for more than the sentence, whose answers the build has written."""


def ask_beyond_the_sentence(page):
    """Choose what only the rules can answer. Returns the control."""
    page.locator(".explainer-more > summary").click()
    kind = page.locator('[name="message.kind"]')
    kind.select_option("inmail")
    return kind


def test_without_script_there_is_an_answer_and_no_dead_control(open_page):
    for path in ("", "de/", "message-types/direct/", "try/"):
        page = open_page(path, java_script_enabled=False)
        widget = page.locator("message-explainer").first
        assert widget.locator(".answer-headline").is_visible()
        assert widget.locator(".answer-card").count() >= 1
        assert widget.locator(".explainer-asked").is_visible()
        for control in widget.locator("form select, form input, form button, .explainer-copy").all():
            assert not control.is_visible()


def failed(page, shown=True):
    page.wait_for_selector('message-explainer[data-state="failed"]')
    widget = page.locator("message-explainer").first
    assert widget.get_attribute("data-engine") == "build"
    assert widget.locator(".answer-headline").is_visible() is shown
    status = widget.locator(".explainer-status")
    assert status.is_visible()
    return status


@pytest.mark.parametrize("path", PAGES)
def test_without_webassembly_a_sentence_says_so(open_page, path):
    page = open_page(
        path, expect_trouble=True, prepare=lambda page: page.add_init_script("delete globalThis.WebAssembly")
    )
    ask_beyond_the_sentence(page)
    assert "WebAssembly" in failed(page).inner_text()


def without_webassembly(page):
    page.add_init_script("delete globalThis.WebAssembly")


@pytest.mark.parametrize(("path", "word"), [("", "Yes"), ("de/", "Ja")])
def test_what_the_sentence_asks_is_answered_without_any_python(open_page, path, word):
    page = open_page(path, expect_trouble=True, prepare=without_webassembly)
    page.locator('[name="tie.degree"]').select_option("first")
    page.wait_for_selector('message-explainer[data-engine="table"][data-state="failed"]')
    assert page.locator(".answer-word").inner_text() == word
    assert strength(page) == 1
    assert page.locator(".explainer-status").inner_text() == "", "nothing is missing, so nothing is lamented"
    page.locator(".explainer-more > summary").click()
    page.locator('[name="message.kind"]').select_option("inmail")
    assert "WebAssembly" in page.locator(".explainer-status:not(:empty)").inner_text()
    assert strength(page) < 0.6


def test_who_saves_data_is_asked_before_the_rules_are_fetched(open_page):
    def saving(page):
        page.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")

    page = open_page("", prepare=saving)
    page.locator('[name="tie.degree"]').select_option("first")
    page.wait_for_selector('message-explainer[data-engine="table"]')
    page.locator(".explainer-more > summary").click()
    page.locator('[name="message.kind"]').select_option("direct")
    offer = page.locator(".explainer-status:not(:empty)")
    assert "MB" in offer.inner_text()
    assert not [url for url in page.requested if "/engine/" in url]
    offer.locator("button").click()
    page.wait_for_selector('message-explainer[data-engine="pyodide"][data-outcome="free"]')


def test_who_comes_by_a_link_never_sees_the_answer_to_another_case(open_page):
    link = "try/#message.kind=direct&v=1"
    page = open_page(link, expect_trouble=True, prepare=without_webassembly)
    failed(page, shown=False)
    assert page.locator(".explainer-answer").is_hidden()
    page = open_page(link)
    page.wait_for_selector('message-explainer[data-engine="pyodide"][data-outcome="no"]')
    assert page.locator(".explainer-answer").is_visible()


def strength(page):
    return float(page.locator(".explainer-answer").first.evaluate("answer => getComputedStyle(answer).opacity"))


@pytest.mark.parametrize("path", PAGES)
def test_an_answer_to_another_question_stands_back_and_a_phone_shows_why(open_page, path):
    page = open_page(
        path,
        expect_trouble=True,
        prepare=lambda page: page.add_init_script("delete globalThis.WebAssembly"),
        viewport={"width": 360, "height": 740},
    )
    assert strength(page) == 1
    asked = ask_beyond_the_sentence(page).locator("option:checked").inner_text()
    assert asked in page.locator(".explainer-change").inner_text(), "what was asked"
    box = failed(page).bounding_box()
    assert strength(page) < 0.6
    assert box["y"] + box["height"] <= 740, "the first screen says that this answer has not come"


def test_the_answer_that_was_asked_for_stands_in_full(open_page):
    page = open_page("de/")
    page.locator('[name="tie.degree"]').select_option("first")
    page.wait_for_selector('message-explainer[data-state="ready"][data-engine="pyodide"]')
    assert strength(page) == 1


def test_where_a_policy_forbids_webassembly_a_sentence_says_so(open_page, site):
    strict = published_headers("/", site / "_headers")["Content-Security-Policy"].replace("'wasm-unsafe-eval'", "")
    with served(site, **{"Content-Security-Policy": strict}) as base:
        page = open_page("try/", expect_trouble=True, base=base)
        ask_beyond_the_sentence(page)
        assert "WebAssembly" in failed(page).inner_text()


@pytest.mark.parametrize("path", PAGES)
def test_a_worker_that_dies_is_named_and_can_be_tried_again(open_page, path):
    def kill(page):
        page.route("**/worker.*.js", lambda route: route.fulfill(body="throw 1", content_type="text/javascript"))

    page = open_page(path, expect_trouble=True, prepare=kill)
    ask_beyond_the_sentence(page)
    status = failed(page)
    said = status.inner_text()
    assert len(said) > 20
    page.unroute("**/worker.*.js")
    status.locator("button").click()
    page.wait_for_selector('message-explainer[data-engine="pyodide"][data-state="ready"] [data-kind="inmail"]')


def test_an_engine_that_cannot_be_fetched_is_named(open_page):
    def stop(page):
        page.route("**/*.wasm", lambda route: route.abort())

    page = open_page("try/", expect_trouble=True, prepare=stop)
    ask_beyond_the_sentence(page)
    failed(page)


def test_a_tampered_wheel_is_not_run(open_page):
    def tamper(page):
        instead = {"body": b"not the rules", "content_type": "application/gzip"}
        page.route("**/rules.packed", lambda route: route.fulfill(**instead))

    page = open_page("try/", expect_trouble=True, prepare=tamper)
    ask_beyond_the_sentence(page)
    failed(page)
