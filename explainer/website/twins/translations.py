"""Which sections of a page and its twin agree, which changed on one side only, and what a page has that its twin lacks.

    python -m explainer.website.twins.translations              list, and fail where a twin lacks something
    python -m explainer.website.twins.translations PAGE         say that the page and its twin agree as they stand
    python -m explainer.website.twins.translations all          say so of every page

`docs/translations.toml` holds, for each page and heading, the fingerprints of both sides when last seen in step.
"""

import json
import sys
import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import zip_longest
from pathlib import Path

from explainer.say.languages import LANGUAGES
from explainer.website import ROOT
from explainer.website.grammar import Fence, Heading, Inside, Link, Marker, PageError, Prose, Reference, scan
from explainer.website.twins.sections import sections

DOCS = ROOT / "docs"
FILE = DOCS / "translations.toml"
HEAD = """# Which sections were last seen in step with their twins: for each page and heading, a fingerprint
# of the words in each language. Written by `make translated PAGE=…`; not by hand.
"""

type Prints = dict[str, str]
type Recorded = Mapping[str, Mapping[str, list[str]]]


def pages(docs: Path = DOCS) -> list[str]:
    """Every page that there is in any language, by its file below the language's folder."""
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


def having(page: str, docs: Path = DOCS) -> list[str]:
    """The languages that have a page."""
    return [language for language in LANGUAGES if (docs / language / page).exists()]


def lacking(language: str, docs: Path = DOCS) -> list[str]:
    """The pages that a language does not have yet; a complete one lacks none, or nothing is built."""
    if LANGUAGES[language].complete:
        return []
    return [page for page in pages(docs) if language not in having(page, docs)]


def missing(docs: Path = DOCS) -> list[str]:
    """What the languages lack that need not have every page yet: one sentence for each page."""
    return [
        f"docs/{row.code}/{page} is missing: {row.in_english} does not have it yet"
        for row in LANGUAGES.values()
        for page in lacking(row.code, docs)
    ]


def lacks(page: str, docs: Path = DOCS) -> str:
    """In one sentence what a page or a twin of it lacks; empty where all have the same."""
    there = having(page, docs)
    for row in LANGUAGES.values():
        if row.complete and row.code not in there:
            return f"docs/{row.code}/{page} is missing: every page has its twin"
    parts = {}
    for language in there:
        try:
            parts[language] = skeleton((docs / language / page).read_text("utf-8"))
        except PageError as problem:
            return f"docs/{language}/{page}: {problem}"
    first, *others = there
    for language in others:
        for one, other in zip_longest(parts[first], parts[language], fillvalue="nothing more"):
            if one != other:
                names = LANGUAGES[first].in_english, LANGUAGES[language].in_english
                return f"{page}: where {names[0]} has {one!r}, {names[1]} has {other!r}; both must have the same"
    return ""


def prints(page: str, language: str, docs: Path = DOCS) -> Prints:
    return {each.id: each.fingerprint() for each in sections((docs / language / page).read_text("utf-8"))}


@cache
def _read(file: Path, changed: int) -> Recorded:
    return tomllib.loads(file.read_text("utf-8"))


def recorded(docs: Path = DOCS) -> Recorded:
    file = docs / FILE.name
    return _read(file, file.stat().st_mtime_ns) if file.exists() else {}


def changed(page: str, docs: Path = DOCS) -> dict[str, list[str]]:
    """Each heading whose words differ from when all were last seen in step, and in which languages they do."""
    now = {language: prints(page, language, docs) for language in having(page, docs)}
    before = recorded(docs).get(page, {})
    out = {}
    for id in next(iter(now.values())):
        seen = dict(zip_longest(LANGUAGES, before.get(id, []), fillvalue=""))
        if differing := [language for language in now if now[language].get(id) != seen[language]]:
            out[id] = differing
    return out


def behind(page: str, language: str, docs: Path = DOCS) -> dict[str, str]:
    """The headings of a page below which only others have changed, and the first of these languages.

    Where a language has only just begun a page, nothing has changed yet.
    """
    before, out = recorded(docs).get(page, {}), {}
    for id, differing in changed(page, docs).items():
        seen = dict(zip(LANGUAGES, before.get(id, []), strict=False))
        if language not in differing and (changed_there := [other for other in differing if seen.get(other)]):
            out[id] = changed_there[0]
    return out


def record(names: list[str], docs: Path = DOCS) -> None:
    """Say that these pages agree with their twins as they stand."""
    known: dict[str, dict[str, list[str]]] = {
        page: dict(ids) for page, ids in recorded(docs).items() if page in pages(docs)
    }
    for page in names:
        there = {language: prints(page, language, docs) for language in having(page, docs)}
        known[page] = {
            id: [there.get(language, {}).get(id, "") for language in LANGUAGES] for id in next(iter(there.values()))
        }
    text = HEAD
    for page, ids in sorted(known.items()):
        text += f'\n["{page}"]\n' + "".join(f"{id} = {json.dumps(found)}\n" for id, found in ids.items())
    (docs / FILE.name).write_text(text, "utf-8")


def listed(docs: Path = DOCS) -> list[str]:
    """Every section that changed since all were seen in step: one sentence each."""
    out = []
    for page in pages(docs):
        for id, differing in changed(page, docs).items():
            side = " and ".join(LANGUAGES[language].in_english for language in differing)
            out.append(f"{page} #{id}: changed in {side}")
    return out


def main(arguments: list[str]) -> None:
    wrong = [sentence for page in pages() if (sentence := lacks(page))]
    if wrong:
        sys.exit("\n".join(wrong))
    if arguments:
        named = pages() if arguments == ["all"] else [f"{name.removesuffix('.md').strip('/')}.md" for name in arguments]
        if unknown := [name for name in named if name not in pages()]:
            sys.exit(f"there is no page {unknown[0]}; a page is named by its file, such as message-types/inmail.md")
        record(named)
        print(f"In step as they stand: {', '.join(named)}.")
        return
    for sentence in (*missing(), *listed()):
        print(sentence)
    twins = f"of which {len(missing())} twins are missing" if missing() else "each with its twin"
    print(f"{len(pages())} pages, {twins}; {len(listed())} sections are not known to be in step.")


if __name__ == "__main__":
    main(sys.argv[1:])
