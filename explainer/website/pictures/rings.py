"""Who reads a message, and who else could, as rings around those who write to each other: one picture for each kind.

What the rules say of a kind on the last day makes the rings; the list beside them says the same, in the same order.
To choose a kind shows its rings alone; that takes no script.
"""

from collections.abc import Iterable, Iterator
from html import escape
from math import cos, radians, sin
from typing import NamedTuple

from explainer.facts.question import CHECKED
from explainer.facts.values import Act, Kind
from explainer.judge import RuleInForce
from explainer.law.effect import ALWAYS, Access, Reaches, Reader, Reads
from explainer.rulebook import KINDS
from explainer.rulebook.ledger import weakest_of
from explainer.say.markup import UNSEARCHED
from explainer.say.phrases import general_sentence, raised, reader_word
from explainer.say.sources import claim_summary
from explainer.say.words import Words
from explainer.space.space import READERS, exists, space
from explainer.website.filled_in import BASE
from explainer.website.pictures.drawing import STYLES

SIZE, CORE, BADGE = 320, 50, 11
FIRST, TURN = -62, 47  # degrees: where the first number stands, and how far on the next


class Ring(NamedTuple):
    """Some who read a message, or could, whether only on a condition, and the rules that say so."""

    who: tuple[Reader | Access, ...]
    on_condition: bool
    rules: tuple[RuleInForce, ...]

    @property
    def claims(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(id for each in self.rules for id in each.claims))


def rings(kind: Kind) -> tuple[Ring, ...]:
    """From the inmost out: who reads it in every case, who does in some, who always could, and who could if."""
    found: dict[Reader | Access, list[tuple[RuleInForce, bool]]] = {}
    of = space(Act.SEND, kind, CHECKED, READERS)
    for each, table in zip(of.in_force, of.tables, strict=True):
        for effect in each.effects:
            if isinstance(effect, Reads):
                found.setdefault(effect.reader, []).append((each, bool(table.facts)))
            elif isinstance(effect, Reaches):
                beyond = effect.access not in ALWAYS
                found.setdefault(effect.access, []).append((each, bool(table.facts) or beyond))
    made = {
        who: Ring((who,), all(condition for _, condition in rules), tuple(rule for rule, _ in rules))
        for who, rules in found.items()
    }
    core = [made.pop(reader) for reader in Reader if reader in made and not made[reader].on_condition]
    inmost = Ring(
        tuple(who for ring in core for who in ring.who), False, tuple(rule for ring in core for rule in ring.rules)
    )
    outer = [made[who] for who in (*Reader, *Access) if who in made]
    return inmost, *sorted(outer, key=lambda ring: (isinstance(ring.who[0], Access), ring.on_condition))


def todays_kinds() -> tuple[Kind, ...]:
    return tuple(kind for kind in KINDS if exists(kind, CHECKED))


def rings_html(say: Words) -> str:
    """A choice of kinds, and for each its rings and the same as a list."""
    choices = "".join(
        f'<label><input type="radio" name="rings" value="{kind.value}"{"" if place else " checked"}> '
        f"<span>{escape(say.say('kind', kind.value, 'name'))}</span></label>"
        for place, kind in enumerate(todays_kinds())
    )
    shown = "".join(_figure(kind, say) for kind in todays_kinds())
    legend = escape(say.say("rings", "kind"))
    return (
        f'<div class="rings" {UNSEARCHED}>{STYLES}<fieldset class="rings-kinds"><legend>{legend}'
        f"</legend>{choices}</fieldset>{_legend(say)}{shown}</div>"
    )


def _legend(say: Words) -> str:
    line = '<svg aria-hidden="true" width="36" height="4"><path class="{marks}" d="M0 2h36"/></svg>'
    items = (f"<li>{line.format(marks=marks)} {escape(say.say('rings', marks))}</li>" for marks in ("reads", "could"))
    return f'<ul class="legend rings-legend">{"".join(items)}</ul>'


def _figure(kind: Kind, say: Words) -> str:
    found = rings(kind)
    items = "".join(
        f'<li class="{"could" if ring.on_condition else "reads"}"><span class="rings-number" aria-hidden="true">'
        f"{place}</span><p>{_said(ring, kind, say)}</p></li>"
        for place, ring in enumerate(found, 1)
    )
    title = escape(say.say("kind", kind.value, "name"))
    return (
        f'<figure class="rings-figure" data-kind="{kind.value}"><figcaption>{title}</figcaption>'
        f"{_drawn(found)}<ol>{items}</ol></figure>"
    )


def _said(ring: Ring, kind: Kind, say: Words) -> str:
    """Who it is, what the rules say of them, and the weakest of the claims behind it."""
    first, *_ = ring.who
    told = ""
    if not isinstance(first, Access) and not ring.on_condition:
        names = say.listing([say.say("reader", reader_word(who, kind)) for who in ring.who if isinstance(who, Reader)])
    else:
        names = say.say(*(("access", first.value) if isinstance(first, Access) else ("reader", first.value)))
        alone = len(ring.rules) == 1
        told = general_sentence(ring.rules[0].rule.id, say) if alone else say.say("rings", "on", str(first.value))
    return (
        f"<strong>{escape(raised(names))}</strong> {f'<span>{escape(told)}</span> ' if told else ''}"
        f"{claim_summary(weakest_of(ring.claims), BASE, say)}"
    )


def _person(x: float) -> str:
    return f'<g class="person"><circle cx="{x:g}" cy="-9" r="8"/><path d="M{x - 14:g} 19a14 15 0 0 1 28 0z"/></g>'


def _radii(count: int) -> Iterable[float]:
    """The radius of each ring around the inmost."""
    widest = SIZE / 2 - BADGE - 2
    return (CORE + (widest - CORE) * place / max(count, 1) for place in range(count + 1))


def _drawn(found: tuple[Ring, ...]) -> str:
    """The rings with a number on each, going round, so that no number covers another."""
    circles, badges = "", ""
    for place, (ring, radius) in enumerate(zip(found, _radii(len(found) - 1), strict=True)):
        marks = "could" if ring.on_condition else "reads"
        angle = radians(FIRST + TURN * place)
        x, y = radius * cos(angle), radius * sin(angle)
        circles = f'<circle class="{marks}" r="{radius:.1f}"/>' + circles
        badges += (
            f'<g class="badge {marks}"><circle cx="{x:.1f}" cy="{y:.1f}" r="{BADGE}"/>'
            f'<text x="{x:.1f}" y="{y + 4.5:.1f}">{place + 1}</text></g>'
        )
    half = SIZE / 2
    people = "".join(_people(found[0]))
    return (
        f'<svg class="rings-drawn" aria-hidden="true" width="{SIZE}" height="{SIZE}" '
        f'viewBox="{-half:g} {-half:g} {SIZE} {SIZE}">{circles}{people}{badges}</svg>'
    )


def _people(inmost: Ring) -> Iterator[str]:
    """Two, or three for a chat of several."""
    places = (-17, 17) if len(inmost.who) <= 2 else (-27, 0, 27)
    return (_person(x) for x in places)
