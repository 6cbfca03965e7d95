"""What rules can say together: a search for cases in which each of some rules says what is wanted of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from explainer.facts.catalogue import Fact

type Case = Mapping[Fact, frozenset[int]]
"""For each fact that is settled, the classes that it may still be in."""


NOTHING_SETTLED: Case = MappingProxyType({})


class Cell(NamedTuple):
    """What a rule says to every case with these classes, whatever the other facts."""

    case: Case
    verdict: bool


def joined(one: Case, other: Case) -> Case | None:
    """The cases that are in both; None if there are none."""
    out = dict(one)
    for fact, places in other.items():
        out[fact] = out[fact] & places if fact in out else places
        if not out[fact]:
            return None
    return out


def compatible(one: Case, other: Case) -> bool:
    """Whether some cases are in both."""
    return all(fact not in other or not places.isdisjoint(other[fact]) for fact, places in one.items())


def together(wanted: Sequence[Sequence[Cell]], case: Case = NOTHING_SETTLED) -> Iterator[Case]:
    """The cases within `case` that lie in one of the cells wanted of each rule."""
    if not wanted:
        yield case
        return
    left = [[found for cell in cells if (found := joined(case, cell.case)) is not None] for cells in wanted]
    # The rule that leaves the fewest cases goes first: where it leaves none, nothing else need be looked at.
    narrowest = min(range(len(wanted)), key=lambda place: len(left[place]))
    others = [cells for place, cells in enumerate(wanted) if place != narrowest]
    for found in left[narrowest]:
        yield from together(others, found)


def told(cells: Sequence[Cell], verdict: bool) -> list[Cell]:
    """The cells in which a rule says this."""
    return [cell for cell in cells if cell.verdict is verdict]


def unlike(cells: Iterable[Cell]) -> Iterator[Cell]:
    """These cells, each once."""
    seen: list[Cell] = []
    for cell in cells:
        if cell not in seen:
            seen.append(cell)
            yield cell


def nearest(place: int, places: frozenset[int] | None) -> int:
    """The class itself where it is one of these, or where any will do; else the first of them."""
    return place if places is None or place in places else min(places)


def laid(case: Case, places: Mapping[Fact, int]) -> tuple[int, ...]:
    """A class for each fact: these, but for what the case asks for."""
    out = dict(places)
    for fact, wanted in case.items():
        out[fact] = nearest(out[fact], wanted)
    return tuple(out.values())
