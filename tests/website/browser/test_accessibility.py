"""Every sort of page under axe, in light and dark, with the answer live and its parts unfolded."""

import pytest

from tests import ROOT

AXE = ROOT / "explainer/website/bundle/node_modules/axe-core/axe.min.js"
PAGES = (
    "",
    "de/",
    "try/",
    "embed/",
    "de/message-types/",
    "de/message-types/inmail/",
    "privacy/who-else-can-read/",
    "de/invitations/",
    "inmail-credits/getting-one-back/",
    "how-to/turn-receipts-off/",
    "sources/",
    "de/sources/disagreements/",
    "sources/unpublished/",
    "de/sources/timeline/",
    "privacy/",
    "sources/glossary/",
    "de/sources/how-checked/",
    "contribute/reference/",
    "de/contribute/question-and-answer/",
    "report/#claim=dm-free",
    "de/imprint/",
)


def check(page):
    """What axe finds fault with; it must have had something to look at."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert len(found["passes"]) + len(found["violations"]) > 20, "axe ran hardly any rule"
    return [
        f"{fault['id']}: {node['html'][:120]} ({node.get('failureSummary', '')[:160]})"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(open_page, path, scheme):
    page = open_page(path, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    assert check(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_search(open_page, scheme):
    page = open_page("de/about/", color_scheme=scheme, reduced_motion="reduce")
    page.keyboard.press("/")
    page.keyboard.type("Guthaben")
    page.wait_for_selector(".search-found mark")
    assert check(page) == []


def test_axe_finds_nothing_in_a_live_answer(open_page):
    page = open_page("try/#sender.plan=premium_career&colour=red&v=1", reduced_motion="reduce")
    page.wait_for_selector('message-explainer[data-engine="pyodide"]')
    page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    assert check(page) == []
