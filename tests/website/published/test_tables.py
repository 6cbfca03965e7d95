"""The ledger's files for machines: valid JSON, complete, the same every time, and naming nothing that is not there."""

import json

import pytest

from explainer.data import load_if_there
from explainer.rulebook import RULES, SUBJECTS
from explainer.rulebook.disagreements import disagreements
from explainer.rulebook.ledger import claims, sources
from explainer.say.languages import LANGUAGES
from explainer.website.published.tables import LICENCE, TABLES, address, table, write_tables
from explainer.wire.read_question import read_question

each_table = pytest.mark.parametrize("name", TABLES)
IDS = {
    "claims": list(claims()),
    "sources": list(sources()),
    "disagreements": [each.id for each in disagreements()],
    "scenarios": [
        f"{subject}: {name}" for subject in SUBJECTS for name in load_if_there("rulebook", subject, "scenarios")
    ],
}


def rows(name):
    return json.loads(table(name))[name]


@each_table
def test_a_file_has_every_entry_once_and_says_its_licence(name):
    assert [row["id"] for row in rows(name)] == IDS[name]
    assert len(set(IDS[name])) == len(IDS[name]) > 30
    assert json.loads(table(name))["licence"] == LICENCE


@each_table
def test_a_file_is_written_where_its_address_says_and_alike_every_time(name, tmp_path):
    for _ in range(2):
        write_tables(tmp_path)
        assert (tmp_path / address(name)).read_text("utf-8") == table(name)
    assert {path.name for path in (tmp_path / "data").iterdir()} == {f"{each}.json" for each in TABLES}


@pytest.mark.parametrize("name", ["claims", "disagreements"])
def test_what_is_said_is_said_in_each_language(name):
    for row in rows(name):
        assert set(row["words"]) == set(LANGUAGES)
        assert all(row["words"].values())


def test_a_claim_leads_to_its_sources_and_its_rules():
    named = set()
    for row in rows("claims"):
        assert {said["source"] for said in (*row["says"], *row["contradicted_by"])} <= set(IDS["sources"])
        assert set(row["instead"]) <= set(IDS["claims"])
        assert set(row["notes"]) in (set(), set(LANGUAGES))
        named |= {rule["id"] for rule in row["rules"]}
    assert named == {rule.id for rule in RULES}


def test_a_disagreement_leads_to_its_claims():
    for row in rows("disagreements"):
        assert {*row["a"], *row["b"], *row["resolution"]} <= set(IDS["claims"])


def test_a_worked_case_can_be_asked():
    for row in rows("scenarios"):
        read_question(row["facts"])
        assert row["expect"]
