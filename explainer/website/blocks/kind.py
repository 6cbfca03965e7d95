"""What the rules say of one kind of message or of all: readers, access, sources, and all kinds side by side."""

from html import escape

from explainer.answers.routes import answer
from explainer.facts.question import CHECKED
from explainer.facts.values import Act, Kind
from explainer.judge import rules_of_the_day
from explainer.law.effect import Access, Reaches
from explainer.rulebook import KINDS
from explainer.say.html import grounds_html
from explainer.say.markup import UNSEARCHED
from explainer.say.phrases import raised, readers_phrase, rule_sentence
from explainer.say.pictures import readers_picture
from explainer.say.sources import claim_details
from explainer.say.views import grounds_of
from explainer.say.words import Words
from explainer.space.space import exists
from explainer.website.blocks.tables import claims_of, delivered, last_day
from explainer.website.filled_in import BASE


def readers_html(kind: Kind, say: Words) -> str:
    """Who reads a message of a kind, with the rules and sources behind it."""
    found = answer(delivered(kind))
    return (
        f'<div class="readers readers-block">{readers_picture(found, say)}'
        f"<div><p>{escape(say.say('page', 'readers', readers=readers_phrase(found, say)))}</p>"
        f'<ul class="reasons">{grounds_html(grounds_of(found.why.readers, say), BASE, say)}</ul></div></div>'
    )


def access_html(say: Words) -> str:
    """Everyone else who could reach a message of some kind today, with the conditions and the sources."""
    rules = {
        each.rule.id: (effect.access, each.claims)
        for kind in KINDS
        for each in rules_of_the_day(Act.SEND, kind, last_day(kind)).in_force
        for effect in each.effects
        if isinstance(effect, Reaches)
    }
    items = ""
    for access in Access:
        said = [
            f"<dd><p>{escape(rule_sentence(rule, say))}</p>"
            f"{''.join(claim_details(id, BASE, say) for id in claims)}</dd>"
            for rule, (reached, claims) in rules.items()
            if reached is access
        ]
        items += f"<dt>{escape(raised(say.say('access', access.value)))}</dt>{''.join(said)}" if said else ""
    return f'<dl class="access-all">{items}</dl>'


def sources_html(kind: Kind, say: Words) -> str:
    """The claims that a kind's rules rest on today."""
    items = "".join(
        f"<li><p>{escape(say.say('claims', id))}</p>{claim_details(id, BASE, say)}</li>" for id in claims_of((kind,))
    )
    return f'<ol class="sources-list" {UNSEARCHED}>{items}</ol>'


def types_markdown(say: Words) -> str:
    """Every kind that there is today, side by side, in the words that its subject has for it, with their claims."""
    columns = ("name", "to", "cost", "where")
    lines = [[say.say("types", column) for column in columns], ["---"] * len(columns)]
    for kind in (kind for kind in KINDS if exists(kind, CHECKED)):
        name, page, *rest = (say.say("kind", kind.value, part) for part in ("name", "page", *columns[1:]))
        lines.append([f'<a href="{BASE}{page}">{escape(name)}</a>', *rest])
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
