"""The words of the wire as tables, for whoever writes questions and plays: facts, kinds, acts and notices."""

import re
from collections.abc import Iterable
from html import escape

from explainer.facts.catalogue import FACTS, UNSAID, Fact
from explainer.facts.values import Kind
from explainer.law.effect import Notice
from explainer.rulebook import KINDS
from explainer.say.phrases import short
from explainer.say.words import Words
from explainer.website.filled_in import BASE
from explainer.website.form.controls import WITHIN_LIMITS
from explainer.wire.read_play import DOES, KEYS
from explainer.wire.write_answer import plain

CODE = re.compile(r"`([^`]+)`")
OWNERS = {"sender": "member", "tie": "tie", "message": "message"}
"""Whose facts can be asked for, and under which word they are described: both members have the same."""


def _code(words: str) -> str:
    """Words in which code stands between backticks."""
    return CODE.sub(r"<code>\1</code>", escape(words, quote=False))


def _table(heads: Iterable[str], rows: Iterable[tuple[str, ...]], say: Words) -> str:
    head = "".join(f'<th scope="col">{_code(say.say("vocabulary", key))}</th>' for key in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def facts_html(owner: str, say: Words) -> str:
    """The facts of one owner: its name, its values, the usual one, and what it is."""
    rows = (
        (
            f"<code>{short(fact)}</code>",
            _values(fact, say),
            _usual(fact, say),
            _code(say.say("described", OWNERS[owner], short(fact))),
        )
        for fact in FACTS.values()
        if fact.owner == owner
    )
    return _table(("fact", "values", "usual", "meaning"), rows, say)


def _values(fact: Fact, say: Words) -> str:
    if not fact.choices:
        return escape(say.say("vocabulary", "whole" if fact.whole else "number"))
    return _listed(str(value.value) for value in fact.sayable)


def _usual(fact: Fact, say: Words) -> str:
    if fact.name in WITHIN_LIMITS:
        return escape(say.say("vocabulary", "within_limits"))
    if fact.default in UNSAID:
        return _code(say.say("vocabulary", "unsaid"))
    return f"<code>{plain(fact.default)}</code>"


def kinds_html(say: Words) -> str:
    """Every kind of message by its word, with its name and the way to its page."""
    rows = [(f"<code>{Kind.ANY.value}</code>", escape(say.say("kind", Kind.ANY.value, "name")))]
    for kind in KINDS:
        name, page = (escape(say.say("kind", kind.value, part)) for part in ("name", "page"))
        rows.append((f"<code>{kind.value}</code>", f'<a href="{BASE}{page}">{name}</a>'))
    return _table(("value", "meaning"), rows, say)


def acts_html(say: Words) -> str:
    """What somebody can do in a play, and what its event carries besides; acts that carry the same share a row."""
    same: dict[str, list[str]] = {}
    for name, act in DOES.items():
        same.setdefault("+".join(KEYS.get(act, ("about",))) or "nothing", []).append(name)
    rows = ((_listed(names), _code(say.say("takes", keys))) for keys, names in same.items())
    return _table(("does", "besides"), rows, say)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"<code>{name}</code>" for name in names)


def notices_html(say: Words) -> str:
    """What somebody can be told."""
    rows = ((f"<code>{notice.value}</code>", escape(say.say("notice", notice.value))) for notice in Notice)
    return _table(("value", "meaning"), rows, say)
