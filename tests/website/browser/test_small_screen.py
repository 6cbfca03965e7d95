"""On a phone: the way around the site and the page, tables as cards, and words that are seen whole."""

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 360, "height": 740}}
SHIFTS = """new PerformanceObserver((list) => {
  for (const each of list.getEntries()) if (!each.hadRecentInput) window.shifted = (window.shifted ?? 0) + each.value;
}).observe({ type: "layout-shift", buffered: true })"""


@pytest.mark.parametrize("scripts", [True, False], ids=["with script", "without"])
def test_the_sections_are_behind_one_button(open_page, scripts):
    page = open_page("de/message-types/inmail/", java_script_enabled=scripts, **PHONE)
    button, sections = page.locator(".sections-open"), page.locator("nav.sections")
    expect(sections).to_be_hidden()
    assert button.bounding_box()["height"] >= 44
    assert "Wege zum Schreiben" in button.inner_text(), "it says where one is"
    button.focus()
    page.keyboard.press("Enter")
    expect(sections).to_be_visible()
    if scripts:
        expect(button).to_have_attribute("aria-expanded", "true")
    for link in sections.locator("a").all():
        assert link.bounding_box()["height"] >= 44
    page.keyboard.press("Escape")
    expect(sections).to_be_hidden()
    expect(button).to_be_focused()
    if scripts:
        expect(button).to_have_attribute("aria-expanded", "false")
    button.click()
    sections.locator("a").first.click()
    page.wait_for_url("**/de/try/")
    expect(page.locator("nav.sections")).to_be_hidden()


def test_the_focus_goes_into_the_sections_and_closes_them_when_it_leaves(open_page):
    page = open_page("message-types/inmail/", **PHONE)
    button, sections = page.locator(".sections-open"), page.locator("nav.sections")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sections-close")).to_be_focused()
    for _ in sections.locator("a").all():
        page.keyboard.press("Tab")
        expect(sections).to_be_visible()
    expect(sections.locator("a").last).to_be_focused()
    page.keyboard.press("Tab")
    expect(sections).to_be_hidden()


def test_where_there_is_room_the_sections_simply_stand_there(open_page):
    page = open_page("message-types/inmail/", viewport={"width": 1000, "height": 700})
    expect(page.locator("nav.sections")).to_be_visible()
    for apart in (".sections-open", ".sections-close", ".on-this-page"):
        expect(page.locator(apart)).to_be_hidden()
    expect(page.locator(".beside.contents")).to_be_visible()


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_the_headings_are_below_the_title_and_a_bar_leads_back_to_them(open_page, motion):
    page = open_page(
        "message-types/inmail/", prepare=lambda page: page.add_init_script(SHIFTS), reduced_motion=motion, **PHONE
    )
    here, bar = page.locator("#on-this-page"), page.locator(".reading")
    assert page.locator("h1 + .on-this-page").count() == 1
    assert here.evaluate("(block) => block.open") is False
    assert here.locator("summary").bounding_box()["height"] >= 44
    expect(bar).to_be_hidden()
    heading = page.locator("h2#who-can-read")
    page.evaluate("location.hash = 'who-can-read'")
    expect(bar).to_be_visible()
    named = heading.evaluate("(heading) => heading.firstChild.textContent.trim()")
    expect(bar.locator(".reading-now")).to_have_text(named)
    box = bar.bounding_box()
    assert box["y"] == 0
    assert box["height"] >= 44
    assert heading.bounding_box()["y"] >= box["height"], "what is led to is not beneath the bar"
    assert page.evaluate("window.shifted ?? 0") == 0, "nothing moves because of it"
    if motion == "reduce":
        assert bar.evaluate("(bar) => getComputedStyle(bar).transitionProperty") == "none"
    bar.click()
    expect(here.locator("a").first).to_be_in_viewport()
    expect(here.locator("summary")).to_be_focused()
    expect(here.locator("a[aria-current]")).to_have_count(1)


def test_a_heading_is_named_by_its_own_words(open_page):
    page = open_page("message-types/inmail/")
    expect(page.locator("h2#limits")).to_have_accessible_name(
        page.locator('.beside.contents a[href="#limits"]').inner_text()
    )
    assert page.locator(".headerlink:not([tabindex='-1'])").count() == 0, "all alike, none is a stop of its own"


def test_without_script_the_headings_are_there_and_no_bar(open_page):
    page = open_page("de/message-types/inmail/", java_script_enabled=False, **PHONE)
    page.locator("#on-this-page summary").click()
    expect(page.locator("#on-this-page a").first).to_be_visible()
    expect(page.locator(".reading")).to_be_hidden()


CARDS = """(table) => [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => ({
  says: getComputedStyle(cell, '::before').content, named: cell.dataset.label, top: cell.getBoundingClientRect().top,
  isOutcome: cell.className === 'outcome' })))"""


@pytest.mark.parametrize("path", ["message-types/inmail/", "de/message-types/group-chat/"])
def test_a_table_is_cards_with_the_outcome_first_and_stays_a_table(open_page, path):
    page = open_page(path, **PHONE)
    page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))")
    names = page.locator(".outcomes thead th").all_text_contents()
    rows = page.locator(".outcomes").evaluate(CARDS)
    assert rows
    for row in rows:
        assert [cell["named"] for cell in row] == names
        assert all(cell["named"] in cell["says"] for cell in row)
        first = min(row, key=lambda cell: cell["top"])
        assert first["isOutcome"]
    tables = page.locator("main table").all()
    assert len(tables) > 1
    for table in tables:
        heads = table.get_by_role("columnheader").count()
        listed = table.get_by_role("row").count()
        assert heads > 1
        named = 0 if "outcomes" in table.get_attribute("class") else 1
        assert table.get_by_role("rowheader").count() == named * (listed - 1)
        assert table.get_by_role("cell").count() == (heads - named) * (listed - 1)
    assert page.get_by_role("table").count() == len(tables)


SELECTS = """() => {
  for (const part of document.querySelectorAll('.explainer-question *')) {
    part.hidden = false;
    if (part.localName === 'details') part.open = true;
  }
  const cut = [], pen = document.createElement('canvas').getContext('2d');
  const selects = [...document.querySelectorAll('.explainer-question select')];
  for (const select of selects) {
    for (const option of select.options) {
      select.value = option.value;
      const style = getComputedStyle(select);
      pen.font = style.font;
      const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const breaks = style.whiteSpace === 'normal' && style.appearance === 'base-select';
      // A line that does not break has to hold all of its words, and an arrow.
      const isCut = select.scrollWidth > select.clientWidth || select.scrollHeight > select.clientHeight + 1;
      const arrow = style.appearance === 'auto' ? 18 : 0;
      const isLonger = pen.measureText(option.label).width > room - arrow + 1;
      if (isCut || (isLonger && !breaks)) cut.push(`${select.name}: ${option.label}`);
    }
  }
  return [selects.length, cut];
}"""


@pytest.mark.parametrize(("width", "text"), [(320, 100), (360, 100), (320, 200), (360, 200), (1280, 200)])
@pytest.mark.parametrize("path", ["", "de/", "try/", "de/try/", "de/message-types/inmail/"])
def test_what_is_chosen_is_seen_whole(open_page, path, width, text):
    page = open_page(path, viewport={"width": width, "height": 740})
    page.evaluate(f"document.documentElement.style.fontSize = '{text}%'")
    looked_at, cut = page.evaluate(SELECTS)
    assert looked_at >= 3
    assert cut == []


AS_ELSEWHERE = """for (const select of document.querySelectorAll('form select')) {
  select.style.appearance = select.closest('fieldset') ? 'auto' : 'none';
}"""


@pytest.mark.parametrize("path", ["", "de/", "try/", "de/try/"])
def test_where_no_line_of_a_select_breaks_its_words_are_short_enough(open_page, path):
    page = open_page(path, viewport={"width": 320, "height": 740})
    page.evaluate(AS_ELSEWHERE)
    looked_at, cut = page.evaluate(SELECTS)
    assert looked_at >= 3
    assert cut == []
