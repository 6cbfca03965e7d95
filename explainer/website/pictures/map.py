"""Who can message whom, as a picture: people by what connects you, kinds of message, and whether it works."""

from html import escape

from explainer.answers.overview import ROWS, MyPlan, overview
from explainer.answers.shape import Outcome
from explainer.facts.question import CHECKED
from explainer.facts.values import Kind
from explainer.say.pictures import shape
from explainer.say.tables import plan_label
from explainer.say.words import Words
from explainer.website.filled_in import BASE
from explainer.website.pictures.drawing import broken, figure, text

PEOPLE = tuple(row for row in ROWS if row != "applicant")
"""Whom you may have before you; applicants matter to plans for hiring alone, and neither of these is one."""

INMAIL = "message-types/inmail/#who-can-send"

NARROW = 19  # characters in a line of a label
LEFT, COLUMN, ROW, HEAD, BAND, RIGHT = 148, 38, 42, 128, 32, 84


type Found = dict[tuple[MyPlan, str], list[Outcome]]


def _found() -> tuple[tuple[Kind, ...], Found]:
    """The kinds that somebody could choose, and what comes of each; replies need an invitation."""
    maps = {plan: overview(plan) for plan in MyPlan}
    kinds = maps[MyPlan.PAID].kinds
    cells = {
        (plan, row): dict(zip(kinds, outcomes, strict=True))
        for plan, each in maps.items()
        for row, outcomes in zip(each.rows, each.cells, strict=True)
        if row in PEOPLE
    }
    chosen = tuple(kind for kind in kinds if any(cells[MyPlan.PAID, row][kind] is not Outcome.NO for row in PEOPLE))
    return chosen, {place: [outcomes[kind] for kind in chosen] for place, outcomes in cells.items()}


def map_html(say: Words) -> str:
    """The picture, its legend, and the same in words. Each field is what the rules say on the day of the last check."""
    kinds, found = _found()
    drawn = [_heads(kinds, say)]
    y = HEAD
    for sender in MyPlan:
        drawn.append(text(0, y + 20, plan_label(sender, say), "band"))
        y += BAND
        for person in PEOPLE:
            drawn.append(_row(y, say.say("map", "to", person), found[sender, person], len(kinds)))
            y += ROW
    said = [
        _sentence(plan_label(sender, say), say.say("map", "to", person), kinds, found[sender, person], say)
        for sender in MyPlan
        for person in PEOPLE
    ]
    size = (LEFT + COLUMN * len(kinds) + RIGHT, y + 4)
    seen = [outcome for outcome in Outcome if any(outcome in row for row in found.values())]
    day = say.day(CHECKED)
    return _legend(seen, say) + figure("map", size, "".join(drawn), said, say, day=day) + _note(say)


def _note(say: Words) -> str:
    """Which plans the lower half is true of, with where the others are told, and what holds in every row."""
    link = f'<a href="{BASE}{INMAIL}">{escape(say.say("map", "more"))}</a>'
    return f"<p>{escape(say.say('map', 'plans'))} {link}</p><p>{escape(say.say('map', 'usual'))}</p>"


def _heads(kinds: tuple[Kind, ...], say: Words) -> str:
    out = ""
    for place, kind in enumerate(kinds):
        x = LEFT + COLUMN * place + COLUMN / 2
        name = escape(say.say("kind", kind.value, "name"))
        out += f'<text class="head" transform="translate({x:g} {HEAD - 8}) rotate(-42)">{name}</text>'
    return out


def _row(y: float, label: str, outcomes: list[Outcome], columns: int) -> str:
    rule = f'<path class="rule" d="M0 {y}H{LEFT + COLUMN * columns}"/>'
    lines = len(broken(label, NARROW))
    cells = "".join(
        f'<g class="outcome-shape" data-outcome="{outcome.value}" '
        f'transform="translate({LEFT + COLUMN * place + COLUMN / 2 - 12:g} {y + 9:g})">{shape(outcome.value)}</g>'
        for place, outcome in enumerate(outcomes)
    )
    return rule + text(0, y + 26 - 7 * (lines - 1), label, "label", NARROW) + cells


def _legend(seen: list[Outcome], say: Words) -> str:
    items = "".join(
        f'<li data-outcome="{outcome.value}"><svg class="card-icon" viewBox="0 0 24 24" width="24" height="24" '
        f'aria-hidden="true">{shape(outcome.value)}</svg> {escape(say.say("outcome", outcome.value))}</li>'
        for outcome in seen
    )
    return f'<ul class="legend">{items}</ul>'


def _sentence(sender: str, person: str, kinds: tuple[Kind, ...], outcomes: list[Outcome], say: Words) -> str:
    parts = [
        f"{say.say('kind', kind.value, 'name')}: {say.say('outcome', outcome.value)}"
        for kind, outcome in zip(kinds, outcomes, strict=True)
    ]
    return f"{sender} → {person}: {'; '.join(parts)}."
