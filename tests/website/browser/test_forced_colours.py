"""Where the reader's system sets the colours, outcomes, lines and the focus are told apart by shape."""

import pytest

FORCED = {"forced_colors": "active"}
PAINT = """(icon) => [...icon.querySelectorAll('*')].map((part) => {
  const { fill, stroke, strokeDasharray, visibility } = getComputedStyle(part);
  return [part.getAttribute('d') ?? part.outerHTML, fill, stroke, strokeDasharray, visibility].join();
}).join()"""
GROUND = "getComputedStyle(document.documentElement).backgroundColor"


@pytest.mark.parametrize("path", ["message-types/", "de/message-types/inmail/"])
def test_each_outcome_has_a_mark_of_its_own_and_its_word(open_page, path):
    page = open_page(path, **FORCED)
    page.evaluate("document.querySelectorAll('main details').forEach((part) => (part.open = true))")
    shown = {}
    for cell in page.locator(":is(.map-table td, td.outcome):has(.card-icon):visible").all():
        shape = cell.evaluate("(cell) => cell.closest('[data-outcome]').dataset.outcome")
        assert cell.inner_text().strip()
        shown.setdefault(shape, set()).add(cell.locator(".card-icon").evaluate(PAINT))
    assert len(shown) > 2
    assert all(len(drawn) == 1 for drawn in shown.values()), shown
    assert len(set.union(*shown.values())) == len(shown)


def test_who_reads_and_who_could_differ_by_their_lines(open_page):
    page = open_page("privacy/", **FORCED)
    ground = page.evaluate(GROUND)
    line = "(each) => { const s = getComputedStyle(each); return [s.stroke, s.strokeDasharray]; }"
    figure = page.locator(".rings-drawn:visible").first
    reads = figure.locator("circle.reads").first.evaluate(line)
    could = figure.locator("circle.could").first.evaluate(line)
    assert ground not in (reads[0], could[0])
    assert reads[1] == "none" != could[1]


@pytest.mark.parametrize("path", ["", "sources/", "privacy/"])
def test_the_focus_is_seen(open_page, path):
    page = open_page(path, **FORCED)
    ground = page.evaluate(GROUND)
    for _ in range(14):
        page.keyboard.press("Tab")
        outlined = page.evaluate("""(() => {
          const at = document.activeElement;
          return [at, at.closest('label, li')].filter(Boolean).map((each) => {
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
            return [outlineStyle, parseFloat(outlineWidth), outlineColor];
          });
        })()""")
        assert any(style != "none" and width >= 2 and colour != ground for style, width, colour in outlined)
