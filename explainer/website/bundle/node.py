"""Node, wherever it is on this machine: it runs what the build and the tests need of the browser's own scripts."""

import shutil

from explainer.website import ROOT
from explainer.website.bundle import EngineError

PREPARED = ROOT / ".venv-tools" / "bin" / "node"
"""Where `tools/prepare.py` puts Node on a machine that has none."""


def node() -> str:
    """The program. Raises EngineError where there is none."""
    found = shutil.which("node") or (str(PREPARED) if PREPARED.exists() else None)
    if found is None:
        raise EngineError("Node is not installed: `python3 tools/prepare.py pyodide` brings it")
    return found
