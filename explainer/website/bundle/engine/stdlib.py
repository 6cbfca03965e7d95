"""Trims Pyodide's standard library to what the rules need, and makes the list of it.

    python -m explainer.website.bundle.engine.stdlib

writes `stdlib.txt` anew: it is to be run when the rules import something new (the browser then stops with the
name of the missing module, and so does a test).
"""

import json
import sys
import tempfile
import zipfile
from pathlib import Path

from explainer.explorer.view import views
from explainer.say.languages import LANGUAGES
from explainer.website.bundle import EngineError
from explainer.website.bundle.engine import node
from explainer.website.bundle.engine.archive import compile_archives, pack, settle
from explainer.website.bundle.engine.lock import lock_rules
from explainer.website.bundle.engine.wheel import PROJECT
from explainer.website.bundle.npm import pyodide_file

STOCK = "python_stdlib.zip"
PACKED = "python_stdlib.packed"
LIST = Path(__file__).with_name("stdlib.txt")

_HEAD = """\
# The modules of Pyodide's standard library that the browser gets; every other import fails there, by name.
# Made by `python -m explainer.website.bundle.engine.stdlib`: Pyodide starts under Node with its whole library,
# the rules answer, refuse, fail, prove and are changed, and what was imported from the library by then is listed.
"""

_CHANGED = ("explainer/rulebook/inmail/limits.toml", "explainer/rulebook/direct/rules.py")
"""Files of rules such as a reader may change."""

_WORK: tuple[node.Step, ...] = (
    *(
        ("call", "answer", json.dumps({"lang": language, "facts": facts}))
        for language in LANGUAGES
        for facts in ({}, {"on": "2013-05-01"}, {"message.kind": "inmail", "sender.plan": "basic"}, {"no.fact": "x"})
    ),
    ("call", "answer", "not JSON"),
    ("call", "answer", json.dumps({"lang": "en", "facts": {"on": "not a day"}})),
    ("call", "prove", json.dumps({"lang": "en"})),
    *(("call", "see", json.dumps({"lang": "en", "link": [["view", view]]})) for view in views()),
    ("call", "take", json.dumps({"lang": "en", "link": []})),
    ("call", "bring", json.dumps({"lang": "en", "file": "{}"})),
    *(
        ("call", "change", json.dumps({"lang": "en", "file": name, "text": text}))
        for name in _CHANGED
        for text in ((PROJECT / name).read_text("utf-8"), "not = = rules")
    ),
    # A failure must be able to say what failed: tracebacks, and the suggestions in them.
    ("python", "1 / 0"),
    ("python", "no_such_name"),
    ("python", "import no_such_module"),
    ("python", "not python"),
)
"""What the rules do in a browser, good and bad."""


def listed(path: Path = LIST) -> tuple[str, ...]:
    """The module names in the list."""
    lines = (line.partition("#")[0].strip() for line in path.read_text("utf-8").splitlines())
    return tuple(line for line in lines if line)


def imported(lock: Path, stdlib: Path | None = None) -> tuple[str, ...]:
    """What the rules and Pyodide import from the library while they start, answer and fail."""
    *_, modules = node.run((*_WORK, ("modules",)), lock=lock, stdlib=stdlib)
    if not isinstance(modules, list):
        raise EngineError(f"the engine did not say what it imported, but {modules!r}")
    return tuple(modules)


def trim(out: Path, modules: tuple[str, ...]) -> Path:
    """Write `python_stdlib.zip` with these modules alone, compiled, into `out`, and the same packed."""
    path = out / STOCK
    with zipfile.ZipFile(pyodide_file(STOCK)) as stock, zipfile.ZipFile(path, "w") as ours:
        names = set(stock.namelist())
        for module in sorted(modules):
            ours.writestr(name := _file(module, names), stock.read(name))
    compile_archives(path, strip=True)
    settle(path)
    pack(path, out / PACKED)
    return path


def _file(module: str, names: set[str]) -> str:
    base = module.replace(".", "/")
    for name in (f"{base}.py", f"{base}/__init__.py"):
        if name in names:
            return name
    raise EngineError(f"{LIST.name} lists {module}, which Pyodide's library does not have")


def write_list(path: Path = LIST, project: Path = PROJECT) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory() as folder:
        modules = imported(lock_rules(Path(folder), project).lock)
    path.write_text(_HEAD + "".join(f"{module}\n" for module in modules), "utf-8")
    return modules


if __name__ == "__main__":
    print(f"{LIST}: {len(write_list())} modules", file=sys.stderr)
