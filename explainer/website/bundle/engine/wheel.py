"""Makes the rules wheel: the pure part of the package, its data as JSON."""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any
from unittest import mock

from hatchling.builders.wheel import WheelBuilder

from explainer.website import ROOT
from explainer.website.bundle import EngineError
from explainer.website.bundle.engine.archive import EPOCH

PROJECT = ROOT
PACKAGE = "explainer"
EDGES = ("website",)
"""Folders of the package that the browser never loads."""
EXAMPLES = "say/cases"
"""Whole answers as they are written, for the tests."""
LEFT_OUT = ("scenarios.toml", "acts.toml", "disagreements.*", "gallery.toml", "cases.toml", "*.js", "*.css")
"""Worked cases, disagreements and what a page loads are for the tests and the pages; plays are part of the proof."""

_PYPROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = {name}
version = {version}
requires-python = {python}

[project.scripts]
{scripts}

[tool.hatch.build.targets.wheel]
packages = [{name}]
"""


def rule_files(project: Path = PROJECT) -> tuple[Path, ...]:
    """The files that the wheel is made from, sorted: Python and TOML.

    Raises EngineError for a file of another kind, so that none is forgotten in silence.
    """
    package = project / PACKAGE
    found = []
    for path in sorted(package.rglob("*")):
        inside = path.relative_to(package)
        if inside.parts[0] in EDGES or "__pycache__" in inside.parts:
            continue
        if inside.is_relative_to(EXAMPLES):
            continue
        if path.is_dir() or any(map(path.match, LEFT_OUT)) or path.suffix in (".md", ".typed"):
            continue
        if path.suffix not in (".py", ".toml"):
            raise EngineError(f"{path}: the rules wheel takes .py and .toml, and does not know what to do with this")
        found.append(path)
    if not found:
        raise EngineError(f"{package} holds no rules")
    return tuple(found)


def build_wheel(out: Path, project: Path = PROJECT) -> Path:
    """Write `explainer-<version>-py3-none-any.whl` into `out` and return its path.

    The same source gives the same bytes.
    """
    about = tomllib.loads((project / "pyproject.toml").read_text("utf-8"))["project"]
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder)
        text = _PYPROJECT.format(
            name=json.dumps(about["name"]),
            version=json.dumps(about["version"]),
            python=json.dumps(about["requires-python"]),
            scripts="\n".join(f"{name} = {json.dumps(call)}" for name, call in about.get("scripts", {}).items()),
        )
        (stage / "pyproject.toml").write_text(text, "utf-8")
        for path in rule_files(project):
            _stage(path, stage / path.relative_to(project))
        _keep(stage)
        with mock.patch.dict(os.environ, SOURCE_DATE_EPOCH=EPOCH):
            wheel = next(WheelBuilder(str(stage)).build(directory=str(out), versions=["standard"]))
    return Path(wheel)


KEPT = "explainer/space/kept.json"
_KEEP = (
    "import json; from explainer.space.keep import everything; print(json.dumps(everything(), separators=(',', ':')))"
)


def _keep(stage: Path) -> None:
    """What exploring the rules gives, so that no browser has to: learned from the very files that the wheel will have.

    In a process of its own, because this one may have imported the rules before they were last changed.
    """
    if not (stage / KEPT).with_name("keep.py").is_file():
        return  # a package without it
    command = (sys.executable, "-B", "-c", _KEEP)
    ran = subprocess.run(
        command, cwd=stage, env={**os.environ, "PYTHONPATH": str(stage)}, capture_output=True, check=False
    )
    if ran.returncode:
        raise EngineError(f"the rules cannot be explored: {ran.stderr.decode().strip().splitlines()[-1]}")
    (stage / KEPT).write_bytes(ran.stdout)


def _stage(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".py":
        to.write_bytes(path.read_bytes())
        return
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise EngineError(f"{path}: {error}") from None
    to.with_suffix(".json").write_text(_json(path, data), "utf-8")


def _json(path: Path, data: dict[str, Any]) -> str:  # Any: whatever the file holds
    def day(value: object) -> str:
        # JSON has no days; str() of the day that TOML gives is the same text, so both readers see one thing.
        if isinstance(value, date) and not isinstance(value, datetime):
            return value.isoformat()
        raise EngineError(f"{path}: {value!r} has no counterpart in JSON; write it as a string")

    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=day)


def main() -> None:
    """`python -m explainer.website.bundle.engine.wheel OUT`."""
    if len(sys.argv) != 2:
        sys.exit("usage: python -m explainer.website.bundle.engine.wheel OUT")
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    print(f"The wheel is {build_wheel(out)}.")


if __name__ == "__main__":
    main()
