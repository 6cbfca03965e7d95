"""What the published policy forbids stands on no page, so that the policy can hold."""

import re
from pathlib import Path

from tests.conftest import ADDRESS
from tests.website.built.reading import pages, resolved

LOADING = {("script", "src"), ("link", "href"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("use", "href")}


def test_no_script_is_inline(site: Path) -> None:
    scripts = [(page, script) for page in pages(site) for script in page.all("script")]
    assert scripts
    for page, script in scripts:
        is_data = script.attributes.get("type") == "application/json"
        assert is_data or ("src" in script.attributes and not script.text.strip()), (page.address, script.line)


def test_no_element_carries_style_or_handlers(site: Path) -> None:
    for page in pages(site):
        assert not page.all("style"), page.address
        for element in page.elements:
            forbidden = [name for name in element.attributes if name == "style" or name.startswith("on")]
            assert not forbidden, (page.address, element.line, element.tag, forbidden)
            assert not element.attributes.get("href", "").startswith("javascript:"), (page.address, element.line)


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    loaded = 0
    for page in pages(site):
        for element in page.elements:
            for tag, name in LOADING:
                told_only = element.attributes.get("rel") in ("canonical", "alternate")
                if element.tag == tag and name in element.attributes and not told_only:
                    target = resolved(page, element.attributes[name], ADDRESS)
                    assert target is not None, (page.address, element.attributes[name])
                    assert (site / target).is_file(), (page.address, target)
                    loaded += 1
    assert loaded


def test_no_style_sheet_reaches_elsewhere(site: Path) -> None:
    sheets = list(site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        text = sheet.read_text("utf-8")
        assert "@import" not in text
        for address in re.findall(r"url\(([^)]+)\)", text):
            assert (sheet.parent / address.strip("'\"")).is_file(), address


def test_the_policy_is_published_and_allows_nothing_inline(site: Path) -> None:
    (policy,) = re.findall(r"Content-Security-Policy: (.+)", (site / "_headers").read_text("utf-8"))
    assert "default-src 'self'" in policy
    assert "frame-ancestors" not in policy  # the explainer may stand in other people's pages
    for loose in ("unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"):
        assert loose not in policy
