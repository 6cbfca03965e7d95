"""SECURITY.md says where a hole is reported, quotes the policy as it is published, and names tests that there are."""

import re
import tomllib

from explainer.website.serve.static import published_headers
from tests import ROOT

TEXT = (ROOT / "SECURITY.md").read_text("utf-8")
OPERATOR = tomllib.loads((ROOT / "operator.toml").read_text("utf-8"))


def part(heading: str) -> str:
    """The text under a heading."""
    _, found, rest = TEXT.partition(f"\n## {heading}\n")
    assert found, heading
    return rest.partition("\n## ")[0]


def says_where(text: str, email: str, repository: str) -> bool:
    """Whether it says where to report: with the addresses of operator.toml, or else where they would be."""
    written = "operator.toml" in text and "Report a vulnerability" in text and "list of issues" in text
    return written and email in text and (not repository or f"{repository}/security/advisories/new" in text)


def test_it_says_where_to_report_with_the_operators_address_if_there_is_one() -> None:
    text = part("Report a hole")
    assert says_where(text, OPERATOR["email"], OPERATOR["project"]["repository"].rstrip("/"))
    # Whoever fills in operator.toml is told to write it here too, because people look here first.
    assert not says_where("operator.toml, Report a vulnerability, list of issues", "a@example.org", "")
    assert not says_where("operator.toml, Report a vulnerability, list of issues", "", "https://github.com/a/b")


def test_it_says_what_is_promised_what_is_in_scope_and_what_is_not() -> None:
    assert re.search(r"within \d+ days", part("What you can count on"))
    scope = part("What is in scope")
    assert scope.count("\n- ") > 5
    assert "\nWhat is not: " in scope


def test_it_quotes_the_policy_as_it_is_published() -> None:
    (quoted,) = re.findall(r"```\n(.+?)\n```", part("What the site promises"), re.S)
    assert dict(line.split(": ", 1) for line in quoted.splitlines()) == published_headers("/")


def test_it_names_tests_that_there_are_and_none_by_another_name() -> None:
    named = re.findall(r"\[([^\]]+)\]\((tests/[^)]+)\)", part("How it is tested"))
    assert len(named) > 10
    for name, path in named:
        assert path.endswith(f"/{name}"), path
        assert (ROOT / path).is_file(), path


def test_every_row_of_the_tests_names_one() -> None:
    rows = [line for line in part("How it is tested").splitlines() if line.startswith("| ")][1:]
    assert rows
    for row in rows:
        assert "](tests/" in row, row
