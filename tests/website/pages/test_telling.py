"""The ledger names the pages that tell a claim: by hand or in a block, once each, and in their order."""

from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.website.filled_in import told_on
from explainer.website.pages.telling import Telling, tellers, with_tellers

PAGES = [
    Telling("b/", "B & C", "# B\n\nIt is so.[^dm-free] Again.[^dm-free]\n"),
    Telling("a/", "A", "# A\n\n<!-- explainer:in-short direct -->\n\n`[^dm-char-limit]`\n"),
]


def test_a_page_tells_what_it_refers_to():
    told = tellers(PAGES, words("en"))
    assert told["dm-free"] == PAGES
    assert "dm-char-limit" not in told or told["dm-char-limit"] == [PAGES[1]]


def test_a_claim_names_its_pages_and_one_without_any_says_nothing():
    for language in LANGUAGES:
        say = words(language)
        html = with_tellers(f"<i>{told_on('dm-free')}</i><b>{told_on('x')}</b>", {"dm-free": PAGES}, "sources/", say)
        links = '<a href="../b/">B &amp; C</a>, <a href="../a/">A</a>'
        assert html == f"<i><p>{say.say('claim', 'told_on', pages=links)}</p></i><b></b>"
