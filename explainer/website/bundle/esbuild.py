"""Puts a script or a style sheet and all that it imports into one small file, by esbuild."""

import os
import subprocess
from pathlib import Path

from explainer.website import ROOT
from explainer.website.bundle import EngineError
from explainer.website.bundle.npm import HERE

OPTIONS = (
    "--bundle",
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--charset=utf8",
    "--legal-comments=none",
    "--log-level=warning",
)


def bundled(entry: Path, *options: str) -> bytes:
    """The one file; the same sources give the same bytes.

    Raises EngineError in esbuild's own words, which name file and line. A warning counts as well: of a style sheet
    that nobody can read esbuild only warns.
    """
    # At the root, so that files are named as whoever mends them opens them.
    command = [str(_program()), str(entry.resolve()), *OPTIONS, *options]
    # A package from npm is found by its name, wherever the script lies that imports it.
    environment = os.environ | {"NODE_PATH": str(HERE / "node_modules")}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env=environment)
    if done.returncode or done.stderr:
        raise EngineError(done.stderr.decode().strip() or f"esbuild ended with status {done.returncode}")
    return done.stdout


def joined(*sheets: Path, first: Path) -> bytes:
    """One style sheet and others after it as one small file. Raises EngineError as above."""
    imports = "".join(f'@import "./{os.path.relpath(sheet, ROOT)}";' for sheet in (first, *sheets))
    command = [str(_program()), *OPTIONS, "--loader=css"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, input=imports.encode())
    if done.returncode or done.stderr:
        raise EngineError(done.stderr.decode().strip() or f"esbuild ended with status {done.returncode}")
    return done.stdout


def _program() -> Path:
    """The program itself, of which npm fetches the one for this machine; the script around it would start Node."""
    for program in HERE.glob("node_modules/@esbuild/*/bin/esbuild"):
        return program
    raise EngineError("esbuild is missing: `python3 tools/prepare.py pyodide` fetches it from npm")
