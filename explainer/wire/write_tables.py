"""From who can reach me, from a comparison and from the map to JSON."""

from explainer.answers.compare import Comparison
from explainer.answers.overview import Overview
from explainer.answers.reach import Reached
from explainer.wire.write_answer import Json, cost_json


def reach_json(found: tuple[Reached, ...]) -> dict[str, Json]:
    """Each sender and kind that gets through, or that a fact of mine would let through."""
    return {
        "reach": [
            {
                "from": each.sender,
                "kind": each.answer.kind.value,
                "outcome": each.answer.outcome.value,
                "then": each.answer.then.value,
                "cost": cost_json(each.answer),
                "standing": each.answer.standing.value,
                "switches": [fact.name for fact in each.switches],
            }
            for each in found
        ]
    }


def comparison_json(found: Comparison) -> dict[str, Json]:
    """The facts that differ, each kind in both cases, and the first rule that decides differently."""
    return {
        "facts": list(found.differing),
        "routes": [
            {
                "kind": each.a.kind.value,
                "a": each.a.outcome.value,
                "b": each.b.outcome.value,
                "mark": each.mark.value,
            }
            for each in found.routes
        ],
        "first_rule": found.first_rule,
    }


def overview_json(found: Overview) -> dict[str, Json]:
    """A list of outcomes for each row, one for each kind."""
    return {
        "rows": list(found.rows),
        "kinds": [kind.value for kind in found.kinds],
        "cells": [[outcome.value for outcome in row] for row in found.cells],
    }
