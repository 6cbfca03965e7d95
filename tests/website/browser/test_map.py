"""The map at work: one plan at a time, nothing moves when the other is chosen, and a field opens its case."""

import pytest

SHOWN = ".map-table:visible"


@pytest.mark.parametrize("scripts", [True, False])
def test_the_switch_shows_the_other_table_in_the_same_place(open_page, scripts):
    page = open_page("message-types/", java_script_enabled=scripts)
    below = page.locator("#types").bounding_box()
    assert page.locator(SHOWN).get_attribute("data-plan") == "basic"
    page.locator('.map-plans [value="paid"]').check()
    assert page.locator(SHOWN).get_attribute("data-plan") == "paid"
    assert page.locator("#types").bounding_box() == below
    assert page.locator('.map-table [data-outcome="credit"] a:visible').count() > 3


def test_a_field_opens_its_case_with_the_same_answer(open_page):
    page = open_page("de/")
    page.locator('.map-plans [value="paid"]').check()
    row = page.locator(SHOWN).get_by_role("row", name="Aus Ihrem Unternehmen")
    row.get_by_role("link", name="1 Guthaben", exact=True).click()  # the heads of the table say the rest
    page.wait_for_selector('message-explainer[data-engine="pyodide"]')
    assert page.locator("message-explainer").get_attribute("data-outcome") == "credit"
    assert page.locator('[name="tie.coworkers"]').input_value() == "yes"
    assert page.locator('[name="sender.credits"]').input_value() == "5"
    assert page.locator(".explainer-notes li").count() == 0


def test_on_a_phone_each_row_is_a_card_of_what_works(open_page):
    page = open_page("", viewport={"width": 360, "height": 740})
    table = page.locator(SHOWN)
    assert table.locator('[data-outcome="no"]:visible').count() == 0
    row = table.get_by_role("row", name="Member of the same Group")
    assert [text.split() for text in row.locator("td:visible").all_inner_texts()] == [
        ["Message", "request", "if", "they", "accept"],
        ["Note", "with", "an", "invitation", "if", "they", "accept"],
    ]
    assert all(box["width"] > 30 for box in (each.bounding_box() for each in row.locator(".map-kind:visible").all()))
