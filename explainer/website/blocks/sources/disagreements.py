"""Where the sources disagree, as a page: both sides, what we follow, and how good the evidence is."""

from html import escape

from explainer.data import load
from explainer.rulebook.disagreements import Disagreement, Strength, disagreements
from explainer.rulebook.ledger import Claim
from explainer.say.sources import claim_statement
from explainer.say.words import Words
from explainer.website.blocks.sources.entries import by_subject, entry, filtered
from explainer.website.filled_in import BASE


def _side(label: str, sentence: str, claims: tuple[Claim, ...], say: Words) -> str:
    links = "".join(f"<li>{claim_statement(entry.id, BASE, say)}</li>" for entry in claims)
    return f"<dt>{escape(say.say('disagreement', label))}</dt><dd><p>{escape(sentence)}</p><ul>{links}</ul></dd>"


def _strength(strength: Strength, say: Words) -> str:
    return say.say("disagreement", strength.value)


def _entry(each: Disagreement, texts: dict[str, dict[str, str]], say: Words) -> str:
    sides = (("one", "a", each.a), ("other", "b", each.b), ("follow", "resolution", each.resolution))
    body = "".join(_side(label, texts[part][each.id], claims, say) for label, part, claims in sides)
    evidence = f"{say.say('disagreement', 'strength')}: {_strength(each.strength, say)}"
    return entry(
        each.id, texts["topic"][each.id], "", f'<dl>{body}</dl><p class="{each.strength.value}">{escape(evidence)}</p>'
    )


def disagreements_html(say: Words) -> str:
    """All of them, below the subject of what we follow."""
    texts = load("rulebook", f"disagreements.{say.language}")
    every = disagreements()
    entries = by_subject(
        every, lambda each: each.resolution[0].subject, lambda each: _entry(each, texts, say), say, open_=True
    )
    strengths = {each.value: _strength(each, say) for each in Strength}
    return filtered(entries, len(every), {"strength": strengths}, say)
