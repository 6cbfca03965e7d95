"""The rules wheel: the pure part of the package, whole, and the same whenever the source is the same."""

import ast
import gzip
import json
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from explainer.website.bundle import EngineError
from explainer.website.bundle.assets import manifest
from explainer.website.bundle.engine.lock import lock_rules, read_lock
from explainer.website.bundle.engine.parts import Engine
from explainer.website.bundle.engine.wheel import EDGES, EXAMPLES, PROJECT, build_wheel, rule_files


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(tmp_path_factory.mktemp("wheel"))


def project(folder: Path, files: dict[str, str]) -> Path:
    (folder / "pyproject.toml").write_text(
        '[project]\nname = "explainer"\nversion = "1.2.3"\nrequires-python = ">=3.13"\n', "utf-8"
    )
    for name, text in {"__init__.py": "", **files}.items():
        path = folder / "explainer" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_the_same_source_gives_the_same_bytes(wheel: Path, tmp_path: Path) -> None:
    for path in rule_files():
        os.utime(path)  # as if it had been checked out anew
    assert build_wheel(tmp_path).read_bytes() == wheel.read_bytes()


def test_the_wheel_holds_no_edge(wheel: Path) -> None:
    inside = [Path(name) for name in names(wheel) if name.startswith("explainer/")]
    assert len(inside) > 20
    for path in inside:
        assert path.parts[1] not in EDGES, path
        assert path.name != "scenarios.json", path
        assert not path.is_relative_to(f"explainer/{EXAMPLES}"), path


def test_whole_answers_stay_out_of_the_wheel(tmp_path: Path) -> None:
    files = {f"{EXAMPLES}/questions.toml": "", f"{EXAMPLES}/questions/one.en.html": "<p>", "say/words.en.toml": ""}
    built = build_wheel(tmp_path, project(tmp_path, files))
    inside = [name for name in names(built) if name.startswith("explainer/")]
    assert inside == ["explainer/__init__.py", "explainer/say/words.en.json"]


def test_nothing_in_the_wheel_imports_an_edge(wheel: Path) -> None:
    edges = tuple(f"explainer.{edge}" for edge in EDGES)
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if not name.endswith(".py"):
                continue
            for node in ast.walk(ast.parse(archive.read(name))):
                imported = (
                    [alias.name for alias in node.names]
                    if isinstance(node, ast.Import)
                    else [node.module or ""]
                    if isinstance(node, ast.ImportFrom)
                    else []
                )
                for module in imported:
                    assert not module.startswith(edges), f"{name} imports {module}"


def test_data_is_the_same_in_json_as_in_toml(wheel: Path) -> None:
    data = [path for path in rule_files() if path.suffix == ".toml"]
    assert data
    with zipfile.ZipFile(wheel) as archive:
        for path in data:
            inside = path.relative_to(PROJECT).with_suffix(".json").as_posix()
            expected = json.loads(json.dumps(tomllib.loads(path.read_text("utf-8")), default=str))
            assert json.loads(archive.read(inside)) == expected, path
        assert not [name for name in archive.namelist() if name.endswith(".toml")]


def test_the_name_says_the_version_of_the_project(tmp_path: Path) -> None:
    built = build_wheel(tmp_path, project(tmp_path, {"rules.py": "A = 1\n"}))
    assert built.name == "explainer-1.2.3-py3-none-any.whl"


def test_a_day_in_toml_becomes_the_same_day_as_text(tmp_path: Path) -> None:
    built = build_wheel(tmp_path, project(tmp_path, {"claims.toml": "read = 2026-11-22\n"}))
    with zipfile.ZipFile(built) as archive:
        assert archive.read("explainer/claims.json") == b'{"read":"2026-11-22"}'


@pytest.mark.parametrize(
    ("name", "text"),
    [("claims.toml", "at = 10:30:00\n"), ("claims.toml", "not toml"), ("notes.csv", "a,b\n")],
    ids=["a time of day", "broken TOML", "a file of another kind"],
)
def test_what_the_browser_could_not_read_is_refused_by_name(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(EngineError, match=name):
        build_wheel(tmp_path, project(tmp_path, {name: text}))


def test_the_compiled_wheel_is_the_same_in_every_build(engine: Engine, tmp_path: Path) -> None:
    again = lock_rules(tmp_path)
    for path in (again.wheel, again.packed):
        assert path.read_bytes() == (engine.rules.folder / path.name).read_bytes()


def test_the_browser_gets_the_wheel_packed(engine: Engine) -> None:
    locked = read_lock(engine.rules.folder)
    assert gzip.decompress(locked.packed.read_bytes()) == locked.wheel.read_bytes()
    files = manifest(engine)["files"]
    assert isinstance(files, dict)
    assert f"{engine.rules.name}/{locked.packed.name}" in files
    assert f"{engine.rules.name}/{locked.wheel.name}" not in files


def test_the_wheel_brings_the_command(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (entry,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        assert "explainer = explainer.cli:main" in archive.read(entry).decode()
        archive.extractall(tmp_path)
    command = [
        sys.executable,
        "-c",
        "from explainer.cli import main; raise SystemExit(main(['answer', '--lang', 'de']))",
    ]
    asked = '{"tie.degree": "first", "message.kind": "direct"}'
    done = subprocess.run(command, input=asked, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.startswith("Ja. Das geht kostenlos")
