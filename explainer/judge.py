"""The one judge: which rules hold on a day, which of them apply, and what they say together."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Kind, Word
from explainer.law.effect import Can, Cannot, Shows, SignalState, Unsettled
from explainer.law.rule import Decided, Effect, Rule, Unpublished
from explainer.rulebook import RULES, UNPUBLISHED
from explainer.rulebook.ledger import claim


class Says(Word):
    CAN = "can"
    CANNOT = "cannot"
    UNSETTLED = "unsettled"


class Silence(LookupError):
    """No rule says anything about a question: a defect of the rulebook."""


class RuleInForce:
    """A rule as it stands during some days: what follows from it, and the claims it then rests on.

    `tested` is the rule with the test that it then has: its own, or one that gives way to its exceptions.
    """

    def __init__(
        self, rule: Rule, effects: tuple[Effect, ...], claims: tuple[str, ...], tested: Rule | None = None
    ) -> None:
        self.rule, self.effects, self.claims, self.tested = rule, effects, claims, tested or rule
        self.says = next((SAYS[type(effect)] for effect in effects if type(effect) in SAYS), None)


SAYS: dict[type, Says] = {Can: Says.CAN, Cannot: Says.CANNOT, Unsettled: Says.UNSETTLED}


class Period(NamedTuple):
    """Days on which a rule is in force, and how it then stands; `after` is the day after (None: it still holds)."""

    first: date
    after: date | None
    rule: RuleInForce


def _doubtful(effect: Effect) -> Effect:
    """What is left of an effect while nobody knows whether the rule holds yet."""
    match effect:
        case Can() | Cannot():
            return Unsettled()
        case Shows(signal=signal):
            return Shows(signal, SignalState.UNKNOWN)
    return effect


@cache
def periods(rule: Rule) -> tuple[Period, ...]:
    """The periods of a rule, one after the other."""
    firm = RuleInForce(rule, rule.effects, rule.claims)
    if not isinstance(rule.since, Decided):
        return (Period(rule.since or FIRST_DAY, rule.until, firm),)
    since = rule.since
    out: list[Period] = []
    if since.unsettled_from:
        doubt = tuple(_doubtful(effect) for effect in rule.effects)
        out.append(Period(since.unsettled_from, since.day, RuleInForce(rule, doubt, (since.unsettled_claim,))))
    decided = RuleInForce(rule, rule.effects, (*rule.claims, since.claim))
    out.append(Period(since.day, min(since.known, rule.until or since.known), decided))
    out.append(Period(since.known, rule.until, firm))
    return tuple(period for period in out if period.after is None or period.first < period.after)


@cache
def _beside(each: RuleInForce, exceptions: tuple[Rule, ...]) -> RuleInForce:
    """A rule as it stands beside those that it gives way to."""
    if not exceptions:
        return each
    rule = each.rule

    def test(question: Question) -> bool:
        return rule.test(question) and not any(exception.test(question) for exception in exceptions)

    tested = Rule(rule.id, test, rule.effects, rule.claims, rule.kinds, rule.acts)
    tested.parts = (rule, *exceptions)
    return RuleInForce(rule, each.effects, each.claims, tested)


class RulesOfTheDay:
    """The rules that hold for an act and a kind during some days, as they stand then."""

    def __init__(
        self, act: Act, kind: Kind, first_day: date, mine: Iterable[Period], gaps: Iterable[Unpublished]
    ) -> None:
        self.act, self.kind, self.first_day = act, kind, first_day
        holding = [rule for first, after, rule in mine if first <= first_day and (after is None or first_day < after)]
        self.in_force = tuple(
            _beside(each, tuple(other.rule for other in holding if other.rule.id in each.rule.unless))
            for each in holding
        )
        self.unpublished = tuple(
            gap.claim
            for gap in gaps
            if (gap.since is None or gap.since <= first_day) and (gap.until is None or first_day < gap.until)
        )
        self._tests = tuple((each.tested.test, each) for each in self.in_force)
        self._deciding = tuple((test, each) for test, each in self._tests if each.says)

    def applying(self, question: Question) -> tuple[RuleInForce, ...]:
        """The rules whose test the question meets, in the rulebook's order."""
        return tuple([each for test, each in self._tests if test(question)])

    def verdict(self, question: Question) -> tuple[Says, tuple[RuleInForce, ...]]:
        """What the rules say together, and those that decide it; see `combine`."""
        return combine([each for test, each in self._deciding if test(question)])


class Calendar:
    """The rules of an act and a kind, the days on which something changes in them, and what holds from each.

    They are those of the rulebook, unless others are given.
    """

    def __init__(self, act: Act, kind: Kind, all_rules: Iterable[Rule] = RULES) -> None:
        self.act, self.kind = act, kind
        rules = [rule for rule in all_rules if act in rule.acts and kind in rule.kinds]
        self._periods = [period for rule in rules for period in periods(rule)]
        self._gaps = [gap for gap in UNPUBLISHED if gap.act is act and kind in gap.kinds]
        days = {FIRST_DAY, *(day for first, after, _ in self._periods for day in (first, after or first))}
        self.days = sorted(days | {day for gap in self._gaps for day in (gap.since, gap.until) if day})
        self._made: dict[int, RulesOfTheDay] = {}

    def rules(self, place: int) -> RulesOfTheDay:
        """The rules that hold from the day of this place; made when first asked for."""
        if place not in self._made:
            self._made[place] = RulesOfTheDay(self.act, self.kind, self.days[place], self._periods, self._gaps)
        return self._made[place]

    def on(self, day: date) -> RulesOfTheDay:
        """The rules of the day."""
        return self.rules(bisect_right(self.days, day) - 1)


@cache
def calendar(act: Act, kind: Kind) -> Calendar:
    """The rulebook's own."""
    return Calendar(act, kind)


def rules_by_day(act: Act, kind: Kind) -> tuple[RulesOfTheDay, ...]:
    """The rules of an act and a kind, once for each run of days during which they do not change."""
    found = calendar(act, kind)
    return tuple(map(found.rules, range(len(found.days))))


def rules_of_the_day(act: Act, kind: Kind, on: date) -> RulesOfTheDay:
    """The rules of the day."""
    return calendar(act, kind).on(on)


def combine(applying: Iterable[RuleInForce]) -> tuple[Says, tuple[RuleInForce, ...]]:
    """What these rules say together, and those of them that decide it.

    Their order and repetition do not matter, beyond the order of the reasons.
    Raises Silence where no rule permits, forbids or leaves the act unsettled.
    """
    said = [each for each in applying if each.says]
    for word in (Says.CANNOT, Says.UNSETTLED, Says.CAN):
        if deciding := [each for each in said if each.says is word]:
            return word, tuple(deciding)
    raise Silence("no rule says anything about this question")


class Ruling(NamedTuple):
    """What the rules of a day say of a question: those that apply, and those of them that decide it."""

    rules: RulesOfTheDay
    says: Says
    applying: tuple[RuleInForce, ...]
    deciding: tuple[RuleInForce, ...]

    @property
    def behind(self) -> tuple[RuleInForce, ...]:
        """The rules that an answer rests on: where it is no, nothing else counts than what forbids."""
        return self.deciding if self.says is Says.CANNOT else self.applying

    @property
    def effects(self) -> list[Effect]:
        return [effect for each in self.applying for effect in each.effects]


def unpublished(applying: Iterable[RuleInForce], days: Iterable[RulesOfTheDay]) -> tuple[str, ...]:
    """The claims that name what nobody has published: behind the rules that apply, and for these days and acts."""
    doubts = [id for each in applying for id in each.claims if not claim(id).published]
    return tuple(dict.fromkeys((*doubts, *(id for of in days for id in of.unpublished))))


def rule_on(question: Question) -> Ruling:
    """Judge a question. Raises Silence where no rule says anything."""
    of = rules_of_the_day(question.act, question.message.kind, question.on)
    applying = of.applying(question)
    says, deciding = combine(applying)
    return Ruling(of, says, applying, deciding)
