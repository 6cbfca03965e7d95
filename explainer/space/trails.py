"""What rules said when they were explored, kept by the build: the browser then need not run each of them again."""

from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from explainer.data import load_if_there
from explainer.facts.catalogue import EVERY, Fact
from explainer.law.rule import Number, Rule
from explainer.rulebook import RULES

_OWN = {rule.id: rule for rule in RULES}
_NAMES = tuple(EVERY)
_FIRST = ord("2")  # stands for the first fact, the next letter for the second; 0 and 1 are verdicts
VERDICTS = "01"


class Trail(NamedTuple):
    """What a rule said when it was explored, in that order: a fact that it asked for, or its verdict; and its edges."""

    said: tuple[Fact | bool, ...]
    edges: Mapping[str, tuple[Number, ...]]


type Kept = Mapping[str, Any]  # Any: as JSON has it, the text of each trail beside its edges


@cache
def _kept() -> Kept:
    """What the build has kept; nothing in the project itself, where rules change."""
    return load_if_there("space", "kept")


def key(rule: Rule) -> str:
    """The ids of what a rule is made of: its own, and of those that it gives way to."""
    return " ".join(part.id for part in rule.parts)


def trail_of(rule: Rule) -> Trail | None:
    """What the build has kept of a rule; nothing of one that is not the rulebook's own, such as a changed one."""
    if any(_OWN.get(part.id) is not part for part in rule.parts):
        return None
    found = _kept().get(key(rule))
    return read(found) if found else None


def read(kept: list[Any]) -> Trail:
    text, edges = kept
    said = (sign == VERDICTS[1] if sign in VERDICTS else EVERY[_NAMES[ord(sign) - _FIRST]] for sign in text)
    return Trail(tuple(said), {name: tuple(numbers) for name, numbers in edges.items()})


def written(trail: Trail) -> list[Any]:
    """A trail as JSON, which `read` reads."""
    return ["".join(map(_sign, trail.said)), {name: list(numbers) for name, numbers in trail.edges.items()}]


def _sign(said: Fact | bool) -> str:
    return VERDICTS[said] if isinstance(said, bool) else chr(_FIRST + _NAMES.index(said.name))
