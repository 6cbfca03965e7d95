"""The inside of a case as HTML: three columns, which small screens stack; below them what else there is to see."""

from explainer.explorer.inside.rows import Choice, FactRow, Inside, Other, RuleRow, Silent, Varied
from explainer.explorer.link import Link, href
from explainer.say.html import PAIR, details
from explainer.say.markup import escape
from explainer.say.pictures import icon
from explainer.say.proof import proof_html
from explainer.say.sources import claim_details
from explainer.say.words import Words


def _words(say: Words, *key: str, **filled: str) -> str:
    return escape(say.say("explorer", "inside", *key, **filled))


def _fact(row: FactRow, say: Words) -> str:
    numbers = say.listing([str(number) for number in row.rules])
    marks = [escape(say.count(len(row.rules), "explorer", "inside", "read_by", rules=numbers))]
    if row.turns:
        marks.append(f"<strong>{_words(say, 'turns')}</strong>")
    return f"<li>{escape(row.text)} <span>{'; '.join(marks)}</span></li>"


def source_html(id: str, say: Words) -> str:
    """Where a rule's source comes to stand; the element fetches it when the view is opened."""
    return (
        f'<details class="inside-source" id="source-{id}"><summary>{_words(say, "source")}</summary>'
        f'<p class="inside-file" data-file="{id}"></p><pre tabindex="0"><code data-rule="{id}">'
        f"{_words(say, 'source_comes')}</code></pre>"
        f'<p><button type="button" class="button" data-change="{id}" hidden>{_words(say, "change")}</button></p>'
        "</details>"
    )


def _rule(row: RuleRow, base: str, say: Words, number: int = 0) -> str:
    """A rule; with a number, where facts name it by that."""
    named = f'<b class="inside-number">{number}</b> ' if number else ""
    claims = "".join(claim_details(id, base, say) for id in row.claims)
    return (
        f'<li class="inside-rule"><p class="inside-sentence">{named}{escape(row.sentence)}</p>'
        f'<p class="inside-days"><b>{escape(row.gives)}</b> · {escape(row.days)}</p>'
        f"{claims}{source_html(row.id, say)}</li>"
    )


def _rules(rows: tuple[RuleRow, ...], base: str, say: Words) -> str:
    return f"<ul>{''.join(_rule(row, base, say) for row in rows)}</ul>"


def _column(name: str, place: int, body: str, say: Words) -> str:
    return (
        f'<section class="inside-{name}"><h3><span class="inside-step">{place}</span> {_words(say, name)}</h3>'
        f"{body}</section>"
    )


def _answer(rows: Inside, link: Link, say: Words) -> str:
    view = rows.answer
    of = f"<p>{escape(rows.of)}</p>" if rows.of else ""
    to = link._replace(view="ask")
    facts = "".join(f"<div><dt>{escape(row.label)}</dt><dd>{escape(row.text)}</dd></div>" for row in view.facts)
    readers = (
        f"<div><dt>{escape(view.readers.label)}</dt><dd>{escape(view.readers.text)}</dd></div>" if view.readers else ""
    )
    return (
        f'<p class="inside-outcome" data-outcome="{view.shape}">{icon(view.shape)} '
        f"<b>{escape(view.name)}</b>: <span>{escape(view.word)}</span></p>{of}"
        + (f"<dl>{facts}{readers}</dl>" if facts or readers else "")
        + f'<p><a href="{escape(href(to))}">{_words(say, "ask")}</a></p>'
    )


def _columns(rows: Inside, link: Link, base: str, say: Words) -> str:
    facts = "".join(_fact(row, say) for row in rows.facts)
    decided = "".join(_rule(row, base, say, number) for number, row in enumerate(rows.decided, 1))
    spoke = ""
    if rows.spoke:
        key = "outweighed" if rows.answer.readers is None else "followed"
        summary = say.count(len(rows.spoke), "explorer", "inside", key)
        spoke = details("inside-spoke", summary, _rules(rows.spoke, base, say))
    return (
        '<div class="inside-columns">'
        + _column("facts", 1, f"<ul>{facts}</ul>" if facts else f"<p>{_words(say, 'whatever')}</p>", say)
        + _column("rules", PAIR, f"<ol>{decided}</ol>{spoke}", say)
        + _column("answer", 3, _answer(rows, link, say), say)
        + "</div>"
    )


def _other(each: Other) -> str:
    return (
        f'<li data-outcome="{each.shape}"><a href="{escape(href(each.to))}">{escape(each.kind)}</a> '
        f"<span>{escape(each.word)}</span></li>"
    )


def _others(rows: tuple[Other, ...], say: Words) -> str:
    """The other kinds of message, each to be looked into."""
    if not rows:
        return ""
    items = f"<ul>{''.join(map(_other, rows))}</ul>"
    return details("inside-others", say.count(len(rows), "explorer", "inside", "others"), items)


def _silent(groups: tuple[Silent, ...], base: str, say: Words) -> str:
    number = sum(len(group.rules) for group in groups)
    inside = "".join(f"<h4>{escape(group.subject)}</h4>{_rules(group.rules, base, say)}" for group in groups)
    return details("inside-silent", say.count(number, "explorer", "inside", "silent"), inside)


def _choice(choice: Choice) -> str:
    mark = ' class="inside-differs"' if choice.differs else ""
    return (
        f'<li data-outcome="{choice.shape}"{mark}><a href="{escape(href(choice.to))}">{escape(choice.text)}</a> '
        f"→ <span>{escape(choice.word)}</span></li>"
    )


def _row(row: Varied) -> str:
    choices = "".join(map(_choice, row.choices))
    return f'<tr><th scope="row">{escape(row.fact)}</th><td>{escape(row.now)}</td><td><ul>{choices}</ul></td></tr>'


def _varied(rows: Inside, say: Words) -> str:
    heads = "".join(f'<th scope="col">{_words(say, "head", key)}</th>' for key in ("fact", "now", "then"))
    caption = _words(say, "varied_of", kind=rows.answer.name)
    table = (
        f'<div class="inside-scroll"><table class="inside-varied"><caption>{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{''.join(map(_row, rows.varied))}</tbody></table></div>"
        if rows.varied
        else f"<p>{_words(say, 'nothing_turns')}</p>"
    )
    idle = details("inside-idle", say.say("explorer", "inside", "idle"), f"<p>{escape(rows.unvaried)}.</p>")
    return f"<section><h3>{_words(say, 'varied')}</h3>{table}{idle}</section>"


def _code(name: str, text: str, say: Words) -> str:
    code = f'<pre tabindex="0"><code>{escape(text)}</code></pre>'
    return details(f"inside-{name}", say.say("explorer", "inside", "code", name), code)


def python_of(file: str) -> str:
    """The case, asked in Python."""
    return f"from explainer import answer\n\nanswer({file})"


def command_of(file: str) -> str:
    """The case, asked on the command line."""
    return f"explainer answer --json <<< '{file}'"


def _carried(rows: Inside, say: Words) -> str:
    return (
        f"<section><h3>{_words(say, 'carry')}</h3>{_code('json', rows.json, say)}"
        f"{_code('python', python_of(rows.file), say)}{_code('command', command_of(rows.file), say)}</section>"
    )


def _proof(say: Words) -> str:
    return (
        f"<section><h3>{_words(say, 'prove')}</h3><p>{_words(say, 'proved')}</p>"
        f'<p class="inside-digest">{_words(say, "digest")} <output data-rules></output></p>{proof_html(say)}</section>'
    )


def inside_html(rows: Inside, link: Link, base: str, say: Words) -> str:
    return (
        _others(rows.others, say)
        + _columns(rows, link, base, say)
        + f'<div class="inside-place" data-unread="{_words(say, "source_failed")}"></div>'
        + _silent(rows.silent, base, say)
        + _varied(rows, say)
        + _carried(rows, say)
        + _proof(say)
        + trial_html(base, say)
    )


# Change a rule


ABOUT = "contribute/try-a-rule/"
"""The page about it. It opens beside this one, which would forget the reader's change."""


def trial_html(base: str, say: Words) -> str:
    """What stands around the editor; the element takes it out when a rule is to be changed."""
    about = f'<a href="{escape(base)}{ABOUT}" target="_blank">{_words(say, "trial", "about")}</a>'
    buttons = "".join(
        f'<button type="button" class="button" data-do="{name}">{_words(say, "trial", name)}</button> '
        for name in ("run", "stop", "reset", "close")
    )
    said = ("starting", "running", "stopped", "late", "failed", "reset_done", "kept", "unread")
    data = " ".join(f'data-{name.replace("_", "-")}="{_words(say, "trial", "said", name)}"' for name in said)
    return (
        f'<template class="inside-trial-parts"><section class="inside-trial" {data}>'
        f'<h3 tabindex="-1">{_words(say, "trial", "title")}</h3><p>{_words(say, "trial", "lead")} {about}</p>'
        f'<p class="inside-file"></p><div class="inside-editor" data-label="{_words(say, "trial", "label")}"></div>'
        f'<p class="inside-buttons">{buttons}</p>'
        f'<progress max="100" value="0" aria-label="{_words(say, "trial", "progress")}" hidden></progress>'
        '<p role="status"></p><div class="inside-result"></div></section></template>'
    )
