"""The ledger and the pages: every claim is cited where people read, and every page rests on claims."""

import pytest

from explainer.rulebook.ledger import claims
from explainer.say.words import words
from explainer.website.grammar import Reference, inside, scan
from explainer.website.pages.markdown import expanded
from tests import ROOT

DOCS = ROOT / "docs"


def cited(language: str) -> dict[str, set[str]]:
    """The claims that each page refers to, by hand or in the Markdown of a block."""
    root = DOCS / language
    return {
        path.relative_to(root).as_posix(): {
            found.id
            for found in inside(list(expanded(scan(path.read_text("utf-8").splitlines()), words(language))))
            if isinstance(found, Reference)
        }
        for path in root.rglob("*.md")
    }


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_claim_is_cited_on_a_page(language: str) -> None:
    everywhere = set().union(*cited(language).values())
    missing = {id for id in claims() if id not in everywhere}
    assert not missing, f"no page cites {', '.join(sorted(missing))}"


def test_pages_about_linkedin_rest_on_claims() -> None:
    about_linkedin = [
        page for page in cited("en") if page.split("/")[0] in ("message-types", "privacy", "invitations", "how-to")
    ]
    assert len(about_linkedin) > 20
    for page in about_linkedin:
        assert len(cited("en")[page]) >= 5, page
