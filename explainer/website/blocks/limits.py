"""How far something may go with one kind of message, row by row as the rules have it, in a page's own Markdown."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from explainer.facts.catalogue import FACTS
from explainer.facts.question import FIRST_DAY
from explainer.facts.values import Act, Kind
from explainer.judge import rules_by_day
from explainer.law.limit import LimitRule
from explainer.law.rule import Decided, Number
from explainer.rulebook import RULES
from explainer.rulebook.kinds import kinds
from explainer.rulebook.ledger import weakest
from explainer.say.phrases import fact_is, limit_phrase, raised
from explainer.say.words import Words
from explainer.space.limits import Limited
from explainer.space.space import exists

COLUMNS = ("most", "when", "standing")
CARRIED = frozenset({"message.attachment_megabytes", "message.voice_seconds"})
_ORDER = {name: place for place, name in enumerate(FACTS)}
_DAY = timedelta(days=1)


type Part = tuple[str, tuple[str, ...]]
"""A few words, and the claims that they rest on."""


class Row(NamedTuple):
    """A limit with the claims of every rule that names it, the strictest first; others are limited less, or later."""

    rule: LimitRule
    most: Number
    claims: tuple[str, ...]


def carries(kind: Kind) -> bool:
    """Whether anything goes along with such a message, for which the limits of all messages would be worth a word."""
    return kind not in kinds(with_an_invitation=True)


@cache
def life(kind: Kind) -> tuple[date, date]:
    """From which day there has been such a message, and from which there is none any more."""
    days = [of.first_day for of in rules_by_day(Act.SEND, kind)]
    alive = [day for day in days if exists(kind, day)]
    return alive[0], next((day for day in days if day > alive[-1]), date.max)


def _begins(rule: LimitRule) -> date:
    return rule.since.day if isinstance(rule.since, Decided) else rule.since or FIRST_DAY


def rows(kind: Kind) -> list[Row]:
    """The limits on sending such a message, in the wire's order of what they limit, and of each the latest first.

    What held only before there was such a message, or holds only since there is none, is not among them.
    """
    found: dict[object, Row] = {}
    first, end = life(kind)
    for rule in RULES:
        if not isinstance(rule, LimitRule) or kind not in rule.kinds or Act.SEND not in rule.acts:
            continue
        if (rule.until or date.max) <= first or _begins(rule) >= end:
            continue
        limit = rule.limit
        if limit.most is None or (limit.fact.name in CARRIED and not carries(kind)):
            continue
        same = (limit.fact, limit.where, limit.unless, rule.since, rule.until)
        row = found.get(same, Row(rule, limit.most, ()))
        stricter = row if row.most <= limit.most else Row(rule, limit.most, ())
        found[same] = stricter._replace(claims=tuple(dict.fromkeys((*row.claims, *rule.claims))))
    return sorted(
        found.values(), key=lambda row: (_ORDER[row.rule.limit.fact.name], -(row.rule.until or date.max).toordinal())
    )


def _most(row: Row, say: Words) -> str:
    limit = row.rule.limit
    most = raised(limit_phrase(Limited(limit.fact.name, row.most, row.rule.id, row.claims), say))
    parts = [(most, row.claims)]
    if limit.agreed is not None:
        parts.append((say.say("limits", "agreed", n=say.number(limit.agreed)), ()))
    text = joined(parts)
    conditions = [fact_is(fact, value, say) for fact, value in limit.where]
    conditions += [say.say("limits", "unless", fact=fact_is(fact, value, say)) for fact, value in limit.unless]
    return f"{text} ({'; '.join(conditions)})" if conditions else text


def _when(row: Row, kind: Kind, say: Words) -> Iterator[Part]:
    """From when to when, as far as there was such a message at all."""
    (first, end), since, until = life(kind), row.rule.since, row.rule.until
    if since and first > FIRST_DAY and _begins(row.rule) <= first:
        yield say.say("limits", "ever"), ()
    elif isinstance(since, Decided):
        if since.day < since.known:
            yield say.say("limits", "decided", day=say.day(since.day)), (since.claim,)
        else:
            yield say.say("limits", "seen", day=say.day(since.known)), ()
        if since.unsettled_from:
            yield say.say("limits", "unsettled"), (since.unsettled_claim,)
    elif since:
        yield say.say("limits", "since", day=say.day(since)), ()
    if until and until < end:
        yield say.say("limits", "until", day=say.day(until - _DAY)), ()


def joined(parts: Iterable[Part]) -> str:
    """In one run; the claims of each stand behind its semicolon, as they do on pages."""
    *before, (last, ids) = parts
    run = "".join(f"{text};{_noted(claims)} " for text, claims in before)
    return f"{run}{last}{_noted(ids)}"


def _noted(ids: tuple[str, ...]) -> str:
    return "".join(f"[^{id}]" for id in ids)


def limits_markdown(kind: Kind, say: Words) -> str:
    """A table of the limits, each with its claims as a page cites them."""
    if not rows(kind):
        return say.say("limits", "none")
    lines = [[say.say("limits", column) for column in COLUMNS], ["---"] * len(COLUMNS)]
    for row in rows(kind):
        standing = say.say("standing", weakest(row.claims).value)
        when = list(_when(row, kind, say))
        lines.append([_most(row, say), joined(when) if when else "", standing])
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
