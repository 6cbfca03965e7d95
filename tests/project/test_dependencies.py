"""DEPENDENCIES.md has a row for each direct dependency, and says of it what the project and the package say."""

import json
import re
import tomllib
from importlib import metadata
from typing import NamedTuple

import pytest

from tests import ROOT

BUNDLE = ROOT / "explainer/website/bundle"
NAME = re.compile(r"[A-Za-z0-9][\w.-]*")


class Row(NamedTuple):
    package: str
    why: str
    licence: str
    kept_by: str
    instead: str


def rows(part: str) -> dict[str, Row]:
    """The table under a heading, by its package."""
    text = (ROOT / "DEPENDENCIES.md").read_text("utf-8").split(f"\n## {part}\n")[1].split("\n## ")[0]
    lines = [line for line in text.splitlines() if line.startswith("| `")]
    found = [Row(*(cell.strip() for cell in line.strip("|").split("|"))) for line in lines]
    assert len(found) == len({row.package for row in found}), "a package has two rows"
    return {row.package.strip("`"): row for row in found}


def named(requirement: str) -> str:
    match = NAME.match(requirement)
    assert match, requirement
    return match[0].lower()


def from_requirements() -> dict[str, str]:
    """Each package of requirements.in with the reason that stands beside it."""
    lines = (ROOT / "requirements.in").read_text("utf-8").splitlines()
    asked = [line.split("#") for line in lines if line and not line.startswith("#")]
    return {named(package): why.strip() for package, why in asked}


def from_pyproject() -> set[str]:
    about = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    optional = about["project"].get("optional-dependencies", {}).values()
    groups = about.get("dependency-groups", {}).values()
    lists = [about["build-system"]["requires"], about["project"]["dependencies"], *optional, *groups]
    return {named(each) for listed in lists for each in listed}


def from_npm() -> set[str]:
    about = json.loads((BUNDLE / "package.json").read_text("utf-8"))
    return {name for key, listed in about.items() if key.lower().endswith("dependencies") for name in listed}


def test_each_python_package_has_its_row_and_no_row_is_left_over() -> None:
    assert "mkdocs" in from_requirements()
    assert "hatchling" in from_pyproject()
    assert rows("Python").keys() == from_requirements().keys() | from_pyproject()


def test_each_npm_package_has_its_row_and_no_row_is_left_over() -> None:
    assert "pyodide" in from_npm()
    assert rows("npm").keys() == from_npm()


def test_the_reason_is_the_one_in_requirements() -> None:
    assert {name: row.why for name, row in rows("Python").items()} == from_requirements()


@pytest.mark.parametrize("part", ["Python", "npm"])
def test_every_row_says_who_keeps_it_and_what_would_take_its_place(part: str) -> None:
    for row in rows(part).values():
        assert all(len(cell) > 2 for cell in row), row


def test_the_licence_of_an_npm_package_is_the_one_in_its_lock() -> None:
    locked = json.loads((BUNDLE / "package-lock.json").read_text("utf-8"))["packages"]
    for name, row in rows("npm").items():
        assert row.licence == locked[f"node_modules/{name}"]["license"], name


def test_the_licence_of_a_python_package_is_the_one_that_it_declares() -> None:
    compared = 0
    for name, row in rows("Python").items():
        about = metadata.metadata(name)
        # Older packages have a free text, or a class that names no version: those were read by hand.
        declared = about.get("License-Expression") or about.get("License") or ""
        if re.fullmatch(r"[\w.-]+", declared):
            assert row.licence == declared, name
            compared += 1
    assert compared > 15
