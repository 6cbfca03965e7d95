"""Tables that become cards on a small screen: each cell knows what it is called, and stays a cell when read out."""

import re
from collections.abc import Iterator
from html import escape as escaped
from html import unescape

TABLE = re.compile(r'<table(?P<marks>| class="[^"]*\bcards\b[^"]*")>(?P<inside>.*?)</table>', re.DOTALL)
HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
CELL = re.compile(r"<(?P<tag>t[hd])(?P<marks>(?: [^>]*)?)>(?P<inside>.*?)</(?P=tag)>", re.DOTALL)
ROW = re.compile(r"<tr(?P<marks>(?: [^>]*)?)>(?P<inside>.*?)</tr>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
UNNAMED = re.compile(r"\boutcomes\b")
"""A table whose rows are cases: their first cell is one of several conditions, and names none of them."""
ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}
"""What a style sheet that lays a table out as blocks would take from it."""


def with_cards(html: str) -> str:
    """The same page; its tables can be laid out as cards. What a block writes says by the class that it wants to."""
    return TABLE.sub(lambda found: _table(found["marks"], found["inside"]), html)


def _table(marks: str, inside: str) -> str:
    head = HEAD.search(inside)
    if not head:
        return f"<table{marks}>{inside}</table>"
    names = [unescape(TAG.sub("", cell["inside"])).strip() for cell in CELL.finditer(head[0])]
    named = not UNNAMED.search(marks)
    body = ROW.sub(lambda row: _row(row["marks"], row["inside"], names, named), inside[head.end() :])
    marks = marks or ' class="cards"'
    whole = f"<table{marks}>{inside[: head.start()]}{_head(head[0])}{body}</table>"
    for tag, role in ROLES.items():
        whole = re.sub(rf"<{tag}(?=[ >])", f'<{tag} role="{role}"', whole)
    return whole


def _head(html: str) -> str:
    def headed(cell: re.Match[str]) -> str:
        scope = "" if "scope=" in cell["marks"] else ' scope="col"'
        return f'<th role="columnheader"{scope}{cell["marks"]}>{cell["inside"]}</th>'

    return CELL.sub(headed, html)


def _row(marks: str, inside: str, names: list[str], named: bool) -> str:
    return f"<tr{marks}>{''.join(_cells(inside, names, named))}</tr>"


def _cells(inside: str, names: list[str], named: bool) -> Iterator[str]:
    for at, (cell, name) in enumerate(zip(CELL.finditer(inside), names, strict=True)):
        tag, marks, role = cell["tag"], cell["marks"], "cell"
        if named and at == 0 and cell["inside"].strip():
            tag, marks, role = "th", f' scope="row"{marks}', "rowheader"
        yield f'<{tag} role="{role}" data-label="{escaped(name)}"{marks}>{cell["inside"]}</{tag}>'
