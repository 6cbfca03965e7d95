"""Which sections of a page and its twin agree, which changed on one side only, and what a page has that its twin lacks.

    python -m explainer.website.twins.translations              list, and fail where a twin lacks something
    python -m explainer.website.twins.translations PAGE         say that the page and its twin agree as they stand
    python -m explainer.website.twins.translations all          say so of every page

`docs/translations.toml` holds, for each page and heading, the fingerprints of both sides when last seen in step.
"""

import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import zip_longest
from pathlib import Path

from explainer.say.words import LANGUAGES
from explainer.website import ROOT
from explainer.website.grammar import Fence, Heading, Inside, Link, Marker, PageError, Prose, Reference, scan
from explainer.website.twins.sections import sections

DOCS = ROOT / "docs"
FILE = DOCS / "translations.toml"
HEAD = """# Which sections were last seen in step with their twins: for each page and heading, a fingerprint
# of the English and of the German words. Written by `make translated PAGE=…`; not by hand.
"""

type Prints = dict[str, str]
type Recorded = Mapping[str, Mapping[str, list[str]]]


def pages(docs: Path = DOCS) -> list[str]:
    """Every page that there is in either language, by its file below the language's folder."""
    roots = [docs / language for language in LANGUAGES]
    return sorted({path.relative_to(root).as_posix() for root in roots for path in root.rglob("*.md")})


def _told(part: Inside) -> str:
    match part:
        case Reference(id):
            return f"[^{id}]"
        case Link(target):
            return target
        case _:
            return f"explainer:{part.text}"


def skeleton(text: str) -> list[str]:
    """What a page must have in common with its twin: headings, markers, fences with all in them, links and claims.

    All in order; only links, claims and markers within lines may come in another within a section, as sentences do.
    """
    places: list[list[str]] = [[""]]  # each with what keeps its place first, then what stands in the lines below it
    for part in scan(text.splitlines()):
        if isinstance(part, Fence):
            places += [[line.strip()] for line in part.lines]
        elif isinstance(part, Marker):
            places.append([f"explainer:{part.text}"])
        elif isinstance(part, Heading):
            places.append([f"#{part.id}"])
        if isinstance(part, Heading | Prose):
            places[-1] += map(_told, part.inside)
    return [each for first, *rest in places for each in (first, *sorted(rest))]


def lacks(page: str, docs: Path = DOCS) -> str:
    """In one sentence what a page or its twin lacks; empty where both have the same."""
    files = [docs / language / page for language in LANGUAGES]
    for file, language in zip(files, LANGUAGES, strict=True):
        if not file.exists():
            return f"docs/{language}/{page} is missing: every page has its twin"
    parts = []
    for file, language in zip(files, LANGUAGES, strict=True):
        try:
            parts.append(skeleton(file.read_text("utf-8")))
        except PageError as problem:
            return f"docs/{language}/{page}: {problem}"
    for one, other in zip_longest(*parts, fillvalue="nothing more"):
        if one != other:
            return f"{page}: where English has {one!r}, German has {other!r}; both must have the same"
    return ""


def prints(page: str, language: str, docs: Path = DOCS) -> Prints:
    return {each.id: each.fingerprint() for each in sections((docs / language / page).read_text("utf-8"))}


@cache
def _read(file: Path, changed: int) -> Recorded:
    return tomllib.loads(file.read_text("utf-8"))


def recorded(docs: Path = DOCS) -> Recorded:
    file = docs / FILE.name
    return _read(file, file.stat().st_mtime_ns) if file.exists() else {}


def changed(page: str, docs: Path = DOCS) -> dict[str, tuple[bool, bool]]:
    """Each heading whose words differ from when both sides were last seen in step: in English, in German."""
    now = [prints(page, language, docs) for language in LANGUAGES]
    before = recorded(docs).get(page, {})
    out = {}
    for id in now[0]:
        seen = before.get(id, ["", ""])
        differs = (now[0][id] != seen[0], now[1].get(id) != seen[1])
        if any(differs):
            out[id] = differs
    return out


def behind(page: str, language: str, docs: Path = DOCS) -> set[str]:
    """The headings of a page below which only the twin has changed."""
    me = LANGUAGES.index(language)
    return {id for id, differs in changed(page, docs).items() if differs[1 - me] and not differs[me]}


def record(names: list[str], docs: Path = DOCS) -> None:
    """Say that these pages agree with their twins as they stand."""
    known = {page: dict(ids) for page, ids in recorded(docs).items() if page in pages(docs)}
    for page in names:
        english, german = (prints(page, language, docs) for language in LANGUAGES)
        known[page] = {id: [english[id], german[id]] for id in english}
    text = HEAD
    for page, ids in sorted(known.items()):
        text += f'\n["{page}"]\n' + "".join(f'{id} = ["{a}", "{b}"]\n' for id, (a, b) in ids.items())
    (docs / FILE.name).write_text(text, "utf-8")


def listed(docs: Path = DOCS) -> list[str]:
    """Every section that changed on one side, or on both, since the two were seen in step: one sentence each."""
    out = []
    for page in pages(docs):
        for id, differs in changed(page, docs).items():
            side = "both languages" if all(differs) else "English" if differs[0] else "German"
            out.append(f"{page} #{id}: changed in {side}")
    return out


def main(arguments: list[str]) -> None:
    wrong = [sentence for page in pages() if (sentence := lacks(page))]
    if wrong:
        sys.exit("\n".join(wrong))
    if arguments:
        named = pages() if arguments == ["all"] else [f"{name.removesuffix('.md').strip('/')}.md" for name in arguments]
        if missing := [name for name in named if name not in pages()]:
            sys.exit(f"there is no page {missing[0]}; a page is named by its file, such as message-types/inmail.md")
        record(named)
        print(f"In step as they stand: {', '.join(named)}.")
        return
    for sentence in listed():
        print(sentence)
    print(f"{len(pages())} pages, each with its twin; {len(listed())} sections are not known to be in step.")


if __name__ == "__main__":
    main(sys.argv[1:])
