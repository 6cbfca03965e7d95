"""What the sentence can ask, answered by the build: one small file beside the page, read before any Python."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from explainer.answers.fields import worth_asking
from explainer.answers.routes import answers_to
from explainer.facts.brings import BRINGS
from explainer.facts.catalogue import FACTS
from explainer.say.html import LEVEL, answer_html
from explainer.say.sources import claim_summary
from explainer.say.words import Words, words
from explainer.website.bundle.naming import hashed
from explainer.website.filled_in import BASE
from explainer.website.form.controls import blanks, default_of
from explainer.website.form.gallery import gallery, is_a_question
from explainer.wire.a_months_credits import CREDITS, with_a_months_credits
from explainer.wire.read_question import OF_THE_OTHER, UNKNOWN, Asked, read_asked
from explainer.wire.write_link import in_link, tried_in

FOLDER = "assets/explainer"
CARDS = re.compile(r'(?=<article |<section |<details class="answer-others|<div class="answer-access)')
PIECES = re.compile(r'(?=<details class="card-(?:why|unknown|access)|<p class="card-|<div class="card-body|<li>|<dl )')
"""Where an answer, and where one of its cards is cut, so that what several have in common is kept once."""


class Table(NamedTuple):
    """A file of answers: where it lies, from the site's root, and its content."""

    at: str
    content: bytes


def _chosen(name: str) -> list[str]:
    """What can stand in a blank; a number has what the plan brings, which is not chosen here."""
    fact = FACTS[name]
    values = [str(choice.value) for choice in fact.sayable]
    return [*values, UNKNOWN] if fact in OF_THE_OTHER and name in BRINGS else values


def questions(say: Words) -> Iterator[Asked]:
    """Every question that the sentence can ask, its credits those of a month."""
    names = [name for name in blanks(say) if name != CREDITS]
    for values in product(*map(_chosen, names)):
        asked = dict(zip(names, values, strict=True))
        for name, (value, other, brought) in BRINGS.items():
            asked[other] = brought if asked[name] == value else UNKNOWN
        said = {name: value for name, value in asked.items() if value != default_of(FACTS[name])}
        yield with_a_months_credits(read_asked(said))  # as a form does, which says nothing of its defaults


def stated(asked: Asked) -> dict[str, str]:
    """What is given, by name, where a form would say it: not what is at its default."""
    return {name: value for name, value in in_link(asked).items() if value != default_of(FACTS[name])}


def key(facts: dict[str, str]) -> str:
    """A question's name in the table: its facts, by name."""
    return "&".join(f"{name}={facts[name]}" for name in sorted(facts))


class _Once[Part]:
    """Numbers for things, each kept once, in the order in which they came."""

    def __init__(self) -> None:
        self._places: dict[Part, int] = {}

    def place(self, part: Part) -> int:
        return self._places.setdefault(part, len(self._places))

    def __iter__(self) -> Iterator[Part]:
        return iter(self._places)


@cache
def sentence_table(language: str) -> Table:
    """Every question that the sentence can ask."""
    say = words(language)
    return _table(f"sentence-{language}.json", questions(say), say)


@cache
def gallery_table(language: str) -> Table:
    """The questions of the gallery, of which the sentence can ask few."""
    asked = (with_a_months_credits(link.asked) for link in gallery().values() if is_a_question(link))
    return _table(f"gallery-{language}.json", asked, words(language))


def _table(name: str, all_asked: Iterable[Asked], say: Words) -> Table:
    """The answers to questions; their HTML as cards, and cards as pieces, each once.

    The sources behind a sentence do not come along: what stands here is confirmed, and completed, by Python.
    """
    cards, pieces, fields = _Once[str](), _Once[str](), _Once[tuple[str, ...]]()
    answers = {}
    for asked in all_asked:
        found = answers_to(*asked)
        html = answer_html(asked[0], found, say, BASE, claim_summary, tried=tried_in(asked))
        answers[key(stated(asked))] = [
            found[0].outcome.value,
            fields.place(worth_asking(asked[0])),
            [cards.place(each) for each in CARDS.split(html)],
        ]
    table = {
        "level": LEVEL,
        "answers": answers,
        "fields": [list(each) for each in fields],
        "cards": [[pieces.place(piece) for piece in PIECES.split(each)] for each in cards],
        "pieces": list(pieces),
    }
    content = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
    return Table(f"{FOLDER}/{hashed(name, content)}", content)
