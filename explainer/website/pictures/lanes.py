"""Each kind of message as a lane through the years: when there was such a message, and a sign for each change.

The lanes are drawn in shares of their width, so that letters and signs keep their size on any screen.
To choose one shows its changes alone in the list below; that takes no script.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from typing import NamedTuple

from explainer.facts.question import CHECKED, FIRST_DAY
from explainer.facts.values import Act, Kind
from explainer.judge import rules_by_day
from explainer.rulebook import KINDS
from explainer.say.markup import UNSEARCHED
from explainer.say.words import Words
from explainer.space.space import certain, exists
from explainer.website.pictures.days import SHAPES, Sure, least
from explainer.website.pictures.timeline import FEW, LANES, OTHER, entries

DAY = timedelta(days=1)
ALL = None
HEIGHT, MIDDLE = 22, 11
YEARS = range(FIRST_DAY.year, CHECKED.year + 1, 3)


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


def signs(lane: Kind | None) -> dict[date, Sure]:
    """For each day of a lane's changes how sure it is; of several, the least sure.

    What is about more than a few kinds stands once, in the lane of all of them.
    """
    found: dict[date, list[Sure]] = {}
    for entry in entries():
        if lane in entry.kinds if len(entry.kinds) <= FEW else lane is ALL:
            found.setdefault(entry.day, []).append(entry.sure)
    return {day: least(each) for day, each in found.items()}


def _x(day: date) -> float:
    return (day - FIRST_DAY).days / (CHECKED - FIRST_DAY).days * 100


def _svg(drawn: str) -> str:
    return f'<svg class="lane-drawn" aria-hidden="true" width="100%" height="{HEIGHT}">{drawn}</svg>'


def _drawn(kind: Kind | None) -> str:
    years = "".join(f'<rect class="rule" x="{_x(date(year, 1, 1)):.2f}%" width="1" height="100%"/>' for year in YEARS)
    bars = "".join(
        f'<rect class="span{"" if sure else " doubt"}" x="{_x(first):.2f}%" y="{MIDDLE - 3}" '
        f'width="{_x(last) - _x(first):.2f}%" height="6"/>'
        for first, last, sure in (spans(kind) if kind in KINDS else ())
    )
    marks = "".join(
        f'<svg x="{_x(day):.2f}%" y="{MIDDLE}" overflow="visible">{SHAPES[sure]}</svg>'
        for day, sure in signs(kind).items()
    )
    return _svg(years + bars + marks)


def lanes_html(say: Words) -> str:
    """The lanes, each a choice of what the list below shows, and the same in words."""
    scale = "".join(f'<text x="{_x(date(year, 1, 1)):.2f}%" dx="3" y="15">{year}</text>' for year in YEARS)
    rows = f'<div class="lane lane-years" aria-hidden="true"><span class="lane-name"></span>{_svg(scale)}</div>'
    rows += _row("", say.say("timeline", "all"), _drawn(ALL), checked=True)
    for kind in LANES:
        name = say.say("timeline", "other") if kind is OTHER else say.say("kind", kind.value, "name")
        rows += _row(kind.value, name, _drawn(kind))
    title = escape(say.say("picture", "timeline", "title"))
    items = "".join(f"<li>{escape(line)}</li>" for line in _said(say))
    return (
        f'<figure class="drawing lanes"><fieldset><legend>{title}</legend>'
        f'<p class="lanes-hint">{escape(say.say("timeline", "choose"))}</p>{rows}</fieldset>'
        f'<details class="drawing-words" {UNSEARCHED}><summary>{escape(say.say("drawing", "words"))}</summary>'
        f"<ul>{items}</ul></details></figure>"
    )


def _row(value: str, name: str, drawn: str, checked: bool = False) -> str:
    return (
        f'<label class="lane"><span class="lane-name"><input type="radio" name="kind" value="{value}"'
        f"{' checked' if checked else ''}> {escape(name)}</span>{drawn}</label>"
    )


def _said(say: Words) -> Iterator[str]:
    for kind in KINDS:
        name = say.say("kind", kind.value, "name")
        for first, last, sure in spans(kind):
            key = "still" if last == CHECKED else "exists"
            key = key + ("_before" if first == FIRST_DAY else "") if sure else "in_doubt"
            yield say.say("timeline", key, kind=name, first=say.day(first), last=say.day(last)) + "."
