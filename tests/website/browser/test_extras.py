"""What a page can do beside its text: prove, report, stand in another page, and hint at the other language."""

import json
import shutil
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.serving import served


def test_the_proof_in_the_page_is_that_of_the_command_line(open_page):
    page = open_page("sources/how-checked/")
    page.click("explainer-proof button")
    expect(page.locator("explainer-proof")).to_have_attribute("data-state", "ready", timeout=120_000)
    printed = subprocess.run([sys.executable, "-m", "explainer", "prove"], capture_output=True, text=True, check=True)
    digest = page.locator("explainer-proof output").inner_text()
    assert len(digest) == 64
    assert digest in printed.stdout
    assert "{" not in page.locator("explainer-proof [role=status]").inner_text()


@pytest.mark.parametrize(("path", "language"), [("", "en"), ("de/", "de")])
def test_a_report_begins_with_the_case_and_is_sent_by_nobody_but_the_reader(open_page, address, path, language):
    page = open_page(path)
    page.locator('[name="tie.degree"]').select_option("first")
    page.wait_for_selector('message-explainer[data-engine="pyodide"]')
    page.click(".explainer-report")
    page.wait_for_url("**/report/#*")
    assert page.url.startswith(f"{address}{path}report/#")
    assert "tie.degree: first" in page.locator(".report textarea").input_value()
    assert not [url for url in page.requested if "tie.degree" in url.split("#")[0]]


def test_a_claim_can_be_reported(open_page):
    page = open_page("message-types/inmail/")
    page.locator(".ref a:not([data-sources])").first.click()
    page.locator(".source-note:popover-open .claim-report").click()
    expect(page.locator(".report textarea")).to_be_visible()
    assert "claim: inmail-count-by-plan" in page.locator(".report textarea").input_value()


def test_a_mark_opens_all_its_sources_beside_itself(open_page):
    page = open_page("message-types/inmail/")
    for mark in (page.locator(".ref a:not([data-sources])").first, page.locator(".ref a[data-sources]").first):
        mark.click()
        note = page.locator(".source-note")
        expect(note).to_have_count(1)
        numbers = (mark.get_attribute("data-sources") or mark.inner_text()).split()
        assert note.locator("ol > li").evaluate_all("items => items.map(item => String(item.value))") == numbers
        said = [page.locator(f"#source-{number} summary").text_content() for number in numbers]
        assert note.locator("summary").all_text_contents() == said
        assert abs(note.bounding_box()["y"] - mark.bounding_box()["y"]) < 450, "beside the mark that was pressed"
        assert note.evaluate("note => note === document.activeElement")
        page.keyboard.press("Escape")
        expect(note).to_have_count(0)
        expect(mark).to_be_focused()


def test_without_a_script_a_mark_leads_to_its_entry(open_page):
    page = open_page("message-types/inmail/", java_script_enabled=False)
    mark = page.locator(".ref a").first
    mark.click()
    expect(page.locator(mark.get_attribute("href"))).to_be_in_viewport()


def test_paper_has_the_numbers_and_the_list(open_page):
    page = open_page("message-types/inmail/")
    page.emulate_media(media="print")
    for there in (".ref a", ".source-list > li", ".source-list .claim-who"):
        assert page.locator(there).first.bounding_box()["height"] > 0, there
    assert page.locator(".source-list .claim-quote").first.bounding_box() is None, "a line each is enough"


def test_on_paper_the_ledger_has_its_entries(open_page):
    page = open_page("de/sources/")
    page.emulate_media(media="print")
    assert page.locator(".subject > details > summary").last.bounding_box()["height"] > 0


OTHERS = """<!DOCTYPE html><html lang="{language}"><title>Another page</title>
<who-can-message-whom question="tie.degree=first"></who-can-message-whom>
<script src="{address}embed.js"></script></html>
"""


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_stands_in_other_peoples_pages(open_page, site, address, tmp_path, language):
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(site / "_headers", other)
    (other / "_headers").write_text("/*\n  X-Content-Type-Options: nosniff\n")
    (other / "index.html").write_text(OTHERS.format(language=language, address=address))
    with served(other) as elsewhere:
        assert elsewhere != address
        page = open_page(base=elsewhere, expect_trouble=True)
        frame = page.frame_locator("iframe")
        live = frame.locator('message-explainer[data-engine="pyodide"]')
        expect(live).to_have_attribute("data-outcome", "free", timeout=60_000)
        expect(frame.locator("html")).to_have_attribute("lang", language)
        height = frame.locator("html").evaluate("(element) => element.offsetHeight")
        expect(page.locator("iframe")).to_have_attribute("height", str(height))


HINTS = [("de-AT", "", True), ("de-AT", "de/", False), ("en-GB", "de/try/", True), ("fr", "", False)]


@pytest.mark.parametrize(("prefers", "path", "seen"), HINTS)
def test_readers_of_the_other_language_are_given_a_hint_and_not_sent_away(open_page, address, prefers, path, seen):
    page = open_page(path, locale=prefers)
    assert page.url == address + path
    assert page.locator(".hint").is_visible() == seen


def test_the_rules_can_be_downloaded_and_asked(open_page, tmp_path):
    page = open_page("de/contribute/question-and-answer/")
    with page.expect_download() as download:
        page.click("a[download]")
    wheel = tmp_path / download.value.suggested_filename
    download.value.save_as(wheel)
    question = {"tie.degree": "first", "message.kind": "direct"}
    asked = f"import json; from explainer import answer; print(json.dumps(answer({question})))"
    found = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(wheel)!r}); {asked}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(found.stdout)["outcome"] == "free"
