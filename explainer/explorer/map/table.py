"""The map as a table, for pages and the explorer alike: each cell a link to its case, in full words."""

from collections.abc import Callable

from explainer.explorer.map.rows import CellView, MapView, RowView
from explainer.facts.question import Question
from explainer.say.markup import escape
from explainer.say.pictures import icon
from explainer.say.words import Words

type Link = Callable[[Question], str]
"""Where a case opens."""


def _cell_html(cell: CellView, link: Link, say: Words) -> str:
    """What a case comes to, in a table whose heads say which it is; a link to it, unless it is a no.

    Where the table is cards, and its heads are not seen, the kind stands in the link.
    """
    name = cell.name if " " in cell.name else _breaking(cell.name, say)  # several words break between them
    word, new, was = escape(cell.word), "", ""
    if cell.was:
        new, was = ' class="is-new"', f' <span class="map-was">{escape(say.say("map", "was", word=cell.was))}</span>'
    if cell.shape == "no" and not cell.was:
        return f'<td data-outcome="no"><span class="map-none">{word}</span></td>'
    return (
        f'<td data-outcome="{cell.shape}"{new}><a href="{escape(link(cell.case))}">'
        f'<span class="map-kind">{escape(name)} </span>{icon(cell.shape)} <span>{word}</span>{was}</a></td>'
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


def map_html(view: MapView, base: str, link: Link, say: Words, head: str = "") -> str:
    """The table of one plan; `head` is what stands above the people, where it is not whom one writes to."""
    heads = "".join(
        f'<th scope="col"><a href="{escape(base)}{say.say("kind", kind.value, "page")}">'
        f"{escape(_breaking(say.say('kind', kind.value, 'name'), say))}</a></th>"
        for kind in view.kinds
    )
    to = escape(head or say.say("types", "to"))
    return (
        f'<table class="map-table" data-plan="{view.plan}"><caption>'
        f'<span class="map-mine">{escape(view.mine)}. </span>{escape(view.as_of)}</caption>'
        f'<thead><tr><th scope="col">{to}</th>{heads}</tr></thead>'
        f"<tbody>{''.join(_row_html(row, link, say) for row in view.rows)}</tbody></table>"
    )
