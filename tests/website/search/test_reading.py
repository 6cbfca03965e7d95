"""What the search reads of a page: its own words, and none of the answers and sources that stand in many places."""

import pytest

from explainer.say.languages import LANGUAGES
from explainer.say.sources import claim_details
from explainer.say.words import words
from explainer.website.grammar import PageError
from explainer.website.search.reading import Section, read
from tests.website.pages.test_pages import fence, render

each_language = pytest.mark.parametrize("language", LANGUAGES)
CLAIM = "dm-free"


def text_of(html: str) -> str:
    return " ".join(f"{part.heading} {part.text}" for part in read(html, "").sections).strip()


@each_language
def test_a_worked_case_is_not_read(language):
    html = render(fence("message.kind: direct", "tie.degree: first", "expect: free") + "\n\nBelow it.\n", language)
    assert words(language).say("headline", "free", "word") in html
    assert text_of(html) == "Below it."


@each_language
def test_a_sentence_is_read_without_its_sources(language):
    html = render(f"It is so.[^{CLAIM}] And not else.\n", language)
    assert words(language).say("claims", CLAIM) in html
    assert text_of(html) == "It is so. And not else."


@each_language
def test_a_claim_that_unfolds_is_not_read(language):
    assert text_of(claim_details(CLAIM, "", words(language))) == ""


def test_a_page_is_read_by_its_headings():
    html = (
        '<h1 id="one">One <i>title</i><a class="headerlink" href="#one"> </a></h1><p>It says\nthis.</p>'
        '<h2 id="two">Two</h2><ul><li>a &amp; b<br>c</li><li>d&#x27;</li></ul><svg><text>picture</text></svg>'
        '<figure class="play"><p>a story</p></figure><article id="entry"><p>an entry</p></article>'
    )
    assert read(html, "").sections == (
        Section("one", "One title", "It says this."),
        Section("two", "Two", "a & b c d'"),
        Section("entry", "", "an entry"),
    )


def test_the_line_of_a_closed_part_does_not_run_into_what_is_in_it():
    html = "<details><summary>One line</summary><p>Another.</p></details><details><summary>Why?</summary>x</details>"
    assert text_of(html) == "One line. Another. Why? x"


def test_a_heading_without_a_place_is_words_of_the_part_it_stands_in():
    html = '<h2 id="days">The days</h2><ol><li><h3>Chats begin</h3><p>So it is.</p></li><li><h3>Notes</h3></li></ol>'
    assert read(html, "").sections == (Section("days", "The days", "Chats begin So it is. Notes"),)


def test_what_is_marked_goes_with_all_inside():
    assert text_of('<div>a<div data-search="no">b<div data-search="no">c<p>d</p></div>e</div>f</div>') == "af"


@pytest.mark.parametrize(
    ("html", "says"),
    [
        (
            '<h1 id="x">X</h1><p>The first\u00a0one.<sup data-search="no">1</sup>\nThe second.</p><p>More.</p>',
            "The first one.",
        ),
        ('<h1 id="x">X</h1><p data-search="no">Left out.</p><p>Said.</p>', "Said."),
        ('<h1 id="x">X</h1><form>Nothing said</form>', "as described"),
    ],
    ids=["of several", "not what is left out", "none"],
)
def test_the_first_sentence_is_the_pages_own(html, says):
    assert read(html, "as described").first_sentence == says


@pytest.mark.parametrize(
    "html", ["<p>a", "a</p>", "<p><b>a</p></b>", '<p data-search="no"><b>a</p>', '<p data-search="no">a']
)
def test_what_is_not_balanced_stops_the_build(html):
    with pytest.raises(PageError, match="the search cannot read the page"):
        read(html, "")
