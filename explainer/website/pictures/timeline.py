"""What changed when: each kind of message as a line through the years, and every dated rule as an entry."""

from collections.abc import Container, Iterator
from datetime import date, timedelta
from html import escape
from typing import NamedTuple

from explainer.facts.question import CHECKED, FIRST_DAY
from explainer.facts.values import Act, Kind
from explainer.judge import rules_by_day
from explainer.law.rule import Decided
from explainer.rulebook import KINDS
from explainer.rulebook.ledger import Standing, claim
from explainer.say.phrases import general_sentence
from explainer.say.sources import claim_details, claim_summary
from explainer.say.words import Words
from explainer.space.changes import Change, changes
from explainer.space.space import certain, exists
from explainer.website.filled_in import BASE
from explainer.website.pictures.drawing import figure, text

DAY = timedelta(days=1)
WIDTH, LANE, HEAD, RIGHT = 400, 36, 26, 24


class Span(NamedTuple):
    """Days on which there are messages of a kind, or (`sure` is False) on which nobody knows whether there are."""

    first: date
    last: date
    sure: bool


def spans(kind: Kind) -> Iterator[Span]:
    """Each period of days on which there are, or may be, messages of a kind."""
    begun: date | None = None
    sure = False
    for rules in rules_by_day(Act.SEND, kind):
        there, now_sure = exists(kind, rules.first_day), certain(kind, rules.first_day) is not None
        if begun is not None and (not there or now_sure is not sure):
            yield Span(begun, rules.first_day - DAY, sure)
            begun = None
        if there and begun is None:
            begun, sure = rules.first_day, now_sure
    if begun is not None:
        yield Span(begun, CHECKED, sure)


def _x(day: date) -> float:
    return (day - FIRST_DAY).days / (CHECKED - FIRST_DAY).days * WIDTH


def _lane(place: int, kind: Kind, say: Words) -> str:
    y = HEAD + LANE * place
    bars = "".join(
        f'<rect class="span{"" if sure else " doubt"}" x="{_x(first):.1f}" y="{y + 20}" '
        f'width="{_x(last) - _x(first):.1f}" height="9"/>'
        for first, last, sure in spans(kind)
    )
    ticks = "".join(
        f'<path class="tick" d="M{_x(rules.first_day):.1f} {y + 17}v15"/>'
        for rules in rules_by_day(Act.SEND, kind)
        if rules.first_day > FIRST_DAY and any(first < rules.first_day <= last for first, last, _sure in spans(kind))
    )
    return text(0, y + 13, say.say("kind", kind.value, "name"), "label") + bars + ticks


def timeline_picture(say: Words) -> str:
    """The kinds of message through the years, with a mark for each day on which a rule about them changed."""
    years = "".join(
        f'<path class="rule" d="M{_x(date(year, 1, 1)):.1f} 16V{HEAD + LANE * len(KINDS)}"/>'
        f'<text class="year" x="{_x(date(year, 1, 1)) + 3:.1f}" y="12">{year}</text>'
        for year in range(FIRST_DAY.year, CHECKED.year + 1, 3)
    )
    lanes = "".join(_lane(place, kind, say) for place, kind in enumerate(KINDS))
    return figure("timeline", (WIDTH + RIGHT, HEAD + LANE * len(KINDS) + 4), years + lanes, list(_said(say)), say)


def _said(say: Words) -> Iterator[str]:
    for kind in KINDS:
        name = say.say("kind", kind.value, "name")
        for first, last, sure in spans(kind):
            key = "still" if last == CHECKED else "exists"
            key = key + ("_before" if first == FIRST_DAY else "") if sure else "in_doubt"
            yield say.say("timeline", key, kind=name, first=say.day(first), last=say.day(last)) + "."


def timeline_html(say: Words) -> str:
    """Year by year, every rule that began or ended, with what it rests on; a claim unfolds where it stands first."""
    out, year, told = [], 0, set[str]()
    for change in changes():
        if change.day.year != year:
            year = change.day.year
            out.append(f'<h3 id="year-{year}">{year}</h3>')
        out.append(_entry(change, told, say))
        told.update(_rests_on(change))
    return "".join(out)


def _entry(change: Change, told: Container[str], say: Words) -> str:
    shown = change.day - DAY if change.until else change.day
    when = say.say("timeline", "until" if change.until else "from", day=say.day(shown))
    sources = "".join(
        claim_summary(id, BASE, say) if id in told else claim_details(id, BASE, say)
        for id in dict.fromkeys(_rests_on(change))
    )
    return (
        f'<article class="change" data-until="{str(change.until).lower()}">'
        f'<p><time datetime="{shown}">{escape(when)}</time> '
        f"{escape(general_sentence(change.rule.id, say))}</p>{_note(change, say)}{sources}</article>"
    )


def _rests_on(change: Change) -> Iterator[str]:
    since = change.rule.since
    if isinstance(since, Decided) and not change.until and since.day < since.known:
        yield since.claim
    yield from change.rule.claims


def _note(change: Change, say: Words) -> str:
    since = change.rule.since
    if change.until or not isinstance(since, Decided):
        return ""
    if since.unsettled_from:
        words = say.say("timeline", "doubt", day=say.day(since.unsettled_from), known=say.day(since.known))
    elif claim(since.claim).standing is Standing.ASSUMED:
        words = say.say("timeline", "decided", known=say.day(since.known))
    elif since.day < since.known:
        words = say.say("timeline", "first", day=say.day(since.day), known=say.day(since.known))
    else:
        return ""
    return f'<p class="claim-note">{escape(words)}</p>'
