"""What a limit is: how far a number fact may go, and the rule that forbids what lies beyond."""

import operator
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from explainer.facts.catalogue import Fact
from explainer.facts.question import Question
from explainer.facts.values import Act, Kind
from explainer.law.effect import Cannot
from explainer.law.rule import Number, Rule, Since, Test


class Bound(Enum):
    """On which side of the number the act is forbidden, and whether the number itself is still allowed."""

    AT_MOST = "at_most"
    BELOW = "below"
    AT_LEAST = "at_least"


_BEYOND: dict[Bound, Callable[[Any, Any], bool]] = {
    Bound.AT_MOST: operator.gt,
    Bound.BELOW: operator.ge,
    Bound.AT_LEAST: operator.lt,
}

type Conditions = tuple[tuple[Fact, Enum], ...]


class Limit(NamedTuple):
    """How far a fact may go. The number is the one that its source names.

    The limit holds `where` these facts have these values, and not if one of `unless` has.
    With `counts_the_sender`, the source counts one more than the fact does.
    `agreed` is the part of it that every source allows, where they differ.
    """

    fact: Fact
    bound: Bound
    number: Number
    where: Conditions = ()
    unless: Conditions = ()
    counts_the_sender: bool = False
    agreed: Number | None = None

    @property
    def edge(self) -> Number:
        """What the fact is compared with."""
        return self.number - 1 if self.counts_the_sender else self.number

    @property
    def most(self) -> Number | None:
        """The highest number that the fact may have, or None where the limit is one on the other side."""
        if self.bound is Bound.AT_LEAST:
            return None
        return self.edge if self.bound is Bound.AT_MOST else self.edge - 1

    def binds(self, question: Question) -> bool:
        """Whether the limit is one for this question at all, whatever its number."""
        return all(fact.of(question) is value for fact, value in self.where) and not any(
            fact.of(question) is value for fact, value in self.unless
        )

    def test(self) -> Test:
        """Whether a question lies beyond the limit."""
        of, beyond, edge = self.fact.of, _BEYOND[self.bound], self.edge

        def exceeds(question: Question) -> bool:
            return self.binds(question) and beyond(of(question), edge)

        def simply_exceeds(question: Question) -> bool:
            return beyond(of(question), edge)

        return exceeds if self.where or self.unless else simply_exceeds


class LimitRule(Rule):
    """The rule that forbids what lies beyond a limit; it knows the fact and the number on which it turns."""

    def __init__(
        self,
        id: str,
        limit: Limit,
        claims: Iterable[str],
        kinds: Iterable[Kind],
        acts: Iterable[Act],
        since: Since,
        until: date | None,
        also: Iterable[str],
        said_as: str,
    ) -> None:
        numbers: Mapping[str, Number] = {"limit": limit.number}
        if limit.agreed is not None:
            numbers = {**numbers, "agreed": limit.agreed}
        super().__init__(
            id, limit.test(), (Cannot(),), claims, kinds, acts, since, until, also, numbers=numbers, said_as=said_as
        )
        self.limit = limit
