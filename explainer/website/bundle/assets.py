"""Writes what the browser loads into a site: Pyodide, standard library, rules and widget, under names by content."""

import base64
import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from explainer.website import FRONT, THEME
from explainer.website.bundle import EngineError
from explainer.website.bundle.bundling import bundle
from explainer.website.bundle.cache import BUILD
from explainer.website.bundle.engine.lock import LOCK, read_lock
from explainer.website.bundle.engine.parts import Engine, build_engine
from explainer.website.bundle.engine.stdlib import PACKED
from explainer.website.bundle.engine.wheel import PROJECT
from explainer.website.bundle.naming import hashed

STYLES = THEME / "styles"
SCRIPT, WORKER, STYLE = "explainer.js", "worker.js", "explainer.css"
ENGINE_FOLDER, WIDGET_FOLDER = "engine", "explainer"


@dataclass(frozen=True)
class Assets:
    """Where a page finds what, relative to the root of the site."""

    widget_js: str
    widget_css: str
    rules_sha256: str
    wheel: str


def build_assets(out: Path, project: Path = PROJECT, build: Path = BUILD) -> Assets:
    """Write `explainer/` and `engine/` into `out`, the assets folder of a site, and nothing else into those two.

    The scripts find the engine from where they lie themselves, so the site may stand below any folder.
    """
    engine = build_engine(project, build)
    locked = read_lock(engine.rules.folder)
    scripts = _scripts(engine)
    style = _style()
    files = {hashed(name, data): data for name, data in (*scripts.items(), (STYLE, style))}
    _write(out / WIDGET_FOLDER, files)
    _write(out / ENGINE_FOLDER, _engine_files(engine))

    widget = f"{out.name}/{WIDGET_FOLDER}"
    return Assets(
        widget_js=f"{widget}/{hashed(SCRIPT, scripts[SCRIPT])}",
        widget_css=f"{widget}/{hashed(STYLE, style)}",
        rules_sha256=locked.sha256,
        wheel=f"{out.name}/{ENGINE_FOLDER}/{engine.rules.name}/{locked.wheel.name}",
    )


def manifest(engine: Engine) -> dict[str, object]:
    """What the engine consists of; names are relative to its folder.

    `files` holds what a browser downloads, with sizes as they are and as compressed.
    """
    locked = read_lock(engine.rules.folder)
    sizes = {f"{part.name}/{name}": size for part in engine.parts for name, size in part.sizes.items()}
    lock = f"{engine.rules.name}/{LOCK}"
    return {
        "rules": locked.sha256,
        "integrity": f"sha256-{base64.b64encode(bytes.fromhex(locked.sha256)).decode()}",
        "pyodide": f"{engine.pyodide.name}/",
        "stdlib": f"{engine.stdlib.name}/{PACKED}",
        "wheel": f"{engine.rules.name}/{locked.wheel.name}",
        "lock": lock,
        # The lock lies beside the wheel for whoever wants to load it elsewhere; ours has it in its manifest.
        "files": {name: asdict(size) for name, size in sizes.items() if name != lock},
    }


def _manifest_text(engine: Engine) -> str:
    return json.dumps(manifest(engine), indent=1)


def _scripts(engine: Engine) -> dict[str, bytes]:
    """The page's script and the worker's, each one file; the first names the second."""
    paths = sorted([*FRONT.glob("engine/*.js"), *FRONT.glob("explainer/*.js")])
    modules = {path.name: path.read_text("utf-8") for path in paths}
    modules["manifest.js"] = _manifest_module(engine)
    worker = bundle(WORKER, modules).encode()
    script = bundle(SCRIPT, modules)
    named = f'"./{WORKER}"'
    if script.count(named) != 1:
        raise EngineError(f"the widget should name {named} once, and does {script.count(named)} times")
    return {SCRIPT: script.replace(named, f'"./{hashed(WORKER, worker)}"').encode(), WORKER: worker}


def _manifest_module(engine: Engine) -> str:
    lock = read_lock(engine.rules.folder).lock.read_text("utf-8").strip()
    return (
        "// What the engine consists of, and the lock of its one package; written by the build.\n\n"
        f"export const MANIFEST = {_manifest_text(engine)};\n\nexport const LOCK = {lock};\n"
    )


def _engine_files(engine: Engine) -> dict[str, bytes | Path]:
    files: dict[str, bytes | Path] = {
        f"{part.name}/{name}": part.folder / name for part in engine.parts for name in part.sizes
    }
    return files | {"manifest.json": f"{_manifest_text(engine)}\n".encode()}


def _style() -> bytes:
    try:
        return (STYLES / STYLE).read_bytes()
    except FileNotFoundError:
        raise EngineError(f"{STYLES / STYLE} is missing: the widget's styles") from None


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
