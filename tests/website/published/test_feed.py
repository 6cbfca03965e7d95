"""The feed of what changed when: valid Atom, an entry for each day of the timeline, and links that lead somewhere."""

from datetime import date, datetime
from xml.etree import ElementTree as Xml

import pytest

from explainer.rulebook.ledger import claims
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.space.changes import changes
from explainer.website.published.feed import ATOM, feed

HOME = "https://example.org/x/"
NAMES = {"a": ATOM}
each_language = pytest.mark.parametrize("language", LANGUAGES)


def read(language, root=HOME):
    return Xml.fromstring(feed(words(language), "Title & more", root))


def text(element, tag):
    (found,) = element.findall(f"a:{tag}", NAMES)
    assert found.text
    return found.text


@each_language
@pytest.mark.parametrize("root", [HOME, ""])
def test_feed_and_entries_have_what_atom_asks_for(language, root):
    whole = read(language, root)
    assert whole.tag == f"{{{ATOM}}}feed"
    assert whole.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == language
    assert whole.find("a:author/a:name", NAMES).text == "Title & more"
    entries = whole.findall("a:entry", NAMES)
    for element in (whole, *entries):
        assert text(element, "title")
        assert text(element, "id").startswith("urn:uuid:")
        assert datetime.fromisoformat(text(element, "updated")).tzinfo
        assert all(link.attrib["href"].startswith(root) for link in element.findall("a:link", NAMES))
        assert "alternate" in {link.attrib["rel"] for link in element.findall("a:link", NAMES)}
    assert "self" in {link.attrib["rel"] for link in whole.findall("a:link", NAMES)}
    ids = [text(element, "id") for element in (whole, *entries)]
    assert len(set(ids)) == len(ids)


@each_language
def test_each_day_of_the_timeline_has_an_entry_the_newest_first(language):
    entries = read(language).findall("a:entry", NAMES)
    days = [date.fromisoformat(text(entry, "updated")[:10]) for entry in entries]
    assert days == sorted({change.day for change in changes()}, reverse=True)
    told = "".join(text(entry, "content") for entry in entries)
    assert told.count(f'href="{HOME}sources/#') == sum(len(change.rule.claims) for change in changes())
    assert all(f"#{id}" in told for change in changes() for id in change.rule.claims if id in claims())


def test_the_languages_feeds_are_different_feeds():
    assert len({text(read(language), "id") for language in LANGUAGES}) == len(LANGUAGES)
