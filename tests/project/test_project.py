"""The project's own order: what is committed, what pages have twins, and what the README promises."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from explainer.website.grammar import Heading, scan
from tests import ROOT


def tracked():
    found = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert len(found) > 100
    return [ROOT / name for name in found if (ROOT / name).is_file()]


def text_of(path):
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return ""


HOST = re.compile(r"registry\.npmjs|files\.pythonhosted|pypi\.org/simple|deb\.debian")
MACHINE = re.compile(r"(?<![\w./-])/(?:root|home|work|farm)/[a-z]")


def test_nothing_of_one_machine_or_registry_is_committed():
    for path in tracked():
        if path == Path(__file__):
            continue
        text = text_of(path)
        assert not MACHINE.search(text), path
        assert not HOST.search(text), path


def test_no_lock_file_names_an_address():
    names = [path.name for path in tracked()]
    assert "uv.lock" not in names
    assert "resolved" not in (ROOT / "explainer/website/bundle/package-lock.json").read_text()


CALQUES = (
    r"\bBotschaft(en)?\b", r"\bAbonnent", r"\bEmails?\b", "Profilnachrichten öffnen", "im selben Netzwerk",
    "bestimmte Avatare", "bezahlte Direktnachricht", "Ich weiß nicht", "Ablehnende Einladung", r"\bAbhebung",
    "Seit Januar 2013", "Ouvertüre", "Anfang Ihres LinkedIn-Profils", "potenzielle[rn]? Kunde", r"\bDMs\b",
    r"(?<!keine )\bVerbindungen\b",
)  # fmt: skip
"""What machine translations say, and nobody who writes German for a living."""


def test_german_is_not_translated_word_by_word():
    texts = [*(ROOT / "docs/de").rglob("*.md"), *(ROOT / "explainer").rglob("*.de.toml")]
    assert len(texts) > 60
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in texts
        for calque in CALQUES
        for match in re.finditer(calque, path.read_text("utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_heading_has_an_id(language):
    for path in (ROOT / "docs" / language).rglob("*.md"):
        headings = [part for part in scan(path.read_text().splitlines()) if isinstance(part, Heading)]
        assert headings, path
        for heading in headings:
            assert heading.id, f"{path}:{heading.line}: {heading.lines[0]}"


def test_every_dependency_says_why_it_is_there():
    for line in (ROOT / "requirements.in").read_text().splitlines():
        if line and not line.startswith("#"):
            assert "# " in line, line


def test_the_readmes_commands_exist():
    makefile = (ROOT / "Makefile").read_text()
    commands = re.findall(r"[`$] ?make ([a-z]+)", (ROOT / "README.md").read_text())
    assert {"serve", "test", "site", "check", "bench"} <= set(commands)
    for command in commands:
        assert re.search(rf"^{command}:", makefile, re.M), command


def test_the_readmes_files_exist():
    for page in (
        "README.md",
        "CONTRIBUTING.md",
        "DEPENDENCIES.md",
        "SECURITY.md",
        "explainer/README.md",
        "bench/README.md",
    ):
        for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / page).read_text()):
            assert ((ROOT / page).parent / target).exists(), f"{page}: {target}"


MUTANTS = re.compile(r"`make mutants`: (\d+) changes, of which a test notices (\d+); the other (\d+) are listed")


def test_the_readmes_numbers_are_true():
    """Only `make mutants` can tell how many changes there are; that the numbers fit the list and each other, we can."""
    (told,) = MUTANTS.findall((ROOT / "README.md").read_text())
    tried, noticed, others = map(int, told)
    assert others == sum(map(len, tomllib.loads((ROOT / "tools/mutants.toml").read_text()).values()))
    assert tried == noticed + others


def test_the_changelog_knows_the_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text()
