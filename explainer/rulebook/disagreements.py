"""Where the sources disagree: both sides as claims, what we follow, and how strong the evidence for that is."""

from enum import Enum
from functools import cache
from typing import NamedTuple

from explainer.data import load
from explainer.rulebook.ledger import Claim, LedgerError, claim


class Strength(Enum):
    """How strong the evidence for a resolution is."""

    HIGH = "high"  # LinkedIn's own text, or evidence as good
    MEDIUM = "medium"  # stored copies, code, several third parties
    LOW = "low"  # a single third party, or none


class Disagreement(NamedTuple):
    """One question on which sources differ; its id is that of its sentences and of its anchor."""

    id: str
    a: tuple[Claim, ...]
    b: tuple[Claim, ...]
    resolution: tuple[Claim, ...]
    strength: Strength


def _claims(where: str, ids: list[str]) -> tuple[Claim, ...]:
    if not ids:
        raise LedgerError(f"{where} names no claim")
    return tuple(claim(id) for id in ids)


@cache
def disagreements() -> tuple[Disagreement, ...]:
    """All of them in the order of the file. Raises LedgerError where a side is empty or a claim does not exist."""
    return tuple(
        Disagreement(
            id=id,
            a=_claims(f"rulebook/disagreements.toml: {id}.a", entry["a"]),
            b=_claims(f"rulebook/disagreements.toml: {id}.b", entry["b"]),
            resolution=_claims(f"rulebook/disagreements.toml: {id}.resolution", entry["resolution"]),
            strength=Strength(entry["strength"]),
        )
        for id, entry in load("rulebook", "disagreements").items()
    )
