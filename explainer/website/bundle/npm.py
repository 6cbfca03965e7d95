"""Pyodide's own files, as npm brought them."""

import json
from pathlib import Path

from explainer.website.bundle import EngineError

HERE = Path(__file__).parent
PYODIDE = HERE / "node_modules" / "pyodide"


def pyodide_file(name: str) -> Path:
    """The path of one of Pyodide's files.

    Raises EngineError where the packages from npm are missing.
    """
    path = PYODIDE / name
    if not path.exists():
        raise EngineError(f"{path} is missing: `python3 tools/prepare.py pyodide` fetches it from npm")
    return path


def lock_info() -> dict[str, str]:
    """What Pyodide's own lock says of its build: Python, platform, architecture, ABI."""
    info: dict[str, str] = json.loads(pyodide_file("pyodide-lock.json").read_text("utf-8"))["info"]
    return info
