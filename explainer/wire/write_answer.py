"""From an answer to JSON: the shape that scripts and links hold on to."""

import json
from enum import Enum

from explainer.answers.shape import Answer, Reason
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
        "cost": {"inmail_credits": answer.inmail_credits} if answer.inmail_credits else {},
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
    }


def limits_json(limits: tuple[Limited, ...]) -> list[Json]:
    """Each number that is limited, and the most that it may be."""
    return [{"fact": each.fact, "at_most": each.at_most, "claims": list(each.claims)} for each in limits]


def ways_json(ways: tuple[Way, ...]) -> list[Json]:
    """Each way as the list of its changes."""
    return [[{"fact": change.fact, "to": plain(change.to), "by": change.by.value} for change in way] for way in ways]


def answers_json(question: Question, answers: tuple[Answer, ...]) -> dict[str, Json]:
    """What goes out: the answer for one kind, `{"routes": […]}` where the kind is left open."""
    if question.message.kind is Kind.ANY:
        return {"routes": [to_json(each) for each in answers]}
    return to_json(answers[0])


def canonical(data: Json) -> str:
    """JSON with one spelling for one content."""
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
