"""A page as sections: what stands below each heading that has an id, and a fingerprint of its words."""

import hashlib
from typing import NamedTuple

from explainer.website.grammar import Heading, scan


class Section(NamedTuple):
    """A heading's id, and the lines from it to the next heading."""

    id: str
    lines: tuple[str, ...]

    def fingerprint(self) -> str:
        """Ten figures that change with any word, and with nothing else: spaces and line ends are one."""
        return hashlib.sha256(" ".join("\n".join(self.lines).split()).encode()).hexdigest()[:10]


def sections(text: str) -> list[Section]:
    """The sections of a page in their order. Raises PageError where the page cannot be read."""
    found: list[tuple[str, list[str]]] = []
    for part in scan(text.splitlines()):
        if isinstance(part, Heading) and part.id:
            found.append((part.id, []))
        if found:
            found[-1][1].extend(part.lines)
    return [Section(id, tuple(lines)) for id, lines in found]
