"""The texts that the ledger cites, as a page: who published each, when it is dated, when it was read, and for what."""

from html import escape

from markdown.extensions.toc import slugify

from explainer.rulebook.ledger import Source, claims, sources
from explainer.say.markup import UNSEARCHED
from explainer.say.sources import dated, read_when, stood
from explainer.say.words import Words
from explainer.website.filled_in import BASE


def _cited() -> dict[str, list[str]]:
    """For each source, the claims that it speaks for or against."""
    found: dict[str, list[str]] = {id: [] for id in sources()}
    for entry in claims().values():
        for said in (*entry.says, *entry.contradicted_by):
            if entry.id not in found[said.source.id]:
                found[said.source.id].append(entry.id)
    return found


def _source(source: Source, cited: list[str], say: Words) -> str:
    when = ", ".join(filter(None, (dated(source.dated, say), stood(source, say), read_when(source, say))))
    count = escape(say.count(len(cited), "claim", "on_text"))
    return (
        f'<li id="{source.id}"><p><cite><a href="{escape(source.url)}" rel="noreferrer" '
        f'lang="{source.language}">{escape(source.title)}</a></cite><span {UNSEARCHED}>, {escape(when)}</span></p>'
        f'<p {UNSEARCHED}><a href="{BASE}sources/#text={source.id}">{count}</a></p></li>'
    )


def texts_html(say: Words) -> str:
    """Every text under its publisher; whoever published most comes first."""
    cited = _cited()
    published: dict[str, list[Source]] = {}
    for source in sources().values():
        published.setdefault(source.publisher, []).append(source)
    out = []
    for publisher, texts in sorted(published.items(), key=lambda item: (-len(item[1]), item[0])):
        items = "".join(_source(source, cited[source.id], say) for source in texts)
        out.append(
            f'<h3 id="publisher-{slugify(publisher, "-")}">{escape(publisher)}</h3><ul class="sources-all">{items}</ul>'
        )
    return "".join(out)
