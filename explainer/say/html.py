"""Answers as HTML: the one renderer, for the build and for the browser alike."""

from collections.abc import Callable, Iterable

from explainer.answers.shape import Answer, Outcome
from explainer.facts.question import Question
from explainer.say.answer.depends import Depends
from explainer.say.answer.follows import Row
from explainer.say.answer.help import Help, HelpLine
from explainer.say.answer.together import AnswersView, answers_view
from explainer.say.answer.views import AnswerView, Ground, Reach
from explainer.say.markup import escape
from explainer.say.pictures import icon, readers_picture
from explainer.say.sources import claim_details, standing_tag
from explainer.say.words import Words
from explainer.space.ways import Way

WHY_NOT = "how-to/why-not/"
"""The page of reasons why something does not go, below the language's root."""


LEVEL = 2
"""The level of an answer's own heading below a page's title; its ways are one level deeper."""


PAIR = 2
"""Who writes and who is written to need no picture."""


def p(text: str, marks: str = "") -> str:
    return f'<p class="{marks}">{escape(text)}</p>' if marks else f"<p>{escape(text)}</p>"


def items(texts: Iterable[str]) -> str:
    return "".join(f"<li>{escape(text)}</li>" for text in texts)


def details(marks: str, summary: str, body: str, open_: bool = False) -> str:
    return f'<details class="{marks}"{" open" if open_ else ""}><summary>{escape(summary)}</summary>{body}</details>'


type Cite = Callable[[str, str, Words], str]
"""How a claim stands below a sentence that rests on it: `claim_details` in full, `claim_summary` in one line."""


def grounds_html(grounds: Iterable[Ground], base: str, say: Words, cite: Cite = claim_details) -> str:
    """List items: each sentence with the sources that it rests on."""
    return "".join(
        f"<li>{p(ground.sentence)}{''.join(cite(id, base, say) for id in ground.claims)}</li>" for ground in grounds
    )


def headline(view: AnswersView, level: int = LEVEL) -> str:
    """One word, as a heading, and one sentence for the best of these answers."""
    return (
        f'<hgroup class="answer-headline" data-outcome="{view.outcome}">'
        f'<h{level} class="answer-word">{escape(view.word)}</h{level}> '
        f'<p class="answer-sentence">{escape(view.sentence)}</p></hgroup>'
    )


def _facts(rows: tuple[Row, ...]) -> str:
    items = "".join(f"<div><dt>{escape(row.label)}</dt><dd>{escape(row.text)}</dd></div>" for row in rows)
    return f'<dl class="card-facts">{items}</dl>'


def _readers(view: AnswerView, row: Row, access: str, say: Words) -> str:
    drawn = readers_picture(view.answer, say) if len(view.answer.readers) > PAIR else ""
    return (
        f'<div class="readers">{drawn}<div>'
        f'<p class="readers-privacy"><b>{escape(row.label)}:</b> {escape(row.text)}.</p>'
        f"{access}</div></div>"
    )


def _reach(reach: Reach, base: str, say: Words, cite: Cite) -> str:
    """Who else could reach it, each with the condition and the sources."""
    grounds = grounds_html(reach.grounds, base, say, cite)
    lists = f'<ul class="access-list">{items(reach.names)}</ul><ul class="reasons">{grounds}</ul>'
    return details("card-access", say.say("card", "access"), lists)


type Tried = Callable[[Way], str]
"""Where a change of the case can be tried out, below the language's root."""


def _help_line(line: HelpLine, base: str, say: Words, tried: Tried | None) -> str:
    if tried is None:
        return f"<li>{escape(line.text)}</li>"
    words, of = escape(say.say("help", "try")), escape(say.say("help", "try_of", change=line.text))
    link = f'<a class="help-try" href="{escape(base + tried(line.way))}" aria-label="{of}">{words}</a>'
    return f"<li>{escape(line.text)} {link}</li>"


def _help(title: str, help: tuple[Help, ...], base: str, say: Words, level: int, tried: Tried | None) -> str:
    """What would open a closed way, by who can do it; it stands open."""
    if not help:
        return ""
    groups = "".join(
        f"<dt>{escape(each.who)}</dt><dd><ul>"
        + "".join(_help_line(line, base, say, tried) for line in each.lines)
        + "</ul></dd>"
        for each in help
    )
    return (
        f'<section class="answer-help"><h{level} class="help-title">{escape(title)}</h{level}>'
        f"<dl>{groups}</dl></section>"
    )


def _why_not(base: str, say: Words) -> str:
    """From what does not go, the way to all the reasons there are, by what somebody sees on LinkedIn."""
    return f'<p class="card-why-not"><a href="{escape(base)}{WHY_NOT}">{escape(say.say("card", "why_not"))}</a></p>'


def _why(grounds: Iterable[Ground], base: str, say: Words, cite: Cite) -> str:
    items = grounds_html(grounds, base, say, cite)
    return details("card-why", say.say("card", "why"), f'<ul class="reasons">{items}</ul>')


def _unknown(view: AnswerView, base: str, say: Words, cite: Cite) -> str:
    if not view.unknown:
        return ""
    return details(
        "card-unknown", say.say("card", "unknown"), f"<ul>{grounds_html(view.unknown, base, say, cite)}</ul>"
    )


def _depends(depends: Depends) -> str:
    """What comes of each case; what to find out first stands in the row above."""
    cases = "".join(
        f'<li data-outcome="{outcome}">{icon(outcome)} {escape(case)}</li>' for outcome, case in depends.cases
    )
    return f'<ul class="depends-cases">{cases}</ul>{p(depends.of, "depends-of")}'


def _row(view: AnswerView, level: int) -> str:
    """A way at a glance: its shape, its name, what it costs, and how far it goes or why it does not."""
    note = f'<span class="card-note">{escape(view.note)}</span>' if view.note else ""
    return (
        f'<summary class="card-head">{icon(view.shape)}<h{level} class="card-kind">{escape(view.name)}</h{level}>'
        f'<span class="card-word">{escape(view.word)}</span>{note}</summary>'
    )


def card(view: AnswerView, say: Words, base: str, cite: Cite, with_reach: bool, level: int) -> str:
    """One way of writing: a row that says what comes of it, and opens to what follows, and to the reasons."""
    kind, outcome = view.answer.kind.value, view.answer.outcome.value
    parts = [
        _depends(view.depends) if view.depends else "",
        *(p(ground.sentence, "card-sentence") for ground in view.against or view.because[:2]),
    ]
    if view.readers is None:
        closed_for_good = view.answer.outcome is Outcome.NO and not view.ways
        parts += [p(say.say("card", "no_ways"), "card-no-ways")] if closed_for_good else []
        parts.append(_why_not(base, say))
    else:
        reach = _reach(view.reach, base, say, cite) if with_reach else ""
        parts += [p(view.lead, "card-lead")] if view.lead else []
        parts += [_facts(view.facts), _readers(view, view.readers, reach, say)]
    parts += [_why((*view.because, *view.grounds), base, say, cite), _unknown(view, base, say, cite)]
    if view.unaffected:
        parts.append(p(view.unaffected, "card-unaffected"))
    firm = standing_tag(view.answer.standing, say, view.firm)
    parts.append(f'<p class="card-firm">{escape(say.say("card", "firm"))}: {firm}</p>')
    page = escape(say.say("card", "page", name=view.name))
    parts.append(f'<p class="card-page"><a href="{escape(base)}{view.page}">{page}</a></p>')
    return (
        f'<article class="answer-card" data-kind="{kind}" data-outcome="{outcome}" data-shape="{view.shape}">'
        f'<details class="card-more">{_row(view, level)}'
        f'<div class="card-body">{"".join(parts)}</div></details></article>'
    )


def _folded(cards: list[str], say: Words) -> str:
    """The ways that do not go, folded up where another does."""
    if not cards:
        return ""
    summary = say.count(len(cards), "card", "others")
    return details("answer-others", summary, f'<div class="answer-cards">{"".join(cards)}</div>')


def answer_html(
    question: Question,
    answers: tuple[Answer, ...],
    say: Words,
    base: str,
    cite: Cite = claim_details,
    level: int = LEVEL,
    tried: Tried | None = None,
) -> str:
    """The whole answer, its heading of this level; `base` leads from the page to the language's root.

    `tried` says where a change that would help can be tried out.
    """
    view = answers_view(question, answers, say)
    shown, folded = (view.open, view.closed) if view.open else (view.closed, ())
    with_reach, ways = view.shared is None, level + 1
    cards, others = ([card(each, say, base, cite, with_reach, ways) for each in part] for part in (shown, folded))
    shared = f'<div class="answer-access">{_reach(view.shared, base, say, cite)}</div>' if view.shared else ""
    return (
        headline(view, level)
        + p(view.as_of, "answer-as-of")
        + f'<div class="answer-cards">{"".join(cards)}</div>'
        + _help(view.help_title, view.help, base, say, ways, tried)
        + _folded(others, say)
        + shared
    )
