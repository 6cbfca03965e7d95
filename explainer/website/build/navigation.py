"""The navigation of a language that lacks pages: what is left of it, and what stands below every page all the same."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from explainer.website.grammar import address


def only_there(nav: list[Any], lacks: Collection[str]) -> list[Any]:  # Any: as MkDocs has it
    """A navigation without the pages that the language lacks. A section stays, for its place is known by number."""
    found: list[Any] = []
    for entry in nav:
        for title, inside in entry.items():
            if isinstance(inside, list):
                found.append({title: only_there(inside, lacks)})
            elif inside not in lacks:
                found.append(entry)
    return found


class InFoot(NamedTuple):
    title: str
    page: str
    address: str
    there: bool


class Column(NamedTuple):
    title: str
    entries: list[InFoot]


def in_foot(nav: list[Any], lacks: Mapping[str, str], unlinked: Collection[str] = ()) -> list[Column]:  # Any: as above
    """The last two sections, which stand below every page: from each the imprint must be reached, in any language."""
    return [
        Column(
            name,
            [
                InFoot(title, page, address(page), page not in lacks.values())
                for entry in inside
                for title, page in entry.items()
                if page not in unlinked
            ],
        )
        for section in nav[-2:]
        for name, inside in section.items()
    ]
