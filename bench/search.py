"""Measures what opening the search fetches, and how long it looks for the questions that it is tested with."""

import gzip
import time
from pathlib import Path

from bench.row import Row
from explainer.say.languages import LANGUAGES
from tests.website.search.asking import found, index_of
from tests.website.search.test_questions import questions


def measure(site: Path) -> list[Row]:
    """Script and index, and the questions of each language; starting Node and opening the index do not count."""
    (script,) = (site / "assets" / "frame").glob("search.*.js")
    rows = [Row("search: its script, gzip", _weight(script), "kB", "for comparison")]
    for row in LANGUAGES.values():
        asked = [one.ask for of in questions(row.code).values() for one in of]
        # Several times as often, so that what every run takes alike can be taken off.
        once, more = _timed(site, row.code, asked), _timed(site, row.code, asked * 5)
        rows.append(Row(f"search: its index, gzip, {row.in_english}", _weight(index_of(site, row.code)), "kB", "≤ 250"))
        each = 1000 * (more - once) / (4 * len(asked))
        rows.append(Row(f"search: a question, {row.in_english}", each, "ms", "≤ 20"))
    return rows


def _weight(file: Path) -> float:
    return len(gzip.compress(file.read_bytes(), 9)) / 1000


def _timed(site: Path, language: str, asked: list[str]) -> float:
    begin = time.perf_counter()
    found(site, language, asked)
    return time.perf_counter() - begin
