"""The import law: a module imports only to its left, and left of the words there is no sentence and no I/O."""

import ast
import sys
from pathlib import Path

import explainer

HOME = Path(explainer.__file__).parent
ORDER = (
    ("data",),
    ("vocabulary",),
    ("question",),
    ("fact",),
    ("effect",),
    ("rule",),
    ("table",),
    ("rulebook",),
    ("judge",),
    ("space",),
    ("ways",),
    ("idle",),
    ("answers",),
    ("answering",),
    ("routes",),
    ("play",),
    ("say",),
    ("reading",),
    ("reading_play",),
    ("writing",),
    ("writing_play",),
    ("prove",),
    ("wire",),
    ("pages", "cli", "runtime", "__main__"),
)
PLACE = {name: place for place, names in enumerate(ORDER) for name in names}
PURE_UNTIL = PLACE["say"]
MAY_OPEN_FILES = {"data"}


def modules():
    for path in sorted(HOME.rglob("*.py")):
        parts = path.relative_to(HOME).with_suffix("").parts
        if "node_modules" not in parts and parts != ("__init__",):
            yield parts[0], path


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write imports in full"
            if node.module == "explainer":
                for name in node.names:
                    yield node.lineno, f"explainer.{name.name}"
            else:
                yield node.lineno, node.module


def test_a_module_imports_only_to_its_left():
    checked = 0
    for name, path in modules():
        assert name in PLACE, f"{path} has no place in the import law"
        for line, target in imported(path):
            if target.startswith("explainer."):
                other = target.split(".")[1]
                checked += 1
                assert PLACE[other] <= PLACE[name], f"{path.relative_to(HOME)}:{line} imports {target}, to its right"
                if other != name and PLACE[other] == PLACE[name]:
                    assert name in ("cli", "pages", "__main__"), f"{path}:{line} imports its neighbour {target}"
    assert checked > 50


def test_a_subject_imports_no_other_subject():
    for path in (HOME / "rulebook").glob("*/*.py"):
        mine = f"explainer.rulebook.{path.parent.name}"
        for line, target in imported(path):
            if target.startswith("explainer.rulebook"):
                assert target.startswith(mine), f"{path.relative_to(HOME)}:{line}"


def test_the_pure_part_needs_the_standard_library_only():
    for name, path in modules():
        if PLACE[name] > PLACE["wire"]:
            continue
        for line, target in imported(path):
            top = target.split(".")[0]
            assert top == "explainer" or top in sys.stdlib_module_names, f"{path.relative_to(HOME)}:{line}: {target}"


def test_only_the_loader_opens_files_left_of_the_edges():
    for name, path in modules():
        if PLACE[name] > PLACE["wire"] or name in MAY_OPEN_FILES:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"open", "print", "input"}, f"{path.relative_to(HOME)}:{node.lineno}"


def test_no_rule_reads_the_clock():
    for name, path in modules():
        if PLACE[name] <= PLACE["wire"]:
            text = path.read_text()
            for word in ("date.today", "datetime.now", "import time\n", "time()"):
                assert word not in text, f"{path.relative_to(HOME)} reads the clock: {word}"
