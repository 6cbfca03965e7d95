"""The rules' own text, for whoever looks inside an answer: each rule's piece of a file, and the files to be changed."""

import ast
import json
from functools import cache
from pathlib import Path
from typing import NamedTuple

from explainer.law.limit import LimitRule
from explainer.law.rule import Rule
from explainer.rulebook import SUBJECTS
from explainer.website.bundle import EngineError
from explainer.website.bundle.engine.wheel import PROJECT, rule_files

NAME = "rules.json"


class Piece(NamedTuple):
    """Where a rule stands, and its text there; lines count from 1."""

    file: str
    line: int
    text: str


def rule_texts(project: Path = PROJECT) -> bytes:
    """The file for the browser: `rules`, each by its id as a piece, and `files`, as the wheel was made from them.

    Raises EngineError for a rule that is not found.
    """
    files = {path.relative_to(project).as_posix(): path.read_text("utf-8") for path in rule_files(project)}
    pieces = {rule.id: _piece(rule, subject, files) for subject, of in SUBJECTS.items() for rule in of.RULES}
    shown = sorted({piece.file for piece in pieces.values()})
    data = {
        "rules": {id: piece._asdict() for id, piece in pieces.items()},
        "files": {name: files[name] for name in shown},
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _piece(rule: Rule, subject: str, files: dict[str, str]) -> Piece:
    """A limit's row; else the definition of the test with what stands above it, or of the function that makes such."""
    if isinstance(rule, LimitRule):
        file = f"explainer/rulebook/{subject}/limits.toml"
        found = _rows(files[file]).get(rule.id)
    else:
        file = f"{rule.test.__module__.replace('.', '/')}.py"
        found = _definitions(files[file]).get(rule.test.__name__)
    if found is None:
        raise EngineError(f"{file} does not hold the rule {rule.id}")
    first, last = found
    return Piece(file, first, "\n".join(files[file].splitlines()[first - 1 : last]).rstrip() + "\n")


def _rows(text: str) -> dict[str, tuple[int, int]]:
    """The tables of a file: the first and the last line of each."""
    heads = [(number, line.strip()[1:-1]) for number, line in enumerate(text.splitlines(), 1) if line.startswith("[")]
    ends = [*(number - 1 for number, _ in heads[1:]), len(text.splitlines())]
    return {name: (number, end) for (number, name), end in zip(heads, ends, strict=True)}


@cache
def _definitions(text: str) -> dict[str, tuple[int, int]]:
    """The functions of a file, those inside others too: first and last line of the outermost, decorators included."""
    found: dict[str, tuple[int, int]] = {}
    for outer in ast.parse(text).body:
        if isinstance(outer, ast.FunctionDef):
            first = min([outer.lineno, *(each.lineno for each in outer.decorator_list)])
            for each in ast.walk(outer):
                if isinstance(each, ast.FunctionDef):
                    found[each.name] = (first, outer.end_lineno or first)
    return found
