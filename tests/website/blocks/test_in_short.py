"""A kind of message in six facts: they are those of the rules, each with a claim."""

import re

import pytest

from explainer.facts.question import CHECKED
from explainer.facts.values import Kind
from explainer.rulebook import KINDS
from explainer.rulebook.ledger import claims
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.space.space import exists
from explainer.website.blocks.kind import in_short
from tests import ROOT

TODAY = [kind for kind in KINDS if exists(kind, CHECKED)]
FACTS = ("to", "cost", "back", "readers", "notices", "limits")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", TODAY, ids=lambda kind: kind.value)
def test_it_says_six_things_with_their_claims(kind, language):
    say = words(language)
    lines = [line for line in in_short(kind, say).splitlines() if line.startswith("- ")]
    assert [line.split(":**")[0] for line in lines] == [f"- **{say.say('in_short', fact)}" for fact in FACTS]
    for line in lines:
        cited = re.findall(r"\[\^([^\]]+)\]", line)
        assert cited or say.say("in_short", "no_limit") in line, line
        assert set(cited) <= claims().keys()


def test_what_can_be_taken_back_and_for_how_long():
    said = {kind.value: in_short(kind, words("en")) for kind in TODAY}
    assert "for 60 minutes" in said["direct"]
    assert "nobody has published" in said["inmail"]
    assert "90 days" in said["inmail"]
    assert "attachments" not in said["invitation_note"], "whether a note can carry one nobody has checked"


def test_receipts_are_shown_on_their_condition_and_with_their_own_claim():
    (noticed,) = [line for line in in_short(Kind.OPEN_PROFILE, words("en")).splitlines() if "read receipts" in line]
    assert "if both of you have them on[^receipts-in-open-profile]" in noticed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_type_begins_with_it(language):
    pages = [
        page
        for page in (ROOT / "docs" / language / "message-types").glob("*.md")
        if "<!-- explainer:try " in page.read_text() and page.stem != "old-routes"  # which is of three kinds, all past
    ]
    assert len(pages) == 8
    for page in pages:
        text = page.read_text()
        assert 0 < text.find("<!-- explainer:in-short ") < text.find("<!-- explainer:try "), page.name
