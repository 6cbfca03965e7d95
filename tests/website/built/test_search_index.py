"""What the site's search reads, as it was built: as much as it should, and nothing that stands in many places."""

import json
from html import escape
from pathlib import Path

import pytest

from explainer.rulebook.ledger import sources
from explainer.say.languages import LANGUAGES
from explainer.say.words import words

SIZES = {"en": 877_000, "de": 1_009_000}  # bytes
EXAMPLES = "contribute/change-a-rule/"  # shows how a source is written down
each_language = pytest.mark.parametrize("language", LANGUAGES)


def index(site: Path, language: str) -> Path:
    return site / ("" if language == "en" else language) / "search/search_index.json"


def entries(site: Path, language: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads(index(site, language).read_text("utf-8"))["docs"]
    assert len(found) > 300
    return found


@each_language
def test_the_index_is_as_large_as_it_should_be(site: Path, language: str) -> None:
    size, recorded = index(site, language).stat().st_size, SIZES[language]
    assert abs(size - recorded) <= recorded / 10, f"{size} bytes, where {recorded} are recorded: what came, what went?"


@each_language
def test_no_source_is_found_outside_the_pages_about_sources(site: Path, language: str) -> None:
    titles = {escape(source.title, quote=False) for source in sources().values() if len(source.title) > 25}
    assert len(titles) > 50
    for entry in entries(site, language):
        if not entry["location"].startswith(("sources/", EXAMPLES)):
            assert not [title for title in titles if title in entry["text"]], entry["location"]


@each_language
def test_no_words_of_an_answer_are_found(site: Path, language: str) -> None:
    say = words(language)
    said = [say.say("form", "share"), say.say("form", "run"), say.say("claim", "summary", standing="")]
    for entry in entries(site, language):
        assert not [text for text in said if text in entry["text"]], entry["location"]
