"""Gives the widget's files names that carry a hash of their content, also where they name one another."""

import re
from collections.abc import Mapping
from hashlib import sha256

from explainer.runtime import EngineError

DIGITS = 10
_MENTION = re.compile(r'"\./([\w-]+\.js)"')


def digest(data: bytes) -> str:
    """The part of a name that says which content it is."""
    return sha256(data).hexdigest()[:DIGITS]


def hashed(name: str, data: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{digest(data)}.{suffix}"


def name_modules(modules: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """For each module its hashed name and its text, in which `"./other.js"` is the other's hashed name.

    Raises EngineError where a module names one that is not there, or two name each other.
    """
    done: dict[str, tuple[str, str]] = {}

    def visit(name: str, path: tuple[str, ...]) -> str:
        if name in path:
            raise EngineError(f"widget: {' names '.join((*path, name))}: a name by content cannot be made in a circle")
        if name not in modules:
            raise EngineError(f"widget/{path[-1]} names ./{name}, which is not there")
        if name not in done:
            text = _MENTION.sub(lambda found: f'"./{visit(found[1], (*path, name))}"', modules[name])
            done[name] = hashed(name, text.encode()), text
        return done[name][0]

    for name in sorted(modules):
        visit(name, ())
    return done
