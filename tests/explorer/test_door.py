"""What can be done with a case: seen since it was shared, taken along as text and file, and brought back."""

import json
import re

import pytest

import explainer
from explainer.explorer.view import views
from explainer.facts.question import CHECKED
from tests.explorer.calling import call, parts, see

CASES = (
    "tie.degree=second&recipient.plan=?&recipient.open_profile=?",
    "on=2014-03-01&sender.plan=premium_career&sender.credits=3&message.kind=inmail",
)


def test_a_shared_link_keeps_what_was_seen() -> None:
    shared = call("take", link=parts("tie.degree=first"))["shared"]
    assert shared == f"tie.degree=first&was=free&checked={CHECKED}&v=1"
    assert see(shared)["since"] == ""
    assert see(shared)["link"] == "tie.degree=first&v=1"


def test_an_answer_that_has_changed_since_says_so_with_the_rules_that_did() -> None:
    found = see("tie.degree=first&was=no&checked=2024-01-01")["since"]
    assert "1 January 2024" in found
    assert "not possible" in found
    assert found.count("<li>") >= 1
    assert "corrected" in see(f"tie.degree=first&was=no&checked={CHECKED}")["since"]
    assert "<li>" not in see("tie.degree=first&was=no")["since"], "without a day nobody knows which"


@pytest.mark.parametrize("view", views())
@pytest.mark.parametrize("case", CASES)
def test_a_file_brings_the_case_back(view: str, case: str) -> None:
    link = see(f"view={view}&{case}")["link"]
    file = call("take", link=parts(link))["file"]
    kept = see(f"view={view}&{of_a_play(case)}")["link"] if view == "play" else link
    assert see(call("bring", file=file, view=view)["link"])["link"] == kept


def of_a_play(case: str) -> str:
    """What a play holds of a case: each message is an event of its own, and what is not known is as usual."""
    return "&".join(part for part in case.split("&") if not part.startswith("message.") and not part.endswith("=?"))


@pytest.mark.parametrize("case", CASES)
def test_a_file_is_what_the_command_line_reads(case: str) -> None:
    file = json.loads(call("take", link=parts(case))["file"])
    assert explainer.answer(file) == explainer.answer(dict(parts(case)))


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("", "JSON"),
        ("[1]", "table"),
        ('{"tie.degree": "fifth"}', "fifth"),
        ('{"compare": {"a": {}, "c": {}}}', "“c”"),
        ('{"compare": {"b": {"tie.degree": "x"}}}', "“x”"),
        ("x" * 300_000, "characters"),
    ],
)
def test_a_file_that_is_none_says_why(file: str, says: str) -> None:
    assert says in call("bring", file=file)["refused"]


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("view", views())
def test_every_view_has_a_text(view: str, lang: str) -> None:
    text = call("take", lang, link=parts(f"view={view}&tie.degree=second&b.tie.degree=first"))["text"]
    assert len(text.splitlines()) > 3
    assert not re.search(r"</?[a-z]", text), "no markup"
