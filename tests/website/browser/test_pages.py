"""Every page in a real browser: at home on a small screen, without errors, and without asking anybody else."""

from urllib.parse import urlsplit

import pytest


def paths(site):
    pages = sorted(f"{file.parent.relative_to(site)}/".removeprefix("./") for file in site.rglob("index.html"))
    found = ["" if page == "/" or page == "." else page for page in pages]
    assert len(found) >= 16
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_fits_a_small_screen_and_reports_no_error(open_page, site, address, scheme):
    page = open_page("", viewport={"width": 320, "height": 700}, color_scheme=scheme)
    for path in paths(site):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert page.evaluate("document.documentElement.lang") == ("de" if path.startswith("de/") else "en")
        assert page.locator("h1").count() == 1, path


def test_no_request_goes_to_another_origin(open_page, site, address):
    page = open_page("")
    seen = []
    page.on("request", lambda request: seen.append(request.url))
    for path in paths(site):
        page.goto(address + path)
    page.goto(address)
    page.locator('[name="tie.degree"]').select_option("first")
    page.wait_for_selector('message-explainer[data-engine="pyodide"]')
    origin = urlsplit(address).netloc
    assert len(seen) > 50
    assert {urlsplit(url).netloc for url in seen if not url.startswith(("data:", "blob:"))} == {origin}


def test_nothing_typed_is_stored(open_page):
    page = open_page("")
    page.locator('[name="tie.degree"]').select_option("first")
    page.wait_for_selector('message-explainer[data-engine="pyodide"]')
    assert page.context.cookies() == []
    stored = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "degree" not in stored
    assert "first" not in stored


def test_a_source_opens_where_it_stands(open_page):
    page = open_page("message-types/direct/")
    reference = page.locator(".ref button").first
    reference.click()
    note = page.locator(f"#{reference.get_attribute('popovertarget')}")
    assert note.is_visible()
    page.keyboard.press("Escape")
    assert not note.is_visible()
