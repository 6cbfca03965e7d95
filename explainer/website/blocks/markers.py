"""The blocks that a page can ask for by marker: each name, what it takes, and the HTML it becomes."""

from collections.abc import Callable
from functools import cache
from html import escape
from typing import Any, NamedTuple

from explainer.facts.values import Kind
from explainer.rulebook.ledger import Claim, claim, claims
from explainer.say.html import details
from explainer.say.proof import proof_html
from explainer.say.words import Words
from explainer.website.blocks import arguments
from explainer.website.blocks.kind import (
    access_html,
    in_short,
    limits_folded,
    readers_html,
    sources_html,
    types_markdown,
)
from explainer.website.blocks.report import report_html
from explainer.website.blocks.sources.disagreements import disagreements_html
from explainer.website.blocks.sources.ledger import ledger_html
from explainer.website.blocks.sources.texts import texts_html
from explainer.website.blocks.sources.unpublished import unpublished_html
from explainer.website.blocks.tables import outcome_table
from explainer.website.blocks.vocabulary import OWNERS, acts_html, facts_html, kinds_html, notices_html
from explainer.website.filled_in import BASE, SITE, WHEEL, WHEEL_NAME
from explainer.website.form.element import kind_element, question_element
from explainer.website.form.explorer import explorer_element
from explainer.website.grammar import PageError
from explainer.website.operator import operator_html
from explainer.website.pictures.days import signs_html
from explainer.website.pictures.events import events_html
from explainer.website.pictures.lanes import lanes_html
from explainer.website.pictures.life import life_html
from explainer.website.pictures.map import map_block
from explainer.website.pictures.rings import rings_html
from explainer.website.pictures.timeline import timeline_html, years_html
from explainer.website.published.feed import FEED
from explainer.website.published.tables import TABLES, address
from explainer.wire.read_question import Asked


def _try(asked: Asked, say: Words) -> str:
    make = explorer_element if asked[0].message.kind is Kind.ANY else kind_element
    return make(asked, say)


def _wheel(say: Words) -> str:
    """The rules as a wheel; only the build of the site knows its name."""
    words = escape(say.say("download", "wheel", name=WHEEL_NAME))
    return f'<p><a class="button" href="{WHEEL}" download>{words}</a></p>'


def _tables(say: Words) -> str:
    """The ledger's files for machines, each with what is in it."""
    files = "".join(
        f'<li><a href="{SITE}{address(name)}"><code>{address(name)}</code></a>: '
        f"{escape(say.say('published', name, n=say.number(len(made()))))}</li>"
        for name, made in TABLES.items()
    )
    return f"<ul>{files}</ul>"


def _feed(say: Words) -> str:
    return f'<p><a href="{BASE}{FEED}" type="application/atom+xml">{escape(say.say("published", "feed"))}</a></p>'


class Block(NamedTuple):
    """How a block reads what it is given, raising PageError, and how it is drawn from that.

    It becomes HTML or, if it is `written`, Markdown, in which a page may cite claims.
    `folded` names the words of the line that opens it, for what proves and is seldom read whole.
    """

    read: Callable[[list[str]], Any]  # Any: whatever `draw` takes
    draw: Callable[[Any, Words], str]
    written: bool = False
    folded: str = ""

    def html(self, given: list[str], say: Words) -> str:
        """What it becomes, for what it is given. Raises PageError for what is written wrongly."""
        drawn = self.draw(self.read(given), say)
        return details("fold", say.say("fold", self.folded), drawn) if self.folded else drawn


def _whole(make: Callable[[Words], str]) -> Block:
    """A block that takes nothing."""
    return Block(arguments.nothing, lambda _, say: make(say))


BLOCKS: dict[str, Block] = {
    "question": Block(arguments.asked, question_element),
    "try": Block(arguments.asked, _try),
    "outcomes": Block(arguments.kind, outcome_table, folded="outcomes"),
    "limits": Block(arguments.kind, limits_folded, written=True),
    "in-short": Block(arguments.kind, in_short, written=True),
    "readers": Block(arguments.kind, readers_html),
    "access": _whole(access_html),
    "rings": _whole(rings_html),
    "sources": Block(arguments.kind, sources_html, folded="sources"),
    "types": Block(arguments.nothing, lambda _, say: types_markdown(say), written=True),
    "map": _whole(map_block),
    "life": Block(arguments.begin, lambda day, say: life_html(say, day)),
    "facts": Block(lambda given: arguments.one_of("owner of facts", OWNERS, given), facts_html),
    "kinds": _whole(kinds_html),
    "acts": _whole(acts_html),
    "notices": _whole(notices_html),
    "timeline-years": _whole(years_html),
    "timeline-events": _whole(events_html),
    "timeline-signs": _whole(signs_html),
    "timeline-lanes": _whole(lanes_html),
    "timeline": _whole(timeline_html),
    "ledger": _whole(ledger_html),
    "texts": _whole(texts_html),
    "disagreements": _whole(disagreements_html),
    "unpublished": _whole(unpublished_html),
    "operator": Block(arguments.entries, operator_html),
    "report": _whole(report_html),
    "wheel": _whole(_wheel),
    "tables": _whole(_tables),
    "feed": _whole(_feed),
    "prove": _whole(proof_html),
}


@cache
def block(text: str, say: Words) -> str:
    """What a marker's text, such as `outcomes inmail`, becomes. Raises PageError for what is written wrongly."""
    name, *given = text.split()
    if name not in BLOCKS:
        raise PageError(f"there is no block of this name; there are {', '.join(BLOCKS)}")
    return BLOCKS[name].html(given, say)


def is_written(text: str) -> bool:
    """Whether a marker's text asks for Markdown."""
    name = text.split()[0]
    return name in BLOCKS and BLOCKS[name].written


def cited(id: str) -> Claim:
    """A claim that a page refers to. Raises PageError where the ledger has no such claim."""
    if id not in claims():
        raise PageError(f"[^{id}] refers to a claim that the ledger does not have")
    return claim(id)
