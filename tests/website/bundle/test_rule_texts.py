"""The rules' own texts: there is one for every rule, and it is what runs."""

import json
import marshal
import tomllib
import zipfile
from types import CodeType

import pytest

from explainer.facts.question import CHECKED
from explainer.rulebook import RULES
from explainer.website import ROOT
from explainer.website.bundle.engine.lock import read_lock
from explainer.website.bundle.engine.parts import Engine
from explainer.website.bundle.rule_texts import rule_texts

TEXTS = json.loads(rule_texts())


@pytest.fixture(scope="module")
def wheel(engine: Engine) -> dict[str, bytes]:
    with zipfile.ZipFile(read_lock(engine.rules.folder).wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_every_rule_has_its_text() -> None:
    assert list(TEXTS["rules"]) == [rule.id for rule in RULES]
    for id, piece in TEXTS["rules"].items():
        lines = (ROOT / piece["file"]).read_text("utf-8").splitlines()
        shown = piece["text"].splitlines()
        assert lines[piece["line"] - 1 :][: len(shown)] == shown, id
    for rule in RULES:
        piece = TEXTS["rules"][rule.id]
        if piece["file"].endswith(".py") and rule.test.__name__ == rule.id:
            assert f"def {rule.id}(" in piece["text"]
            assert piece["text"].startswith("@rule(")


def test_every_rules_file_can_be_changed() -> None:
    assert set(TEXTS["files"]) == {piece["file"] for piece in TEXTS["rules"].values()}
    for name, text in TEXTS["files"].items():
        assert text == (ROOT / name).read_text("utf-8")


def plain(code: CodeType) -> CodeType:
    """Code without the name of its file and without columns, which the wheel leaves out."""
    consts = tuple(plain(each) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_filename="", co_consts=consts, co_linetable=b"")


def test_what_is_shown_is_what_runs(wheel: dict[str, bytes]) -> None:
    for name, text in TEXTS["files"].items():
        if name.endswith(".py"):
            built = marshal.loads(wheel[f"{name}c"][16:])
            assert plain(compile(text, name, "exec", dont_inherit=True)) == plain(built), name
        else:
            rows = json.loads(wheel[name.replace(".toml", ".json")])
            assert json.loads(json.dumps(tomllib.loads(text), default=str)) == rows, name
    assert CHECKED


def test_a_limit_shows_its_row() -> None:
    piece = TEXTS["rules"]["an_inmail_text_has_at_most_so_many_characters"]
    assert piece["file"] == "explainer/rulebook/inmail/limits.toml"
    (row,) = tomllib.loads(piece["text"])
    assert row == "an_inmail_text_has_at_most_so_many_characters"


def test_a_rule_made_by_a_function_shows_the_function() -> None:
    assert TEXTS["rules"]["recruiter_grants_credits_every_month"]["text"].startswith("def _every_month(")
