"""Who runs this copy of the site, as `operator.toml` says: what the imprint, the edit links and the reports need."""

import tomllib
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from explainer.say.words import Words
from explainer.website import ROOT

FILE = ROOT / "operator.toml"
NEEDED = ("name", "address", "email", "responsible", "host", "supervisor", "logs")
"""What German law asks of an imprint and of a privacy statement; the telephone may be left out."""
WHO = ("name", "address", "email")
"""Without which a page is no imprint."""
SHOWN = (*NEEDED, "phone")
"""What a page can show."""


class OperatorError(ValueError):
    """`operator.toml` says something that it may not; the message names it."""


class Operator(NamedTuple):
    name: str
    address: tuple[str, ...]
    email: str
    phone: str
    responsible: str
    host: str
    supervisor: str
    logs: Mapping[str, str]
    repository: str

    def empty(self) -> list[str]:
        """What is needed and not filled in."""
        return [name for name in NEEDED if not any(_lines(getattr(self, name)))]

    def has_imprint(self) -> bool:
        return not set(WHO) & set(self.empty())

    def lines(self, name: str, language: str) -> list[str]:
        value = getattr(self, name)
        return _lines(value.get(language, "") if isinstance(value, Mapping) else value)


def _lines(value: Any) -> list[str]:  # Any: a text, several, or a text for each language
    parts = [value] if isinstance(value, str) else value.values() if isinstance(value, Mapping) else value
    return [part for part in parts if part]


@cache
def operator(file: Path = FILE) -> Operator:
    """What the file says. Raises OperatorError where it lacks something, or has something else."""
    data = tomllib.loads(file.read_text("utf-8"))
    data["repository"] = data.pop("project", {}).get("repository", "").rstrip("/")
    missing, other = set(Operator._fields) - set(data), set(data) - set(Operator._fields)
    if missing or other:
        what = (
            f"lacks {', '.join(sorted(missing))}" if missing else f"has {', '.join(sorted(other))}, which means nothing"
        )
        raise OperatorError(f"{file.name} {what}; it may be empty, but it must stand there")
    return Operator(**{**data, "address": tuple(data["address"])})


def operator_html(names: list[str], say: Words) -> str:
    """These entries of the file, each under its word; what is needed and empty says so."""
    items = ""
    for name in names:
        lines = operator().lines(name, say.language)
        if not lines and name not in NEEDED:
            continue
        body = "<br>".join(escape(line) for line in lines)
        if name == "email" and lines:
            body = f'<a href="mailto:{escape(lines[0])}">{body}</a>'
        body = body or f'<em class="missing">{escape(say.say("operator", "missing"))}</em>'
        items += f"<dt>{escape(say.say('operator', name))}</dt><dd>{body}</dd>"
    return f'<dl class="operator">{items}</dl>'
