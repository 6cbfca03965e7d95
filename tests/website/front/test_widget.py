"""The widget in a real browser, with the real rules, under a strict policy."""

import json
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.asking import called
from tests.website.front.conftest import Site

EXPLAINER = "message-explainer"


def live(page: Page) -> None:
    expect(page.locator(EXPLAINER)).to_have_attribute("data-state", "ready", timeout=60_000)


@pytest.fixture
def opened(page: Page, site: Site) -> Page:
    page.goto(site.address)
    page.focus("[name='tie.degree']")
    live(page)
    return page


def test_the_built_answer_stands_until_somebody_asks(page: Page, site: Site) -> None:
    page.goto(site.address)
    explainer = page.locator(EXPLAINER)
    expect(page.locator(".explainer-question")).to_be_visible()
    expect(explainer).to_have_attribute("data-state", "static")
    expect(page.locator(".explainer-answer")).to_have_text("The built answer")
    assert not [path for path in site.served.requests if "/engine/" in path]


@pytest.mark.parametrize("path", ["", "x/y/"])
def test_it_goes_live_under_a_strict_policy_below_any_folder(page: Page, site: Site, path: str) -> None:
    troubles: list[str] = []
    origins: set[str] = set()
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("request", lambda request: origins.add("{0.scheme}://{0.netloc}/".format(urlsplit(request.url))))
    page.goto(site.address + path)
    page.focus("[name='tie.degree']")
    live(page)
    explainer = page.locator(EXPLAINER)
    expect(explainer).to_have_attribute("data-engine", "pyodide")
    expect(explainer).to_have_attribute("data-outcome", "no")
    expect(explainer).to_have_attribute("data-rules", site.assets.rules_sha256)
    expect(page.locator(".explainer-status")).to_have_text("live")
    assert troubles == []
    assert {origin for origin in origins if origin.startswith("http")} == {site.address}


def test_a_change_is_answered_and_the_focus_stays(opened: Page) -> None:
    opened.evaluate(
        "addEventListener('explainer:answer', ({ detail, target }) => (window.heard = [target.localName, detail]))"
    )
    opened.focus("[name='tie.degree']")
    opened.select_option("[name='tie.degree']", "first")
    expect(opened.locator(EXPLAINER)).to_have_attribute("data-outcome", "free")
    assert opened.evaluate("document.activeElement.name") == "tie.degree"
    question = {"lang": "en", "base": "../", "facts": {"tie.degree": "first", "message.kind": "direct"}}
    reply = json.loads(called("answer", question))
    assert opened.evaluate("window.heard") == [EXPLAINER, reply["answer"]]
    shown = opened.evaluate(
        "html => { const area = document.createElement('div'); area.innerHTML = html;"
        " return area.textContent === document.querySelector('.explainer-answer').textContent }",
        reply["html"],
    )
    assert shown


def test_of_many_changes_the_last_one_is_shown(opened: Page) -> None:
    opened.evaluate(
        """() => {
          const degree = document.querySelector("[name='tie.degree']");
          window.outcomes = [];
          addEventListener("explainer:answer", ({ detail }) => window.outcomes.push(detail.outcome));
          for (let turn = 0; turn < 21; turn++) {
            degree.value = turn % 2 ? "third" : "first";
            degree.dispatchEvent(new Event("input", { bubbles: true }));
          }
        }"""
    )
    expect(opened.locator(EXPLAINER)).to_have_attribute("data-outcome", "free")
    live(opened)
    assert opened.evaluate("window.outcomes") == ["free"]


def test_fields_that_matter_are_shown_and_those_in_use_stay(opened: Page) -> None:
    degree, visibility = opened.locator("[data-fact='tie.degree']"), opened.locator("[data-fact='message.visibility']")
    opened.locator("summary", has_text="More").click()
    expect(degree).to_be_visible()
    expect(visibility).to_be_hidden()  # who sees an InMail does not matter to a direct message
    expect(opened.locator("[data-fact='on']")).to_be_visible()
    opened.goto(opened.url.split("#")[0] + "?#message.visibility=project&message.kind=direct&v=1")
    live(opened)
    opened.locator("summary", has_text="More").click()
    expect(visibility).to_be_visible()  # it says something


def test_a_pointer_that_passes_starts_the_engine_and_leaves_the_address(page: Page, site: Site) -> None:
    page.goto(site.address)
    page.hover("[name='tie.degree']")
    live(page)
    assert page.url == site.address


def test_a_shared_link_is_answered_and_what_it_holds_is_never_run(page: Page, site: Site) -> None:
    page.goto(
        f"{site.address}#tie.degree=first&sender.plan=<b onclick=alert(1)>gold</b>"
        "&evil=<img src=x onerror=window.ran=1>&__proto__=x&message.kind=direct&v=1"
    )
    live(page)
    expect(page.locator(EXPLAINER)).to_have_attribute("data-outcome", "free")
    expect(page.locator("[name='sender.plan']")).to_have_value("basic")
    notes = page.locator(".explainer-notes li")
    expect(notes).to_have_count(3)
    for named in ("gold", "evil", "__proto__"):
        expect(notes.filter(has_text=named)).to_have_count(1)
    assert page.evaluate("document.querySelectorAll('.explainer-notes *:not(li), img').length") == 0
    assert page.evaluate("window.ran") is None
    page.select_option("[name='sender.plan']", "premium_career")  # what the reader sets takes the place of the link's
    expect(notes).to_have_count(2)


def test_a_heading_in_the_address_is_not_a_question(page: Page, site: Site) -> None:
    page.goto(f"{site.address}#a-heading")
    page.wait_for_function("Boolean(customElements.get('message-explainer'))")
    expect(page.locator(EXPLAINER)).to_have_attribute("data-state", "static")
    page.evaluate("location.hash = '#tie.degree=first&message.kind=direct&v=1'")
    live(page)
    expect(page.locator(EXPLAINER)).to_have_attribute("data-outcome", "free")


def test_what_only_the_rules_refuse_is_said_at_its_field_too(opened: Page) -> None:
    opened.evaluate("document.querySelector(\"[name='on']\").removeAttribute('min')")
    opened.locator("summary", has_text="More").click()
    opened.fill("[name='on']", "1999-01-01")
    expect(opened.locator("[name='on']")).to_have_accessible_description("a day since 2011")
    live(opened)
    expect(opened.locator(".explainer-notes")).to_be_hidden()


def test_copying_is_said_on_the_button_for_a_moment_and_read_out(page: Page, site: Site) -> None:
    page.clock.install()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site.address)
    button, spoken = page.locator(".explainer-copy"), page.locator(".explainer-heard")
    button.click()
    expect(button).to_have_text("copied")
    expect(spoken).to_have_text("copied")
    expect(button).to_be_focused()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".explainer-link").evaluate("(a) => a.href")
    page.clock.run_for(5000)
    expect(button).to_have_text("Copy")
    page.evaluate("void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))")
    button.click()
    expect(button).to_have_text("not copied")
    expect(spoken).to_have_text("not copied")


def test_what_was_unfolded_in_the_answer_stays_so(opened: Page) -> None:
    opened.locator(".card-head").first.click()
    opened.locator(".card-why > summary").first.click()
    opened.select_option("[name='tie.degree']", "first")
    expect(opened.locator(EXPLAINER)).to_have_attribute("data-outcome", "free")
    assert opened.evaluate("document.querySelector('.card-why').open && document.querySelector('.card-more').open")


def change_line(page: Page) -> str:
    return page.locator(".explainer-change").inner_text()


def test_one_line_says_what_a_change_changed(opened: Page) -> None:
    opened.select_option("[name='tie.degree']", "first")
    expect(opened.locator(EXPLAINER)).to_have_attribute("data-outcome", "free")
    assert change_line(opened) == "opened Direct message"
    assert opened.locator(".answer-card.is-new").count() == 1
    opened.select_option("[name='sender.plan']", "premium_career")
    expect(opened.locator(".explainer-change")).to_have_text("unchanged")
    assert opened.locator(".answer-card.is-new").count() == 0, "nothing changed, so nothing flashes"
    opened.select_option("[name='tie.degree']", "third")
    expect(opened.locator(".explainer-change")).to_have_text("closed Direct message")
