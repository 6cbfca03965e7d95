"""When the rules changed: each beginning and each end of a rule, in order of time."""

from datetime import date
from typing import NamedTuple

from explainer.facts.question import FIRST_DAY
from explainer.law.rule import Decided, Rule
from explainer.rulebook import RULES


class Change(NamedTuple):
    """A rule that began (`until` is False) or ended on a day."""

    day: date
    until: bool
    rule: Rule


def changes() -> list[Change]:
    """Every beginning and end of a rule since the first day, in order of time."""
    found = []
    for rule in RULES:
        since = rule.since.day if isinstance(rule.since, Decided) else rule.since
        if since and since > FIRST_DAY:
            found.append(Change(since, False, rule))
        if rule.until:
            found.append(Change(rule.until, True, rule))
    return sorted(found, key=lambda change: change.day)
