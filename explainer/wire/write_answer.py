"""From an answer to JSON: the shape that scripts and links hold on to."""

import json
from enum import Enum

from explainer.answers.shape import Answer, Reason, Uncertain
from explainer.answers.uncertain import next_of_all
from explainer.facts.catalogue import Value
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.space.limits import Limited
from explainer.space.ways import Way

type Json = bool | int | float | str | list[Json] | dict[str, Json] | None


def plain(value: Value) -> str | int | float:
    if isinstance(value, Enum):
        return str(value.value)
    return value


def reason_json(reason: Reason) -> dict[str, Json]:
    return {
        "rule": reason.rule,
        "says": reason.says.value,
        "claims": list(reason.claims),
        "standing": reason.standing.value,
    }


def to_json(answer: Answer) -> dict[str, Json]:
    """An answer's shape on the wire."""
    why: dict[str, Json] = {
        key: [{"rule": b.rule, "gives": b.gives, "claims": list(b.claims)} for b in getattr(answer.why, key)]
        for key in ("cost", "lands", "readers", "access", "signals", "told")
    }
    return {
        "kind": answer.kind.value,
        "on": answer.on.isoformat(),
        "checked": answer.checked.isoformat(),
        "outcome": answer.outcome.value,
        "cost": cost_json(answer),
        "lands": answer.lands.value,
        "filter": answer.filter.value,
        "then": answer.then.value,
        "privacy": answer.privacy.value,
        "readers": [reader.value for reader in answer.readers],
        "access": [access.value for access in answer.access],
        "signals": {signal.value: state.value for signal, state in answer.signals.items()},
        "told": {side.value: [notice.value for notice in notices] for side, notices in answer.told.items()},
        "because": [reason_json(reason) for reason in answer.because],
        "why": why,
        "without_effect": list(answer.without_effect),
        "limits": limits_json(answer.limits),
        "standing": answer.standing.value,
        "unknown": list(answer.unknown),
        "ways": ways_json(answer.ways),
        **(uncertain_json(answer.uncertain) if answer.uncertain else {}),
    }


def uncertain_json(uncertain: Uncertain) -> dict[str, Json]:
    """What the answer depends on, what to ask next, and the case of which it tells the rest."""
    branches: list[Json] = [
        {
            "when": {fact.name: [plain(value) for value in values] for fact, values in branch.when.items()},
            "outcome": branch.outcome.value,
            "standing": branch.standing.value,
        }
        for branch in uncertain.branches
    ]
    of: dict[str, Json] = {fact.name: plain(value) for fact, value in uncertain.of.items()}
    ask = uncertain.ask_next
    return {"depends": branches, "ask_next": ask.name if ask else None, **({"of": of} if of else {})}


def cost_json(answer: Answer) -> dict[str, Json]:
    return {"inmail_credits": answer.inmail_credits} if answer.inmail_credits else {}


def limits_json(limits: tuple[Limited, ...]) -> list[Json]:
    """Each number that is limited, and the most that it may be."""
    return [{"fact": each.fact, "at_most": each.at_most, "claims": list(each.claims)} for each in limits]


def ways_json(ways: tuple[Way, ...]) -> list[Json]:
    """Each way as the list of its changes."""
    return [[{"fact": change.fact, "to": plain(change.to), "by": change.by.value} for change in way] for way in ways]


def answers_json(question: Question, answers: tuple[Answer, ...], without: tuple[str, ...] = ()) -> dict[str, Json]:
    """What goes out: the answer for one kind, `{"routes": […]}` where the kind is left open; `without` some keys."""
    found = [{key: value for key, value in to_json(each).items() if key not in without} for each in answers]
    if question.message.kind is Kind.ANY:
        routes: dict[str, Json] = {"routes": [*found]}
        if any(each.uncertain for each in answers):
            ask = next_of_all(answers)
            routes["ask_next"] = ask.name if ask else None
        return routes
    return found[0]


def canonical(data: Json) -> str:
    """JSON with one spelling for one content."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
