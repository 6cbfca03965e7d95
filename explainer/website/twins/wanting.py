"""What a language must have before anything is shown in it, and which of its words are still another language's.

A page may be missing: its readers are led to another language's, and told so. A sentence may not, since every page
would show it: what is missing is named, all at once.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.utils.yaml import yaml_load

from explainer.data import Missing, load
from explainer.rulebook import SUBJECTS
from explainer.say.languages import FIRST, LANGUAGES, Language
from explainer.website import ROOT, THEME

DOCS = ROOT / "docs"
HOME = "index.md"
FRAME = THEME / "partials" / "words.html"
WORDS = (
    ("say", "words"),
    *(("rulebook", subject, "words") for subject in SUBJECTS),
    ("rulebook", "disagreements"),
)
"""The files of words, without language and ending."""
HOLE = re.compile(r"\{[\w.]+\}")

type Texts = dict[str, str]


def _texts(table: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:  # Any: texts, and tables of texts
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _texts(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", str(value)


def _titles(nav: list[Any]) -> Iterator[tuple[str, str]]:  # Any: as MkDocs has it: pages, and sections of pages
    """The titles of a navigation, by page; a section's by its first page."""
    for entry in nav:
        ((title, inside),) = entry.items() if isinstance(entry, dict) else ((entry, entry),)
        if isinstance(inside, str):
            yield f"nav {inside}", title
        else:
            below = list(_titles(inside))
            yield f"nav section of {below[0][0].removeprefix('nav ') if below else title}", title
            yield from below


def _config(row: Language) -> Texts | None:
    """What its configuration of MkDocs itself says, without what it inherits."""
    file = ROOT / row.config
    if not file.exists():
        return None
    says = yaml_load(file.read_text("utf-8"))
    link = says.get("markdown_extensions", {}).get("toc", {}).get("permalink_title")
    found = {"site_name": says.get("site_name"), "site_description": says.get("site_description")}
    found["markdown_extensions.toc.permalink_title"] = link
    return {key: text for key, text in found.items() if text} | dict(_titles(says.get("nav", [])))


def _frame(row: Language) -> Texts | None:
    template: Any = Environment().from_string(FRAME.read_text("utf-8")).module
    words: dict[str, Texts] = template.words
    return words.get(row.code)


def _words(row: Language, *path: str) -> Texts | None:
    try:
        return dict(_texts(load(*path[:-1], f"{path[-1]}.{row.code}")))
    except Missing:
        return None


def _said(row: Language) -> dict[str, Texts | None]:
    """All that is said in a language outside its pages, by file; None where there is no such file, or no such part."""
    files = {f"explainer/{'/'.join(path)}.{row.code}.toml": _words(row, *path) for path in WORDS}
    return {row.config: _config(row), f"{FRAME.relative_to(ROOT)}, {row.code!r}": _frame(row), **files}


def _beside_the_first(row: Language) -> Iterator[tuple[str, Texts, Texts | None]]:
    for (file, texts), first in zip(_said(row).items(), _said(LANGUAGES[FIRST]).values(), strict=True):
        assert first is not None
        yield file, first, texts


def wanting(row: Language, docs: Path = DOCS) -> list[str]:
    """What must stand there before the language can be shown: one sentence for each file and each filling."""
    found = [] if (docs / row.code / HOME).exists() else [f"docs/{row.code}/{HOME} is missing: a language begins there"]
    for file, first, texts in _beside_the_first(row):
        if texts is None:
            found.append(f"{file} is missing")
            continue
        if lacking := [key for key in first if key not in texts]:
            found.append(f"{file} lacks {', '.join(lacking)}")
        elif file == row.config and list(first) != list(texts):
            found.append(f"{file} has its navigation in another order than {LANGUAGES[FIRST].config}")
        for key in first.keys() & texts.keys():
            ours, theirs = (sorted(HOLE.findall(text)) for text in (texts[key], first[key]))
            if ours != theirs:
                in_english = LANGUAGES[FIRST].in_english
                found.append(f"{file}: {key} fills in {' '.join(ours) or 'nothing'}, {in_english} {' '.join(theirs)}")
    return found


def untranslated(row: Language) -> list[str]:
    """The files in which sentences stand as they do in another language, and how many: nobody has written them yet."""
    others = [_said(other) for other in LANGUAGES.values() if other is not row]
    found = []
    for place, (file, texts) in enumerate(_said(row).items()):
        theirs = [list(other.values())[place] or {} for other in others]
        copied = sum(
            " " in text and any(other.get(key) == text for other in theirs) for key, text in (texts or {}).items()
        )
        if copied:
            found.append(f"{file}: {copied} of {len(texts or {})} sentences are still those of another language")
    return found
