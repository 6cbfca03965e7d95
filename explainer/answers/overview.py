"""The whole map: kinds of message against the people one may have before one, or against those who may write to one."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from explainer.answers.compose import decide
from explainer.answers.reach import ADVERTISER, BOUGHT, SENDERS, asked_by
from explainer.answers.routes import choices, of_kind
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import Value, with_facts
from explainer.facts.question import CHECKED, Question
from explainer.facts.values import Applied, Degree, GroupRole, Kind, Plan, Switch, Thread, YesNo
from explainer.rulebook import KINDS
from explainer.space.space import exists

ROWS: Mapping[str, Mapping[str, Value]] = MappingProxyType(
    {
        "connection": {"tie.degree": Degree.FIRST},
        "conversation": {"tie.thread": Thread.OPEN},
        "second_or_third": {"tie.degree": Degree.SECOND},
        "group": {"sender.group_role": GroupRole.MEMBER, "recipient.group_role": GroupRole.MEMBER},
        "coworker": {"tie.coworkers": YesNo.YES},
        "open_profile": {
            "tie.degree": Degree.THIRD,
            "recipient.plan": Plan.PREMIUM_CAREER,
            "recipient.open_profile": Switch.ON,
        },
        "applicant": {"tie.applied": Applied.TO_SENDER},
        "out": {"tie.degree": Degree.OUT},
    }
)
"""Whom one may have before one, by the facts that are so."""


class MyPlan(Enum):
    """The plan of whoever looks at the map."""

    BASIC = "basic"
    PAID = "paid"


PAID: Mapping[str, Value] = MappingProxyType({"plan": Plan.PREMIUM_CAREER, "credits": 5})


class Overview(NamedTuple):
    """One outcome for each row and kind; a kind that the row cannot choose is not possible there."""

    rows: tuple[str, ...]
    kinds: tuple[Kind, ...]
    cells: tuple[tuple[Outcome, ...], ...]


def mine(plan: MyPlan, on: date, side: str) -> Question:
    facts = {f"{side}.{name}": value for name, value in PAID.items()} if plan is MyPlan.PAID else {}
    return with_facts(Question(on=on), facts)


def question_to(row: str, plan: MyPlan, on: date = CHECKED) -> Question:
    """What a row stands for: the question that its cells answer, but for the kind."""
    return with_facts(mine(plan, on, "sender"), ROWS[row])


def question_from(row: str, plan: MyPlan, on: date = CHECKED) -> Question:
    """The same where others write to me."""
    return asked_by(row, mine(plan, on, "recipient"))


def _outcome(question: Question, kind: Kind) -> Outcome:
    return decide(of_kind(question, kind)).outcome


def overview(plan: MyPlan = MyPlan.BASIC, on: date = CHECKED, to_me: bool = False) -> Overview:
    """Every kind that exists that day and that a member, or for `to_me` an advertiser, could choose."""
    chosen = choices(Question(on=on))
    if not to_me:
        rows = {row: question_to(row, plan, on) for row in ROWS}
        cells = tuple(tuple(_outcome(question, kind) for kind in chosen) for question in rows.values())
        return Overview(tuple(rows), chosen, cells)
    bought = tuple(kind for kind in BOUGHT if exists(kind, on))
    all_ = tuple(kind for kind in KINDS if kind in chosen or kind in bought)
    rows = {row: question_from(row, plan, on) for row in SENDERS}

    def cell(row: str, kind: Kind) -> Outcome:
        return _outcome(rows[row], kind) if (kind in bought) == (row == ADVERTISER) else Outcome.NO

    return Overview(tuple(rows), all_, tuple(tuple(cell(row, kind) for kind in all_) for row in rows))
