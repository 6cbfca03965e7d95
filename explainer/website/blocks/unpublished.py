"""What nobody has published, as a page: every open question of the ledger, and what bears on it."""

from html import escape

from explainer.rulebook import SUBJECTS
from explainer.rulebook.ledger import claims
from explainer.say.sources import claim_link, note_html, who_says
from explainer.say.words import Words
from explainer.website.filled_in import BASE


def unpublished_html(say: Words) -> str:
    """Subject by subject, the claims that are open questions."""
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
