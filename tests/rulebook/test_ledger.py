"""The ledger: every claim has its sources, its words, its use, and what holds in its place."""

import re
from datetime import date

import pytest

from explainer.data import load
from explainer.judge import periods
from explainer.rulebook import RULES, SUBJECTS, UNPUBLISHED
from explainer.rulebook.disagreements import disagreements
from explainer.rulebook.ledger import OTHERS, Class, LedgerError, Standing, Today, claim, claims, sources
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from tests import ROOT

PAGES = ROOT / "docs" / "en"
USED = {id for rule in RULES for period in periods(rule) for id in (*period.rule.claims, *rule.also)} | {
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
    assert date.fromisoformat(source.read) <= date.today(), "nobody has read a text in the future"
    assert source.dated == "undated" or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", source.dated)
    assert source.dated == "undated" or source.dated <= source.read, "nobody reads a text before its date"
    assert source.title
    assert source.publisher


@pytest.mark.parametrize("source", sources().values(), ids=lambda source: source.id)
def test_a_source_says_whose_copy_was_read_and_from_when_to_when_its_words_stood(source):
    assert source.agree >= 1
    assert source.agree == 1 or source.copy == OTHERS, "an archive's copy needs no second"
    if source.dated != "undated":
        assert not source.stood, "a text with a date of its own needs no other"
    if source.stood:
        first, last = source.stood
        assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day) for day in source.stood)
        assert first <= last <= source.read


def weight(source):
    """How much a source tells of LinkedIn's or Microsoft's own words: two where a single reading is enough."""
    own = source.publisher.startswith(("LinkedIn", "Microsoft"))
    if own and source.copy == OTHERS and source.url.startswith("https://www.linkedin.com/help/"):
        return source.agree  # read at addresses of others
    if own:
        return 2  # read at its own address, in a copy taken from there, or in a public archive
    return 1 if "quoting LinkedIn" in source.publisher or "the words of LinkedIn" in source.publisher else 0


@pytest.mark.parametrize("id", [id for id, entry in claims().items() if entry.standing is Standing.OFFICIAL])
def test_what_is_official_is_read_at_its_own_address_in_an_archive_or_in_two_copies(id):
    assert sum(weight(said.source) for said in claim(id).says) >= 2


def test_every_source_is_cited():
    cited = {said.source.id for entry in claims().values() for said in (*entry.says, *entry.contradicted_by)}
    assert set(sources()) - cited == set()


def test_no_false_or_unpublished_claim_carries_a_rule_that_says_otherwise():
    for id in USED:
        assert claim(id).today is not Today.FALSE, f"a rule rests on {id}, which is false"


def test_every_rule_and_limit_decides_something_or_has_been_replaced():
    """A claim of how it works is in the code, or contradicted or superseded by what holds in its place."""
    decided = {id for id, entry in claims().items() if entry.kind in (Class.RULE, Class.LIMIT)}
    assert len(decided) > 150
    lost = {id for id in decided - USED if not (claim(id).instead and claim(id).today is not Today.HOLDS)}
    assert lost == set()


def test_every_decision_and_every_gap_is_at_work():
    ours = {id for id, entry in claims().items() if entry.kind in (Class.DECISION, Class.GAP)}
    assert len(ours) > 50
    assert ours - USED == set()


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_claim_that_does_not_simply_hold_has_a_note(language):
    for id, entry in claims().items():
        if entry.today is not Today.HOLDS or entry.standing is Standing.DISPUTED:
            assert words(language).has("notes", id), id


def test_every_disagreement_has_two_sides_a_resolution_and_words():
    found = disagreements()
    assert [each.id for each in found] == [f"c{number}" for number in range(1, len(found) + 1)]
    texts = [load("rulebook", f"disagreements.{language}") for language in LANGUAGES]
    for each in found:
        assert all((each.a, each.b, each.resolution))
        for text in texts:
            assert all(text[part][each.id].endswith(".") for part in ("a", "b", "resolution"))
            assert text["topic"][each.id]
        assert all(entry.today is not Today.FALSE for entry in each.resolution)


def test_every_disputed_claim_is_a_side_of_a_disagreement():
    sides = {entry.id for each in disagreements() for entry in (*each.a, *each.b)}
    disputed = {id for id, entry in claims().items() if entry.standing is Standing.DISPUTED}
    assert disputed
    assert disputed - sides == set()


def test_a_claim_stands_with_one_subject():
    ids = [id for subject in SUBJECTS for id in load("rulebook", subject, "claims")]
    assert len(ids) == len(set(ids)) == len(claims())


def test_an_unknown_claim_is_refused_by_name():
    with pytest.raises(LedgerError, match="no-such-claim"):
        claim("no-such-claim")
