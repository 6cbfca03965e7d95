"""Explores every rule of the rulebook, as it stands on each day, and says what is to be kept: for the build."""

from typing import Any

from explainer.facts.values import Act, Kind
from explainer.judge import rules_by_day
from explainer.space.table import explored
from explainer.space.trails import key, written


def everything() -> dict[str, Any]:  # Any: as `written` has it
    """The trail of each rule, by what it is made of."""
    days = [of for act in Act for kind in Kind for of in rules_by_day(act, kind)]
    rules = {key(rule): rule for of in days for each in of.in_force for rule in (each.rule, each.tested)}
    return {name: written(explored(rule)[1]) for name, rule in rules.items()}
