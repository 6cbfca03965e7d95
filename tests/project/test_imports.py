"""The law of imports: a room imports only rooms before it, and before the edges there is no package, file or clock."""

import ast
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import explainer

HOME = Path(explainer.__file__).parent
LAW = (
    ("data", "refused"),
    ("facts",),
    ("law",),
    ("rulebook",),
    ("judge",),
    ("space",),
    ("answers",),
    ("play",),
    ("say", "wire"),
    ("prove", "explorer", "website.grammar"),
    ("browser", "cli", "website.bundle", "website.twins", "website.operator", "website.published", "website.filled_in"),
    ("website.form", "website.pictures", "website.search"),
    ("website.blocks", "website.build"),
    ("website.pages", "website.serve"),
)
"""Each room (a folder or a file of `explainer/`, or of `website/` in it) imports only from the lines above its own."""
PLACE = {room: place for place, rooms in enumerate(LAW) for room in rooms}
PURE = {room for room in PLACE if not room.startswith(("cli", "website"))}
MAY_OPEN_FILES = {"data"}
DOORS = {"__init__", "__main__", "website.__init__"}  # they name what others are called from, or where folders lie
MOST_FILES = 12


def room_of(parts):
    """The room of a module, from the parts of its name below `explainer`."""
    if not parts:
        return "__init__"
    if parts[0] == "website":
        return ".".join(parts[:2]) if len(parts) > 1 else "website.__init__"
    return parts[0]


def files():
    found = [path for path in sorted(HOME.rglob("*.py")) if "node_modules" not in path.parts]
    assert len(found) > 100
    return found


def modules():
    for path in files():
        room = room_of(path.relative_to(HOME).with_suffix("").parts)
        if room not in DOORS:
            yield room, path


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write imports in full"
            for name in node.names:
                yield node.lineno, f"{node.module}.{name.name}"


def module_of(target):
    """The file that an imported name is in: the longest part of the name that is a module."""
    parts = target.split(".")[1:]
    while parts:
        for path in (HOME.joinpath(*parts).with_suffix(".py"), HOME.joinpath(*parts, "__init__.py")):
            if path.exists():
                return path
        parts = parts[:-1]
    return HOME / "__init__.py"


def ours():
    """Every import of ours: the room and file that imports, the line, and the room and file that is imported."""
    for room, path in modules():
        for line, target in imported(path):
            if target.split(".")[0] == "explainer":
                other = module_of(target)
                yield room, path, line, room_of(other.relative_to(HOME).with_suffix("").parts), other


def test_every_room_has_its_place_in_the_law():
    assert {room for room, _ in modules()} == set(PLACE)
    assert len(LAW) <= 14


def test_a_room_imports_only_rooms_before_it():
    checked = 0
    for room, path, line, other, _ in ours():
        if other not in {room, *DOORS}:
            checked += 1
            assert PLACE[other] < PLACE[room], f"{path.relative_to(HOME)}:{line}: {room} imports {other}"
    assert checked > 100


def test_no_files_import_each_other_in_a_circle():
    graph = {}
    for _, path, _, _, other in ours():
        if other != path and other.name != "__init__.py":
            graph.setdefault(path, set()).add(other)
    assert list(TopologicalSorter(graph).static_order())


def test_a_folder_of_code_can_be_taken_in_at_a_glance():
    for folder in {path.parent for path in HOME.rglob("*") if path.suffix in (".py", ".js")}:
        if "node_modules" not in folder.parts:
            code = [path.name for path in folder.iterdir() if path.suffix in (".py", ".js")]
            assert len(code) <= MOST_FILES, f"{folder.relative_to(HOME)}: {len(code)} files"


def test_a_subject_imports_no_other_subject():
    for path in (HOME / "rulebook").glob("*/*.py"):
        mine = f"explainer.rulebook.{path.parent.name}"
        for line, target in imported(path):
            other = module_of(target)
            if other.is_relative_to(HOME / "rulebook") and other.parent != HOME / "rulebook":
                assert target.startswith(mine), f"{path.relative_to(HOME)}:{line}"


def test_the_pure_part_needs_the_standard_library_only():
    for room, path in modules():
        for line, target in imported(path) if room in PURE else ():
            top = target.split(".")[0]
            assert top == "explainer" or top in sys.stdlib_module_names, f"{path.relative_to(HOME)}:{line}: {target}"


def test_only_the_loader_opens_files_before_the_edges():
    for room, path in modules():
        if room not in PURE - MAY_OPEN_FILES:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"open", "print", "input"}, f"{path.relative_to(HOME)}:{node.lineno}"


def test_no_rule_reads_the_clock():
    for room, path in modules():
        if room in PURE:
            text = path.read_text()
            for word in ("date.today", "datetime.now", "import time\n", "time()"):
                assert word not in text, f"{path.relative_to(HOME)} reads the clock: {word}"
