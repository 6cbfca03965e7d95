"""To choose a type narrows the timeline, and shows its rings; with no script, and in letters that can be read."""

import pytest

WITHOUT_SCRIPT = {"java_script_enabled": False}
# Letters in a drawing as wide as they are shown, in pixels.
LETTERS = """[...document.querySelectorAll('.lanes svg text, .rings svg text')]
    .filter(text => text.getClientRects().length)
    .map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""


@pytest.mark.parametrize("path", ["sources/timeline/", "de/sources/timeline/"])
def test_a_lane_leaves_its_own_changes_in_the_list(open_page, path):
    page = open_page(path, **WITHOUT_SCRIPT)
    all_of_them = page.locator(".change").count()
    assert page.locator(".change:visible").count() == all_of_them > 50
    page.locator('.lanes [value="page_message"]').check()
    left = page.locator(".change:visible")
    assert 0 < left.count() < all_of_them
    kinds = [left.nth(place).get_attribute("data-kinds").split() for place in range(left.count())]
    assert all("page_message" in each for each in kinds)
    assert left.count() == page.locator('.change[data-kinds~="page_message"]').count()
    assert page.locator(".year:visible").count() == page.locator('.year:has([data-kinds~="page_message"])').count()
    page.locator('.lanes [value=""]').check()
    assert page.locator(".change:visible").count() == all_of_them


def test_one_kind_shows_its_rings_and_each_can_be_chosen(open_page):
    page = open_page("privacy/", **WITHOUT_SCRIPT)
    choices = page.locator('[name="rings"]')
    assert choices.count() == page.locator(".rings-figure").count() > 5
    for place in range(choices.count()):
        choices.nth(place).check()
        shown = page.locator(".rings-figure:visible")
        assert shown.count() == 1
        assert shown.get_attribute("data-kind") == choices.nth(place).get_attribute("value")


@pytest.mark.parametrize("path", ["sources/timeline/", "de/sources/timeline/", "privacy/", "de/privacy/"])
def test_letters_in_lanes_and_rings_are_no_smaller_than_twelve_pixels_on_a_phone(open_page, path):
    page = open_page(path, viewport={"width": 360, "height": 740})
    letters = page.evaluate(LETTERS)
    assert len(letters) > 5
    assert min(letters) >= 12
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
