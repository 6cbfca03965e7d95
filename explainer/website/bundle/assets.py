"""Writes what a live answer needs into a site: Pyodide, library, rules and explainer, under names by content."""

import base64
import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from explainer.website import FRONT, HOME, THEME
from explainer.website.bundle.cache import BUILD
from explainer.website.bundle.engine.lock import LOCK, read_lock
from explainer.website.bundle.engine.parts import Engine, build_engine
from explainer.website.bundle.engine.stdlib import PACKED
from explainer.website.bundle.engine.wheel import PROJECT
from explainer.website.bundle.esbuild import bundled, joined
from explainer.website.bundle.inside import inside_files
from explainer.website.bundle.naming import hashed

SCRIPT, WORKER, STYLE = "explainer.js", "worker.js", "explainer.css"
EXPLORER, EXPLORER_STYLE = "explorer.js", "explorer.css"
VIEWS = HOME / "explorer"
"""Where each view has its folder, and in it what only it loads: `element.js`, `style.css`."""
ENGINE_FOLDER, EXPLAINER_FOLDER = "engine", "explainer"


@dataclass(frozen=True)
class Assets:
    """Where a page finds what, relative to the root of the site."""

    explainer_js: str
    explainer_css: str
    explorer_js: str
    explorer_css: str
    views: dict[str, dict[str, str]]  # what each view loads when it is opened, by what it is
    rules_sha256: str
    wheel: str
    engine_bytes: int  # to download, compressed


def build_assets(out: Path, project: Path = PROJECT, build: Path = BUILD) -> Assets:
    """Write `explainer/` and `engine/` into `out`, the assets folder of a site, and nothing else into those two.

    The scripts find the engine from where they lie themselves, so the site may stand below any folder.
    """
    engine = build_engine(project, build)
    locked = read_lock(engine.rules.folder)
    parts, lock = json.dumps(manifest(engine)), locked.lock.read_text("utf-8")
    worker = bundled(FRONT / "engine" / WORKER, f"--define:MANIFEST={parts}", f"--define:LOCK={lock}")
    script = bundled(FRONT / "explainer" / SCRIPT, f'--define:WORKER="./{hashed(WORKER, worker)}"')
    style = bundled(THEME / "styles" / STYLE)
    explorer = bundled(FRONT / "explorer" / EXPLORER, f'--define:EXPLAINER="./{hashed(SCRIPT, script)}"')
    explorer_style = joined(*_in_views("style.css"), first=THEME / "styles" / EXPLORER_STYLE)
    elements = {path.parent.name: bundled(path) for path in _in_views("element.js")}
    inside = inside_files(hashed(WORKER, worker), project)
    files = {
        hashed(name, data): data
        for name, data in (
            (WORKER, worker),
            (SCRIPT, script),
            (STYLE, style),
            (EXPLORER, explorer),
            (EXPLORER_STYLE, explorer_style),
            *((f"{view}.js", data) for view, data in elements.items()),
            *inside.values(),
        )
    }
    _write(out / EXPLAINER_FOLDER, files)
    _write(out / ENGINE_FOLDER, _engine_files(engine))

    folder = f"{out.name}/{EXPLAINER_FOLDER}"
    views = {view: {"script": f"{folder}/{hashed(f'{view}.js', data)}"} for view, data in elements.items()}
    views["inside"] |= {part: f"{folder}/{hashed(name, data)}" for part, (name, data) in inside.items()}
    return Assets(
        explainer_js=f"{folder}/{hashed(SCRIPT, script)}",
        explainer_css=f"{folder}/{hashed(STYLE, style)}",
        explorer_js=f"{folder}/{hashed(EXPLORER, explorer)}",
        explorer_css=f"{folder}/{hashed(EXPLORER_STYLE, explorer_style)}",
        views=views,
        rules_sha256=locked.sha256,
        wheel=f"{out.name}/{ENGINE_FOLDER}/{engine.rules.name}/{locked.wheel.name}",
        engine_bytes=sum(size["gzip"] for size in manifest(engine)["files"].values()),
    )


def _in_views(name: str) -> list[Path]:
    """This file of each view that has it."""
    return sorted(VIEWS.glob(f"*/{name}"))


def manifest(engine: Engine) -> dict[str, Any]:  # Any: as JSON has it
    """What the engine consists of; names are relative to its folder.

    `files` holds what a browser downloads, with sizes as they are and as compressed.
    """
    locked = read_lock(engine.rules.folder)
    sizes = {f"{part.name}/{name}": size for part in engine.parts for name, size in part.sizes.items()}
    # The wheel and its lock lie there for whoever wants to load them elsewhere.
    wheel, lock = f"{engine.rules.name}/{locked.wheel.name}", f"{engine.rules.name}/{LOCK}"
    return {
        "rules": locked.sha256,
        "packed": f"{engine.rules.name}/{locked.packed.name}",
        "integrity": f"sha256-{base64.b64encode(sha256(locked.packed.read_bytes()).digest()).decode()}",
        "pyodide": f"{engine.pyodide.name}/",
        "stdlib": f"{engine.stdlib.name}/{PACKED}",
        "wheel": wheel,
        "lock": lock,
        "files": {name: asdict(size) for name, size in sizes.items() if name not in (wheel, lock)},
    }


def _engine_files(engine: Engine) -> dict[str, bytes | Path]:
    files: dict[str, bytes | Path] = {
        f"{part.name}/{name}": part.folder / name for part in engine.parts for name in part.sizes
    }
    return files | {"manifest.json": f"{json.dumps(manifest(engine), indent=1)}\n".encode()}


def _write(folder: Path, files: Mapping[str, bytes | Path]) -> None:
    """Make a folder hold exactly these files; what is there already is not written again."""
    for name, content in files.items():
        path = folder / name
        if isinstance(content, Path):
            # Its folder's name says its content, so the size only tells whether it was written to the end.
            if not path.exists() or path.stat().st_size != content.stat().st_size:
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(content, path)
        elif not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path.relative_to(folder).as_posix() not in files:
            path.unlink()
