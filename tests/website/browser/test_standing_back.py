"""While an answer is worked out, the one to another question cannot be read, used or taken for it."""

import pytest

from tests.website.browser.test_question import LIVE

STANDS = "[...document.querySelectorAll('.explainer-answer')].map((answer) => [answer.inert, answer.ariaBusy])[0]"


def holding(held, what="**/rules.packed"):
    return lambda page: page.route(what, lambda route: held.append(route))


def go_on(page, held):
    while not held:
        page.wait_for_timeout(20)  # in which Playwright hears what the page asks for
    for route in held:
        route.continue_()


@pytest.mark.parametrize("path", ["try/", "de/try/"])
def test_an_answer_to_another_question_stands_back_until_the_new_one_is_there(open_page, path):
    held = []
    page = open_page(path, prepare=holding(held))
    assert page.evaluate(STANDS) == [False, None]
    page.locator(".explainer-more > summary").click()
    kind = page.locator('[name="message.kind"]')
    kind.select_option("inmail")
    assert page.evaluate(STANDS) == [True, "true"]
    said = page.locator(".explainer-change")
    assert kind.locator("option:checked").inner_text() in said.inner_text()
    kind.select_option("direct")
    page.wait_for_selector('message-explainer[data-state="loading"] .explainer-status:not(:empty)')
    assert page.evaluate(STANDS) == [True, "true"]
    go_on(page, held)
    page.wait_for_selector(f'{LIVE}[data-outcome="no"]:not([data-stale]) [data-kind="direct"]')
    assert page.evaluate(STANDS) == [False, None]


def test_nothing_is_busy_where_a_field_has_to_be_mended_first(open_page):
    page = open_page("message-types/inmail/")
    credits = page.locator('.explainer-kind [name="sender.credits"]')
    credits.fill("-1")
    credits.blur()
    assert page.evaluate(STANDS) == [True, None]


def test_who_reads_an_answer_goes_on_in_the_next_one(open_page):
    page = open_page("try/")
    page.locator(".explainer-answer summary").first.focus()
    page.evaluate("location.hash = '#tie.degree=first&v=1'")
    page.wait_for_selector(f'{LIVE}[data-outcome="free"]')
    assert page.evaluate("document.querySelector('.explainer-answer').contains(document.activeElement)")


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, {"width": 360, "height": 740}])
def test_a_link_to_a_case_shows_no_other_answer_from_page_to_page(open_page, viewport):
    held = []
    page = open_page("message-types/", prepare=holding(held, "**/explainer/explainer.*.js"), viewport=viewport)
    link = page.locator('.map-table td a[href*="degree=first"]').first
    kind = link.evaluate("(a) => new URLSearchParams(a.hash.slice(1)).get('message.kind')")
    link.click()
    page.wait_for_selector("message-explainer", state="attached")
    assert held, "the page is there before its script"
    usual = page.locator(".answer-sentence").text_content()
    assert page.locator(".explainer-answer").is_hidden()
    assert page.locator(".explainer-bar").is_hidden()
    go_on(page, held)
    page.wait_for_selector("message-explainer[data-stale]")
    assert page.locator(".explainer-answer").is_hidden()
    assert usual not in page.locator("message-explainer").inner_text()
    page.wait_for_selector(f'{LIVE} .answer-card[data-kind="{kind}"]')
    assert page.locator(".explainer-answer").is_visible()
