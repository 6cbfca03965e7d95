"""Look inside on the page: each rule's source is there, and one can be changed, run, stopped and put back."""

import pytest
from playwright.sync_api import expect

from tests import ROOT

CASE = "try/#view=inside&message.kind=inmail&v=1"
TRIAL = ".inside-trial"


def opened(open_page, path=CASE, **options):
    page = open_page(path, **options)
    page.wait_for_selector("message-explorer[data-state=ready]")
    page.wait_for_function("document.querySelector('code[data-rule]')?.textContent.includes('def ')")
    return page


def changing(page):
    """Open the editor on the first rule, inmail_needs_a_paid_plan; its cursor is where the rule begins."""
    page.locator(".inside-source summary").first.click()
    page.locator("[data-change]").first.click()
    page.wait_for_selector(f"{TRIAL}[data-state=idle] .cm-content:focus")


def type_test(page, text):
    """Write the body of that rule, two lines below where it begins."""
    page.locator(".cm-content").focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("End")
    page.keyboard.press("Shift+Home")  # to where the text begins
    page.keyboard.insert_text(text)


def run(page, state):
    page.locator("[data-do=run]").click()
    page.wait_for_selector(f"{TRIAL}[data-state={state}]")
    return page.locator(f"{TRIAL} [role=status]").inner_text()


def test_each_rules_source_is_as_in_its_file(open_page):
    page = opened(open_page)
    codes = page.locator("code[data-rule]").evaluate_all("all => all.map((code) => code.textContent)")
    files = page.locator(".inside-source [data-file]").evaluate_all("all => all.map((file) => file.textContent)")
    assert len(codes) > 40
    for code, place in zip(codes, files, strict=True):
        file, line = place.split(":")
        lines = (ROOT / file).read_text("utf-8").splitlines()[int(line) - 1 :]
        assert lines[: len(code.splitlines())] == code.splitlines()


@pytest.mark.parametrize(
    ("path", "none"), [(CASE, "Nothing changes: every class"), (f"de/{CASE}", "Es ändert sich nichts: Jede Klasse")]
)
def test_a_changed_rule_says_which_classes_change_and_each_is_a_link_to_how_it_is(open_page, path, none):
    page = opened(open_page, path)
    page.evaluate("window.since = performance.now()")
    changing(page)
    assert none in run(page, "done")
    type_test(page, "return q.sender.has_paid_plan")
    said = run(page, "done")
    assert said.split()[0].isdigit()
    assert page.evaluate("performance.now() - since") < 20_000, "far more than it takes, on a machine that is busy"
    first = page.locator(".inside-result a").first
    first.click()
    page.wait_for_selector("message-explorer[data-view=ask]")
    assert "#sender.plan=" in page.url
    page.wait_for_selector("[data-view=ask] .answer-headline[data-outcome=free]")


def test_an_endless_loop_is_stopped_within_a_second_and_nothing_else_notices(open_page):
    page = opened(open_page)
    changing(page)
    type_test(page, "while True: pass")
    page.locator("[data-do=run]").click()
    page.wait_for_selector(f"{TRIAL}[data-state=running] progress:not([hidden])")
    assert page.evaluate("document.activeElement.dataset.do") == "stop", "Run, which was pressed, is disabled now"
    page.wait_for_timeout(2500)  # the second engine is up, and at it
    page.evaluate("window.since = performance.now()")
    page.locator("[data-do=stop]").click()
    page.wait_for_selector(f"{TRIAL}[data-state=stopped]")
    assert page.evaluate("performance.now() - since") < 1000
    assert page.evaluate("document.activeElement.dataset.do") == "run"
    assert page.locator("explorer-inside").evaluate("(at) => at.explorer.call('answer').then((got) => got.outcome)")
    page.locator("[data-do=reset]").click()
    assert "Nothing changes" in run(page, "done")
    page.locator("[data-do=close]").click()
    assert page.locator(TRIAL).count() == 0
    assert page.evaluate("document.activeElement.dataset.change") == "inmail_needs_a_paid_plan"


def test_what_is_wrong_is_said_with_its_line_and_marked(open_page):
    page = opened(open_page)
    changing(page)
    type_test(page, "return 1 / 0")
    assert run(page, "wrong") == "Line 58 stops with an error: ZeroDivisionError: division by zero."
    assert page.locator(".cm-wrong").inner_text().strip() == "return 1 / 0"


def test_another_rule_is_not_opened_over_a_change(open_page):
    page = opened(open_page)
    changing(page)
    type_test(page, "return True")
    other = page.locator("[data-change]").nth(1)
    other.evaluate("(button) => { button.closest('details').open = true; button.click(); }")
    status = page.locator(f"{TRIAL} [role=status]")
    expect(status).to_contain_text("The editor holds a change of yours.")
    assert "return True" in page.locator(".cm-content").inner_text()
    page.locator("[data-do=reset]").click()
    other.click()
    expect(page.locator(f"{TRIAL}[data-state=idle] .cm-content")).to_be_focused()
    assert page.locator(TRIAL).count() == 1


def test_the_editors_styles_are_sheets_of_its_own(open_page):
    """The policy allows no style elements; a refused one would show as an error, and the editor as bare text."""
    page = opened(open_page)
    changing(page)
    sheets, elements, space = page.locator(".inside-editor").evaluate(
        """({ shadowRoot: root }) => [root.adoptedStyleSheets.length, root.querySelectorAll('style').length,
          getComputedStyle(root.querySelector('.cm-content')).whiteSpace]"""
    )
    assert (sheets, elements, space) == (1, 0, "pre")


def test_the_editor_comes_only_when_it_is_asked_for(open_page):
    page = opened(open_page)
    assert not [url for url in page.requested if "/editor." in url]
    assert [url for url in page.requested if "/rules." in url]
    plain = open_page("try/")
    plain.wait_for_selector("message-explorer")
    assert not [url for url in plain.requested if "/rules.c" in url and url.endswith(".json")]
