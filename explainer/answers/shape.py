"""What an answer is: outcome, cost, readers, signals, and the reasons for each."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from explainer.facts.catalogue import Fact, Value
from explainer.facts.question import CHECKED
from explainer.facts.values import Kind, Word
from explainer.judge import Says
from explainer.law.effect import Access, Filter, Notice, Place, Privacy, Reader, Side, Signal, SignalState
from explainer.rulebook.ledger import Standing
from explainer.space.limits import Limited
from explainer.space.ways import Way


class Outcome(Word):
    FREE = "free"
    REQUEST = "request"
    CREDIT = "credit"
    ADVERT = "advert"
    DEPENDS = "depends"  # on something that whoever asks does not know
    UNKNOWN = "unknown"
    NO = "no"


class Then(Enum):
    """What must come next, and from whom."""

    NOTHING = "nothing"
    # a request before it can be answered, a note before the two are connected,
    # an introduction first by whoever passes it on, and then by its recipient
    THEY_ACCEPT = "they_accept"
    THEY_PAY = "they_pay"  # an advert


class Reason(NamedTuple):
    """A rule that decided the outcome, with the claims it rests on that day."""

    rule: str
    says: Says
    claims: tuple[str, ...]
    standing: Standing


class Because(NamedTuple):
    """A rule behind another key of the answer, and what it gives there."""

    rule: str
    gives: str
    claims: tuple[str, ...]


class Why(NamedTuple):
    """The rules behind the other keys of an answer."""

    cost: tuple[Because, ...] = ()
    lands: tuple[Because, ...] = ()
    readers: tuple[Because, ...] = ()
    access: tuple[Because, ...] = ()
    signals: tuple[Because, ...] = ()
    told: tuple[Because, ...] = ()


class Branch(NamedTuple):
    """Some of the cases: what must be so of the facts that are not known, and what then comes of it.

    `answer` is that of the least firm of its cases, which are alike in all that counts.
    """

    when: Mapping[Fact, tuple[Value, ...]]
    answer: "Answer"

    @property
    def outcome(self) -> Outcome:
        return self.answer.outcome

    @property
    def standing(self) -> Standing:
        return self.answer.standing


class Uncertain(NamedTuple):
    """What an answer depends on where some facts are not known; empty where it is the same in all cases."""

    branches: tuple[Branch, ...] = ()
    ask_next: Fact | None = None
    of: Mapping[Fact, Value] = MappingProxyType({})  # the worst case, whose reasons, limits and ways the answer has
    cases: int = 0  # that are not all alike
    apart: Mapping[Fact, int] = MappingProxyType({})  # for each fact, how many of them still are not once it is known


class Answer(NamedTuple):
    """What is true of one kind on one day; where nothing is delivered, nothing is read or told."""

    kind: Kind
    on: date
    outcome: Outcome
    inmail_credits: int
    lands: Place
    filter: Filter
    then: Then
    privacy: Privacy
    readers: tuple[Reader, ...]
    access: tuple[Access, ...]
    signals: dict[Signal, SignalState]
    told: dict[Side, tuple[Notice, ...]]
    because: tuple[Reason, ...]
    why: Why
    standing: Standing
    unknown: tuple[str, ...]
    limits: tuple[Limited, ...] = ()
    ways: tuple[Way, ...] = ()
    without_effect: tuple[str, ...] = ()
    checked: date = CHECKED
    uncertain: Uncertain | None = None  # None: everything that was asked with is known

    @property
    def delivered(self) -> bool:
        """Whether it goes, or for what is not known, whether it would in the case whose rows the answer has."""
        return bool(self.readers)


RANK = tuple(Outcome)
"""From best to worst, as routes are listed."""
