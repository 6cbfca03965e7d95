"""Which words the code says: those it says while pages, tables and cases are drawn, and those it names outright."""

import ast
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import explainer
from explainer.rulebook import KINDS
from explainer.say.words import Words
from explainer.website.blocks.markers import block
from tests.say import cases
from tests.website.pages.test_pages import render

HOME = Path(explainer.__file__).parent
PAGES = HOME.parent / "docs" / "en"
SAYING = {"say", "has", "count"}


class Recording(Words):
    """Words that keep the keys of all that they are asked for."""

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.said: set[tuple[str, ...]] = set()

    def say(self, *key: str, **filled: str) -> str:
        self.said.add(key)
        return super().say(*key, **filled)


def said_by_drawing() -> set[tuple[str, ...]]:
    """What is said by every page of one language with all of its blocks and fences, every table, and every case."""
    say = Recording("en")
    pages = sorted(PAGES.rglob("*.md"))
    assert len(pages) > 50
    with mock.patch("explainer.website.pages.markdown.words", return_value=say):
        for page in pages:
            render(page.read_text("utf-8"))
    for kind in KINDS:
        block(f"outcomes {kind.value}", say)
    for name in cases.named("questions"):
        cases.question_html(name, say)
        cases.question_text(name, say)
    for name in cases.named("plays"):
        cases.fence_html(name, say)
        cases.fence_text(name, say)
    return say.said


def _choices(node: ast.expr) -> list[str] | None:
    """The texts that an argument may be, where it stands there as one or as a choice of two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        parts = [_choices(node.body), _choices(node.orelse)]
        return [text for part in parts for text in part or ()] if all(parts) else None
    return None


def _keys(call: ast.Call) -> Iterator[tuple[str, ...]]:
    """The keys that a call names outright."""
    found: list[tuple[str, ...]] = [()]
    for argument in call.args:
        choices = _choices(argument)
        if choices is None:
            return
        found = [(*key, text) for key in found for text in choices]
    yield from found


def named_outright() -> set[tuple[str, ...]]:
    """The keys that stand in the code, and what refusals are called there."""
    found: set[tuple[str, ...]] = set()
    for path in HOME.rglob("*.py"):
        if "node_modules" in path.parts:
            continue
        text = path.read_text("utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SAYING:
                found.update(_keys(node))
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and "Refused" in text:
                found.add(("refused", node.value))
    return found
