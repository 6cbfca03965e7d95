"""The days that readers look for: those on which a usual case comes to something else, found by judging it each day."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from html import escape
from typing import NamedTuple

from explainer.answers.compose import decide
from explainer.answers.overview import ROWS, MyPlan, question_to
from explainer.answers.routes import of_kind
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import with_facts
from explainer.facts.question import FIRST_DAY, Question, Since
from explainer.facts.values import Act, Consent, Is, Kind, Part, Region
from explainer.judge import RuleInForce, RulesOfTheDay, Says, rule_on, rules_by_day
from explainer.law.change import AwaitsItsCredit, Due
from explainer.law.effect import Shows, Signal, SignalState
from explainer.law.rule import Decided, Effect
from explainer.rulebook import KINDS
from explainer.rulebook.kinds import By, To, kinds
from explainer.rulebook.ledger import Standing, claim
from explainer.say.sources import claim_summary
from explainer.say.words import Words
from explainer.space.changes import changes
from explainer.website.filled_in import BASE
from explainer.website.pictures.days import Sure, sign
from explainer.website.pictures.drawing import STYLES

DAY = timedelta(days=1)


class Event(NamedTuple):
    """A day on which a usual case comes to something else, the claim that this rests on, and whom it is about."""

    day: date
    claim: str
    sure: Sure
    kinds: tuple[Kind, ...]


def usual(kind: Kind, on: date) -> Iterator[Question]:
    """The usual cases of a kind on a day: those of the map, to a Page where it goes to one, an advert in the EU."""
    if kind in kinds(by=By.ADVERTISER):
        asked = of_kind(Question(on=on), kind)
        yield asked
        yield with_facts(asked, {"recipient.region": Region.EU, "recipient.ad_consent": Consent.GIVEN})
        return
    for plan in MyPlan:
        for row in ROWS:
            asked = of_kind(question_to(row, plan, on), kind)
            yield with_facts(asked, {"recipient.is": Is.PAGE}) if kind in kinds(to=To.PAGE) else asked


class Said(NamedTuple):
    """What a case comes to in one respect, the rules that say so, and those of whom they are."""

    comes_to: object
    rules: tuple[RuleInForce, ...]
    of: RulesOfTheDay


def comes_to(question: Question) -> Mapping[str, Said]:
    """Whether a message goes; if so, what brings its credit back, whether its reading shows, and if it can be deleted.

    That nobody knows is no yes.
    """
    ruling, found = rule_on(question), decide(question)
    goes = found.outcome not in (Outcome.NO, Outcome.UNKNOWN)
    parts = {"goes": Said(goes, ruling.deciding, ruling.rules)}
    if goes:
        back = tuple(each for each in ruling.applying if any(map(_brings_credit_back, each.effects)))
        shown = tuple(each for each in ruling.applying if any(isinstance(effect, Shows) for effect in each.effects))
        taken = rule_on(question._replace(act=Act.DELETE, since=Since(part=Part.AUTHOR)))
        parts["back"] = Said(frozenset(each.rule.id for each in back), back, ruling.rules)
        parts["shown"] = Said(found.signals[Signal.READ] is SignalState.SHOWN, shown, ruling.rules)
        parts["taken"] = Said(taken.says is Says.CAN, taken.deciding, taken.rules)
    return parts


def _brings_credit_back(effect: Effect) -> bool:
    return isinstance(effect, AwaitsItsCredit) or (isinstance(effect, Due) and effect.act is Act.CREDIT_BACK)


def _behind(day: date, before: Said, after: Said) -> tuple[str, Sure]:
    """The claim that a change rests on, and how sure that makes the day.

    It is that of what begins that day and says so, else of what is new that day, else of what ends.
    """
    begun = {change.rule for change in changes() if change.day == day and not change.until}
    spoke = {each.rule for each in before.of.in_force}
    rule, *_ = [
        *(each.rule for each in after.rules if each.rule in begun),
        *(each.rule for each in after.of.in_force if each.says and each.rule in begun - spoke),
        *(each.rule for each in before.rules if each.rule.until == day),
    ]
    decided = rule.since if rule in begun and isinstance(rule.since, Decided) else None
    found = claim(decided.claim if decided else rule.claims[0])
    if not found.published or (decided and decided.unsettled_from):
        return found.id, Sure.UNKNOWN
    return found.id, Sure.DECIDED if found.standing is Standing.ASSUMED else Sure.CERTAIN


@cache
def events() -> tuple[Event, ...]:
    """Every such day, in order of time."""
    found: dict[tuple[date, str, Sure], dict[Kind, None]] = {}
    for kind in KINDS:
        for day in _days(kind):
            for question in usual(kind, day):
                before, after = comes_to(question._replace(on=day - DAY)), comes_to(question)
                for respect in before.keys() & after.keys():
                    if before[respect].comes_to != after[respect].comes_to:
                        key = (day, *_behind(day, before[respect], after[respect]))
                        found.setdefault(key, {})[kind] = None
    listed = [Event(*key, tuple(about)) for key, about in found.items()]
    return tuple(sorted(listed, key=lambda event: (event.day, event.claim)))


def _days(kind: Kind) -> list[date]:
    """The days on which some rule about sending such a message, or about deleting it, changes."""
    days = {of.first_day for act in (Act.SEND, Act.DELETE) for of in rules_by_day(act, kind)}
    return sorted(days - {FIRST_DAY})


def events_html(say: Words) -> str:
    """The days as a list: when, how sure the day is, what began or ended, and the claim in the ledger."""
    items = "".join(
        f'<li class="event"><p class="event-day">{sign(each.sure, say)} '
        f'<time datetime="{each.day}">{escape(say.day(each.day))}</time></p>'
        f"<div><h3>{escape(say.say('events', each.claim))}</h3>"
        f"<p>{escape(say.say('claims', each.claim))} {claim_summary(each.claim, BASE, say)}</p></div></li>"
        for each in events()
    )
    return f'<div>{STYLES}<ol class="events">{items}</ol></div>'
