"""Writes the index that the search opens: the pages of one language, read, and put in order under Node."""

import json
import subprocess
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from explainer.website import FRONT
from explainer.website.bundle import EngineError
from explainer.website.bundle.esbuild import bundled
from explainer.website.bundle.naming import hashed
from explainer.website.bundle.node import node
from explainer.website.search.reading import Read

FOLDER = "search"
SYNONYMS = Path(__file__).with_name("synonyms")
NO_WORDS: dict[str, Any] = {"compounds": False, "light": [], "means": {}}  # Any: as the table has it


class Found(NamedTuple):
    """A page as the search finds it."""

    at: str  # from the language's root
    title: str
    section: str  # of the navigation; empty where the page stands in none
    leads: bool  # whether it is the first of its section, and so may be called as that is
    tags: list[str]  # further words, from its head
    back: bool  # whether it stands back behind pages that are about LinkedIn
    weight: float
    read: Read

    def said(self) -> dict[str, Any]:
        """As index.js takes it."""
        sections = [[part.id, part.heading, part.text] for part in self.read.sections]
        kept = self._asdict() | {"says": self.read.first_sentence, "sections": sections}
        del kept["read"]
        return kept


def words_of(language: str) -> dict[str, Any]:
    """What a language's table says of its words; of a language that has none yet, nothing."""
    file = SYNONYMS / f"{language}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.exists() else NO_WORDS


@cache
def _script() -> str:
    return bundled(FRONT / "search" / "make.js", "--platform=node").decode()


def write_index(found: Iterable[Found], language: str, out: Path) -> str:
    """Write the index below `out`, the language's root, and say where; the same pages give the same bytes."""
    asked = {"language": language, "words": words_of(language), "pages": [page.said() for page in found]}
    done = subprocess.run(
        [node(), "--input-type=module", "--eval", _script()], input=json.dumps(asked).encode(), capture_output=True
    )
    if done.returncode:
        raise EngineError(f"the search's index was not made:\n{done.stderr.decode()}")
    name = f"{FOLDER}/{hashed('index.json', done.stdout)}"
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    (out / name).write_bytes(done.stdout)
    return name
