"""Every page in a real browser: at home on a small screen, without errors, and without asking anybody else."""

from urllib.parse import urlsplit

import pytest


def paths(site):
    pages = sorted(f"{file.parent.relative_to(site)}/".removeprefix("./") for file in site.rglob("index.html"))
    found = ["" if page == "/" or page == "." else page for page in pages]
    assert len(found) >= 16
    return found


CUT_OFF = """() => {
  for (const part of document.querySelectorAll('details')) part.open = true;
  const wide = document.documentElement.clientWidth, found = [];
  if (document.documentElement.scrollWidth > wide) found.push('the page is moved sideways');
  for (const each of document.body.querySelectorAll('*')) {
    const { left, right, width, height } = each.getBoundingClientRect();
    if (!width || !height || each.closest('.skip, .cards thead, svg *, [popover]')) continue;
    if (getComputedStyle(each).clipPath !== 'none') continue; // only read out
    const sticksOut = right > wide + 0.5 || left < -0.5;
    const cuts = getComputedStyle(each).overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1;
    if (sticksOut || cuts) found.push(`${each.localName}.${each.className}: ${each.textContent.trim().slice(0, 50)}`);
  }
  return found;
}"""
"""What cannot be seen whole on a small screen, with everything unfolded."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_fits_a_small_screen_and_reports_no_error(open_page, site, address, scheme):
    page = open_page("", viewport={"width": 320, "height": 700}, color_scheme=scheme)
    for path in paths(site):
        page.goto(address + path)
        assert page.evaluate(CUT_OFF) == [], path
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


def test_a_claims_id_is_its_anchor(open_page):
    page = open_page("sources/#block-stops-messages")
    assert page.locator("#block-stops-messages").is_visible()
    assert page.evaluate("document.querySelector(':target').id") == "block-stops-messages"
