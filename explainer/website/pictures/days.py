"""How sure the day is on which a rule begins or ends: one of three signs, told apart by their shape."""

from collections.abc import Iterable
from enum import Enum
from functools import cache
from html import escape

from explainer.law.effect import LeavesOpen, Unsettled
from explainer.law.rule import Decided
from explainer.rulebook.ledger import Source, Standing, claim
from explainer.say.words import Words
from explainer.space.changes import Change, changes


class Sure(Enum):
    """How sure a day is, from the surest on."""

    CERTAIN = "certain"  # a source gives it, or at least its month
    DECIDED = "decided"  # our reading: nobody gives it, or something about it is assumed
    UNKNOWN = "unknown"  # nobody knows it, or from that day on nobody knows what holds


SHAPES = {
    Sure.CERTAIN: '<circle class="sign-certain" r="5.5"/>',
    Sure.DECIDED: '<path class="sign-decided" d="M0-7 7 0 0 7-7 0z"/>',
    Sure.UNKNOWN: '<path class="sign-unknown" d="M-6-6H6V6H-6zM-3-3 3 3M3-3-3 3"/>',
}
_ORDER = tuple(Sure)


def least(found: Iterable[Sure]) -> Sure:
    """The least sure of several."""
    return max(found, key=_ORDER.index)


@cache
def how_sure(change: Change) -> Sure:
    """How sure the day of a change is; where something takes a rule's place, no surer than that."""
    if not change.until:
        return _since(change)
    after = [
        _since(other)
        for other in changes()
        if other.day == change.day
        and not other.until
        and not other.rule.acts.isdisjoint(change.rule.acts)
        and not other.rule.kinds.isdisjoint(change.rule.kinds)
    ]
    return least([_rests_on(change), *after])


def _since(change: Change) -> Sure:
    since = change.rule.since
    if any(isinstance(effect, Unsettled | LeavesOpen) for effect in change.rule.effects):
        return Sure.UNKNOWN
    if isinstance(since, Decided):
        if since.unsettled_from:
            return Sure.UNKNOWN
        return Sure.DECIDED if claim(since.claim).standing is Standing.ASSUMED else Sure.CERTAIN
    return _rests_on(change)


def _rests_on(change: Change) -> Sure:
    assumed = any(claim(id).standing is Standing.ASSUMED for id in change.rule.claims)
    return Sure.DECIDED if assumed or undated(change) else Sure.CERTAIN


def undated(change: Change) -> bool:
    """Whether nothing that a rule rests on carries a date."""
    sources = _sources(change)
    return bool(sources) and all(source.dated == "undated" for source in sources)


def counts_from_reading(change: Change) -> bool:
    """Whether a rule begins, or ends, when we read the texts without a date that it rests on."""
    day = change.day.isoformat()
    return undated(change) and any(source.read <= day for source in _sources(change))


def _sources(change: Change) -> list[Source]:
    return [said.source for id in change.rule.claims for said in claim(id).says]


def sign(sure: Sure, say: Words) -> str:
    """A sign before the words that it is about; it says the same to those who hear it."""
    words = escape(say.say("timeline", "sure", sure.value))
    return f'<svg class="sign" role="img" aria-label="{words}" viewBox="-8 -8 16 16">{SHAPES[sure]}</svg>'


def signs_html(say: Words) -> str:
    """What each sign means."""
    items = "".join(
        f'<li><svg class="sign" aria-hidden="true" viewBox="-8 -8 16 16">{SHAPES[sure]}</svg> '
        f"<span>{escape(say.say('timeline', 'means', sure.value))}</span></li>"
        for sure in Sure
    )
    return f'<ul class="legend signs">{items}</ul>'
