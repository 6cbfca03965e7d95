"""The grammar of a page: its head, headings, fences, markers, claim references and links, read by one scanner."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

WITHIN = frozenset({"count", "values", "case", "holds"})
"""The markers that stand within a sentence; every other has a line of its own."""

FENCE = re.compile(r"\s*(?P<mark>`{3,}(?=[^`]*$)|~{3,})\s*(?P<info>\S*)")
HEADING = re.compile(r"#{1,6}\s+.*?(?:\{\s*#(?P<id>[a-z0-9-]+)\s*\})?\s*$")
COMMENT = re.compile(r"<!--(?P<text>.*?)(?P<end>-->|$)")
MARKER = re.compile(r"\s*explainer\s*:\s*(?P<text>\S.*?)\s*$")
CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
REFERENCE = r"\[\^(?P<id>[^\]]+)\]"
INSIDE = re.compile(REFERENCE + r"|\]\(\s*(?P<target>[^)\s]+)(?:\s[^)]*)?\)")
ALIKE = 0.8  # from here on a word passes for "explainer" mistyped


class PageError(ValueError):
    """A page says something that cannot be; the message says what, and where it helps what there is."""


class Reference(NamedTuple):
    """A claim that a sentence rests on: `[^claim-id]`."""

    id: str


class Link(NamedTuple):
    target: str


class Within(NamedTuple):
    """A marker within a sentence, and where in its line it begins and ends."""

    text: str
    start: int
    end: int


type Inside = Reference | Link | Within


class Head(NamedTuple):
    """What stands between two lines `---` at the top."""

    line: int
    lines: tuple[str, ...]


class Heading(NamedTuple):
    """A heading; its id is empty where it has none."""

    line: int
    lines: tuple[str, ...]
    id: str
    inside: tuple[Inside, ...]


class Fence(NamedTuple):
    """A fence from its first line to its last; `info` is the word behind the opening mark."""

    line: int
    lines: tuple[str, ...]
    info: str

    @property
    def body(self) -> tuple[str, ...]:
        return self.lines[1:-1]


class Marker(NamedTuple):
    """A marker with a line of its own; `text` is its name and what it takes, with single blanks between."""

    line: int
    lines: tuple[str, ...]
    text: str


class Prose(NamedTuple):
    """Any other line, with what of the grammar stands in it."""

    line: int
    lines: tuple[str, ...]
    inside: tuple[Inside, ...]


class Remark(NamedTuple):
    """The lines of a comment that goes on for several."""

    line: int
    lines: tuple[str, ...]


type Part = Head | Heading | Fence | Marker | Prose | Remark


def address(page: str) -> str:
    """Where a page lies below its language's root, by its file: `sources/` for `sources/index.md`."""
    return re.sub(r"(^|/)index/$", r"\1", f"{page.removesuffix('.md')}/")


def scan(lines: Sequence[str], above: int = 0) -> Iterator[Part]:
    """The parts of a page in their order, which together are all of its lines.

    Lines are counted from 1, or on from those `above`. Raises PageError, by line, for what only looks right.
    """
    place = 0
    while place < len(lines):
        part = _part(lines, place, above + place + 1)
        yield part
        place += len(part.lines)


def inside(parts: Sequence[Part]) -> Iterator[Inside]:
    """All that stands within the lines of these parts, in the order of reading."""
    for part in parts:
        if isinstance(part, Heading | Prose):
            yield from part.inside


def within(text: str) -> list[Within]:
    """The markers within one line."""
    return [each for each in _inside(text, 1) if isinstance(each, Within)]


def _part(lines: Sequence[str], place: int, number: int) -> Part:
    line = lines[place]
    if place == 0 and line.rstrip() == "---" and (end := _end(lines, 0, "---")):
        return Head(number, tuple(lines[:end]))
    if fence := FENCE.match(line):
        if not (end := _end(lines, place, fence["mark"])):
            raise PageError(f"line {number}: the fence that begins here with {fence['mark']} does not end")
        return Fence(number, tuple(lines[place:end]), fence["info"])
    if marker := _alone(line, number):
        return Marker(number, (line,), marker)
    if heading := HEADING.match(line):
        return Heading(number, (line,), heading["id"] or "", _inside(line, number))
    found = _inside(line, number)
    if _without_code(line).rfind("<!--") > _without_code(line).rfind("-->"):
        end = next((after for after in range(place + 1, len(lines)) if "-->" in lines[after]), len(lines) - 1)
        return Remark(number, tuple(lines[place : end + 1]))
    return Prose(number, (line,), found)


def _end(lines: Sequence[str], place: int, mark: str) -> int:
    """The place behind the next line that holds nothing but a mark; 0 where there is none."""
    return next((after + 1 for after in range(place + 1, len(lines)) if lines[after].strip() == mark), 0)


def _without_code(line: str) -> str:
    """The same line with blanks for what stands in code, where nothing means anything."""
    return CODE.sub(lambda code: " " * len(code[0]), line)


def _marker(comment: re.Match[str], number: int) -> str:
    """A marker's text with single blanks; empty for a remark. Raises PageError for what is neither."""
    marker = MARKER.match(comment["text"])
    if marker and comment["end"]:
        return " ".join(marker["text"].split())
    first = re.match(r"\s*(\w*)", comment["text"])
    word = first[1].lower() if first else ""
    if marker or SequenceMatcher(None, word, "explainer").ratio() >= ALIKE:
        right = "<!-- explainer:NAME … -->, in one line"
        raise PageError(f"line {number}: {comment[0]!r} looks like a marker and is none; write it as {right}")
    return ""


def _alone(line: str, number: int) -> str:
    """The text of the marker that a line consists of, or nothing."""
    comment = COMMENT.match(line)
    if not comment or line[comment.end() :].strip():
        return ""
    text = _marker(comment, number)
    return "" if text.split(" ")[0] in WITHIN else text


def _inside(line: str, number: int) -> tuple[Inside, ...]:
    """References, links and markers within a line. Raises PageError for a marker that has no business there."""
    shown, found = _without_code(line), list[tuple[int, Inside]]()
    for comment in COMMENT.finditer(shown):
        text = _marker(comment, number)
        if text and text.split(" ")[0] not in WITHIN:
            name = f"explainer:{text.split(' ')[0]}"
            raise PageError(f"line {number}: {name} takes a line of its own, with nothing before it, not even a blank")
        if text:
            found.append((comment.start(), Within(text, *comment.span())))
    for each in INSIDE.finditer(COMMENT.sub(lambda comment: " " * len(comment[0]), shown)):
        found.append((each.start(), Reference(each["id"]) if each["id"] else Link(each["target"])))
    return tuple(part for _, part in sorted(found, key=lambda item: item[0]))
