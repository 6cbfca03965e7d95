"""Release a version: write its number and day, build site and wheel, and see that a fresh clone builds the same bytes.

    make release VERSION=0.2.0

Ends with a commit and a tag, and pushes neither. Where anything fails, the commit is taken back.
"""

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from explainer.say.words import words
from explainer.website.build.manifest import differing, read_manifest

ROOT = Path(__file__).resolve().parent.parent
WAITING = "not yet released"
HEADING = re.compile(r"^## (?P<version>\d+\.\d+\.\d+) – (?P<when>.+)$", re.M)
VERSION = re.compile(r"(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}")
# A make or a git that called us tells its children what is meant for itself alone.
NOT_FOR_CHILDREN = {"MAKEFLAGS", "MFLAGS", "MAKELEVEL", "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"}
WRITTEN = ("pyproject.toml", "CHANGELOG.md")
SHOWN = 10


class NotReleasedError(Exception):
    """Nothing is released; the text is one sentence that says why."""


def release(root: Path, version: str, day: date) -> str:
    """Release a version of the project in `root`, dated `day`; the commit that it is.

    Raises NotReleasedError, and leaves everything that git keeps as it was.
    """
    refuse(root, version)
    before = _git(root, "rev-parse", "HEAD")
    with _taken_back(root, before):
        _write(root, version, day)
        _git(root, "commit", "-q", "-m", f"Release {version}", "--", *WRITTEN)
        commit = _git(root, "rev-parse", "HEAD")
        _build(root)
        with tempfile.TemporaryDirectory() as folder:
            clone = Path(folder) / "clone"
            _git(root, "clone", "-q", "--no-hardlinks", str(root), str(clone))
            _git(clone, "checkout", "-q", commit)
            _build(clone)
            _compare(root, clone, version)
        _git(root, "tag", "-a", tag(version), "-m", f"Release {version}")
    return commit


def tag(version: str) -> str:
    return f"v{version}"


def refuse(root: Path, version: str) -> None:
    """Raise NotReleasedError where this version cannot be released from here."""
    if not VERSION.fullmatch(version):
        raise NotReleasedError(f"{version!r} is not a version: three numbers are, such as 0.2.0.")
    if _git(root, "status", "--porcelain"):
        raise NotReleasedError("The working tree has changes that are not committed: commit them or put them away.")
    higher = max(_taken(root), key=_numbers, default=None)
    if higher and _numbers(version) <= _numbers(higher):
        raise NotReleasedError(f"{version} is not higher than {higher}, which is released.")
    begun = _version(root)
    if _numbers(version) < _numbers(begun):
        raise NotReleasedError(f"{version} is not higher than {begun}, which pyproject.toml has.")
    if not _entry(root, version):
        raise NotReleasedError(f"CHANGELOG.md has no entry below a heading “## {version} – {WAITING}”.")


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _version(root: Path) -> str:
    return str(tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def _taken(root: Path) -> list[str]:
    """The versions that are released: those with a tag, and those that the changelog dates."""
    tags = [name.removeprefix("v") for name in _git(root, "tag", "--list", "v*").splitlines()]
    dated = [found["version"] for found in HEADING.finditer(_changelog(root)) if found["when"] != WAITING]
    return [*filter(VERSION.fullmatch, tags), *dated]


def _changelog(root: Path) -> str:
    return (root / "CHANGELOG.md").read_text("utf-8")


def _entry(root: Path, version: str) -> bool:
    """Whether the changelog says anything of a version that waits to be released."""
    _, heading, rest = _changelog(root).partition(f"\n## {version} – {WAITING}\n")
    return bool(heading) and rest.partition("\n## ")[0].strip() != ""


def _write(root: Path, version: str, day: date) -> None:
    """The version into pyproject.toml, and its day into the changelog."""
    project = root / "pyproject.toml"
    text = re.sub(r'^version = ".*"$', f'version = "{version}"', project.read_text("utf-8"), count=1, flags=re.M)
    project.write_text(text, "utf-8")
    said = f"## {version} – {words('en').day(day)}"
    changelog = _changelog(root).replace(f"## {version} – {WAITING}", said, 1)
    (root / "CHANGELOG.md").write_text(changelog, "utf-8")
    if _version(root) != version:
        raise NotReleasedError("pyproject.toml has no line for the version at which it could be written.")


def _build(root: Path) -> None:
    _run(root, "make", "site", "wheel")


def _wheel(root: Path, version: str) -> bytes:
    (wheel,) = (root / "dist").glob(f"*-{version}-py3-none-any.whl")
    return wheel.read_bytes()


def _compare(root: Path, clone: Path, version: str) -> None:
    """Raise NotReleasedError where two builds of one commit differ."""
    names = differing(read_manifest(root / "site"), read_manifest(clone / "site"))
    if _wheel(root, version) != _wheel(clone, version):
        names.append("the wheel")
    if names:
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        raise NotReleasedError(f"A fresh clone builds other bytes of {', '.join(names[:SHOWN])}{more}.")


@contextmanager
def _taken_back(root: Path, before: str) -> Iterator[None]:
    """Whatever goes wrong, go back to the commit before, and touch nothing that somebody has changed meanwhile."""
    try:
        yield
    except BaseException:
        if _git(root, "rev-parse", "HEAD") == before:
            _git(root, "checkout", "-q", "HEAD", "--", *WRITTEN)
        else:
            _git(root, "reset", "-q", "--keep", before)
        raise


def _git(root: Path, *arguments: str) -> str:
    return _run(root, "git", *arguments, quiet=True)


def _run(root: Path, *command: str, quiet: bool = False) -> str:
    """Run a command, and give what it says where it is to be quiet."""
    environment = {name: value for name, value in os.environ.items() if name not in NOT_FOR_CHILDREN}
    kept = subprocess.PIPE if quiet else None
    done = subprocess.run(command, cwd=root, env=environment, stdout=kept, stderr=kept, text=True)
    if done.returncode:
        why = f": {done.stderr.strip()}" if done.stderr else ""
        raise NotReleasedError(f"`{' '.join(command)}` ended with status {done.returncode}{why}.")
    return (done.stdout or "").strip()


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: python -m tools.release VERSION")
    try:
        commit = release(ROOT, sys.argv[1], date.today())
    except NotReleasedError as error:
        sys.exit(f"Nothing is released. {error}")
    print(f"Released {sys.argv[1]} as {commit[:10]}, tag {tag(sys.argv[1])}: a fresh clone builds the same bytes.")
    print("The site is in site/, the wheel in dist/. To publish: git push --follow-tags")


if __name__ == "__main__":
    main()
