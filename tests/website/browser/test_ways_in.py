"""The cards on the home page: one link each, and all of the card leads where it leads, on a phone in one column."""

import gzip

import pytest

CARDS = "#ways + ul > li"
MOST = 80_000  # bytes of the home page with all that it asks for before the engine starts, as gzip sends them


@pytest.mark.parametrize("path", ["", "de/"])
def test_a_card_is_one_link_and_leads_on_wherever_it_is_pressed(open_page, path):
    page = open_page(path, viewport={"width": 360, "height": 740})
    cards = page.locator(CARDS)
    assert cards.count() == 7
    boxes = cards.evaluate_all("cards => cards.map(card => card.getBoundingClientRect().toJSON())")
    assert len({box["x"] for box in boxes}) == 1, "one column"
    assert all(box["height"] >= 24 and box["width"] > 300 for box in boxes)
    assert cards.locator("a").count() == 7
    card = cards.nth(6)
    box = card.bounding_box()
    card.click(position={"x": box["width"] - 6, "y": box["height"] - 6})  # in a corner, off the words
    page.wait_for_url("**/message-types/group-chat/#over-time")


def test_cards_stand_side_by_side_where_there_is_room_and_show_what_has_the_focus(open_page):
    page = open_page("")
    xs = page.locator(CARDS).evaluate_all("cards => cards.map(card => card.getBoundingClientRect().x)")
    assert len(set(xs)) > 1
    link = page.locator(f"{CARDS} a").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.locator(CARDS).first.evaluate("card => getComputedStyle(card).outlineStyle") == "solid"


@pytest.mark.parametrize("path", ["", "de/"])
def test_home_is_light(open_page, site, path):
    page = open_page(path)
    page.wait_for_load_state("networkidle")
    sizes = {}
    for url in set(page.requested):
        name = url.split("/", 3)[3]
        file = site / (f"{name}index.html" if name.endswith("/") or not name else name)
        sizes[name] = len(gzip.compress(file.read_bytes(), 6)) if file.suffix != ".woff2" else file.stat().st_size
    assert len(sizes) > 5
    assert sum(sizes.values()) <= MOST, sizes
