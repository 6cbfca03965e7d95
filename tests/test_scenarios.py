"""Every worked case of every subject comes out as its file says."""

from itertools import chain

import pytest

from explainer.data import load
from explainer.reading import read_question
from explainer.rulebook import RULES, SUBJECTS
from explainer.writing import answer_json

CASES = [
    pytest.param(case, id=f"{subject}: {name}")
    for subject in SUBJECTS
    for name, case in load("rulebook", subject, "scenarios").items()
]
KEYS = {"facts", "expect", "because", "ways"}


def written(way):
    return [f"{change['fact']}={change['to']}" for change in way]


@pytest.mark.parametrize("case", CASES)
def test_a_scenario_comes_out_as_written(case):
    assert not set(case) - KEYS, "a scenario has a key that nothing checks"
    question, given = read_question(case["facts"])
    answer = answer_json(question, given)
    assert {key: answer[key] for key in case["expect"]} == case["expect"]
    if "because" in case:
        assert [reason["rule"] for reason in answer["because"]] == case["because"]
    if "ways" in case:
        assert [written(way) for way in answer["ways"]] == case["ways"]


def test_every_subject_has_scenarios():
    for subject in SUBJECTS:
        assert load("rulebook", subject, "scenarios"), f"{subject}/scenarios.toml is empty"


def test_every_rule_decides_a_scenario():
    fired = set()
    for parameter in CASES:
        question, given = read_question(parameter.values[0]["facts"])
        answer = answer_json(question, given)
        fired |= {reason["rule"] for reason in chain(answer["because"], *answer["why"].values())}
    assert {rule.id for rule in RULES} - fired == set()
