"""Look inside, as a view."""

from explainer.explorer.inside.html import command_of, inside_html, python_of
from explainer.explorer.inside.rows import Inside, RuleRow, inside
from explainer.explorer.lines import Group, groups_text
from explainer.explorer.link import Link
from explainer.explorer.view import Shown
from explainer.say.words import Words


def show(link: Link, say: Words, base: str) -> Shown:
    rows = inside(link, say)
    return Shown(inside_html(rows, link, base, say), link, _line(rows, say))


def line(link: Link, say: Words) -> str:
    return _line(inside(link, say), say)


def _line(rows: Inside, say: Words) -> str:
    words = {"kind": rows.answer.name, "outcome": rows.answer.word}
    return say.count(len(rows.decided), "explorer", "inside", "said", **words)


def _said(rows: tuple[RuleRow, ...]) -> tuple[str, ...]:
    return tuple(f"{row.sentence} ({row.gives}; {row.days}) [{', '.join(row.claims)}]" for row in rows)


def text(link: Link, say: Words) -> str:
    rows = inside(link, say)
    varied = tuple(
        f"{row.fact}: {choice.text} → {choice.word}" for row in rows.varied for choice in row.choices if choice.differs
    )
    parts = {
        "facts": tuple(row.text for row in rows.facts) or (say.say("explorer", "inside", "whatever"),),
        "rules": _said((*rows.decided, *(() if rows.answer.readers is None else rows.spoke))),
        "answer": (f"{rows.answer.name}: {rows.answer.word}", *([rows.of] if rows.of else [])),
        "varied": varied or (say.say("explorer", "inside", "nothing_turns"),),
        "carry": (*python_of(rows.file).splitlines(), command_of(rows.file)),
    }
    return groups_text(tuple(Group(say.say("explorer", "inside", key), lines) for key, lines in parts.items()))
