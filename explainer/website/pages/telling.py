"""Which pages tell which claim, and the links to them in the ledger."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from mkdocs.utils import get_relative_url

from explainer.say.words import Words
from explainer.website.filled_in import TOLD_ON
from explainer.website.grammar import Reference, inside, scan
from explainer.website.pages.markdown import expanded


class Telling(NamedTuple):
    """A page as the ledger names it: its address below the language's root, its title, and its Markdown."""

    at: str
    title: str
    text: str


def tellers(pages: Iterable[Telling], say: Words) -> dict[str, list[Telling]]:
    """The pages that refer to each claim, by hand or in a block that is written, in their own order."""
    found: dict[str, list[Telling]] = {}
    for page in pages:
        told = inside(list(expanded(scan(page.text.splitlines()), say)))
        for id in dict.fromkeys(each.id for each in told if isinstance(each, Reference)):
            found.setdefault(id, []).append(page)
    return found


def with_tellers(html: str, told: Mapping[str, list[Telling]], at: str, say: Words) -> str:
    """The page at an address, whose claims now name the pages that tell them."""

    def named(id: str) -> str:
        links = [f'<a href="{get_relative_url(page.at, at)}">{escape(page.title)}</a>' for page in told.get(id, ())]
        return f"<p>{say.say('claim', 'told_on', pages=', '.join(links))}</p>" if links else ""

    return TOLD_ON.sub(lambda found: named(found[1]), html)
