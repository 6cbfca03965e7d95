"""The trimmed standard library: it holds what the rules need, and says so loudly where it does not."""

import gzip
import json
from pathlib import Path

import pytest

from explainer.website.bundle import EngineError
from explainer.website.bundle.engine import node
from explainer.website.bundle.engine.parts import Engine
from explainer.website.bundle.engine.stdlib import PACKED, STOCK, imported, listed, trim
from explainer.website.bundle.npm import PYODIDE
from tests.asking import called

QUESTION = json.dumps({"lang": "de", "facts": {"message.kind": "inmail", "sender.plan": "premium_career"}})


def locked(engine: Engine) -> Path:
    return engine.rules.folder / "pyodide-lock.json"


def test_nothing_outside_the_list_is_imported_with_the_whole_library(engine: Engine) -> None:
    lock = engine.rules.folder / "pyodide-lock.json"
    missing = set(imported(lock)) - set(listed())
    assert not missing, f"run `python -m explainer.website.bundle.engine.stdlib`: browsers would lack {sorted(missing)}"


def test_the_trimmed_library_answers_as_cpython_does(engine: Engine) -> None:
    (answer,) = node.run([("call", "answer", QUESTION)], lock=locked(engine), stdlib=trimmed(engine))
    assert answer == called("answer", json.loads(QUESTION))


def test_an_import_outside_the_list_fails_by_name(engine: Engine) -> None:
    outside = "email"
    assert outside not in listed()
    (failed,) = node.run([("python", f"import {outside}")], lock=locked(engine), stdlib=trimmed(engine))
    assert isinstance(failed, node.Failed)
    assert f"ModuleNotFoundError: No module named '{outside}'" in failed.error


def test_a_listed_module_that_is_not_in_the_library_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="no_such_module"):
        trim(tmp_path, ("no_such_module",))


def test_the_trimmed_library_is_the_same_in_every_build(engine: Engine, tmp_path: Path) -> None:
    assert trim(tmp_path, listed()).read_bytes() == trimmed(engine).read_bytes()


def test_what_is_served_is_the_same_packed_and_smaller_than_stock(engine: Engine) -> None:
    packed = (engine.stdlib.folder / PACKED).read_bytes()
    assert gzip.decompress(packed) == trimmed(engine).read_bytes()
    assert len(packed) < (PYODIDE / STOCK).stat().st_size / 2


def trimmed(engine: Engine) -> Path:
    return engine.stdlib.folder / STOCK
