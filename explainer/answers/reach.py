"""Who can reach me: for each kind of sender what goes, and which of my own facts would change that."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from explainer.answers.cases import Cases
from explainer.answers.compose import decide
from explainer.answers.routes import choices, of_kind
from explainer.answers.shape import Answer, Outcome
from explainer.answers.uncertain import put_together, whole
from explainer.answers.varied import Alone
from explainer.facts.catalogue import FACTS, Fact, Value, with_facts
from explainer.facts.question import Question
from explainer.facts.values import Applied, Degree, GroupRole, Is, Kind, Plan, YesNo
from explainer.rulebook.kinds import By, kinds
from explainer.space.space import exists

ADVERTISER = "advertiser"
SENDERS: Mapping[str, Mapping[str, Value]] = MappingProxyType(
    {
        "connection": {"tie.degree": Degree.FIRST},
        "second_or_third": {"tie.degree": Degree.SECOND},
        "out": {"tie.degree": Degree.OUT},
        "group": {
            "tie.degree": Degree.THIRD,
            "sender.group_role": GroupRole.MEMBER,
            "recipient.group_role": GroupRole.MEMBER,
        },
        "coworker": {"tie.degree": Degree.THIRD, "tie.coworkers": YesNo.YES},
        "premium": {"tie.degree": Degree.THIRD, "sender.plan": Plan.PREMIUM_CAREER, "sender.credits": 5},
        "sales": {"tie.degree": Degree.THIRD, "sender.plan": Plan.SALES_NAVIGATOR, "sender.credits": 50},
        "recruiter": {"tie.degree": Degree.THIRD, "sender.plan": Plan.RECRUITER, "sender.credits": 100},
        "hirer": {
            "tie.degree": Degree.THIRD,
            "sender.plan": Plan.RECRUITER,
            "sender.credits": 0,
            "tie.applied": Applied.TO_SENDER,
        },
        "page": {"sender.is": Is.PAGE},
        ADVERTISER: {},
    }
)
"""Who might write, by the facts that are so of them; all others have their usual values."""

BOUGHT = tuple(kinds(by=By.ADVERTISER))
MINE = tuple(fact for fact in FACTS.values() if fact.owner == "recipient")


class Reached(NamedTuple):
    """What one sender can do with one kind of message; `switches` are my facts of which another value changes it."""

    sender: str
    answer: Answer
    switches: tuple[Fact, ...]


def asked_by(sender: str, me: Question) -> Question:
    """The question of one of these senders about me."""
    return with_facts(me, SENDERS[sender])


def kinds_of(sender: str, question: Question) -> tuple[Kind, ...]:
    """The kinds that this sender could choose that day."""
    if sender == ADVERTISER:
        return tuple(kind for kind in BOUGHT if exists(kind, question.on))
    return choices(question)


def reach(me: Question, unknown: tuple[Fact, ...] = ()) -> tuple[Reached, ...]:
    """All that goes, and what one of my facts alone would open; `unknown` are facts of the sender, or of the tie."""
    return tuple(each for sender in SENDERS for each in _from(sender, me, unknown))


def _from(sender: str, me: Question, unknown: tuple[Fact, ...]) -> Iterator[Reached]:
    asked = asked_by(sender, me)
    open_ = tuple(fact for fact in unknown if fact.name not in SENDERS[sender])
    for kind in kinds_of(sender, asked):
        question = of_kind(asked, kind)
        answer = put_together(whole(Cases(question, open_))) if open_ else decide(question)
        changing = _changing_unknown(question, answer, open_) if open_ else _changing(question, answer)
        if answer.outcome is not Outcome.NO or changing:
            yield Reached(sender, answer, changing)


def _changing(question: Question, answer: Answer) -> tuple[Fact, ...]:
    """My facts of which another value, all else as it is, leads to another outcome."""
    alone = Alone(question)
    return tuple(
        fact
        for fact, values in alone.values(MINE).items()
        if any(alone.outcome(fact, value) is not answer.outcome for value in values)
    )


def _changing_unknown(question: Question, answer: Answer, unknown: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The same where facts of the sender are not known: what comes of all cases together counts."""
    mine = Alone(question).values(MINE)

    def outcome(fact: Fact, value: Value) -> Outcome:
        return put_together(whole(Cases(with_facts(question, {fact.name: value}), unknown))).outcome

    return tuple(fact for fact, values in mine.items() if any(outcome(fact, v) is not answer.outcome for v in values))
