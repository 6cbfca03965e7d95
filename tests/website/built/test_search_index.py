"""What the site's search reads, as it was built: as much as it should, and nothing that stands in many places."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from explainer.rulebook.ledger import sources
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.website.bundle.naming import digest
from explainer.website.search.index import Found, write_index
from explainer.website.search.reading import Read, Section
from explainer.website.serve.static import published_headers
from tests.conftest import ADDRESS
from tests.website.built.reading import pages, resolved
from tests.website.search.asking import index_of

LARGEST = 250_000  # bytes, as gzip sends it
SIZES = {"en": 192_000, "de": 222_000}
EXAMPLES = "contribute/change-a-rule/"  # shows how a source is written down
each_language = pytest.mark.parametrize("language", LANGUAGES)


def kept(site: Path, language: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(index_of(site, language).read_text("utf-8"))["pages"]
    assert len(found) > 50
    return found


def texts(site: Path, language: str) -> list[tuple[str, str]]:
    return [(page["at"], text) for page in kept(site, language) for _, _, text in page["sections"]]


@each_language
def test_the_index_is_as_large_as_it_should_be(site: Path, language: str) -> None:
    size, recorded = len(gzip.compress(index_of(site, language).read_bytes(), 9)), SIZES[language]
    assert size <= LARGEST
    assert abs(size - recorded) <= recorded / 10, f"{size} bytes, where {recorded} are recorded: what came, what went?"


@each_language
def test_it_has_every_page_of_its_language_and_no_other(site: Path, language: str) -> None:
    folder = LANGUAGES[language].folder
    there = {page.address.removeprefix(folder) for page in pages(site) if page.language == language}
    assert {page["at"] for page in kept(site, language)} == there - {"404.html"}


@each_language
def test_every_place_that_it_leads_to_is_there_and_every_page_says_something(site: Path, language: str) -> None:
    ids = {page.address: page.ids() for page in pages(site)}
    for page in kept(site, language):
        assert page["says"], page["at"]
        lacking = {id for id, _, _ in page["sections"] if id} - ids[LANGUAGES[language].folder + page["at"]]
        assert not lacking, page["at"]


@each_language
def test_no_source_is_found_outside_the_pages_about_sources(site: Path, language: str) -> None:
    titles = {source.title for source in sources().values() if len(source.title) > 25}
    assert len(titles) > 50
    for at, text in texts(site, language):
        if not at.startswith(("sources/", EXAMPLES)):
            assert not [title for title in titles if title in text], at


@each_language
def test_no_words_of_an_answer_are_found(site: Path, language: str) -> None:
    say = words(language)
    said = [say.say("form", "share"), say.say("help", "now", "title"), say.say("claim", "summary", standing="")]
    for at, text in texts(site, language):
        assert not [words for words in said if words in text], at


@each_language
def test_of_a_message_types_rules_their_table_and_their_claims_are_not_found(site: Path, language: str) -> None:
    told = {
        (page["at"], id): text
        for page in kept(site, language)
        if page["at"].startswith("message-types/")
        for id, _, text in page["sections"]
        if id in ("when", "sources")
    }
    assert len(told) > 15
    assert not {place: text for place, text in told.items() if len(text) > 700}


def test_each_page_names_the_index_of_its_language_which_is_named_by_its_content_and_kept(site: Path) -> None:
    for page in pages(site):
        for button in page.all("button"):
            if named := button.attributes.get("data-open-search"):
                index = index_of(site, page.language)
                assert resolved(page, named, ADDRESS) == index.relative_to(site).as_posix()
    for row in LANGUAGES.values():
        index = index_of(site, row.code)
        assert digest(index.read_bytes()) in index.name
        assert "immutable" in published_headers(f"/{row.folder}search/{index.name}")["Cache-Control"]


def test_the_same_pages_make_the_same_index(tmp_path: Path) -> None:
    read = Read((Section("one", "One", "A text."), Section("two", "Two", "Another.")), "A text.")
    page = Found("a/", "A", "", False, ["tag"], False, 1, read)
    assert write_index([page], "en", tmp_path / "one") == write_index([page], "en", tmp_path / "two")


def test_a_language_without_a_table_of_words_has_a_search_too(tmp_path: Path) -> None:
    page = Found("a/", "Une page", "", False, [], False, 1, Read((Section("", "", "Un texte."),), "Un texte."))
    assert (
        json.loads((tmp_path / write_index([page], "fr", tmp_path)).read_text("utf-8"))["pages"][0]["title"]
        == "Une page"
    )
