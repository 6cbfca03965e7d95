"""Compiles the rules wheel and locks it by SHA-256, for Pyodide to load by name."""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pyodide_lock import PyodideLockSpec
from pyodide_lock.spec import InfoSpec
from pyodide_lock.utils import add_wheels_to_spec

from explainer.website.bundle import EngineError
from explainer.website.bundle.engine.archive import compile_archives, pack, settle
from explainer.website.bundle.engine.wheel import PACKAGE, PROJECT, build_wheel
from explainer.website.bundle.npm import lock_info

LOCK = "pyodide-lock.json"
PACKED = "rules.packed"


@dataclass(frozen=True)
class Locked:
    """The compiled wheel, the same as gzip, and the lock that names it; nothing else."""

    wheel: Path
    packed: Path
    lock: Path
    sha256: str


def lock_rules(out: Path, project: Path = PROJECT) -> Locked:
    """Write the compiled wheel, the same packed, and `pyodide-lock.json` into the empty folder `out`.

    The order matters: the lock takes the plain wheel only, and compiling renames it in the lock.
    """
    wheel = build_wheel(out, project)
    empty = PyodideLockSpec(info=InfoSpec.from_dict(lock_info()), packages={})
    add_wheels_to_spec(empty, [wheel], base_path=out).to_json(out / LOCK)
    compile_archives(out, strip=False)  # an assertion or a docstring of the rules stays what it is in CPython
    wheel.unlink(missing_ok=True)
    return _settled(out)


def read_lock(folder: Path) -> Locked:
    """What `lock_rules` wrote into a folder."""
    entry = _entry(folder)
    return Locked(folder / str(entry["file_name"]), folder / PACKED, folder / LOCK, str(entry["sha256"]))


def _entry(folder: Path) -> dict[str, Any]:  # Any: the lock's own shapes
    packages = json.loads((folder / LOCK).read_text("utf-8"))["packages"]
    if list(packages) != [PACKAGE]:
        raise EngineError(f"{folder / LOCK} names {list(packages)}, and should name {PACKAGE!r} alone")
    entry: dict[str, Any] = packages[PACKAGE]
    return entry


def _settled(folder: Path) -> Locked:
    """Fix what compiling leaves to chance (the dates in the zip), and lock the wheel that results."""
    lock = json.loads((folder / LOCK).read_text("utf-8"))
    entry = _entry(folder)
    wheel = folder / str(entry["file_name"])
    settle(wheel)
    pack(wheel, folder / PACKED)
    entry["sha256"] = sha256(wheel.read_bytes()).hexdigest()
    lock["packages"][PACKAGE] = entry
    (folder / LOCK).write_text(json.dumps(lock, sort_keys=True, separators=(",", ":")) + "\n", "utf-8")
    return read_lock(folder)
