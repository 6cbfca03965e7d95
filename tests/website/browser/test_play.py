"""A play in a real browser: an act that is chosen, steps to and fro by key, and a link that opens as it was left."""

import pytest
from playwright.sync_api import expect

BEGUN = "#view=play&on=2026-06-01&tie.degree=second&events=10h.a.invite.note-yes~1d.b.ignore"


@pytest.fixture
def play(open_page):
    page = open_page(f"try/{BEGUN}")
    expect(page.locator("explorer-play .play-step")).to_have_count(2)
    return page


def test_a_play_goes_on_by_acts_and_steps_to_and_fro_by_arrow_keys(play):
    steps = play.locator("explorer-play .play-step")
    first = steps.first.element_handle()
    play.locator(".play-actor").first.get_by_role("link", name="Withdraw").press("Enter")
    expect(steps).to_have_count(3)
    assert first.evaluate("step => step.isConnected"), "a step that stays is not drawn anew"
    expect(play.locator(".play-next h3")).to_be_focused()
    expect(play.locator(".explorer-said")).to_contain_text("A withdraws the invitation")

    play.keyboard.press("ArrowLeft")
    expect(steps).to_have_count(2)
    expect(play.locator(".play-aside li")).to_contain_text("A withdraws the invitation")
    play.keyboard.press("ArrowRight")
    expect(steps).to_have_count(3)
    assert "~0.a.withdraw&" in play.url

    play.locator("#play-undo").click()
    expect(steps).to_have_count(2)
    play.reload()
    expect(steps).to_have_count(2)


def test_a_story_on_a_page_is_played_on(open_page):
    page = open_page("de/how-to/withdraw-an-invitation/")
    page.get_by_role("link", name="Selbst durchspielen").first.click()
    expect(page.locator("explorer-play .play-step").first).to_be_visible()
    expect(page.locator(".explorer-notes")).to_be_hidden()
