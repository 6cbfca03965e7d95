"""Controls that are links: each value of a select, and of a number or a day, leads to the case that has it."""

from collections.abc import Callable, Iterable

from explainer.explorer.called import choices
from explainer.explorer.link import Link, written
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED, FIRST_DAY
from explainer.say.markup import escape
from explainer.say.words import Words

type To = Callable[[str], Link]
"""The link to the case in which something has this value."""

HOLE = "0000"
"""Stands where what is typed comes into a link; no number or day is written like this."""


def select(name: str, label: str, options: Iterable[tuple[Link, str]], chosen: Link | None) -> str:
    """A select that goes where it says. Its label stands before it, for eyes and ears alike."""
    body = "".join(
        f'<option value="{escape(written(to))}"{" selected" if to == chosen else ""}>{escape(text)}</option>'
        for to, text in options
    )
    return f'<label><span>{escape(label)}</span> <select name="{name}" data-go>{body}</select></label>'


def one_of(name: str, label: str, options: Iterable[tuple[str, str]], chosen: str, template: str, hole: str) -> str:
    """A select whose value comes into a link in place of a hole: for many of them, which need no link each."""
    body = "".join(
        f'<option value="{escape(value)}"{" selected" if value == chosen else ""}>{escape(text)}</option>'
        for value, text in options
    )
    go = f'data-go="{escape(template)}" data-hole="{escape(hole)}"'
    return f'<label><span>{escape(label)}</span> <select name="{name}" {go}>{body}</select></label>'


def of_fact(name: str, value: str, label: str, to: To, say: Words) -> str:
    """A control for one fact that holds a value, and leads to each other one."""
    if name == "on":
        return day(value, label, to)
    fact = FACTS[name]
    if fact.choices:
        options = [(to(word), text) for word, text in choices(name, say)]
        return select(name, label, options, to(value))
    return number(name, value, label, to)


def number(name: str, value: str, label: str, to: To) -> str:
    fact = FACTS[name]
    step = "1" if fact.whole else "any"
    template = written(to(HOLE))
    return (
        f'<label><span>{escape(label)}</span> <input type="number" name="{name}" min="{fact.least}" step="{step}" '
        f'value="{escape(value)}" data-go="{escape(template)}" data-hole="{HOLE}"></label>'
    )


def day(value: str, label: str, to: To) -> str:
    template = written(to(HOLE))
    return (
        f'<label><span>{escape(label)}</span> <input type="date" name="on" min="{FIRST_DAY}" max="{CHECKED}" '
        f'value="{escape(value)}" data-go="{escape(template)}" data-hole="{HOLE}"></label>'
    )
