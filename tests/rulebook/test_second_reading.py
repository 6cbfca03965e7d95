"""What became of the points that a second reading of the ledger found: each is a rule, or a claim on a page."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from explainer.judge import periods
from explainer.rulebook import RULES
from explainer.rulebook.ledger import claims
from explainer.say.languages import LANGUAGES
from explainer.wire.read_play import read_play
from explainer.wire.read_question import read_question
from tests import ROOT
from tests.asking import answer_json, steps_of
from tests.rulebook import test_ledger
from tests.rulebook.test_scenarios import CASES, PLAYS, each_of

POINTS = tomllib.loads((Path(__file__).parent / "second_reading.toml").read_text())
RULE = {rule.id: rule for rule in RULES}
SCENARIOS = {parameter.id: parameter.values[0] for parameter in CASES}
STORIES = {parameter.id: parameter.values[0] for parameter in PLAYS}
KEYS = {
    "rule": {"about", "became", "rules", "claims", "cases"},
    "claim": {"about", "became", "claims", "pages"},
    "test": {"about", "became", "test"},
}


def those(became):
    return [pytest.param(point, id=id) for id, point in POINTS.items() if point["became"] == became]


@cache
def at_work(case):
    """Every rule at work in a worked case."""
    if case in STORIES:
        steps = steps_of(read_play(STORIES[case]["play"]))
        named = {reason.rule for step in steps for reason in step.because}
        return named | {each.rule.id for step in steps for each in step.applying}
    answers = [answer_json(*read_question(one["facts"])) for one in each_of(SCENARIOS[case])]
    reasons = [reason for answer in answers for part in (answer["because"], *answer["why"].values()) for reason in part]
    return {reason["rule"] for reason in reasons}


def grounds(rule):
    return {id for period in periods(rule) for id in (*period.rule.claims, *rule.also)}


@pytest.mark.parametrize("point", [pytest.param(point, id=id) for id, point in POINTS.items()])
def test_a_point_says_what_became_of_it_and_no_more(point):
    assert set(point) == KEYS[point["became"]]
    assert point["about"].endswith(".")


@pytest.mark.parametrize("point", those("rule"))
def test_what_became_a_rule_rests_on_its_claims_and_is_at_work_in_its_cases(point):
    assert set(point["claims"]) <= set(claims())
    for id in point["rules"]:
        assert grounds(RULE[id]) & set(point["claims"]), id
    assert set(point["rules"]) <= set().union(*(at_work(case) for case in point["cases"]))


@pytest.mark.parametrize("point", those("claim"))
def test_what_became_a_claim_is_cited_on_its_pages_in_every_language(point):
    assert set(point["claims"]) <= set(claims())
    for language in LANGUAGES:
        for page in point["pages"]:
            text = (ROOT / f"docs/{language}/{page}.md").read_text()
            assert [id for id in point["claims"] if f"[^{id}]" not in text] == [], f"{language}/{page}"


@pytest.mark.parametrize("point", those("test"))
def test_what_became_a_test_of_the_ledger_is_there(point):
    assert callable(getattr(test_ledger, point["test"]))
