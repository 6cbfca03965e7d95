"""What changed when, year by year: each dated rule once, where it begins, and what rules of the same day say alike."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from html import escape
from itertools import groupby
from typing import NamedTuple

from explainer.facts.values import Kind
from explainer.law.rule import Decided, Rule
from explainer.rulebook import KINDS
from explainer.rulebook.ledger import Standing, claim, weakest_of
from explainer.say.markup import UNSEARCHED
from explainer.say.sources import claim_summary
from explainer.say.words import Words
from explainer.space.changes import Change, changes
from explainer.website.filled_in import BASE
from explainer.website.pictures.days import Sure, counts_from_reading, how_sure, sign
from explainer.website.pictures.joined import sentences

DAY = timedelta(days=1)
OTHER = Kind.ANY
"""The lane of what is about no message: connections, accounts, settings."""
LANES = (*KINDS, OTHER)
FEW = 3
"""So many kinds are named where an entry is about several."""


class Entry(NamedTuple):
    """What begins on a day for some kinds; or (`before`) what held until that day since before our first one."""

    day: date
    before: bool
    sure: Sure
    kinds: tuple[Kind, ...]
    changes: tuple[Change, ...]


@cache
def entries() -> tuple[Entry, ...]:
    """Every dated rule once, in order of time; what begins comes before what held until then."""
    begin = {change.rule for change in changes() if not change.until}
    once = [change for change in changes() if not change.until or change.rule not in begin]
    together: dict[tuple[date, bool, Sure, tuple[Kind, ...]], list[Change]] = {}
    for change in sorted(once, key=lambda change: (change.day, change.until)):
        key = (change.day, change.until, how_sure(change), kinds_of(change.rule))
        together.setdefault(key, []).append(change)
    return tuple(Entry(*key, tuple(found)) for key, found in together.items())


def kinds_of(rule: Rule) -> tuple[Kind, ...]:
    """Whose lane a rule's change stands in. Credits are InMail's."""
    if rule.kinds == {Kind.ANY}:
        return (Kind.INMAIL,) if claim(rule.claims[0]).subject == "credits" else (OTHER,)
    return tuple(kind for kind in KINDS if kind in rule.kinds)


def timeline_html(say: Words) -> str:
    """Year by year, what begins in it, and what it rests on."""
    return "".join(_year(year, tuple(found), say) for year, found in groupby(entries(), lambda entry: entry.day.year))


def years_html(say: Words) -> str:
    """A link to each year of the list."""
    years = dict.fromkeys(entry.day.year for entry in entries())
    links = "".join(f'<li><a href="#year-{year}">{year}</a></li>' for year in years)
    return f'<nav class="years" aria-label="{escape(say.say("timeline", "years"))}" {UNSEARCHED}><ul>{links}</ul></nav>'


def _year(year: int, found: tuple[Entry, ...], say: Words) -> str:
    about = _words_of(kind for entry in found for kind in entry.kinds)
    shown = "".join(_entry(entry, say) for entry in found)
    return f'<section class="year" data-kinds="{about}"><h3 id="year-{year}">{year}</h3>{shown}</section>'


def _words_of(found: Iterable[Kind]) -> str:
    kinds = frozenset(found)
    return " ".join(kind.value for kind in LANES if kind in kinds)


def _entry(entry: Entry, say: Words) -> str:
    when = say.say("timeline", "before" if entry.before else "from", day=say.day(entry.day))
    ends = {change.rule: change.day for change in changes() if change.until} if not entry.before else {}
    said = "".join(
        f"<p>{escape(sentence)}{_until(sentence, rules, ends, say)}</p>"
        for sentence, rules in sentences((change.rule for change in entry.changes), say)
    )
    notes = "".join(f'<p class="claim-note">{escape(note)}</p>' for note in dict.fromkeys(_notes(entry, say)))
    sources = _sources(list(dict.fromkeys(_rest_on(entry))), say)
    return (
        f'<article class="change" data-kinds="{_words_of(entry.kinds)}" data-before="{str(entry.before).lower()}">'
        f'<p class="change-when">{sign(entry.sure, say)} <time datetime="{entry.day}">{escape(when)}</time> '
        f'<span class="change-kinds">{escape(_about(entry.kinds, say))}</span></p>'
        f'{said}{notes}<p class="change-sources" {UNSEARCHED}>{sources}</p></article>'
    )


def _sources(ids: list[str], say: Words) -> str:
    """A link to each claim in the ledger: the weakest says how firm it is, the others what they say if pointed at."""
    first = weakest_of(ids)
    more = [id for id in ids if id != first]
    links = (
        f'<a class="more" href="{BASE}sources/#{id}" title="{escape(say.say("claims", id))}">{place}</a>'
        for place, id in enumerate(more, 2)
    )
    return claim_summary(first, BASE, say) + "".join(links)


def _until(sentence: str, rules: tuple[Rule, ...], ends: dict[Rule, date], say: Words) -> str:
    """On which day that holds for the last time, if it is one day for all of it and the sentence does not say so."""
    days = {ends.get(rule) for rule in rules}
    day = days.pop()
    if days or day is None or say.day(day - DAY) in sentence:
        return ""
    words = say.say("timeline", "no_longer", day=say.day(day - DAY))
    return f' <span class="change-until">({escape(words)})</span>'


def _about(kinds: tuple[Kind, ...], say: Words) -> str:
    if kinds == (OTHER,):
        return say.say("timeline", "other")
    if len(kinds) > FEW:
        return say.say("timeline", "several")
    return say.listing([say.say("kind", kind.value, "name") for kind in kinds])


def _rest_on(entry: Entry) -> Iterator[str]:
    for change in entry.changes:
        since = change.rule.since
        if isinstance(since, Decided) and not change.until and since.day < since.known:
            yield since.claim
        yield from change.rule.claims


def _notes(entry: Entry, say: Words) -> Iterator[str]:
    """Why a day is no surer than that."""
    for change in entry.changes:
        since = change.rule.since
        if not isinstance(since, Decided) or change.until:
            if counts_from_reading(change):
                yield say.say("timeline", "read")
        elif since.unsettled_from:
            yield say.say("timeline", "doubt", day=say.day(since.unsettled_from), known=say.day(since.known))
        elif claim(since.claim).standing is Standing.ASSUMED:
            yield say.say("timeline", "decided", known=say.day(since.known))
        elif since.day < since.known:
            yield say.say("timeline", "first", day=say.day(since.day), known=say.day(since.known))
