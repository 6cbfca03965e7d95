"""The one judge: which rules hold on a day, which of them apply, and what they say together."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from enum import Enum
from functools import cache
from typing import NamedTuple

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Kind
from explainer.law.effect import Can, Cannot, Effect, Shows, SignalState, Unsettled
from explainer.law.rule import Decided, Rule, Unpublished
from explainer.rulebook import RULES, UNPUBLISHED
from explainer.rulebook.ledger import claim


class Says(Enum):
    CAN = "can"
    CANNOT = "cannot"
    UNSETTLED = "unsettled"


class Silence(LookupError):
    """No rule says anything about a question: a defect of the rulebook."""


class Standpoint:
    """A rule as it stands during some days: what follows from it, and the claims it then rests on."""

    def __init__(self, rule: Rule, effects: tuple[Effect, ...], claims: tuple[str, ...]) -> None:
        self.rule, self.effects, self.claims = rule, effects, claims
        self.says = next((SAYS[type(effect)] for effect in effects if type(effect) in SAYS), None)


SAYS: dict[type, Says] = {Can: Says.CAN, Cannot: Says.CANNOT, Unsettled: Says.UNSETTLED}


class Stretch(NamedTuple):
    """A standpoint with its first day and the day after its last (None: it still holds)."""

    first: date
    after: date | None
    standpoint: Standpoint


def _doubtful(effect: Effect) -> Effect:
    """What is left of an effect while nobody knows whether the rule holds yet."""
    match effect:
        case Can() | Cannot():
            return Unsettled()
        case Shows(signal=signal):
            return Shows(signal, SignalState.UNKNOWN)
    return effect


@cache
def stretches(rule: Rule) -> tuple[Stretch, ...]:
    """The rule's standpoints, one after the other."""
    firm = Standpoint(rule, rule.effects, rule.claims)
    if not isinstance(rule.since, Decided):
        return (Stretch(rule.since or FIRST_DAY, rule.until, firm),)
    since = rule.since
    out: list[Stretch] = []
    if since.unsettled_from:
        doubt = tuple(_doubtful(effect) for effect in rule.effects)
        out.append(Stretch(since.unsettled_from, since.day, Standpoint(rule, doubt, (since.unsettled_claim,))))
    decided = Standpoint(rule, rule.effects, (*rule.claims, since.claim))
    out.append(Stretch(since.day, min(since.known, rule.until or since.known), decided))
    out.append(Stretch(since.known, rule.until, firm))
    return tuple(stretch for stretch in out if stretch.after is None or stretch.first < stretch.after)


class Docket:
    """The rules that hold for an act and a kind during one stretch of days, as they stand then."""

    def __init__(
        self, act: Act, kind: Kind, first_day: date, mine: Iterable[Stretch], gaps: Iterable[Unpublished]
    ) -> None:
        self.act, self.kind, self.first_day = act, kind, first_day
        self.standpoints = tuple(
            standpoint
            for first, after, standpoint in mine
            if first <= first_day and (after is None or first_day < after)
        )
        self.unpublished = tuple(
            gap.claim
            for gap in gaps
            if (gap.since is None or gap.since <= first_day) and (gap.until is None or first_day < gap.until)
        )
        self._tests = tuple((standpoint.rule.test, standpoint) for standpoint in self.standpoints)
        self._deciding = tuple((test, standpoint) for test, standpoint in self._tests if standpoint.says)

    def applying(self, question: Question) -> tuple[Standpoint, ...]:
        """The rules whose test the question meets, in the rulebook's order."""
        return tuple([standpoint for test, standpoint in self._tests if test(question)])

    def verdict(self, question: Question) -> tuple[Says, tuple[Standpoint, ...]]:
        """What the rules say together, and those that decide it; see `combine`."""
        return combine([standpoint for test, standpoint in self._deciding if test(question)])


class _Calendar:
    """The rules of an act and a kind, the days on which something changes in them, and a docket for each of these."""

    def __init__(self, act: Act, kind: Kind) -> None:
        self.act, self.kind = act, kind
        rules = [rule for rule in RULES if act in rule.acts and kind in rule.kinds]
        self._stretches = [stretch for rule in rules for stretch in stretches(rule)]
        self._gaps = [gap for gap in UNPUBLISHED if gap.act is act and kind in gap.kinds]
        days = {FIRST_DAY, *(day for first, after, _ in self._stretches for day in (first, after or first))}
        self.days = sorted(days | {day for gap in self._gaps for day in (gap.since, gap.until) if day})
        self._dockets: dict[int, Docket] = {}

    def docket(self, place: int) -> Docket:
        """The docket that begins with the day of this place; made when first asked for."""
        if place not in self._dockets:
            self._dockets[place] = Docket(self.act, self.kind, self.days[place], self._stretches, self._gaps)
        return self._dockets[place]


@cache
def _calendar(act: Act, kind: Kind) -> _Calendar:
    return _Calendar(act, kind)


def dockets(act: Act, kind: Kind) -> tuple[Docket, ...]:
    """One docket for each stretch of days during which the rules of an act and a kind do not change."""
    calendar = _calendar(act, kind)
    return tuple(map(calendar.docket, range(len(calendar.days))))


def docket(act: Act, kind: Kind, on: date) -> Docket:
    """The docket of the day."""
    calendar = _calendar(act, kind)
    return calendar.docket(bisect_right(calendar.days, on) - 1)


def combine(findings: Iterable[Standpoint]) -> tuple[Says, tuple[Standpoint, ...]]:
    """What these rules say together, and those of them that decide it.

    Order and repetition of the findings do not matter, beyond the order of the reasons.
    Raises Silence where no rule permits, forbids or leaves the act unsettled.
    """
    said = [finding for finding in findings if finding.says]
    for word in (Says.CANNOT, Says.UNSETTLED, Says.CAN):
        if deciding := [finding for finding in said if finding.says is word]:
            return word, tuple(deciding)
    raise Silence("no rule says anything about this question")


class Ruling(NamedTuple):
    """What the rules of a day say of a question: those that apply, and those of them that decide it."""

    docket: Docket
    says: Says
    applying: tuple[Standpoint, ...]
    deciding: tuple[Standpoint, ...]

    @property
    def behind(self) -> tuple[Standpoint, ...]:
        """The rules that an answer rests on: where it is no, nothing else counts than what forbids."""
        return self.deciding if self.says is Says.CANNOT else self.applying

    @property
    def effects(self) -> list[Effect]:
        return [effect for standpoint in self.applying for effect in standpoint.effects]


def unpublished(applying: Iterable[Standpoint], dockets: Iterable[Docket]) -> tuple[str, ...]:
    """The claims that name what nobody has published: behind the rules that apply, and for these days and acts."""
    doubts = [id for standpoint in applying for id in standpoint.claims if not claim(id).published]
    return tuple(dict.fromkeys((*doubts, *(id for of in dockets for id in of.unpublished))))


def rule_on(question: Question) -> Ruling:
    """Judge a question. Raises Silence where no rule says anything."""
    of = docket(question.act, question.message.kind, question.on)
    findings = of.applying(question)
    says, deciding = combine(findings)
    return Ruling(of, says, findings, deciding)
