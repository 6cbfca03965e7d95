"""The map as rows of cells, each the answer to a case, and the table that is laid out from them."""

from collections.abc import Callable
from typing import NamedTuple

from explainer.answers.compose import decide
from explainer.answers.overview import MyPlan, question_to
from explainer.answers.routes import of_kind
from explainer.facts.question import CHECKED, Question
from explainer.facts.values import Kind
from explainer.say.markup import escape
from explainer.say.pictures import icon
from explainer.say.tables import plan_label
from explainer.say.views import shape_of
from explainer.say.words import Words


class CellView(NamedTuple):
    """One kind of message to one person: the case, the outcome that it is drawn as, and that in a few words."""

    name: str
    shape: str
    word: str
    case: Question


class RowView(NamedTuple):
    """Whom one may have before one: the case with the kind left open, and a cell for each kind."""

    name: str
    case: Question
    cells: tuple[CellView, ...]


class MapView(NamedTuple):
    plan: str
    mine: str
    as_of: str
    kinds: tuple[Kind, ...]
    rows: tuple[RowView, ...]


def _cell(case: Question, kind: Kind, say: Words) -> CellView:
    shape = shape_of(decide(of_kind(case, kind)))
    word = ("map", "cell", shape) if say.has("map", "cell", shape) else ("outcome", shape)
    return CellView(say.say("kind", kind.value, "name"), shape, say.say(*word), of_kind(case, kind))


def map_view(plan: MyPlan, people: tuple[str, ...], kinds: tuple[Kind, ...], say: Words) -> MapView:
    """The rows of these people and the cells of these kinds, on the day of the last check."""
    cases = {person: question_to(person, plan) for person in people}
    return MapView(
        plan=plan.value,
        mine=plan_label(plan, say),
        as_of=say.say("map", "as_of", day=say.day(CHECKED)),
        kinds=kinds,
        rows=tuple(
            RowView(say.say("map", "to", person), case, tuple(_cell(case, kind, say) for kind in kinds))
            for person, case in cases.items()
        ),
    )


type Link = Callable[[Question], str]
"""Where a case opens."""


def _cell_html(cell: CellView, link: Link, say: Words) -> str:
    """What a case comes to, in a table whose heads say which it is; a link to it, unless it is a no.

    Where the table is cards, and its heads are not seen, the kind stands in the link.
    """
    word = escape(cell.word)
    name = cell.name if " " in cell.name else _breaking(cell.name, say)  # several words break between them
    if cell.shape == "no":
        return f'<td data-outcome="no"><span class="map-none">{word}</span></td>'
    return (
        f'<td data-outcome="{cell.shape}"><a href="{escape(link(cell.case))}">'
        f'<span class="map-kind">{escape(name)} </span>{icon(cell.shape)} <span>{word}</span></a></td>'
    )


def _row_html(row: RowView, link: Link, say: Words) -> str:
    cells = "".join(_cell_html(cell, link, say) for cell in row.cells)
    name = f'<a href="{escape(link(row.case))}">{escape(row.name)}</a>'
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'


def _breaking(name: str, say: Words) -> str:
    """A name in a narrow column or on a narrow card: long words break where the language says."""
    for word in say.say("map", "breaks").split():
        name = name.replace(word.replace("|", ""), word.replace("|", "\u00ad"))
    return name


def map_html(view: MapView, base: str, link: Link, say: Words) -> str:
    """The table of one plan."""
    heads = "".join(
        f'<th scope="col"><a href="{escape(base)}{say.say("kind", kind.value, "page")}">'
        f"{escape(_breaking(say.say('kind', kind.value, 'name'), say))}</a></th>"
        for kind in view.kinds
    )
    to = escape(say.say("types", "to"))
    return (
        f'<table class="map-table" data-plan="{view.plan}"><caption>'
        f'<span class="map-mine">{escape(view.mine)}. </span>{escape(view.as_of)}</caption>'
        f'<thead><tr><th scope="col">{to}</th>{heads}</tr></thead>'
        f"<tbody>{''.join(_row_html(row, link, say) for row in view.rows)}</tbody></table>"
    )
