"""A page's Markdown as sections: what stands below each heading that has an id, and a fingerprint of its words."""

import hashlib
import re
from typing import NamedTuple

HEADING = re.compile(r"^#+ .*\{ #([a-z0-9-]+) \}\s*$")
FENCE = re.compile(r"^(`{3,}|~{3,})")


class Section(NamedTuple):
    """A heading's id, the number of its line (from 0), and the lines from it to the next heading."""

    id: str
    line: int
    lines: tuple[str, ...]

    def fingerprint(self) -> str:
        """Ten figures that change with any word, and with nothing else: spaces and line ends are one."""
        return hashlib.sha256(" ".join("\n".join(self.lines).split()).encode()).hexdigest()[:10]


def body_of(text: str) -> str:
    """A page without the head between the two lines `---`."""
    return text.split("---", 2)[2] if text.startswith("---") else text


def sections(body: str) -> list[Section]:
    """The sections of a page in their order. What looks like a heading inside a fence is none."""
    found: list[tuple[str, int, list[str]]] = []
    fence = ""
    for number, line in enumerate(body.splitlines()):
        if mark := FENCE.match(line):
            fence = "" if line.strip() == fence else fence or mark[1]
        if not fence and (heading := HEADING.match(line)):
            found.append((heading[1], number, []))
        if found:
            found[-1][2].append(line)
    return [Section(id, line, tuple(lines)) for id, line, lines in found]
