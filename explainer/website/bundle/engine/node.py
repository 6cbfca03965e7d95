"""Runs the rules in Pyodide under Node, as the browser would, for tests and for tools."""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from explainer.website.bundle import EngineError
from explainer.website.bundle.node import node
from explainer.website.bundle.npm import PYODIDE

LONGEST = 600
"""Seconds after which a run under Node counts as hung."""


@dataclass(frozen=True)
class Failed:
    """A step that raised, with what it said."""

    error: str


type Step = tuple[str] | tuple[str, str] | tuple[str, str, str]
type Result = str | int | float | bool | list[str] | Failed | None


def run(steps: Iterable[Step], *, lock: Path, stdlib: Path | None, pyodide: Path = PYODIDE) -> tuple[Result, ...]:
    """Start the engine and take the steps, in order: `call` NAME TEXT, `python` CODE, `modules`.

    `lock` names the wheel, which lies beside it; `stdlib` is None for Pyodide's own.
    Raises EngineError where the engine does not start at all.
    """
    request = {
        "pyodide": str(pyodide),
        "stdlib": None if stdlib is None else str(stdlib),
        "lock": str(lock),
        "steps": [list(step) for step in steps],
    }
    done = subprocess.run(
        [node(), str(Path(__file__).with_name("node_check.mjs"))],
        input=json.dumps(request),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=LONGEST,
    )
    if done.returncode != 0:
        raise EngineError(f"the engine did not start under Node:\n{done.stderr}")
    return tuple(Failed(one["error"]) if isinstance(one, dict) else one for one in json.loads(done.stdout))
