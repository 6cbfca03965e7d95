"""What the finished site's search finds: its own index, asked in its own script, under Node."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from explainer.say.languages import LANGUAGES
from explainer.website.bundle.node import node


def index_of(site: Path, language: str) -> Path:
    (index,) = (site / LANGUAGES[language].folder / "search").iterdir()
    return index


def found(site: Path, language: str, questions: Sequence[str]) -> list[list[str]]:
    """For each question the addresses of the pages, below the language's root, the best first."""
    (script,) = (site / "assets" / "frame").glob("search.*.js")
    asked = {"script": script.as_uri(), "index": str(index_of(site, language)), "questions": list(questions)}
    done = subprocess.run(
        [node(), str(Path(__file__).with_name("asking.mjs"))],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    pages: list[list[str]] = json.loads(done.stdout)
    return pages
