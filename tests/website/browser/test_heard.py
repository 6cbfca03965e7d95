"""What a screen reader is told of a change: one message, the verdict first; and of a download that it has begun."""

import pytest

from tests.website.browser.test_failing import ask_beyond_the_sentence, without_webassembly
from tests.website.browser.test_question import LIVE
from tests.website.browser.test_standing_back import go_on, holding

WATCH = """() => {
  const region = document.querySelector('.explainer-heard');
  window.heard = [];
  const deep = { childList: true, characterData: true, subtree: true };
  new MutationObserver(() => heard.push(region.textContent)).observe(region, deep);
}"""
COUNT = """() => {
  const line = document.querySelector('.explainer-status');
  window.counted = [];
  new MutationObserver(() => counted.push(line.textContent)).observe(line, { childList: true });
}"""
SETTLED = "message-explainer:is([data-state=ready], [data-state=failed]):not([data-stale])"


def heard_after(page, change):
    page.evaluate("heard.length = 0")
    change()
    page.wait_for_selector(SETTLED)
    return page.evaluate("heard")


def verdict(page):
    word, sentence = (page.locator(f".answer-{part}").inner_text() for part in ("word", "sentence"))
    return f"{word}. {sentence[0].upper()}{sentence[1:]}"


@pytest.mark.parametrize(
    ("path", "opened", "unchanged"),
    [("", "Now possible: InMail", "No change: "), ("de/", "Jetzt möglich: InMail", "Nichts ändert sich: ")],
)
def test_a_change_is_heard_once_and_the_verdict_first(open_page, path, opened, unchanged):
    page = open_page(path)
    page.evaluate(WATCH)
    assert page.locator("message-explainer").locator("[role=status], [role=alert], [aria-live]").count() == 1
    page.locator('[name="sender.plan"]').focus()
    page.wait_for_selector(LIVE)
    assert page.evaluate("heard") == [], "nobody has asked anything yet"
    plan, credits = page.locator('[name="sender.plan"]'), page.locator('[name="sender.credits"]').first
    (said,) = heard_after(page, lambda: plan.select_option("premium_career"))
    assert said.startswith(verdict(page))
    assert opened in said
    (said,) = heard_after(page, lambda: credits.fill("3"))
    assert said.startswith(f"{verdict(page)} {unchanged}")
    (again,) = heard_after(page, lambda: credits.fill("4"))
    assert again == said, "the same words are a message of their own"


def test_a_download_is_heard_to_begin_and_then_the_answer_to_a_link(open_page):
    held = []
    page = open_page("about/", prepare=holding(held, "**/*.packed"))
    page.evaluate("document.querySelector('a[href$=\"try/\"]').hash = '#tie.degree=first&v=1'")
    page.locator('a[href*="try/#"]').first.click()
    page.wait_for_selector(".explainer-heard")
    page.evaluate(WATCH)
    page.evaluate(
        "(said => said && !heard.length && heard.push(said))(document.querySelector('.explainer-heard').textContent)"
    )
    page.wait_for_function("() => heard.length")
    (first,) = page.evaluate("heard")
    page.evaluate(COUNT)
    go_on(page, held)
    released = len(held)
    page.unroute("**/*.packed")
    for late in held[released:]:
        late.continue_()
    page.wait_for_selector(LIVE)
    assert page.evaluate("heard") == [first, verdict(page)], (
        "not its numbers, and no comparison with another's question"
    )
    assert "MB" in first
    assert any("MB" in sentence for sentence in page.evaluate("counted")), "who looks sees them go on"


def test_that_no_answer_comes_is_heard(open_page):
    page = open_page("de/try/", expect_trouble=True, prepare=without_webassembly)
    page.evaluate(WATCH)
    ask_beyond_the_sentence(page)
    page.wait_for_selector('message-explainer[data-state="failed"]')
    (said,) = page.evaluate("heard")
    assert page.locator(".explainer-status").inner_text().startswith(said)
