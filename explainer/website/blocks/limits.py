"""How far something may go with one kind of message, row by row as the rules have it, in a page's own Markdown."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from explainer.facts.catalogue import FACTS
from explainer.facts.values import Act, Kind
from explainer.law.limit import LimitRule
from explainer.law.rule import Decided, Number
from explainer.rulebook import RULES
from explainer.rulebook.kinds import kinds
from explainer.rulebook.ledger import weakest
from explainer.say.phrases import fact_is, limit_phrase, raised
from explainer.say.words import Words
from explainer.space.limits import Limited

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


def rows(kind: Kind) -> list[Row]:
    """The limits on sending such a message, in the wire's order of what they limit, and of each the latest first."""
    found: dict[object, Row] = {}
    for rule in RULES:
        if not isinstance(rule, LimitRule) or kind not in rule.kinds or Act.SEND not in rule.acts:
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


def _when(row: Row, say: Words) -> Iterator[Part]:
    since, until = row.rule.since, row.rule.until
    if isinstance(since, Decided):
        if since.day < since.known:
            yield say.say("limits", "decided", day=say.day(since.day)), (since.claim,)
        else:
            yield say.say("limits", "seen", day=say.day(since.known)), ()
        if since.unsettled_from:
            yield say.say("limits", "unsettled"), (since.unsettled_claim,)
    elif since:
        yield say.say("limits", "since", day=say.day(since)), ()
    if until:
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
        lines.append([_most(row, say), joined(_when(row, say)) if row.rule.since or row.rule.until else "", standing])
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
