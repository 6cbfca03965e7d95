"""Where the sources disagree, as a page: both sides, what we follow, and how good the evidence is."""

from html import escape

from explainer.data import load
from explainer.rulebook.disagreements import Disagreement, disagreements
from explainer.rulebook.ledger import Claim
from explainer.say.sources import claim_reference
from explainer.say.words import Words
from explainer.website.filled_in import BASE


def _side(label: str, sentence: str, claims: tuple[Claim, ...], say: Words) -> str:
    links = ", ".join(claim_reference(entry.id, BASE, say) for entry in claims)
    return (
        f"<dt>{escape(say.say('disagreement', label))}</dt>"
        f'<dd><p>{escape(sentence)}</p><p class="disagreement-claims">{links}</p></dd>'
    )


def _entry(each: Disagreement, texts: dict[str, dict[str, str]], say: Words) -> str:
    sides = (("one", "a", each.a), ("other", "b", each.b), ("follow", "resolution", each.resolution))
    body = "".join(_side(label, texts[part][each.id], claims, say) for label, part, claims in sides)
    strength = f"{say.say('disagreement', 'strength')}: {say.say('disagreement', each.strength.value)}"
    return (
        f'<article class="disagreement"><h3 id="{each.id}">{escape(texts["topic"][each.id])}</h3>'
        f'<dl>{body}</dl><p class="claim-standing">{escape(strength)}</p></article>'
    )


def disagreements_html(say: Words) -> str:
    """All of them, in the order of the file."""
    texts = load("rulebook", f"disagreements.{say.language}")
    return "".join(_entry(each, texts, say) for each in disagreements())
