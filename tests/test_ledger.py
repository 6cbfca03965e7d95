"""The ledger: every claim has its sources, its words, its use, and what holds in its place."""

import re
from datetime import date
from pathlib import Path

import pytest

from explainer.data import load
from explainer.judge import stretches
from explainer.rulebook import RULES, SUBJECTS, UNPUBLISHED
from explainer.rulebook.ledger import Class, LedgerError, Standing, Today, claim, claims, sources
from explainer.say.words import words

PAGES = Path(__file__).parent.parent / "docs" / "en"
USED = {id for rule in RULES for _, _, standpoint in stretches(rule) for id in standpoint.claims} | {
    gap.claim for gap in UNPUBLISHED
}


def test_the_ledger_is_there():
    assert len(claims()) > 100
    assert len(sources()) > 30


@pytest.mark.parametrize("id", claims())
def test_a_claim_has_sources_and_what_holds_instead(id):
    entry = claim(id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id)
    if entry.kind is Class.DECISION:
        assert entry.standing in (Standing.ASSUMED, Standing.DISPUTED)
    else:
        assert entry.says, "a claim without a source is a decision of ours, or no claim"
    if entry.today in (Today.PAST, Today.FALSE):
        assert entry.instead
    if entry.kind is Class.GAP:
        assert entry.today is Today.UNPUBLISHED
    assert all(other in claims() and other != id for other in entry.instead)
    for said in (*entry.says, *entry.contradicted_by):
        assert len(said.quote.split()) <= 12, "a few words, no more"


@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.id)
def test_a_source_can_be_cited(source):
    assert source.url.startswith("https://")
    assert "archive.org" not in source.url
    assert "cache" not in source.url
    assert date.fromisoformat(source.read) <= date(2026, 11, 22)
    assert source.dated == "undated" or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", source.dated)
    assert source.title
    assert source.publisher


def test_every_source_is_cited():
    cited = {said.source.id for entry in claims().values() for said in (*entry.says, *entry.contradicted_by)}
    assert set(sources()) - cited == set()


def test_no_false_or_unpublished_claim_carries_a_rule_that_says_otherwise():
    for id in USED:
        assert claim(id).today is not Today.FALSE, f"a rule rests on {id}, which is false"


def test_every_claim_is_used_by_a_rule_or_cited_on_a_page():
    pages = list(PAGES.rglob("*.md"))
    assert pages
    cited = {id for page in pages for id in re.findall(r"\[\^([a-z0-9-]+)\]", page.read_text())}
    assert set(claims()) - USED - cited == set()


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_claim_that_does_not_simply_hold_has_a_note(language):
    for id, entry in claims().items():
        if entry.today is not Today.HOLDS or entry.standing is Standing.DISPUTED:
            assert words(language).has("notes", id), id


def test_a_claim_stands_with_one_subject():
    ids = [id for subject in SUBJECTS for id in load("rulebook", subject, "claims")]
    assert len(ids) == len(set(ids)) == len(claims())


def test_an_unknown_claim_is_refused_by_name():
    with pytest.raises(LedgerError, match="no-such-claim"):
        claim("no-such-claim")
