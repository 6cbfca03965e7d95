"""What is written for readers is what the files of `explainer/say/cases` say, to the letter."""

import difflib
import html as library

import pytest

from explainer.answers.shape import Outcome
from explainer.facts.values import Kind
from explainer.law.effect import Access, Filter, Place, Privacy, Reader, SignalState
from explainer.say.html import answer_html
from explainer.say.languages import LANGUAGES
from explainer.say.markup import escape
from explainer.say.words import words
from tests.say.cases import BASE, GIVEN, HOME, asked, files, named
from tests.say.layout import laid

FILES = files()
SHOWN = 40  # lines of a difference


@pytest.mark.parametrize("name", FILES)
def test_what_is_written_is_what_the_file_says(name):
    path = HOME / name
    now, before = FILES[name](), path.read_text("utf-8") if path.exists() else ""
    if now != before:
        lines = difflib.unified_diff(before.splitlines(), now.splitlines(), "as it was", "as it is", n=0, lineterm="")
        shown = "\n".join(list(lines)[:SHOWN])
        pytest.fail(f"{path.name} says something else: look at the difference, then `make cases`\n{shown}", False)


def test_every_file_is_a_case_and_every_case_a_file():
    there = {path.relative_to(HOME).as_posix() for path in HOME.rglob("*") if path.is_file()}
    assert there == {*FILES, *GIVEN}, "`make cases` writes what is missing and takes away what is none"


def every_answer():
    return [answer for name in named("questions") for answer in asked(name)[2]]


def test_the_questions_show_every_value_of_an_answer():
    shown = every_answer()
    assert {answer.outcome for answer in shown} == set(Outcome)
    assert {answer.lands for answer in shown} == set(Place)
    assert {answer.filter for answer in shown} == set(Filter)
    assert {answer.privacy for answer in shown} == set(Privacy)
    assert {reader for answer in shown for reader in answer.readers} == set(Reader)
    assert {access for answer in shown for access in answer.access} == set(Access)
    assert {state for answer in shown for state in answer.signals.values()} == set(SignalState)
    assert {answer.kind for answer in shown} | {asked(name)[0].message.kind for name in named("questions")} == set(Kind)


def test_the_questions_show_no_way_one_and_several_and_ways_of_one_change_and_of_two():
    closed = [answer for answer in every_answer() if answer.outcome is Outcome.NO]
    assert {min(len(answer.ways), 2) for answer in closed} == {0, 1, 2}
    assert {len(way) for answer in closed for way in answer.ways} == {1, 2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_laying_out_loses_nothing(language):
    for name in named("questions"):
        question, _, answers = asked(name)
        html = answer_html(question, answers, words(language), BASE)
        assert laid(html).replace("\n", "") == html


def test_what_html_keeps_for_itself_is_escaped_as_the_library_does():
    text = """a & b < c > d " e ' f &amp; ü"""
    assert escape(text) == library.escape(text)
