"""What a view is: a folder beside this file, with its place in the order, and what it shows of a link."""

import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from explainer import explorer
from explainer.explorer.link import Link
from explainer.refused import Refused
from explainer.say.words import Words
from explainer.wire.write_answer import Json


class Shown(NamedTuple):
    """What a view shows: HTML, the link to just this, and what it left out of the link.

    `said` is what it comes to in one line, for whoever listens. `parts` are HTML too, a row of which the first ones
    mostly are what they were: they go one after the other into their place, and a page is not given again what it has.
    """

    html: str
    link: Link
    said: str = ""
    left_out: tuple[Refused, ...] = ()
    parts: tuple[str, ...] = ()


type Show = Callable[[Link, Words, str], Shown]
"""What a view makes of a link, in words, with the way from the page to the language's root."""


@cache
def views() -> tuple[str, ...]:
    """The names of the views, in their order: each folder says its PLACE."""
    found = [module.name for module in pkgutil.iter_modules(explorer.__path__) if module.ispkg]
    return tuple(sorted(found, key=lambda name: import_module(f"{explorer.__name__}.{name}").PLACE))


type Rest = Callable[[Link, Words, str], str]
"""What may come a moment after the view itself: HTML for the place in it that has `data-rest`."""


class View(NamedTuple):
    """One view: what it shows, the same in one line and as plain text, and, if it has its own, its file out and in."""

    show: Show
    rest: Rest | None
    line: Callable[[Link, Words], str]
    text: Callable[[Link, Words], str]
    file: Callable[[Link], Json] | None  # else that of the question
    opened: Callable[[Mapping[str, object]], Link | None] | None  # None for a file of another sort


@cache
def view(name: str) -> View:
    """The view of this name, from its folder's module `show`; loaded when first asked for."""
    of = import_module(f"{explorer.__name__}.{name}.show")
    rest, file, opened = (getattr(of, name, None) for name in ("rest", "file", "opened"))
    return View(of.show, rest, of.line, of.text, file, opened)
