"""What the search may read of a page: its own words, and none of the answers and sources that stand in many places."""

import pytest

from explainer.say.languages import LANGUAGES
from explainer.say.sources import claim_details
from explainer.say.words import words
from explainer.website.grammar import PageError
from explainer.website.pages.search import searched
from tests.website.pages.test_pages import fence, render

each_language = pytest.mark.parametrize("language", LANGUAGES)
CLAIM = "dm-free"


@each_language
def test_a_worked_case_is_not_searched(language):
    html = render(fence("message.kind: direct", "tie.degree: first", "expect: free") + "\n\nBelow it.\n", language)
    assert words(language).say("headline", "free", "word") in html
    assert searched(html).strip() == "<p>Below it. </p>"


@each_language
def test_a_sentence_is_searched_without_its_sources(language):
    html = render(f"It is so.[^{CLAIM}] And not else.\n", language)
    assert words(language).say("claims", CLAIM) in html
    assert searched(html) == "<p>It is so. And not else. </p>"


@each_language
def test_a_claim_that_unfolds_is_not_searched(language):
    assert searched(claim_details(CLAIM, "", words(language))) == ""


def test_blocks_end_with_a_blank_and_all_else_stays():
    html = '<ul><li>one &amp; <b data-search="yes">two</b>&#x27;<br></li><li>three</li></ul><svg><path d="M0"/></svg>'
    assert searched(html) == html.replace("</li>", " </li>")


def test_what_is_marked_goes_with_all_inside():
    html = '<div>a<div data-search="no">b<div data-search="no">c<p>d</p></div>e</div>f</div>'
    assert searched(html) == "<div>af</div>"


@pytest.mark.parametrize(
    "html", ["<p>a", "a</p>", "<p><b>a</p></b>", '<p data-search="no"><b>a</p>', '<p data-search="no">a']
)
def test_what_is_not_balanced_stops_the_build(html):
    with pytest.raises(PageError, match="the search cannot read the page"):
        searched(html)
