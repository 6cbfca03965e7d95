"""The time between two steps of a story: in words, and as a length that grows with its logarithm."""

from datetime import datetime
from math import log10
from typing import NamedTuple

from explainer.say.words import Words

DAY = 24 * 60  # minutes
LONG = 2  # as many months, if they are whole, say more than their days


class Gap(NamedTuple):
    """How long until the next step; `length` is 0 for a minute, and 2 more for each tenfold."""

    text: str
    length: int


NONE = Gap("", 0)


def _count(before: datetime, after: datetime) -> tuple[str, int]:
    """The unit in which the time is told, and how many of it; of days those of the calendar."""
    days = (after.date() - before.date()).days
    if not days:
        minutes = (after - before).seconds // 60
        return ("minutes", minutes) if minutes % 60 else ("hours", minutes // 60)
    months = 12 * (after.year - before.year) + after.month - before.month
    if months < LONG or after.day != before.day:
        return "days", days
    return ("months", months) if months % 12 else ("years", months // 12)


def gap(before: datetime | None, after: datetime, say: Words) -> Gap:
    """The time between two moments; none before the first step, and none where both are one."""
    if before is None or after <= before:
        return NONE
    unit, number = _count(before, after)
    minutes = max((after - before).total_seconds() / 60, 1)
    return Gap(say.count(number, "play", "gap", unit), round(2 * log10(minutes)))
