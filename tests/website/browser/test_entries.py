"""The pages about sources: entries of one line, which a link opens and a form filters."""

import gzip

import pytest
from playwright.sync_api import expect

from explainer.rulebook.disagreements import disagreements
from explainer.rulebook.ledger import Standing, Today, claims
from explainer.say.languages import LANGUAGES
from explainer.say.words import words

CLAIM, INSTEAD = "messages-are-private", "search-warrant"
SHOWN = ".entries .subject > details:visible"
TALLEST = 6_000  # pixels at 1280: what once were 137,782
LARGEST = 2_048  # bytes of script, as gzip sends it


def ids(page):
    return page.locator(SHOWN).evaluate_all("entries => entries.map(entry => entry.id)")


def said(page):
    return page.locator(".filter [role=status]").inner_text()


def test_the_ledger_is_short_until_somebody_asks(open_page, site):
    page = open_page("sources/")
    expect(page.locator(".filter fieldset")).to_be_enabled()
    assert page.evaluate("document.body.scrollHeight") < TALLEST
    assert ids(page) == []
    assert page.locator(".entries details > details").count() == len(claims())
    (script,) = site.glob("assets/frame/filter.*.js")
    assert len(gzip.compress(script.read_bytes(), 6)) <= LARGEST


def test_the_script_is_fetched_where_there_is_something_to_filter_and_nowhere_else(open_page):
    page = open_page("about/")
    page.wait_for_load_state("networkidle")
    assert not [url for url in page.requested if "/filter." in url]
    page.locator("nav a[href*=sources]").first.click()
    expect(page.locator(".filter fieldset")).to_be_enabled()
    assert len([url for url in page.requested if "/filter." in url]) == 1


@pytest.mark.parametrize("at", ["", "de/"])
def test_a_link_to_a_claim_opens_it_and_brings_it_into_view(open_page, at):
    page = open_page(f"{at}sources/#{CLAIM}")
    entry = page.locator(f"#{CLAIM}")
    expect(entry).to_have_attribute("open", "")
    expect(entry.locator("summary")).to_be_in_viewport()
    assert page.evaluate("document.querySelector(':target').id") == CLAIM
    expect(entry.locator("code")).to_have_text(CLAIM)
    assert entry.locator(".entry-foot a").last.get_attribute("href").endswith(f"report/#claim={CLAIM}")
    link = entry.locator(f'a[href="#{INSTEAD}"]')
    assert link.inner_text() == words("de" if at else "en").say("claims", INSTEAD)
    for _ in range(2):  # also where the address says so already
        link.click()
        there = page.locator(f"#{INSTEAD}")
        expect(there).to_have_attribute("open", "")
        expect(there.locator("summary")).to_be_in_viewport()
        there.locator("summary").click()
        entry.evaluate("entry => entry.open = true")


def test_what_is_chosen_filters_and_stands_in_the_address(open_page):
    page = open_page("sources/")
    for name, value in (("subject", "inmail"), ("standing", "official"), ("today", "holds")):
        page.locator(f".filter [name={name}]").select_option(value)
    fitting = [
        each.id
        for each in claims().values()
        if (each.subject, each.standing, each.today) == ("inmail", Standing.OFFICIAL, Today.HOLDS)
    ]
    assert len(fitting) > 3
    assert ids(page) == fitting
    assert said(page) == words("en").say("entries", "some", n=str(len(fitting)), all=str(len(claims())))
    assert page.url.endswith("/sources/#subject=inmail&standing=official&today=holds")
    again = open_page(f"de/sources/#{page.url.split('#')[1]}")  # as it is shared, in the other language too
    expect(again.locator(SHOWN)).to_have_count(len(fitting))
    page.locator(".filter [type=reset]").click()
    assert ids(page) == []
    assert "#" not in page.url
    assert page.evaluate("document.activeElement.name") == "words"


def test_words_are_found_whatever_their_case_and_marks_and_nothing_is_asked_of_anybody(open_page):
    page = open_page("de/sources/")
    expect(page.locator(".filter fieldset")).to_be_enabled()
    before = len(page.requested)
    page.locator(".filter [name=words]").fill("EINLADUNG zuruckgezogen")
    assert 0 < len(ids(page)) < 60
    page.locator(".filter [name=words]").press("Enter")  # sends nothing
    page.locator(".filter [name=words]").fill("xyzzy")
    assert ids(page) == []
    assert said(page) == words("de").say("entries", "none")
    assert not [url for url in page.requested[before:] if not url.endswith(".svg")]  # the icon, at most


def test_a_link_to_a_claim_that_does_not_fit_shows_it_all_the_same(open_page):
    page = open_page("sources/#subject=direct")
    expect(page.locator(f"#{CLAIM}")).to_be_hidden()
    page.evaluate(f"location.hash = '{CLAIM}'")
    expect(page.locator(f"#{CLAIM} > div")).to_be_visible()
    assert page.locator(".filter [name=subject]").input_value() == ""


def test_what_the_address_asks_in_vain_is_passed_over(open_page):
    page = open_page("sources/#standing=golden&text=no-such&red=1")
    expect(page.locator(".filter fieldset")).to_be_enabled()
    assert said(page) == words("en").say("entries", "all", n=str(len(claims())))


def test_a_text_leads_to_the_claims_that_rest_on_it(open_page):
    page = open_page("sources/texts/")
    page.locator("#privacy-policy a[href*='text=']").click()
    resting = [
        each.id
        for each in claims().values()
        if any(said.source.id == "privacy-policy" for said in (*each.says, *each.contradicted_by))
    ]
    expect(page.locator(SHOWN)).to_have_count(len(resting))
    assert set(ids(page)) == set(resting)


def test_disagreements_are_filtered_by_their_evidence(open_page):
    page = open_page("sources/disagreements/")
    assert len(ids(page)) == len(disagreements())
    page.locator(".filter [name=strength]").select_option("low")
    assert set(ids(page)) == {each.id for each in disagreements() if each.strength.value == "low"}


def test_an_open_question_leads_from_the_ledger_to_where_it_is_told_in_full(open_page):
    page = open_page("sources/#block-list-size")
    page.locator("#block-list-size a[href*=unpublished]").click()
    page.wait_for_url("**/unpublished/#block-list-size")
    expect(page.locator("#block-list-size .claim-note")).to_be_visible()


@pytest.mark.parametrize("path", ["sources/", "de/sources/disagreements/", "sources/unpublished/"])
def test_without_script_all_is_there_and_nothing_is_dead(open_page, path):
    page = open_page(path, java_script_enabled=False)
    expect(page.locator(".filter")).to_be_hidden()
    subject = page.locator(".subject").first
    if subject.get_attribute("open") is None:
        subject.locator("summary").first.click()
    entry = subject.locator("details").first
    entry.locator("summary").click()
    expect(entry.locator("div a").first).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", ["sources/", "sources/texts/", "sources/disagreements/", "sources/unpublished/"])
def test_no_claim_is_called_by_its_id(open_page, language, path):
    page = open_page(LANGUAGES[language].folder + path)
    named = page.locator("main a").evaluate_all("links => links.map(link => link.textContent)")
    assert len(named) > 40
    assert not set(named) & set(claims())
