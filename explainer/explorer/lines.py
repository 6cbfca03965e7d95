"""Rows of words as plain text: a heading, and the lines below it."""

from typing import NamedTuple


class Group(NamedTuple):
    heading: str
    lines: tuple[str, ...]


def groups_text(groups: tuple[Group, ...]) -> str:
    parts = []
    for group in groups:
        lines = [f"  {line}" for line in group.lines] if group.heading else list(group.lines)
        parts.append("\n".join([group.heading, *lines] if group.heading else lines))
    return "\n\n".join(parts)
