"""The one judge: which rules hold on a day, which of them apply, and what they say together."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from enum import Enum
from functools import cache
from typing import NamedTuple

from explainer.effect import Can, Cannot, Effect, Shows, SignalState, Unsettled
from explainer.question import FIRST_DAY, Act, Kind, Question
from explainer.rule import Decided, Rule
from explainer.rulebook import RULES, UNPUBLISHED


class Says(Enum):
    CAN = "can"
    CANNOT = "cannot"
    UNSETTLED = "unsettled"


class Silence(LookupError):
    """No rule says anything about a question: a defect of the rulebook."""


class Standpoint(NamedTuple):
    """A rule as it stands during some days: what follows from it, and the claims it then rests on."""

    rule: Rule
    effects: tuple[Effect, ...]
    claims: tuple[str, ...]

    def says(self) -> Says | None:
        for effect in self.effects:
            if isinstance(effect, Cannot):
                return Says.CANNOT
            if isinstance(effect, Unsettled):
                return Says.UNSETTLED
            if isinstance(effect, Can):
                return Says.CAN
        return None


type Stretch = tuple[date, date | None, Standpoint]


def _doubtful(effect: Effect) -> Effect:
    """What is left of an effect while nobody knows whether the rule holds yet."""
    match effect:
        case Can() | Cannot():
            return Unsettled()
        case Shows(signal=signal):
            return Shows(signal, SignalState.UNKNOWN)
    return effect


def stretches(rule: Rule) -> list[Stretch]:
    """The rule's standpoints with their first day and the day after their last (None: still)."""
    firm = Standpoint(rule, rule.effects, rule.claims)
    if not isinstance(rule.since, Decided):
        return [(rule.since or FIRST_DAY, rule.until, firm)]
    since = rule.since
    out: list[Stretch] = []
    if since.unsettled_from:
        doubt = tuple(_doubtful(effect) for effect in rule.effects)
        out.append((since.unsettled_from, since.day, Standpoint(rule, doubt, (since.unsettled_claim,))))
    out.append((since.day, since.known, Standpoint(rule, rule.effects, (*rule.claims, since.claim))))
    out.append((since.known, rule.until, firm))
    return [stretch for stretch in out if stretch[1] is None or stretch[0] < stretch[1]]


@cache
def _calendar(act: Act, kind: Kind) -> tuple[tuple[date, ...], tuple[Stretch, ...]]:
    mine = tuple(stretch for rule in RULES if rule.act is act and kind in rule.kinds for stretch in stretches(rule))
    days = {FIRST_DAY}
    for first, after, _ in mine:
        days |= {first, after or first}
    for gap in UNPUBLISHED:
        if gap.act is act and kind in gap.kinds:
            days |= {gap.since or FIRST_DAY, gap.until or FIRST_DAY}
    return tuple(sorted(days)), mine


def intervals(act: Act, kind: Kind) -> tuple[date, ...]:
    """The first days of the stretches of time during which the rules of a kind do not change."""
    return _calendar(act, kind)[0]


def interval(act: Act, kind: Kind, on: date) -> date:
    """The first day of the interval in which a day lies."""
    days = intervals(act, kind)
    return days[bisect_right(days, on) - 1]


@cache
def _in_force(act: Act, kind: Kind, first_day: date) -> tuple[Standpoint, ...]:
    return tuple(
        standpoint
        for first, after, standpoint in _calendar(act, kind)[1]
        if first <= first_day and (after is None or first_day < after)
    )


def in_force(act: Act, kind: Kind, on: date) -> tuple[Standpoint, ...]:
    """The rules that hold for a kind on a day, as they stand then, in the rulebook's order."""
    return _in_force(act, kind, interval(act, kind, on))


def unpublished(act: Act, kind: Kind, on: date) -> tuple[str, ...]:
    """The claims of what nobody has published and what bears on a kind on a day."""
    return tuple(
        gap.claim
        for gap in UNPUBLISHED
        if gap.act is act
        and kind in gap.kinds
        and (gap.since is None or gap.since <= on)
        and (gap.until is None or on < gap.until)
    )


def applying(question: Question) -> tuple[Standpoint, ...]:
    """The rules in force whose test the question meets."""
    return tuple(
        standpoint
        for standpoint in in_force(question.act, question.message.kind, question.on)
        if standpoint.rule.test(question)
    )


def combine(findings: Iterable[Standpoint]) -> tuple[Says, tuple[Standpoint, ...]]:
    """The law of combination: a prohibition outweighs all, doubt outweighs a permission, silence is a defect.

    Returns what is said and the rules that say it. Neither order nor repetition matters.
    Raises Silence where no rule permits, forbids or leaves the act unsettled.
    """
    by_word: dict[Says, list[Standpoint]] = {}
    for finding in findings:
        word = finding.says()
        if word:
            by_word.setdefault(word, []).append(finding)
    for word in (Says.CANNOT, Says.UNSETTLED, Says.CAN):
        if word in by_word:
            return word, tuple(by_word[word])
    raise Silence("no rule says anything about this question")
