"""From a subject's table of limits to its rules: a row for each number beyond which something is forbidden."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from explainer.data import DataError, load
from explainer.facts.catalogue import EVERY, Fact
from explainer.facts.values import Act
from explainer.law.limit import Bound, Conditions, Limit, LimitRule
from explainer.law.rule import NO_MESSAGE, Decided, Since
from explainer.rulebook.kinds import kinds_by

KEYS = frozenset(
    {"fact", "acts", "kinds", "where", "unless", "counts_the_sender", "agreed", "since", "until", "claims", "also"}
    | {"after", *(bound.value for bound in Bound)}
)


def day_of(value: date | str) -> date:
    """A day, which the project's files have as a date and the wheel's as text."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def since_of(value: Any) -> Since:  # Any: a day, a table, or a word, as the file has it
    """Since when something holds: a day, or a table of what is `Decided`."""
    if isinstance(value, Mapping):
        read: dict[str, Any] = {key: day_of(each) if key in _DAYS else each for key, each in value.items()}
        return Decided(**read)
    return day_of(value)


_DAYS = frozenset({"day", "known", "unsettled_from"})


def _value(fact: Fact, word: str) -> tuple[Fact, Any]:  # Any: by_word holds values of the fact
    return fact, fact.by_word[word]


def _conditions(entry: Mapping[str, str]) -> Conditions:
    return tuple(_value(EVERY[name], word) for name, word in entry.items())


def _limit(entry: Mapping[str, Any]) -> Limit:
    (bound,) = (bound for bound in Bound if bound.value in entry)
    return Limit(
        fact=EVERY[entry["fact"]],
        bound=bound,
        number=entry[bound.value],
        where=_conditions(entry.get("where", {})),
        unless=_conditions(entry.get("unless", {})),
        counts_the_sender=entry.get("counts_the_sender", False),
        agreed=entry.get("agreed"),
    )


def _following(entry: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """A row `after` another is like it, but for its number and claims, and begins on the day the other ends."""
    dropped = {"since", "until", "claims", "also", "agreed", *(bound.value for bound in Bound)}
    kept = {key: value for key, value in before.items() if key not in dropped}
    return {**kept, "since": before["until"], **entry}


def _rule(id: str, entry: Mapping[str, Any], said_as: str) -> LimitRule:
    if unknown := set(entry) - KEYS:
        raise KeyError(*unknown)
    return LimitRule(
        id,
        _limit(entry),
        claims=entry["claims"],
        kinds=kinds_by(entry["kinds"]) if "kinds" in entry else NO_MESSAGE,
        acts=[Act(word) for word in entry.get("acts", ["send"])],
        since=since_of(entry["since"]) if "since" in entry else None,
        until=day_of(entry["until"]) if "until" in entry else None,
        also=entry.get("also", ()),
        said_as=said_as,
    )


@cache
def limits(subject: str) -> Mapping[str, LimitRule]:
    """The rules of a subject's `limits.toml` by their ids. Raises DataError, naming the row that is wrong."""
    return limits_in(load("rulebook", subject, "limits"), f"explainer/rulebook/{subject}/limits.toml")


def limits_in(table: Mapping[str, Any], file: str) -> Mapping[str, LimitRule]:  # Any: as the file has it
    """The rules of such a table by their ids. Raises DataError, naming the file and the row that is wrong."""
    rules: dict[str, LimitRule] = {}
    entries: dict[str, dict[str, Any]] = {}
    for id, entry in table.items():
        try:
            said_as = id
            if earlier := entry.get("after"):
                entry, said_as = _following(entry, entries[earlier]), rules[earlier].said_as
            entries[id], rules[id] = entry, _rule(id, entry, said_as)
        except (KeyError, TypeError, ValueError) as wrong:
            raise DataError(f"{file}: {id}: {wrong!r}") from wrong
    return rules
