"""Joins a script and the modules it imports into one file, so that a browser asks once and not module by module.

It knows the one way in which our own modules are written, and refuses every other by name:
`import { a, b } from "./other.js";` on top, `export` before a declaration, no name declared twice.
"""

import re
from collections.abc import Mapping

from explainer.website.bundle import EngineError

_IMPORT = re.compile(r'^import \{([^}]*)\} from "\.{1,2}/(?:[\w-]+/)?([\w-]+\.js)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=const |class |function |async function )", re.MULTILINE)
_NAME = re.compile(r"^(?:export )?(?:const|let|class|function|async function) ([\w$]+)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def bundle(entry: str, modules: Mapping[str, str]) -> str:
    """The text of `entry` after the texts of all it imports, each once and before whoever imports it.

    What `entry` itself exports stays exported.
    """
    order = _order(entry, modules)
    declared: dict[str, str] = {}
    for name in order:
        for word in _NAME.findall(modules[name]):
            if word in declared:
                raise EngineError(f"{declared[word]} and {name} both declare {word}: in one file that is one too many")
            declared[word] = name
    return "\n".join(_alone(name, modules[name], exported=name == entry) for name in order)


def _order(entry: str, modules: Mapping[str, str]) -> list[str]:
    order: list[str] = []

    def visit(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            raise EngineError(f"{' imports '.join((*path, name))}: in one file neither can come first")
        if name not in modules:
            raise EngineError(f"{path[-1]} imports {name}, which is not there")
        for words, other in _IMPORT.findall(modules[name]):
            if " as " in words:
                raise EngineError(f"{name} imports {words.strip()}: in one file a thing has one name")
            visit(other, (*path, name))
        if name not in order:
            order.append(name)

    visit(entry, ())
    return order


def _alone(name: str, text: str, *, exported: bool) -> str:
    text = _IMPORT.sub("", text)
    if not exported:
        text = _EXPORT.sub("", text)
    for left in _LEFT.findall(text):
        if not (exported and _EXPORT.match(left)):
            raise EngineError(f"{name}: {left!r} is not written as the modules of the widget are")
    return text
