"""What the rules say of one kind of message or of all: readers, access, sources, and all kinds side by side."""

from html import escape

from explainer.answers.routes import answer
from explainer.answers.shape import Because
from explainer.facts.catalogue import with_facts
from explainer.facts.question import CHECKED
from explainer.facts.values import Kind, YesNo
from explainer.rulebook import KINDS
from explainer.say.html import grounds_html
from explainer.say.phrases import rule_sentence
from explainer.say.pictures import readers_picture
from explainer.say.sources import claim_details
from explainer.say.views import grounds_of
from explainer.say.words import Words
from explainer.space.space import exists
from explainer.website.blocks.tables import claims_of, delivered
from explainer.website.filled_in import BASE


def readers_html(kind: Kind, say: Words) -> str:
    """Who reads a message of a kind, with the rules and sources behind it."""
    found = answer(delivered(kind))
    names = say.listing([say.say("reader", reader.value) for reader in found.readers])
    return (
        f'<div class="readers readers-block">{readers_picture(found, say)}'
        f"<div><p>{escape(say.say('page', 'readers', readers=names))}</p>"
        f'<ul class="reasons">{grounds_html(grounds_of(found.why.readers, say), BASE, say)}</ul></div></div>'
    )


def access_html(say: Words) -> str:
    """Everyone else who could reach a message of any kind, with the condition and the sources."""
    rules: dict[str, Because] = {}
    for kind in KINDS:
        question = with_facts(delivered(kind), {"recipient.archived": YesNo.YES})
        for each in answer(question).why.access:
            rules.setdefault(each.rule, each)
    items = "".join(
        f"<dt>{escape(say.say('access', each.gives))}</dt>"
        f"<dd><p>{escape(rule_sentence(each.rule, say))}</p>"
        f"{''.join(claim_details(id, BASE, say) for id in each.claims)}</dd>"
        for each in rules.values()
    )
    return f'<dl class="access-all">{items}</dl>'


def sources_html(kind: Kind, say: Words) -> str:
    """The claims that a kind's rules rest on today."""
    items = "".join(
        f"<li><p>{escape(say.say('claims', id))}</p>{claim_details(id, BASE, say)}</li>" for id in claims_of((kind,))
    )
    return f'<ol class="sources-list">{items}</ol>'


def types_markdown(say: Words) -> str:
    """Every kind that there is today, side by side, in the words that its subject has for it, with their claims."""
    columns = ("name", "to", "cost", "where")
    lines = [[say.say("types", column) for column in columns], ["---"] * len(columns)]
    for kind in (kind for kind in KINDS if exists(kind, CHECKED)):
        name, page, *rest = (say.say("kind", kind.value, part) for part in ("name", "page", *columns[1:]))
        lines.append([f'<a href="{BASE}{page}">{escape(name)}</a>', *rest])
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
