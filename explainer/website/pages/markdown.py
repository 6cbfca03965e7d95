"""The Python-Markdown extension: markers, scenario fences and claim references in a page's text."""

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from explainer.say.markup import UNSEARCHED
from explainer.say.words import Words, words
from explainer.website.blocks.inline import inlined
from explainer.website.blocks.markers import block, cited, is_written
from explainer.website.filled_in import mark
from explainer.website.grammar import (
    REFERENCE,
    Fence,
    Heading,
    Marker,
    PageError,
    Part,
    Prose,
    Reference,
    inside,
    scan,
)
from explainer.website.pages.fences import FENCES, fence, judged
from explainer.website.pages.folds import ANSWERS, Edge, case_folded, folded, later
from explainer.website.pages.levels import below
from explainer.website.pages.references import gathered
from explainer.website.pages.sources import LIST, Numbering


class _Blocks(Preprocessor):
    """Replaces markers and our fences by HTML, and puts the notes below their headings."""

    def __init__(self, md: Markdown, say: Words, above: int, notes: Mapping[str, str]) -> None:
        super().__init__(md)
        self.say, self.above, self.notes = say, above, notes
        self.heading = 1  # the level of the one above what is being written

    def run(self, lines: list[str]) -> list[str]:
        parts = list(folded(expanded(scan(lines, self.above), self.say)))
        self.later = later(parts)
        for part in parts:
            for found in () if isinstance(part, Edge) else inside([part]):
                if isinstance(found, Reference):
                    with _said_of(f"line {part.line}"):
                        cited(found.id)
        written = [line for part in _gathered(parts) for line in self._written(part)]
        return [*written, *self._sources(parts)]

    def _sources(self, parts: list[Part | Edge]) -> Iterable[str]:
        """The list of the page's sources at its end; where the page has no heading for it, one of its own."""
        headed = any(isinstance(part, Marker) and part.text.split()[0] == "sources" for part in parts)
        cites = any(isinstance(found, Reference) for found in inside([p for p in parts if not isinstance(p, Edge)]))
        heading = f"## {self.say.say('page', 'sources')} {{ #source-list {UNSEARCHED} }}"
        # At the very end Markdown takes a block for a paragraph, unless two empty lines come after it.
        return [*([] if headed or not cites else ["", heading]), *self._placed(LIST), ""]

    def _written(self, part: Part | Edge) -> Iterable[str]:
        """The lines that Markdown gets for a part."""
        if isinstance(part, Edge):
            return [*self._placed(part.html), ""]  # else the last of a page were a paragraph
        if isinstance(part, Marker):
            with _said_of(f"line {part.line}, explainer:{part.text.split()[0]}"):
                html = block(part.text, self.say)
                return self._placed(below(html, self.heading) if part.text.split()[0] in ANSWERS else html)
        if isinstance(part, Fence) and part.info in FENCES:
            with _said_of(f"line {part.line}, {part.info}"):
                if part.lines[0].startswith((" ", "\t")):
                    raise PageError("such a fence stands on the page itself, with no blanks before it")
                html = below(fence(part.info, part.body, self.say), self.heading)
                if part.line in self.later:
                    html = case_folded(part.info, judged(part.info, part.body), html, self.say)
                return self._placed(html)
        if isinstance(part, Heading | Prose):
            with _said_of(f"line {part.line}"):
                line = _with_its_days(inlined(part.lines[0], self.say), self.say)
            if isinstance(part, Heading):
                self.heading = len(line) - len(line.lstrip("#"))
            note = self.notes.get(part.id) if isinstance(part, Heading) else None
            return [line, *self._placed(note)] if note else [line]
        return part.lines

    def _placed(self, html: str) -> list[str]:
        return ["", self.md.htmlStash.store(html), ""]


def _gathered(parts: Iterable[Part | Edge]) -> Iterator[Part | Edge]:
    """The same parts, with one reference for each sentence."""
    run: list[Heading | Prose] = []
    for part in parts:
        if isinstance(part, Heading | Prose):
            run.append(part)
            continue
        yield from _each_with_one(run)
        run = []
        yield part
    yield from _each_with_one(run)


def _each_with_one(run: list[Heading | Prose]) -> Iterator[Part]:
    for part, line in zip(run, gathered([part.lines[0] for part in run]), strict=True):
        yield part._replace(lines=(line,))


def _with_its_days(line: str, say: Words) -> str:
    """The same line; where it, or its list item, begins with a day as in "14. Januar", Markdown sees no list there."""
    months = "|".join(re.escape(say.say("month", str(month))) for month in range(1, 13))
    return re.sub(rf"^((?:\s|>|[-*+]\s|\d+\.\s)*\d{{1,2}})\.(?=\s+(?:{months})\b)", r"\1\.", line)


def expanded(parts: Iterable[Part], say: Words) -> Iterator[Part]:
    """The same parts, with those of its Markdown in place of every marker that asks for some."""
    for part in parts:
        if isinstance(part, Marker) and is_written(part.text):
            with _said_of(f"line {part.line}, explainer:{part.text.split()[0]}"):
                written = ["", *block(part.text, say).splitlines(), ""]
            yield from (each._replace(line=part.line) for each in scan(written))
        else:
            yield part


@contextmanager
def _said_of(where: str) -> Iterator[None]:
    """Whatever goes wrong inside says where on its page it did, in its own words; a fault of ours also of what kind."""
    try:
        yield
    except PageError as problem:
        raise PageError(f"{where}: {problem}") from None
    except Exception as fault:
        raise PageError(f"{where}: it cannot be drawn: {type(fault).__name__}: {fault}") from fault


class _References(InlineProcessor):
    """Turns `[^claim-id]`, or several ids in one, into a mark, which gets its number when the page is whole."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element | str, int, int]:  # type: ignore[override]  # the base class allows None
        return self.md.htmlStash.store(mark(cited(id).id for id in m[1].split())), m.start(0), m.end(0)


class _Elsewhere(Treeprocessor):
    """Leads links to pages that the language lacks to where they are, before anybody looks for them here."""

    def __init__(self, md: Markdown, elsewhere: Mapping[str, str]) -> None:
        super().__init__(md)
        self.elsewhere = elsewhere

    def run(self, root: etree.Element) -> None:
        for link in root.iter("a"):
            if to := self.elsewhere.get(link.get("href", "")):
                link.set("href", to)


class ExplainerExtension(Extension):
    """The options are of one page: its language, how many lines its head has, its notes, and what leads elsewhere."""

    def __init__(self, **options: Any) -> None:  # Any: as Python-Markdown hands options over
        self.config = {
            "language": ["en", "the language of the page, by its code"],
            "above": [0, "how many lines of its file stand above those that Markdown gets"],
            "notes": [{}, "HTML to stand below headings, by their ids"],
            "elsewhere": [{}, "where links lead that cannot lead where they are written to"],
        }
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        say = words(self.getConfig("language"))
        # Else Python-Markdown would put our element into a paragraph, which cannot hold it.
        md.block_level_elements += ["message-explorer", "message-explainer", "explainer-proof"]
        # Before fenced code (25), which would take the scenario fences; before footnotes, which share the bracket.
        blocks = _Blocks(md, say, self.getConfig("above"), self.getConfig("notes"))
        md.preprocessors.register(blocks, "explainer_blocks", 27)
        md.inlinePatterns.register(_References(REFERENCE, md), "explainer_references", 178)
        # Behind the inline patterns (20), which make links; before MkDocs (0), which follows them.
        md.treeprocessors.register(_Elsewhere(md, self.getConfig("elsewhere")), "explainer_elsewhere", 10)
        # Behind what puts our HTML in its place (30).
        md.postprocessors.register(Numbering(md, say), "explainer_sources", 5)


def makeExtension(**options: Any) -> ExplainerExtension:  # Any: as Python-Markdown hands options over
    return ExplainerExtension(**options)
