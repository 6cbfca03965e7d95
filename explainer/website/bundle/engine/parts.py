"""The engine's parts, built and described: Pyodide's files, the standard library, the locked rules."""

import gzip
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from explainer.website.bundle import npm
from explainer.website.bundle.cache import BUILD, built, key_of
from explainer.website.bundle.engine.lock import lock_rules
from explainer.website.bundle.engine.stdlib import LIST, PACKED, listed, trim
from explainer.website.bundle.engine.wheel import PROJECT, rule_files
from explainer.website.bundle.naming import digest
from explainer.website.bundle.npm import pyodide_file

PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
_ABOUT = "about.json"


@dataclass(frozen=True)
class Size:
    """Of a file in bytes: as it is, and as a host compresses it."""

    bytes: int
    gzip: int


@dataclass(frozen=True)
class Part:
    """A built part: its folder in the cache, its name by content, and the size of each file that a site gets."""

    folder: Path
    name: str
    sizes: dict[str, Size]


@dataclass(frozen=True)
class Engine:
    pyodide: Part
    stdlib: Part
    rules: Part

    @property
    def parts(self) -> tuple[Part, ...]:
        return (self.pyodide, self.stdlib, self.rules)


def build_engine(project: Path = PROJECT, build: Path = BUILD) -> Engine:
    """The three parts, built where they are not built yet."""
    code = [*sorted(npm.HERE.glob("engine/*.py")), npm.HERE / "naming.py", npm.HERE / "npm.py"]
    pins = [npm.HERE / "package-lock.json", *code]
    sources = [project / "pyproject.toml", *rule_files(project)]
    return Engine(
        pyodide=_part("pyodide", key_of(pins), _pyodide, build),
        stdlib=_part("stdlib", key_of([*pins, LIST]), _stdlib, build),
        rules=_part("rules", key_of([*pins, *sources]), lambda out: _rules(out, project), build),
    )


def _part(name: str, key: str, make: Callable[[Path], tuple[Path, ...]], build: Path) -> Part:
    def describe(out: Path) -> None:
        files = {path.name: path.read_bytes() for path in make(out)}
        content = digest(b"".join(sha256(data).digest() for data in files.values()))
        sizes = {file: [len(data), len(gzip.compress(data, 9))] for file, data in files.items()}
        (out / _ABOUT).write_text(json.dumps({"name": f"{name}-{content}", "sizes": sizes}), "utf-8")

    # What is compiled depends on who compiles it.
    tools = f"{sys.version_info[:3]} {version('pyodide-build')} {version('hatchling')}"
    folder = built(name, digest(f"{tools} {key}".encode()), describe, build)
    about = json.loads((folder / _ABOUT).read_text("utf-8"))
    return Part(folder, about["name"], {file: Size(*size) for file, size in about["sizes"].items()})


def _pyodide(out: Path) -> tuple[Path, ...]:
    return tuple(Path(shutil.copyfile(pyodide_file(name), out / name)) for name in PYODIDE_FILES)


def _stdlib(out: Path) -> tuple[Path, ...]:
    trim(out, listed())
    return (out / PACKED,)


def _rules(out: Path, project: Path) -> tuple[Path, ...]:
    locked = lock_rules(out, project)
    return (locked.wheel, locked.packed, locked.lock)
