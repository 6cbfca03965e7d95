"""The ledger: every claim, who says so, who contradicts it, and how firm it is."""

from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from explainer.data import load
from explainer.facts.values import Word
from explainer.rulebook import SUBJECTS


class LedgerError(ValueError):
    """The ledger lacks something or says something it may not; the message names it."""


class Standing(Word):
    """How firm a claim is, strong to weak."""

    OFFICIAL = "official"  # LinkedIn's or Microsoft's own text, itself, in a public archive or in two copies that agree
    OBSERVED = "observed"  # code, dated screens
    REPORTED = "reported"  # third parties, or a single copy that others keep
    DISPUTED = "disputed"  # sources differ, and we choose
    ASSUMED = "assumed"  # our reading

    @property
    def weakness(self) -> int:
        return _WEAKNESS[self]


_WEAKNESS = {standing: place for place, standing in enumerate(Standing)}


class Class(Enum):
    """What sort of statement a claim is."""

    RULE = "rule"
    LIMIT = "limit"
    HOWTO = "howto"
    PROSE = "prose"
    DECISION = "decision"  # ours, where the sources leave room
    GAP = "gap"  # nobody has published it


class Today(Enum):
    """What has become of a claim."""

    HOLDS = "holds"
    PARTLY = "partly"
    PAST = "past"
    FALSE = "false"
    UNPUBLISHED = "unpublished"


OTHERS = "others"  # whoever keeps a copy and is neither an archive nor the publisher


class Source(NamedTuple):
    """Who says something: a page, when it is dated, and when we read it (ISO dates or "undated").

    `copy` is whose copy we read: an archive's name, `OTHERS`, or nothing where we read the page itself.
    `agree` is how many copies we read, each kept by somebody else, that say the same.
    `stood` are the first and the last day on which its words can be shown to have stood; for a page with a date of
    its own, and where no day can be shown, there are none.
    """

    id: str
    title: str
    publisher: str
    url: str
    dated: str
    read: str
    copy: str
    agree: int
    stood: tuple[str, ...]
    language: str


class Said(NamedTuple):
    """A source beside a claim, with a few quoted words where there are any."""

    source: Source
    quote: str


class Claim(NamedTuple):
    id: str
    subject: str
    kind: Class
    today: Today
    standing: Standing
    says: tuple[Said, ...]
    contradicted_by: tuple[Said, ...]
    instead: tuple[str, ...]

    @property
    def published(self) -> bool:
        return self.kind is not Class.GAP


def _whose(copy: bool | str) -> str:
    return copy if isinstance(copy, str) else OTHERS if copy else ""


@cache
def sources() -> dict[str, Source]:
    return {
        id: Source(
            id=id,
            title=entry["title"],
            publisher=entry["publisher"],
            url=entry["url"],
            dated=str(entry["dated"]),
            read=str(entry["read"]),
            copy=_whose(entry.get("copy", False)),
            agree=entry.get("agree", 1),
            stood=tuple(str(day) for day in entry.get("stood", ())),
            language=entry["language"],
        )
        for id, entry in load("rulebook", "sources").items()
    }


def _said(where: str, entries: list[dict[str, str]]) -> tuple[Said, ...]:
    for entry in entries:
        if entry["source"] not in sources():
            raise LedgerError(f"{where} names the source {entry['source']!r}, which sources.toml does not have")
    return tuple(Said(sources()[entry["source"]], entry.get("quote", "")) for entry in entries)


@cache
def _entries() -> dict[str, tuple[str, dict[str, Any]]]:
    """The subject and the table of every claim, as the files have them."""
    ledger: dict[str, tuple[str, dict[str, Any]]] = {}
    for subject in SUBJECTS:
        for id, entry in load("rulebook", subject, "claims").items():
            if id in ledger:
                raise LedgerError(f"rulebook/{subject}/claims.toml: {id} stands in {ledger[id][0]} too")
            ledger[id] = (subject, entry)
    return ledger


@cache
def claim(id: str) -> Claim:
    """One claim. Raises LedgerError where there is none, or where its entry lacks something."""
    try:
        subject, entry = _entries()[id]
    except KeyError:
        raise LedgerError(f"the ledger has no claim {id!r}") from None
    where = f"rulebook/{subject}/claims.toml: {id}"
    try:
        return Claim(
            id=id,
            subject=subject,
            kind=Class(entry["class"]),
            today=Today(entry["today"]),
            standing=Standing(entry["standing"]),
            says=_said(where, entry.get("says", [])),
            contradicted_by=_said(where, entry.get("contradicted_by", [])),
            instead=tuple(entry.get("instead", [])),
        )
    except KeyError as missing:
        raise LedgerError(f"{where} lacks {missing}") from None
    except ValueError as error:
        raise LedgerError(f"{where}: {error}") from None


def claims() -> dict[str, Claim]:
    """Every claim by its id, subject by subject in the order of the rulebook."""
    return {id: claim(id) for id in _entries()}


def strongest(standings: Iterable[Standing]) -> Standing:
    """The standing of what each of these alone would carry."""
    return min(standings, key=lambda standing: standing.weakness)


def weakest(ids: tuple[str, ...]) -> Standing:
    """The standing of what rests on all these claims."""
    return claim(weakest_of(ids)).standing


def weakest_of(ids: Sequence[str]) -> str:
    """The claim among these that is the least firm; of several alike, the first."""
    return max(ids, key=lambda id: claim(id).standing.weakness)
