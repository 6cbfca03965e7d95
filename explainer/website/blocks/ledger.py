"""The ledger as pages: every claim with who says so and who says otherwise, and what nobody has published."""

from html import escape

from explainer.rulebook import SUBJECTS
from explainer.rulebook.ledger import Claim, Said, Today, claims
from explainer.say.markup import UNSEARCHED
from explainer.say.sources import claim_link, claim_reference, dated, note_html, standing_tag, who_says
from explainer.say.words import Words
from explainer.website.filled_in import BASE

OVER = (Today.PAST, Today.FALSE)
"""What has become of the claims that stand back in the list."""


def _said(said: Said, say: Words) -> str:
    """Who says it, in brief: the full reference stands once, in the list of sources."""
    source = said.source
    quote = f'<q class="claim-quote" lang="{source.language}">{escape(said.quote)}</q> ' if said.quote else ""
    return (
        f'<li>{quote}<a href="{BASE}sources/texts/#{source.id}">{escape(source.publisher)}, '
        f"{escape(dated(source.dated, say))}</a></li>"
    )


def _sides(entry: Claim, say: Words) -> str:
    parts = []
    for label, said in (("says", entry.says), ("contradicts", entry.contradicted_by)):
        if said:
            items = "".join(_said(each, say) for each in said)
            parts.append(f'<p class="claim-label">{escape(say.say("claim", label))}</p><ul>{items}</ul>')
    if not entry.says:
        parts.insert(0, f'<p class="claim-label">{escape(say.say("claim", "no_source"))}</p>')
    return "".join(parts)


def _entry(entry: Claim, say: Words) -> str:
    instead = ", ".join(claim_reference(id, BASE) for id in entry.instead)
    if instead:
        instead = f'<p class="claim-instead">{escape(say.say("claim", "instead"))}: {instead}</p>'
    over = f' data-today="{entry.today.value}"' if entry.today in OVER else ""
    tags = f"{say.say('class', entry.kind.value)}, {say.say('today', entry.today.value)}"
    # An open question has a page where it is told in full.
    more = f"{note_html(entry, say)}{_sides(entry, say)}{instead}" if entry.published else ""
    return (
        f'<article class="ledger-entry" id="{entry.id}"{over}>'
        f'<p class="ledger-claim">{escape(say.say("claims", entry.id))}</p>'
        f'<div {UNSEARCHED}><p class="ledger-tags"><code>{entry.id}</code> <span>{escape(tags)}</span> '
        f"{standing_tag(entry.standing, say)}</p>{more}</div></article>"
    )


def ledger_html(say: Words) -> str:
    """Every claim, subject by subject, each with its id as its anchor."""
    out = []
    for subject in SUBJECTS:
        entries = "".join(_entry(entry, say) for entry in claims().values() if entry.subject == subject)
        heading = escape(say.say("subject", subject))
        out.append(f'<h2 id="subject-{subject.replace("_", "-")}">{heading}</h2>{entries}')
    return "".join(out)


def unpublished_html(say: Words) -> str:
    """What nobody has published, subject by subject: the claims that are open questions."""
    out = []
    for subject in SUBJECTS:
        gaps = [entry for entry in claims().values() if entry.subject == subject and not entry.published]
        if not gaps:
            continue
        items = "".join(
            f'<li><p class="ledger-claim">{escape(say.say("claims", entry.id))}</p>{note_html(entry, say)}'
            f"{who_says(entry, say) if entry.says else ''}<p>{claim_link(entry.id, BASE, say)}</p></li>"
            for entry in gaps
        )
        heading = escape(say.say("subject", subject))
        out.append(f'<h3 id="open-{subject.replace("_", "-")}">{heading}</h3><ul class="gaps">{items}</ul>')
    return "".join(out)
