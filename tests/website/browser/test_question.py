"""A reader asks: by mouse, by keyboard, by link, in both languages, with the real rules in the browser."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from explainer.prove import prove
from tests.serving import served

LIVE = 'message-explainer[data-state="ready"][data-engine="pyodide"]'


def explainer(page):
    return page.locator("message-explainer").first


def wait_for(page, outcome):
    page.wait_for_selector(f'{LIVE}[data-outcome="{outcome}"]')


def wait_for_best(page, kind):
    page.wait_for_selector(f'{LIVE} .answer-card:first-child[data-kind="{kind}"]')


@pytest.mark.parametrize(("path", "said"), [("", ("Not directly", "Yes")), ("de/", ("Nicht direkt", "Ja"))])
def test_a_question_is_answered_live_on_the_home_page(open_page, path, said):
    page = open_page(path)
    assert explainer(page).get_attribute("data-state") == "static"
    assert explainer(page).get_attribute("data-engine") == "build"
    assert explainer(page).get_attribute("data-outcome") == "free"
    assert page.locator(".answer-word").inner_text() == said[0]
    page.locator('[name="recipient.open_profile"]').select_option("on")
    wait_for_best(page, "open_profile")
    assert page.locator('[name="recipient.plan"]').input_value() == "premium_career", "whoever has it on pays"
    page.locator('[name="recipient.open_profile"]').select_option("off")
    wait_for_best(page, "invitation_note")
    assert page.locator('[name="recipient.plan"]').input_value() == "?"
    page.locator('[name="tie.degree"]').select_option("first")
    wait_for_best(page, "direct")
    assert page.locator(".answer-word").inner_text() == said[1]
    assert page.locator(".explainer-asked").first.is_hidden()


def test_a_paid_plan_shows_its_credits_in_the_sentence(open_page):
    page = open_page("")
    credits = page.locator('.explainer-sentence [name="sender.credits"]')
    assert not credits.is_visible()
    page.locator('[name="sender.plan"]').select_option("sales_navigator")
    assert credits.is_visible()
    assert credits.input_value() == "50"


@pytest.mark.parametrize("path", ["message-types/inmail/", "de/message-types/inmail/"])
def test_a_types_own_page_asks_about_that_type(open_page, path):
    page = open_page(path)
    assert explainer(page).get_attribute("data-outcome") == "credit"
    page.locator('.explainer-kind [name="sender.credits"]').fill("0")
    wait_for(page, "no")
    assert explainer(page).locator(".answer-card").count() == 1
    assert explainer(page).locator(".answer-help li").count() == 1, "a credit; to a connection it is free anyway"


def test_the_live_answer_is_the_one_that_the_build_wrote(open_page):
    page = open_page("message-types/open-profile/")
    area = explainer(page).locator(".explainer-answer")
    built = area.inner_html()
    explainer(page).locator('[name="recipient.open_profile"]').focus()
    wait_for(page, "free")
    live = area.inner_html()
    assert live == built


def test_an_answer_is_announced_as_an_event(open_page):
    page = open_page("try/")
    page.evaluate(
        """() => { window.heard = []; document.addEventListener('explainer:answer', e => heard.push(e.detail)) }"""
    )
    page.locator(".explainer-more > summary").click()
    page.locator('[name="message.kind"]').select_option("direct")
    wait_for(page, "no")
    heard = page.evaluate("heard.at(-1)")
    assert heard["kind"] == "direct"
    assert heard["ways"] == [[{"fact": "tie.degree", "to": "first", "by": "both"}]]


def test_a_shared_link_restores_the_case_and_names_what_it_cannot(open_page):
    page = open_page("try/#tie.degree=first&message.kind=direct&sender.plan=gold&colour=red&v=1")
    wait_for(page, "free")
    assert page.locator('[name="tie.degree"]').input_value() == "first"
    expect(page.locator(".explorer-notes li")).to_have_count(2)
    notes = page.locator(".explorer-notes li").all_inner_texts()
    assert any("gold" in note for note in notes)
    assert any("colour" in note for note in notes)


def test_a_link_cannot_smuggle_anything_in(open_page):
    attack = "%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E"
    page = open_page(f"try/#tie.degree=first&sender.plan={attack}&{attack}=1")
    wait_for(page, "free")
    assert page.evaluate("window.hit") is None
    assert page.locator("message-explainer img").count() == 0


def test_the_link_keeps_only_what_differs_from_the_defaults(open_page):
    page = open_page("try/")
    page.locator('[name="tie.degree"]').select_option("first")
    wait_for(page, "free")
    unknown = "recipient.open_profile=%3F&recipient.plan=%3F"
    assert set(urlsplit(page.url).fragment.split("&")) == {"tie.degree=first", *unknown.split("&"), "v=1"}
    page.locator('[name="tie.degree"]').select_option("third")
    wait_for_best(page, "invitation_note")
    assert "tie.degree" not in urlsplit(page.url).fragment


def test_the_case_survives_the_switch_of_language(open_page):
    page = open_page("try/")
    page.locator('[name="tie.degree"]').select_option("first")
    wait_for(page, "free")
    page.locator('a[hreflang="de"]').first.click()
    page.wait_for_url("**/de/try/**")
    page.wait_for_selector(f'message-explainer[lang="de"]{LIVE.removeprefix("message-explainer")}[data-outcome="free"]')
    assert page.locator('[name="tie.degree"]').input_value() == "first"
    assert page.locator(".answer-word").inner_text() == "Ja"


def test_one_engine_outlives_the_walk_from_page_to_page(open_page):
    page = open_page("try/")
    workers = []
    page.on("worker", lambda worker: workers.append(worker.url))
    page.locator('[name="tie.degree"]').select_option("first")
    wait_for(page, "free")
    page.locator('nav a[href*="sources"]').first.click()
    page.wait_for_selector(".entries")
    page.go_back()
    page.wait_for_selector('[name="tie.degree"]')
    page.locator('[name="tie.degree"]').select_option("second")
    wait_for_best(page, "invitation_note")
    assert len(workers) == 1


def test_it_can_be_used_by_keyboard_alone(open_page):
    page = open_page("")
    page.locator('[name="sender.plan"]').focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "tie.degree"
    page.keyboard.press("Space")  # opens the list
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    wait_for_best(page, "direct")
    assert page.evaluate("document.activeElement.name") == "tie.degree"


def test_the_answer_of_the_full_form_is_in_sight_on_every_screen(open_page):
    for width, height in ((1280, 900), (360, 740)):
        page = open_page("try/", viewport={"width": width, "height": height})
        page.locator('[name="tie.degree"]').select_option("first")
        wait_for(page, "free")
        word = page.locator(".answer-word").inner_text()
        seen = page.locator(".explainer-bar" if width < 1000 else ".answer-headline")
        box = seen.bounding_box()
        assert seen.inner_text().startswith(word)
        assert 0 <= box["y"] <= height - box["height"], width


def test_fields_that_do_not_matter_are_hidden(open_page):
    page = open_page("try/#message.kind=direct&v=1")
    wait_for(page, "no")
    page.locator(".explainer-more > summary").click()
    assert page.locator('[name="tie.degree"]').is_visible()
    assert not page.locator('[name="sender.credits"]').is_visible()
    page.locator('[name="sender.plan"]').select_option("premium_career")
    expect(page.locator('[name="sender.credits"]')).to_be_visible()


def test_it_works_below_any_folder(open_page, site):
    with served(site, "/x/y/") as base:
        page = open_page("de/message-types/direct/", base=base)
        page.locator('.explainer-kind [name="tie.degree"]').select_option("third")
        wait_for(page, "no")
        assert all(urlsplit(url).path.startswith("/x/y/") for url in page.requested if url.startswith("http"))


def test_the_browser_says_what_python_says(open_page):
    page = open_page("try/")
    found = page.evaluate("document.querySelector('message-explainer').prove()")
    *_, mine = prove()
    assert found == {**mine._asdict(), "stands_for": str(mine.stands_for)}
