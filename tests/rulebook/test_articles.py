"""The five articles whose statements the site examines: each statement has its claim, and pages that cite it."""

import tomllib

import pytest

from explainer.rulebook.ledger import claim
from explainer.say.languages import LANGUAGES
from explainer.website.grammar import Reference, inside, scan
from tests import ROOT

STATEMENTS = tomllib.loads((ROOT / "tests/rulebook/articles.toml").read_text("utf-8"))["statement"]
ARTICLES = {
    ("guide-kennected-de", "guide-kennected-en"): 40,
    ("guide-linkedinsiders",): 32,
    ("guide-itstillworks",): 33,
    ("guide-smprotips",): 86,
}
"""Every article, both versions of one together, and how many distinct statements it makes."""

each_statement = pytest.mark.parametrize("statement", STATEMENTS, ids=lambda statement: statement["says"])


def of(sources: tuple[str, ...]) -> list[dict[str, list[str]]]:
    return [statement for statement in STATEMENTS if set(statement["in"]) <= set(sources)]


@pytest.mark.parametrize("sources", ARTICLES, ids=lambda sources: sources[0])
def test_every_statement_of_an_article_is_listed_once(sources):
    listed = [statement["says"] for statement in of(sources)]
    assert len(listed) == len(set(listed)) == ARTICLES[sources]


def test_they_are_191():
    assert len(STATEMENTS) == sum(ARTICLES.values()) == 191


@each_statement
def test_a_statement_has_a_claim_that_names_the_article(statement):
    assert statement["claims"]
    for id in statement["claims"]:
        entry = claim(id)
        named = {said.source.id for said in (*entry.says, *entry.contradicted_by)}
        assert set(statement["in"]) <= named, f"{id} does not name all of {statement['in']}"
        assert set(statement["in"]) & {said.source.id for said in entry.says}, f"{id} is said by none of them"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_is_cited_on_a_page(language):
    cited = {
        found.id
        for page in (ROOT / "docs" / language).rglob("*.md")
        for found in inside(list(scan(page.read_text("utf-8").splitlines())))
        if isinstance(found, Reference)
    }
    missing = {id for statement in STATEMENTS for id in statement["claims"] if id not in cited}
    assert missing == set()
