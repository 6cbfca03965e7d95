"""The seven cards on the home page: each answers in its first words, as what it is checked against does."""

import re

import pytest

from explainer.say.languages import LANGUAGES
from explainer.website.grammar import Heading, Link, Prose, Within, inside, scan
from tests import ROOT

SAYS = {
    "try.md#direction=to_me": {
        "en": ("Your connections", "at no cost"),
        "de": ("Ihre Kontakte", "kostenlos"),
    },
    "privacy/who-else-can-read.md#employer": {"en": ("No,", "does not show"), "de": ("LinkedIn zeigt ihm", "nicht")},
    "how-to/withdraw-an-invitation.md": {"en": ("No.", "three weeks"), "de": ("Eine Mitteilung", "drei Wochen")},
    "privacy/taking-it-back.md": {"en": ("For everybody, only", "60 minutes"), "de": ("Für alle nur", "60 Minuten")},
    "inmail-credits/getting-one-back.md": {"en": ("Only if", "90 days"), "de": ("Nur wenn", "90 Tagen")},
    "privacy/receipts.md#kinds": {
        "en": ("For InMail", "not known", "both"),
        "de": ("Bei einer InMail", "nicht bekannt", "beide"),
    },
    "message-types/group-chat.md#over-time": {"en": ("Everything", "before"), "de": ("Alles", "vor")},
}
"""How each answer begins and what else it holds, by the page that gives it in full; a rule that changes changes it."""


def cards(language):
    """The lines of each card, by where its link leads."""
    found, under = {}, False
    for part in scan((ROOT / "docs" / language / "index.md").read_text("utf-8").splitlines()):
        if isinstance(part, Heading):
            under = part.id == "ways"
        elif under and isinstance(part, Prose) and part.lines[0].startswith("- "):
            (link,) = (each for each in part.inside if isinstance(each, Link))
            found[link.target] = card = []
        elif under and isinstance(part, Prose) and part.lines[0].startswith("  "):
            card.append(part)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_card_answers_as_it_is_checked(language):
    assert list(cards(language)) == list(SAYS)
    for to, card in cards(language).items():
        said = re.sub(r"<!--.*?-->", "", " ".join(part.lines[0].strip() for part in card))
        first, *others = SAYS[to][language]
        assert said.startswith(first), to
        assert all(each in said for each in others), to
        checks = [each for each in inside(card) if isinstance(each, Within) and each.text.startswith("holds ")]
        assert checks, to
        assert not [each for each in inside(card) if isinstance(each, Link)], f"{to}: a card has one link"
