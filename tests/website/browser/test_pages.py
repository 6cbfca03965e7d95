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


HURRIED = ("message-types/", "privacy/", "invitations/", "inmail-credits/", "how-to/", "writing-well/")


def test_a_page_for_people_in_a_hurry_is_short_as_it_opens(open_page, site, address):
    page = open_page("")
    tall = {}
    for path in paths(site):
        if path.removeprefix("de/").startswith(HURRIED):
            page.goto(address + path)
            height = page.evaluate("document.body.scrollHeight")
            if height > 5000:
                tall[path] = height
            assert page.locator(".fold > summary:empty").count() == 0, path
    assert tall == {}


@pytest.mark.parametrize(
    "kind", ["direct", "group-chat", "inmail", "message-request", "open-profile", "page-message", "sponsored"]
)
def test_a_types_table_and_its_sources_are_one_closed_part_each(open_page, kind):
    page = open_page(f"message-types/{kind}/")
    for proof in (".outcomes", ".sources-list"):
        assert page.locator(f".article > .fold:not([open]):has({proof})").count() == 1
    assert page.locator(".article > message-explainer").count() == 1, "one answer stands open"
    assert page.locator(".article > :is(.table-scroll, .sources-list)").count() == 0


def test_a_link_opens_what_is_folded_below_its_heading_or_around_it(open_page, address):
    page = open_page("message-types/inmail/#changes")
    assert page.locator("#changes + .fold[open]").count() == 1
    assert page.locator("#often-said + .fold[open]").count() == 0
    page.click('.contents a[href$="#often-said"]')
    page.wait_for_selector("#often-said + .fold[open]")
    page.evaluate("document.querySelector('#sources + .fold li').id = 'deep'; location.hash = 'deep'")
    page.wait_for_selector("#sources + .fold[open]")
    page.goto(f"{address}privacy/")
    page.evaluate("""document.querySelector('main').insertAdjacentHTML(
        'beforeend', '<a id="there" href="../message-types/inmail/#limits">there</a>')""")
    page.click("#there")
    page.wait_for_selector("#limits + .fold[open]")


def test_on_paper_everything_is_there(open_page):
    page = open_page("message-types/inmail/")
    seen = "document.querySelector('#changes + .fold li').checkVisibility({contentVisibilityAuto: true})"
    assert not page.evaluate(seen)
    page.emulate_media(media="print")
    page.wait_for_function(f"() => {seen}")  # it is laid out anew with the next frame
    assert page.evaluate("document.querySelector('#limits + .fold table').getBoundingClientRect().height") > 50


def test_no_form_is_empty_and_a_paid_plan_shows_its_credits(open_page, site, address):
    page = open_page("")
    for path in paths(site):
        if "message-types/" in path:
            page.goto(address + path)
            for form in page.locator("message-explainer:not(.explainer-scenario) form").all():
                asked = form.locator(":is(.explainer-sentence, fieldset) :is(select, input)").first
                assert asked.count() == 1, path
    page.goto(f"{address}message-types/sponsored/")
    blanks = page.locator(".explainer-sentence select")
    assert [each.get_attribute("name") for each in blanks.all()] == [
        "recipient.region",
        "recipient.ad_consent",
        "recipient.sponsored",
    ]
    assert page.locator("message-explainer").first.get_attribute("data-outcome") == "advert"
    page.goto(f"{address}message-types/inmail/")
    assert page.locator('.explainer-sentence [name="sender.credits"]').input_value() == "5"
    page.locator('.explainer-sentence [name="sender.plan"]').select_option("recruiter_lite")
    assert page.locator('.explainer-sentence [name="sender.credits"]').input_value() == "30"
