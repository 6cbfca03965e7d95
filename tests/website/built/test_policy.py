"""The policy stands on every page, and what it forbids on none, so that it can hold."""

import re
from pathlib import Path

from explainer.website.serve.static import published_headers
from tests.conftest import ADDRESS
from tests.website.built.reading import pages, resolved

LOADING = {("script", "src"), ("link", "href"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("use", "href")}
ONLY_IN_HEADERS = {"frame-ancestors", "report-uri", "sandbox"}


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


def directives(policy: str) -> dict[str, str]:
    return {name: sources for name, _, sources in (part.partition(" ") for part in policy.split("; "))}


def test_a_page_says_of_itself_what_its_header_says_as_far_as_a_page_can(site: Path) -> None:
    for page in pages(site):
        (own,) = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
        header = directives(published_headers(f"/{page.address}", site / "_headers")["Content-Security-Policy"])
        can = {name: sources for name, sources in header.items() if name not in ONLY_IN_HEADERS}
        assert directives(own.attributes["content"]) == can, page.address


def test_a_page_s_policy_stands_before_all_that_it_governs(site: Path) -> None:
    for page in pages(site):
        before = page.elements[: page.elements.index(page.all("meta", **{"http-equiv": "Content-Security-Policy"})[0])]
        assert [element.tag for element in before] == ["html", "head", "meta"], page.address
        assert before[-1].attributes == {"charset": "utf-8"}, page.address


def test_every_policy_allows_nothing_inline_and_nothing_from_elsewhere(site: Path) -> None:
    policies = re.findall(r"Content-Security-Policy: (.+)", (site / "_headers").read_text("utf-8"))
    assert len(policies) > 10
    for policy in policies:
        assert "default-src 'self'" in policy
        for loose in ("unsafe-inline", "'unsafe-eval'", "http:", "https:", "*"):
            assert loose not in policy
