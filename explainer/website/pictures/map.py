"""Who can message whom, as a table for each plan: people by what connects you, and kinds of message."""

from html import escape

from explainer.answers.overview import ROWS, MyPlan, overview
from explainer.answers.shape import Outcome
from explainer.explorer.map.rows import map_view, plan_label
from explainer.explorer.map.table import map_html
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.say.markup import UNSEARCHED
from explainer.say.words import Words
from explainer.website.filled_in import BASE
from explainer.website.pictures.drawing import STYLES
from explainer.wire.write_link import fragment_of

PEOPLE = tuple(row for row in ROWS if row != "applicant")
"""Whom you may have before you; applicants matter to plans for hiring alone, and neither of these is one."""

INMAIL = "message-types/inmail/#who-can-send"


def chosen() -> tuple[Kind, ...]:
    """The kinds that somebody could choose: replies need an invitation."""
    found = overview(MyPlan.PAID)
    rows = [cells for row, cells in zip(found.rows, found.cells, strict=True) if row in PEOPLE]
    columns = zip(found.kinds, zip(*rows, strict=True), strict=True)
    return tuple(kind for kind, outcomes in columns if set(outcomes) != {Outcome.NO})


def _link(case: Question) -> str:
    return f"{BASE}try/#{fragment_of(case)}"


def _switch(say: Words) -> str:
    """One plan or the other, without a script: the style sheet shows the table of whichever is chosen."""
    choices = "".join(
        f'<label><input type="radio" name="map-plan" value="{plan.value}"'
        f"{' checked' if plan is MyPlan.BASIC else ''}> {escape(plan_label(plan, say))}</label>"
        for plan in MyPlan
    )
    return f'<fieldset class="map-plans"><legend>{escape(say.say("map", "switch"))}</legend>{choices}</fieldset>'


def map_block(say: Words) -> str:
    """The switch, a table for each plan, and what is true of all of it."""
    kinds = chosen()
    tables = "".join(map_html(map_view(plan, PEOPLE, kinds, say), BASE, _link, say) for plan in MyPlan)
    return (
        f'<div class="map" {UNSEARCHED}>{STYLES}{_switch(say)}<div class="map-tables">{tables}</div></div>{_note(say)}'
    )


def _note(say: Words) -> str:
    """Which plans the second table is true of, with where the others are told, and what holds in every row."""
    link = f'<a href="{BASE}{INMAIL}">{escape(say.say("map", "more"))}</a>'
    return f"<p>{escape(say.say('map', 'plans'))} {link}</p><p>{escape(say.say('map', 'usual'))}</p>"
