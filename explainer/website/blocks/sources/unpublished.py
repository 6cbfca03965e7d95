"""What nobody has published, as a page: the claims that are open questions, and what comes nearest to an answer."""

from explainer.rulebook.ledger import Claim, claims
from explainer.say.sources import claim_link, note_html, who_says
from explainer.say.words import Words
from explainer.website.blocks.sources.entries import by_subject, entry, filtered
from explainer.website.filled_in import BASE


def _entry(each: Claim, say: Words) -> str:
    sides = who_says(each, say) if each.says else ""
    body = f"{note_html(each, say)}{sides}<p>{claim_link(each.id, BASE, say)}</p>"
    return entry(each.id, say.say("claims", each.id), "", body)


def unpublished_html(say: Words) -> str:
    """Every open question, subject by subject, by the same id as in the ledger."""
    gaps = [each for each in claims().values() if not each.published]
    entries = by_subject(gaps, lambda each: each.subject, lambda each: _entry(each, say), say, open_=True)
    return filtered(entries, len(gaps), {}, say)
