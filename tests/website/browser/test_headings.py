"""The headings of a page, as somebody walks through them who listens: an answer is one, below the one it belongs to."""

import pytest

HEADINGS = """[...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map((heading) => [
  Number(heading.localName[1]), heading.textContent.trim(), heading.className,
  heading.closest('message-explainer')?.className ?? ''])"""
PAGES = ("", "de/", "try/", "embed/", "message-types/inmail/", "de/message-types/inmail/", "message-types/old-routes/")


@pytest.mark.parametrize("path", PAGES)
def test_an_answer_is_a_heading_below_its_sections_and_above_its_ways(open_page, path):
    page = open_page(path)
    page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    found = page.evaluate(HEADINGS)
    answers = 0
    section = level = 0
    for now, said, marks, widget in found:
        assert now <= level + 1, f"{said} skips a level"
        level = now
        if "answer-word" in marks:
            answers += 1
            assert now == section + 1
        elif widget:
            assert now == section + 2, said
        else:
            section = now
    assert answers == page.locator("message-explainer").count() > 0
