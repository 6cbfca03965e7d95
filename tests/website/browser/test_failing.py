"""When something is missing or breaks: the static answer stays, and a plain sentence says why."""

import pytest

from explainer.website.serve.static import published_headers
from tests.serving import served

PAGES = ["", "de/"]


def test_without_script_there_is_an_answer_and_no_dead_control(open_page):
    for path in ("", "de/", "message-types/direct/", "try/"):
        page = open_page(path, java_script_enabled=False)
        widget = page.locator("message-explainer").first
        assert widget.locator(".answer-headline").is_visible()
        assert widget.locator(".answer-card").count() >= 1
        assert widget.locator(".explainer-asked").is_visible()
        for control in widget.locator("form select, form input, form button, .explainer-copy").all():
            assert not control.is_visible()


def failed(page):
    page.wait_for_selector('message-explainer[data-state="failed"]')
    widget = page.locator("message-explainer").first
    assert widget.get_attribute("data-engine") == "build"
    assert widget.locator(".answer-headline").is_visible()
    status = widget.locator(".explainer-status")
    assert status.is_visible()
    return status


@pytest.mark.parametrize("path", PAGES)
def test_without_webassembly_a_sentence_says_so(open_page, path):
    page = open_page(
        path, expect_trouble=True, prepare=lambda page: page.add_init_script("delete globalThis.WebAssembly")
    )
    page.locator('[name="tie.degree"]').select_option("first")
    assert "WebAssembly" in failed(page).inner_text()


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
    page.locator('[name="tie.degree"]').select_option("first")
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
        page = open_page("", expect_trouble=True, base=base)
        page.locator('[name="tie.degree"]').select_option("first")
        assert "WebAssembly" in failed(page).inner_text()


@pytest.mark.parametrize("path", PAGES)
def test_a_worker_that_dies_is_named_and_can_be_tried_again(open_page, path):
    def kill(page):
        page.route("**/worker.*.js", lambda route: route.fulfill(body="throw 1", content_type="text/javascript"))

    page = open_page(path, expect_trouble=True, prepare=kill)
    page.locator('[name="tie.degree"]').select_option("first")
    status = failed(page)
    said = status.inner_text()
    assert len(said) > 20
    page.unroute("**/worker.*.js")
    status.locator("button").click()
    page.wait_for_selector('message-explainer[data-engine="pyodide"][data-outcome="free"]')


def test_an_engine_that_cannot_be_fetched_is_named(open_page):
    page = open_page("", expect_trouble=True, prepare=lambda page: page.route("**/*.wasm", lambda route: route.abort()))
    page.locator('[name="tie.degree"]').select_option("first")
    failed(page)


def test_a_tampered_wheel_is_not_run(open_page):
    def tamper(page):
        instead = {"body": b"not the rules", "content_type": "application/gzip"}
        page.route("**/rules.packed", lambda route: route.fulfill(**instead))

    page = open_page("", expect_trouble=True, prepare=tamper)
    page.locator('[name="tie.degree"]').select_option("first")
    failed(page)
