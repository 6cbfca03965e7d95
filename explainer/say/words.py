"""The words of one language: sentences by key, filled in, with its own plurals, numbers and dates."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from explainer.data import load
from explainer.refused import Refused
from explainer.rulebook import SUBJECTS
from explainer.say.languages import LANGUAGES

PLACEHOLDER = re.compile(r"\{(\w+)\}")
SLOT = re.compile(r"\{([a-z_]+\.[a-z_]+)\}")
"""Where a fact stands in a sentence that is to be filled in."""


class WordsError(LookupError):
    """A sentence is missing, or lacks what it needs; the message names language and key."""


def join_tables(into: dict[str, Any], more: Mapping[str, Any], where: str) -> None:
    for key, value in more.items():
        if isinstance(value, Mapping):
            join_tables(into.setdefault(key, {}), value, f"{where}.{key}")
        elif key in into:
            raise WordsError(f"{where}.{key} is said twice")
        else:
            into[key] = value


class Words:
    """Every sentence of a language; a missing one raises WordsError, by name."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._tables: dict[str, Any] = {}
        join_tables(self._tables, load("say", f"words.{language}"), f"say/words.{language}.toml")
        for subject in SUBJECTS:
            join_tables(
                self._tables,
                load("rulebook", subject, f"words.{language}"),
                f"rulebook/{subject}/words.{language}.toml",
            )

    def beside(self, tables: Mapping[str, Any], where: str) -> "Words":
        """These words and more, which only some need, in tables of their own."""
        both = object.__new__(Words)
        both.language, both._tables = self.language, dict(self._tables)
        join_tables(both._tables, tables, where)
        return both

    def has(self, *key: str) -> bool:
        table: Any = self._tables
        for part in key:
            if not isinstance(table, Mapping) or part not in table:
                return False
            table = table[part]
        return True

    def say(self, *key: str, **filled: str) -> str:
        """The sentence under a key, with its placeholders filled."""
        table: Any = self._tables
        for part in key:
            try:
                table = table[part]
            except (KeyError, TypeError):
                raise WordsError(f"no words in {self.language!r} for {'.'.join(key)}") from None
        if not isinstance(table, str):
            raise WordsError(f"the words in {self.language!r} for {'.'.join(key)} are no sentence")

        if "{" not in table:
            return table  # most are whole as they stand

        def fill(match: re.Match[str]) -> str:
            try:
                return filled[match[1]]
            except KeyError:
                raise WordsError(f"{'.'.join(key)} in {self.language!r} asks for {match[1]!r}") from None

        return PLACEHOLDER.sub(fill, table)

    def count(self, number: float, *key: str, **filled: str) -> str:
        """The sentence under a key for so many: `one` or `other`, with `n` filled in."""
        return self.say(*key, "one" if number == 1 else "other", n=self.number(number), **filled)

    def count_in_words(self, number: int, *key: str, **filled: str) -> str:
        """The same, with a number that this language writes as a word."""
        written = self.number(number)
        word = self.say("in_words", written) if self.has("in_words", written) else written
        return self.say(*key, "one" if number == 1 else "other", n=word, **filled)

    def number(self, value: float) -> str:
        """A number as it is written in this language."""
        return LANGUAGES[self.language].number(value)

    def day(self, day: date) -> str:
        """A date as it is written in this language."""
        return LANGUAGES[self.language].day(day, self.say("month", str(day.month)))

    def listing(self, items: list[str], joint: str = "and") -> str:
        """Items in one run: a, b and c."""
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self.say('joint', joint)} {items[-1]}"

    def keys(self) -> set[str]:
        """Every key, in full, for the test that languages have the same."""

        def walk(table: Mapping[str, Any], path: str) -> set[str]:
            found: set[str] = set()
            for key, value in table.items():
                found |= walk(value, f"{path}{key}.") if isinstance(value, Mapping) else {f"{path}{key}"}
            return found

        return walk(self._tables, "")


@cache
def words(language: str) -> Words:
    if language not in LANGUAGES:
        raise WordsError(f"no words in {language!r}; there are {', '.join(LANGUAGES)}")
    return Words(language)


def refusal(problem: Refused, say: Words) -> str:
    """What was wrong, where, and what would be right."""
    said = say.say("refused", problem.code, **problem.details)
    if problem.event:
        return say.say("refused", "in_event", number=str(problem.event), sentence=said)
    return said
