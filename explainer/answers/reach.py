"""Who can reach me: for each kind of sender what goes, and which of my own facts would change that."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from explainer.answers.cases import Cases
from explainer.answers.compose import composed, decide
from explainer.answers.routes import choices, of_kind
from explainer.answers.shape import Answer, Outcome
from explainer.answers.uncertain import put_together, whole
from explainer.facts.catalogue import FACTS, UNSAID, Fact, Value, with_facts
from explainer.facts.question import Question
from explainer.facts.values import Applied, Degree, GroupRole, Is, Kind, Plan, YesNo
from explainer.judge import RulesOfTheDay, Says, combine, rules_of_the_day
from explainer.law.rule import Test
from explainer.rulebook.kinds import By, kinds
from explainer.space.space import OUTCOME, exists, space_of
from explainer.space.table import table

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
    of = rules_of_the_day(question.act, question.message.kind, question.on)
    applying = 0
    for place, each in enumerate(of.in_force):
        applying |= each.tested.test(question) << place
    return tuple(
        fact
        for fact, groups in _mine(of).items()
        if any(
            _outcome(of, _again(of, applying, fact, with_facts(question, {fact.name: value}))) is not answer.outcome
            for value in groups
        )
    )


@cache
def _mine(of: RulesOfTheDay) -> dict[Fact, tuple[Value, ...]]:
    """One value of each class of my facts that rules on the outcome read."""
    classes = space_of(of, OUTCOME).classes
    said = {
        fact: [[v for v in group if v not in UNSAID] for group in classes[fact]] for fact in MINE if fact in classes
    }
    return {fact: tuple(values[0] for values in groups if values) for fact, groups in said.items()}


@cache
def _reading(of: RulesOfTheDay, fact: Fact) -> tuple[tuple[int, Test], ...]:
    return tuple(
        (place, each.tested.test) for place, each in enumerate(of.in_force) if fact in table(each.tested).facts
    )


def _again(of: RulesOfTheDay, applying: int, fact: Fact, question: Question) -> int:
    """Which rules apply, as bits, where those that read a fact are asked anew."""
    for place, test in _reading(of, fact):
        applying = applying & ~(1 << place) | test(question) << place
    return applying


@lru_cache(maxsize=4096)
def _outcome(of: RulesOfTheDay, applying: int) -> Outcome:
    rules = [each for place, each in enumerate(of.in_force) if applying >> place & 1]
    return Outcome.NO if combine(rules)[0] is Says.CANNOT else composed(of, tuple(rules)).outcome


def _changing_unknown(question: Question, answer: Answer, unknown: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The same where facts of the sender are not known: what comes of all cases together counts."""
    of = rules_of_the_day(question.act, question.message.kind, question.on)

    def outcome(fact: Fact, value: Value) -> Outcome:
        return put_together(whole(Cases(with_facts(question, {fact.name: value}), unknown))).outcome

    return tuple(
        fact for fact, values in _mine(of).items() if any(outcome(fact, v) is not answer.outcome for v in values)
    )
