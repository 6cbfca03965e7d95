"""What a rule is: a named yes/no test over few facts, what follows, since when, and who says so."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from explainer.facts.question import Question
from explainer.facts.values import Act, Kind
from explainer.law.change import Change
from explainer.law.effect import Shown

type Effect = Shown | Change
type Test = Callable[[Question], bool]
type Number = int | float

NO_MESSAGE = frozenset({Kind.ANY})
"""The kind of an act that is not about a message."""


class Decided(NamedTuple):
    """Nobody names the day, and we take `day`; `known` is the first day on which a source shows it.

    A text without a date shows what it says on the day on which it was read, and each rule that rests on one has its
    own two days: back from `known` to the first trace of what the rule is about, and no further.
    From `day` to `known` the rule rests on `claim`, our decision or a weaker source, as well.
    With `unsettled_from`, nobody knows from then until `day`, and `unsettled_claim` says what:
    there the rule's permissions and prohibitions leave the act unsettled.
    """

    day: date
    known: date
    claim: str
    unsettled_from: date | None = None
    unsettled_claim: str = ""


NO_NUMBERS: Mapping[str, Number] = MappingProxyType({})

type Since = date | Decided | None


class Rule:
    """A rule holds for these acts and kinds from `since` to the day before `until`.

    `claims` are the ids of the ledger that it rests on; the weakest of them gives the rule its standing.
    `also` are claims that say the same, so that it neither needs them nor is weakened by them.
    It does not apply where one of the rules passes its test whose ids stand in `unless` and that are in force that day.
    Its sentence is that of `said_as`, itself if nothing else is named, with its `numbers` filled in.
    """

    def __init__(
        self,
        id: str,
        test: Test,
        effects: tuple[Effect, ...],
        claims: Iterable[str],
        kinds: Iterable[Kind],
        acts: Iterable[Act] = (Act.SEND,),
        since: Since = None,
        until: date | None = None,
        also: Iterable[str] = (),
        numbers: Mapping[str, Number] = NO_NUMBERS,
        said_as: str = "",
        unless: Iterable[str] = (),
    ) -> None:
        self.id, self.test, self.effects = id, test, effects
        self.numbers, self.said_as = numbers, said_as or id
        self.claims, self.also, self.unless = tuple(claims), tuple(also), frozenset(unless)
        self.acts, self.kinds, self.since, self.until = frozenset(acts), frozenset(kinds), since, until
        self.parts: tuple[Rule, ...] = (self,)  # and those that it gives way to, where it stands for itself beside them


class Unpublished(NamedTuple):
    """Something that bears on a kind and that nobody has published; `claim` says what."""

    claim: str
    kinds: frozenset[Kind]
    since: date | None = None
    until: date | None = None
    act: Act = Act.SEND


def rule(
    *effects: Effect,
    claims: Iterable[str],
    kinds: Iterable[Kind] = NO_MESSAGE,
    acts: Iterable[Act] = (Act.SEND,),
    since: Since = None,
    until: date | None = None,
    also: Iterable[str] = (),
    numbers: Mapping[str, Number] = NO_NUMBERS,
    unless: Iterable[str] = (),
) -> Callable[[Test], Rule]:
    """Attach to a test what follows from it; the test's name becomes the rule's id."""

    def attach(test: Test) -> Rule:
        return Rule(test.__name__, test, effects, claims, kinds, acts, since, until, also, numbers, unless=unless)

    return attach
