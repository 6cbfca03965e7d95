"""What people ask is answered where the table says: the page and heading are there, and the answer comes at once."""

import re
import tomllib

import pytest

from explainer.say.languages import LANGUAGES
from explainer.website.grammar import REFERENCE, Heading, Prose, scan
from tests import ROOT

ASKED = tomllib.loads((ROOT / "tests" / "website" / "pages" / "asked.toml").read_text("utf-8"))
RULE = re.compile(r"\|[\s:|-]+\|")  # the line below the head of a table


def begins(language: str, at: str) -> list[str]:
    """The first three sentences below a heading: each line of text, of a list or of a table is one."""
    page, _, anchor = at.partition("#")
    below: list[str] | None = None
    for part in scan((ROOT / "docs" / language / f"{page}.md").read_text("utf-8").splitlines()):
        if isinstance(part, Heading):
            if below is not None:
                break
            below = [] if part.id == anchor else None
        elif below is not None and isinstance(part, Prose) and (line := part.lines[0].strip()):
            if RULE.fullmatch(line):
                below.pop()  # what stood above it was the head
            else:
                below.append(re.sub(REFERENCE, "", line))
    assert below is not None, f"{page} has no heading #{anchor}"
    return below[:3]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ASKED)
def test_what_people_ask_is_answered_in_the_first_three_sentences(language, name):
    said = " ".join(begins(language, ASKED[name]["at"]))
    missing = [words for words in ASKED[name][language] if words not in said]
    assert ASKED[name][language]
    assert not missing, f"{missing} in: {said}"


def test_the_table_is_there():
    assert len(ASKED) > 40
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in ASKED)
    assert all(set(entry) == {"question", "at", *LANGUAGES} for entry in ASKED.values())
