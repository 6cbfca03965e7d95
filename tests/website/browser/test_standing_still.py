"""Nothing on a page moves by itself: neither when the reading font comes late, nor when a heading is passed."""

import time

import pytest

SHIFTS = """window.moved = [];
new PerformanceObserver((list) => {
  for (const { value, sources, hadRecentInput } of list.getEntries()) {
    const what = sources.map(({ node }) => node?.textContent.trim().slice(0, 40));
    if (!hadRecentInput) window.moved.push([value, ...what]);
  }
}).observe({ type: "layout-shift", buffered: true });"""

LATE = 0.4  # seconds: longer than any browser waits before it shows the text in another font
PAGES = (
    "",
    "de/message-types/inmail/",
    "de/message-types/",
    "privacy/",
    "try/",
    "de/sources/",
    "sources/timeline/",
    "de/imprint/",
    "inmail-credits/leaving/",
    "about/",
)


def late(route):
    time.sleep(LATE)
    route.continue_()


def watched(page):
    page.add_init_script(SHIFTS)
    page.route("**/*.woff2", late)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves(open_page, path, width):
    page = open_page(path, prepare=watched, viewport={"width": width, "height": 800})
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    for y in (900, 1800, 100_000):
        page.evaluate(f"scrollTo(0, {y})")
        page.wait_for_timeout(80)
    assert page.evaluate("window.moved") == []
