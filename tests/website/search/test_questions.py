"""What people ask the search, and the page that comes first; and what its order keeps to, whatever is asked."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from explainer.say.languages import LANGUAGES
from explainer.website.search.index import words_of
from tests.website.search.asking import found

HERE = Path(__file__).parent
KINDS = ("asked", "unseen", "words")
FIRST = 0.9  # the share of questions whose page comes first; of the others it comes second
FOOT = {"about", "report", "imprint", "privacy-statement", "accessibility", "licence", "embed", "contribute"}
each_language = pytest.mark.parametrize("language", LANGUAGES)


class Asked(NamedTuple):
    """A question, and the pages that answer it, any of which may come first."""

    ask: str
    pages: tuple[str, ...]


@cache
def questions(language: str) -> dict[str, list[Asked]]:
    data: dict[str, list[Any]] = tomllib.loads((HERE / f"questions.{language}.toml").read_text("utf-8"))
    return {
        kind: [
            Asked(one["ask"], tuple(f"{page}/".lstrip("/") for page in one.get("pages") or [one["page"]])) for one in of
        ]
        for kind, of in data.items()
    }


@each_language
def test_the_right_page_comes_first_and_else_second(site: Path, language: str) -> None:
    asked = [one for kind in KINDS for one in questions(language)[kind]]
    came = found(site, language, [one.ask for one in asked])
    behind = {
        one.ask: f"{one.ask}: wanted {' or '.join(one.pages)}, found {pages[:3]}"
        for one, pages in zip(asked, came, strict=True)
        if not set(pages[:1]) & set(one.pages)
    }
    later = [behind[one.ask] for one, pages in zip(asked, came, strict=True) if not set(pages[:2]) & set(one.pages)]
    assert not later, "\n".join(later)
    assert len(behind) <= (1 - FIRST) * len(asked), "\n".join(behind.values())


@each_language
def test_enough_is_asked_and_no_question_stands_in_the_table_of_words(language: str) -> None:
    of = questions(language)
    assert set(of) == set(KINDS)
    assert min(len(of["asked"]), len(of["unseen"])) >= 30
    every = [one.ask.lower() for kind in KINDS for one in of[kind]]
    assert len(set(every)) == len(every)
    several = {one.ask.lower() for kind in ("asked", "unseen") for one in of[kind] if " " in one.ask}
    assert not several & {typed.lower() for typed in words_of(language)["means"]}


@each_language
def test_every_right_page_is_there(site: Path, language: str) -> None:
    root = site / LANGUAGES[language].folder
    wanted = {page for of in questions(language).values() for one in of for page in one.pages}
    assert [page for page in sorted(wanted) if not (root / page / "index.html").exists()] == []


@each_language
def test_what_stands_below_every_page_comes_first_only_if_its_name_is_asked(site: Path, language: str) -> None:
    """Each of these words has its best place in the imprint, another legal page, or a page on how to take part."""
    ask = {
        "en": ("contact", "responsible", "data", "change", "question", "answer", "picture"),
        "de": ("Kontakt", "verantwortlich", "Daten", "ändern", "Frage", "Antwort", "Bild", "Sprache"),
    }
    for words, pages in zip(ask[language], found(site, language, ask[language]), strict=True):
        assert pages[0].split("/")[0] not in FOOT, (words, pages[:3])
    names = {
        "en": ("imprint", "privacy statement", "accessibility", "licence", "embed", "translate"),
        "de": ("Impressum", "Datenschutzerklärung", "Barrierefreiheit", "Lizenz", "Einbetten", "Übersetzen"),
    }
    came = found(site, language, names[language])
    assert all({page.split("/")[0] for page in pages[:2]} & FOOT for pages in came), came


@each_language
def test_a_page_that_has_both_words_stands_before_those_that_have_one(site: Path, language: str) -> None:
    """Each of these words alone is in the title of another page."""
    ask = {
        "en": {"remove connection": "privacy/blocking-and-reporting/", "leave chat": "message-types/group-chat/"},
        "de": {"Kontakt entfernen": "privacy/blocking-and-reporting/", "Gruppe verlassen": "message-types/group-chat/"},
    }[language]
    came = found(site, language, list(ask))
    assert [pages[0] for pages in came] == list(ask.values())


def test_german_is_found_by_parts_endings_and_umlauts_however_typed(site: Path) -> None:
    ways = {
        "message-types/message-request/": ("Nachrichtenanfrage", "Nachrichtenanfragen", "nachrichten-anfrage"),
        "privacy/taking-it-back/": ("löschen", "loeschen", "loschen", "gelöscht"),
        "message-types/group-chat/": ("Gruppenunterhaltung", "Gruppenunterhaltungen", "Gruppenchat", "Gruppenchats"),
        "privacy/who-else-can-read/": ("Durchsuchungsbeschluss", "Beschluss", "Beschlüsse"),
        "message-types/direct/": ("Direktnachricht", "Direktnachrichten", "DM"),
    }
    for page, asked in ways.items():
        for words, pages in zip(asked, found(site, "de", asked), strict=True):
            assert pages[0] == page, (words, pages[:3])


def test_a_word_is_found_while_it_is_typed_and_when_it_is_mistyped(site: Path) -> None:
    typed = ["mess", "invit", "recei", "etiquete", "confidental", "xylophone"]
    came = found(site, "en", typed)
    assert all(came[:3])
    assert [pages[:1] for pages in came[3:]] == [["writing-well/etiquette/"], ["privacy/confidential/"], []]
