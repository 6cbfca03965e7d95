"""Pyodide under Node says what CPython says, about the whole space."""

import json
from pathlib import Path

import pytest

from explainer.website.bundle import EngineError
from explainer.website.bundle.engine import node
from explainer.website.bundle.engine.parts import Engine
from explainer.website.bundle.engine.stdlib import STOCK
from tests.asking import called


def locked(engine: Engine) -> Path:
    return engine.rules.folder / "pyodide-lock.json"


def test_the_proof_is_the_same_as_in_cpython(engine: Engine) -> None:
    here = called("prove", {"lang": "en"})
    (there,) = node.run(
        [("call", "prove", json.dumps({"lang": "en"}))],
        lock=engine.rules.folder / "pyodide-lock.json",
        stdlib=engine.stdlib.folder / STOCK,
    )
    assert isinstance(here, str)
    assert json.loads(here)["judged"] > 0
    assert there == here


def test_a_wheel_that_is_not_the_locked_one_is_refused(engine: Engine, tmp_path: Path) -> None:
    for path in engine.rules.folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes() + (b" " if path.suffix == ".whl" else b""))
    with pytest.raises(EngineError, match="the lock says"):
        node.run([], lock=tmp_path / "pyodide-lock.json", stdlib=None)
