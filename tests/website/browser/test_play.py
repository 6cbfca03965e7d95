"""A play in a real browser: an act that is chosen, steps to and fro by key, and a link that opens as it was left."""

import pytest
from playwright.sync_api import expect

BEGUN = "#view=play&on=2026-06-01&tie.degree=second&events=10h.a.invite.note-yes~1d.b.ignore"


@pytest.fixture
def play(open_page):
    page = open_page(f"try/{BEGUN}")
    expect(page.locator("explorer-play .play-step")).to_have_count(2)
    return page


def is_offered(play):
    """What may happen next stands there: until then it cannot be reached, and a key would go elsewhere."""
    expect(play.locator("explorer-play [data-rest]")).not_to_have_attribute("inert", "")


def test_a_play_goes_on_by_acts_and_steps_to_and_fro_by_arrow_keys(play):
    steps = play.locator("explorer-play .play-step")
    first = steps.first.element_handle()
    is_offered(play)
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


def test_what_can_be_chosen_again_keeps_the_focus(play):
    steps = play.locator("explorer-play .play-step")
    day = play.locator("#play-1d")
    is_offered(play)
    day.press("Enter")
    expect(steps).to_have_count(3)
    is_offered(play)
    expect(day).to_be_focused()
    day.press("Enter")
    expect(steps).to_have_count(4)

    fold = play.locator("#play-set-a")
    is_offered(play)
    fold.press("Enter")
    expect(fold).to_have_attribute("aria-expanded", "true")
    expect(fold).to_be_focused()


def test_which_message_it_is_about_is_chosen_by_its_number(open_page):
    sent = "0.a.send.kind-direct~10000m.b.open~1h.b.send.kind-direct"
    page = open_page(f"try/#view=play&on=2026-03-01&tie.degree=first&events={sent}")
    about = page.locator('select[name="about"]')
    expect(about.locator("option")).to_have_count(2)
    about.select_option(index=0)
    page.wait_for_url("**about-1*")
    assert "~10000m.b.open~" in page.url
    expect(page.locator(".play-actor").first).to_contain_text("Message 1 (Direct message)")
    expect(page.locator(".explorer-notes")).to_be_hidden()


def test_a_story_on_a_page_is_played_on(open_page):
    page = open_page("de/how-to/withdraw-an-invitation/")
    page.get_by_role("link", name="Selbst durchspielen").first.click()
    expect(page.locator("explorer-play .play-step").first).to_be_visible()
    expect(page.locator(".explorer-notes")).to_be_hidden()
