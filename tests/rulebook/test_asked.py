"""What people really ask is answered by worked cases."""

import tomllib
from pathlib import Path

import pytest

from tests.rulebook.test_scenarios import ACTS, CASES, PLAYS

ASKED = tomllib.loads((Path(__file__).parent / "asked.toml").read_text())
WORKED = {parameter.id for parameter in (*CASES, *ACTS, *PLAYS)}


@pytest.mark.parametrize("question", ASKED)
def test_a_question_is_answered_by_worked_cases_that_are_there(question):
    assert question.endswith("?")
    assert ASKED[question]
    assert set(ASKED[question]) <= WORKED
