"""`make release`, on a small project of its own: what it refuses, what it writes, and that it takes a failure back."""

import json
import subprocess
import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests import ROOT
from tools.release import HEADING, WAITING, NotReleasedError, refuse, release

DAY = date(2027, 3, 1)

MAKEFILE = r"""
VERSION := $(shell sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)

site:
	@python3 build.py

wheel:
	@mkdir -p dist && cp pyproject.toml dist/small-$(VERSION)-py3-none-any.whl
"""
BUILD = """\
import hashlib, json, pathlib
site = pathlib.Path("site")
site.mkdir(exist_ok=True)
inputs = [path for path in map(pathlib.Path, ("pyproject.toml", "page.md", "kept/out.md")) if path.exists()]
files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in inputs}
(site / "manifest.json").write_text(json.dumps({"files": files}))
"""
CHANGELOG = f"""\
# Changelog

## 0.3.0 – {WAITING}

- A page.

## 0.2.0 – 1 February 2027

- The first.
"""


def git(root: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A clone of a project that releases like ours, with a site and a wheel that take no time."""
    first = tmp_path / "first"
    files = {
        "pyproject.toml": '[project]\nname = "small"\nversion = "0.2.0"\ndependencies = []\n',
        "CHANGELOG.md": CHANGELOG,
        "Makefile": MAKEFILE,
        "build.py": BUILD,
        "page.md": "A page.\n",
        ".gitignore": "/site/\n/dist/\n/kept/\n",
    }
    first.mkdir()
    for name, text in files.items():
        (first / name).write_text(text, "utf-8")
    git(first, "init", "-q", "-b", "main")
    git(first, "add", ".")
    git(first, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Begin")
    git(tmp_path, "clone", "-q", str(first), "project")
    root = tmp_path / "project"
    git(root, "config", "user.name", "a")
    git(root, "config", "user.email", "a@example.org")
    return root


def committed(root: Path, name: str, text: str) -> None:
    (root / name).write_text(text, "utf-8")
    git(root, "commit", "-q", "-a", "-m", f"Change {name}")


def test_a_release_writes_version_and_day_and_ends_with_a_commit_and_a_tag(project: Path) -> None:
    commit = release(project, "0.3.0", DAY)
    assert tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]["version"] == "0.3.0"
    expected = CHANGELOG.replace(f"0.3.0 – {WAITING}", "0.3.0 – 1 March 2027")
    assert (project / "CHANGELOG.md").read_text("utf-8") == expected
    assert git(project, "rev-parse", "HEAD") == git(project, "rev-parse", "v0.3.0^{commit}") == commit
    assert git(project, "cat-file", "-t", "v0.3.0") == "tag"  # annotated, so that --follow-tags takes it along
    assert git(project, "diff", "--name-only", "HEAD~1").split() == ["CHANGELOG.md", "pyproject.toml"]
    assert not git(project, "status", "--porcelain")
    assert json.loads((project / "site" / "manifest.json").read_text("utf-8"))["files"].keys() >= {"page.md"}
    assert (project / "dist" / "small-0.3.0-py3-none-any.whl").exists()


def test_the_first_release_may_have_the_version_that_was_begun(project: Path) -> None:
    committed(project, "CHANGELOG.md", f"# Changelog\n\n## 0.2.0 – {WAITING}\n\n- The first.\n")
    release(project, "0.2.0", DAY)
    assert git(project, "tag") == "v0.2.0"


@pytest.mark.parametrize("version", ["0.3", "v0.3.0", "0.3.0rc1", "0.03.0", "", "0.3.0; true"])
def test_what_is_no_version_is_refused(project: Path, version: str) -> None:
    with pytest.raises(NotReleasedError, match="is not a version: three numbers are, such as"):
        refuse(project, version)


@pytest.mark.parametrize("name", ["page.md", "new.md"])
def test_a_tree_with_changes_is_refused(project: Path, name: str) -> None:
    (project / name).write_text("changed", "utf-8")
    with pytest.raises(NotReleasedError, match="has changes that are not committed"):
        refuse(project, "0.3.0")


@pytest.mark.parametrize("version", ["0.2.0", "0.1.9"])
def test_a_version_that_is_not_higher_is_refused(project: Path, version: str) -> None:
    with pytest.raises(NotReleasedError, match=rf"{version} is not higher than 0\.2\.0, which is released"):
        refuse(project, version)


def test_versions_are_compared_as_numbers(project: Path) -> None:
    committed(project, "CHANGELOG.md", CHANGELOG.replace("0.3.0", "0.10.0"))
    refuse(project, "0.10.0")
    git(project, "tag", "v0.10.0")
    with pytest.raises(NotReleasedError, match=r"0\.9\.0 is not higher than 0\.10\.0, which is released"):
        refuse(project, "0.9.0")


def test_a_version_lower_than_the_one_begun_is_refused(project: Path) -> None:
    committed(project, "pyproject.toml", '[project]\nname = "small"\nversion = "0.4.0"\n')
    with pytest.raises(NotReleasedError, match=r"0\.3\.0 is not higher than 0\.4\.0, which pyproject\.toml has"):
        refuse(project, "0.3.0")


@pytest.mark.parametrize(
    "changelog",
    [
        CHANGELOG.replace("0.3.0", "0.4.0"),
        CHANGELOG.replace("- A page.\n", ""),
        CHANGELOG.replace("## 0.3.0", "### 0.3.0"),
    ],
    ids=["of another version", "empty", "no heading"],
)
def test_a_version_without_an_entry_in_the_changelog_is_refused(project: Path, changelog: str) -> None:
    committed(project, "CHANGELOG.md", changelog)
    with pytest.raises(NotReleasedError, match=r"CHANGELOG\.md has no entry below a heading “## 0\.3\.0"):
        refuse(project, "0.3.0")


def unchanged(project: Path, before: str) -> None:
    """Nothing that git keeps is other than before."""
    assert git(project, "rev-parse", "HEAD") == before
    assert not git(project, "tag")
    assert not git(project, "status", "--porcelain")
    assert (project / "CHANGELOG.md").read_text("utf-8") == CHANGELOG


def test_what_a_fresh_clone_builds_otherwise_is_named_and_the_commit_taken_back(project: Path) -> None:
    (project / "kept").mkdir()
    (project / "kept" / "out.md").write_text("used by the build, and ignored by git", "utf-8")
    before = git(project, "rev-parse", "HEAD")
    with pytest.raises(NotReleasedError, match=r"A fresh clone builds other bytes of out\.md\."):
        release(project, "0.3.0", DAY)
    unchanged(project, before)


def test_another_wheel_from_a_fresh_clone_is_named(project: Path) -> None:
    text = MAKEFILE.replace("cp pyproject.toml", "pwd | cat - pyproject.toml >")
    committed(project, "Makefile", text)
    with pytest.raises(NotReleasedError, match=r"A fresh clone builds other bytes of the wheel\."):
        release(project, "0.3.0", DAY)


def test_a_build_that_fails_is_named_and_the_commit_taken_back(project: Path) -> None:
    committed(project, "build.py", "raise SystemExit(3)\n")
    before = git(project, "rev-parse", "HEAD")
    with pytest.raises(NotReleasedError, match="`make site wheel` ended with status 2"):
        release(project, "0.3.0", DAY)
    unchanged(project, before)


def test_what_somebody_changes_during_the_build_is_not_lost(project: Path) -> None:
    committed(project, "build.py", "open('page.md', 'w').write('meanwhile')\nraise SystemExit(3)\n")
    with pytest.raises(NotReleasedError):
        release(project, "0.3.0", DAY)
    assert (project / "page.md").read_text("utf-8") == "meanwhile"
    assert (project / "CHANGELOG.md").read_text("utf-8") == CHANGELOG


def test_our_own_changelog_and_makefile_have_what_a_release_reads() -> None:
    headings = HEADING.findall((ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert headings
    waiting = [version for version, when in headings if when == WAITING]
    assert len(waiting) <= 1
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert "\nsite:\n" in makefile
    assert "\nwheel:\n" in makefile
