"""On a phone the full form has its answer in one line at the foot, from the first move until it is in sight."""

import pytest
from playwright.sync_api import expect

from tests.website.browser.test_accessibility import AXE
from tests.website.browser.test_question import LIVE, wait_for
from tests.website.browser.test_small_screen import PHONE, SHIFTS

FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
TARGETS = "axe.run(document, {runOnly: ['target-size'], resultTypes: ['violations', 'passes']})"


@pytest.mark.parametrize("path", ["try/", "de/try/"])
def test_at_first_nothing_covers_a_control(open_page, path):
    page = open_page(path, **PHONE)
    expect(page.locator(".explainer-bar")).to_be_hidden()
    page.evaluate(AXE.read_text())
    found = page.evaluate(TARGETS)
    assert len(found["passes"][0]["nodes"]) > 10
    assert [node["html"] for fault in found["violations"] for node in fault["nodes"]] == []


@pytest.mark.parametrize("path", ["try/", "de/try/"])
def test_from_the_first_move_the_answer_is_in_sight(open_page, path):
    page = open_page(path, prepare=lambda page: page.add_init_script(SHIFTS), **PHONE)
    bar, answer = page.locator(".explainer-bar"), page.locator(".answer-headline")
    page.mouse.wheel(0, 150)
    expect(bar).to_be_visible()
    box = bar.bounding_box()
    assert box["y"] + box["height"] == 740
    assert bar.inner_text().startswith(answer.locator(".answer-word").text_content())
    assert page.evaluate("window.shifted ?? 0") == 0
    page.locator(".explorer-views a").first.focus()
    page.evaluate(FRAMES)
    stops = 0
    while bar.is_visible():
        focused = page.locator(":focus").bounding_box()
        assert focused["y"] + focused["height"] <= bar.bounding_box()["y"], "what has the focus is seen whole"
        page.keyboard.press("Tab")
        page.evaluate(FRAMES)
        stops += 1
    assert stops > 3
    expect(answer).to_be_in_viewport()
    page.mouse.wheel(0, -100_000)
    page.locator('[name="tie.degree"]').select_option("first")
    wait_for(page, "free")
    assert bar.inner_text().startswith(answer.locator(".answer-word").text_content())
    bar.click()
    expect(bar).to_be_hidden()
    expect(answer).to_be_in_viewport(ratio=1)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.evaluate(FRAMES)
    expect(bar).to_be_hidden()


def test_the_bar_says_what_is_worked_out_and_never_what_came_of_another_question(open_page):
    page = open_page("try/#tie.degree=first&message.kind=direct&v=1", **PHONE)
    page.wait_for_selector(LIVE)
    before, meanwhile, asked, after = page.evaluate(
        """() => new Promise((done) => {
          const bar = document.querySelector('.explainer-bar'), degree = document.querySelector('[name="tie.degree"]');
          const before = bar.textContent;
          degree.value = 'second';
          degree.dispatchEvent(new Event('input', { bubbles: true }));
          const [meanwhile, asked] = [bar.textContent, degree.selectedOptions[0].textContent];
          addEventListener('explainer:answer', () => done([before, meanwhile, asked, bar.textContent]));
        })"""
    )
    assert before.startswith("Yes")
    assert asked in meanwhile
    assert not meanwhile.startswith("Yes")
    assert after.startswith("Not ")


def test_without_script_there_is_no_bar(open_page):
    page = open_page("de/try/", java_script_enabled=False, **PHONE)
    assert page.locator(".explainer-bar").is_hidden()
