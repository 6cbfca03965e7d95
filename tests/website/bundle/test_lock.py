"""The lock: it names our compiled wheel, alone, by its SHA-256."""

import json
import marshal
import zipfile
from hashlib import sha256

from explainer.website.bundle.engine.lock import read_lock
from explainer.website.bundle.engine.parts import Engine
from explainer.website.bundle.npm import lock_info


def test_the_lock_names_our_wheel_alone_by_its_sha256(engine: Engine) -> None:
    locked = read_lock(engine.rules.folder)
    lock = json.loads(locked.lock.read_text("utf-8"))
    assert list(lock["packages"]) == ["explainer"]
    entry = lock["packages"]["explainer"]
    assert entry["file_name"] == locked.wheel.name
    assert entry["sha256"] == locked.sha256 == sha256(locked.wheel.read_bytes()).hexdigest()
    assert not entry["depends"]


def test_the_lock_is_for_the_pyodide_that_is_served(engine: Engine) -> None:
    lock = json.loads(read_lock(engine.rules.folder).lock.read_text("utf-8"))
    assert lock["info"] == lock_info()


def test_the_wheel_is_compiled_and_never_compared_with_a_source(engine: Engine) -> None:
    wheel = read_lock(engine.rules.folder).wheel
    assert "-cp313-" in wheel.name
    with zipfile.ZipFile(wheel) as archive:
        modules = [name for name in archive.namelist() if name.endswith((".py", ".pyc"))]
        assert "explainer/browser.pyc" in modules
        for name in modules:
            assert name.endswith(".pyc"), name
            assert archive.read(name)[4:8] == b"\1\0\0\0", f"{name} is not marked as unchecked"


def test_the_bytecode_names_lines_for_tracebacks_and_carries_no_columns(engine: Engine) -> None:
    with zipfile.ZipFile(read_lock(engine.rules.folder).wheel) as archive:
        code = marshal.loads(archive.read("explainer/browser.pyc")[16:])
    places = list(code.co_positions())
    assert any(line for line, *_ in places)
    assert all(column is None for _, _, column, _ in places)
