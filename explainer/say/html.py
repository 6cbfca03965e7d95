"""Answers and stories as HTML: the one renderer, for the build and for the browser alike."""

from collections.abc import Iterable

from explainer.answers.shape import Answer
from explainer.facts.question import Question
from explainer.play.story import Story
from explainer.say.markup import escape
from explainer.say.phrases import raised
from explainer.say.pictures import icon, readers_picture
from explainer.say.sources import claim_details, standing_tag
from explainer.say.views import (
    AnswersView,
    AnswerView,
    Ground,
    Reach,
    Row,
    SceneView,
    answers_view,
    story_view,
)
from explainer.say.words import Words


def _p(text: str, marks: str = "") -> str:
    return f'<p class="{marks}">{escape(text)}</p>' if marks else f"<p>{escape(text)}</p>"


def _items(texts: Iterable[str]) -> str:
    return "".join(f"<li>{escape(text)}</li>" for text in texts)


def _details(marks: str, summary: str, body: str, open_: bool = False) -> str:
    return f'<details class="{marks}"{" open" if open_ else ""}><summary>{escape(summary)}</summary>{body}</details>'


def grounds_html(grounds: Iterable[Ground], base: str, say: Words) -> str:
    """List items: each sentence with the sources that it rests on."""
    return "".join(
        f"<li>{_p(ground.sentence)}{''.join(claim_details(id, base, say) for id in ground.claims)}</li>"
        for ground in grounds
    )


# Answers


def headline(view: AnswersView) -> str:
    """One word and one sentence for the best of these answers."""
    return (
        f'<p class="answer-headline" data-outcome="{view.outcome}">'
        f'<span class="answer-word">{escape(view.word)}</span> '
        f'<span class="answer-sentence">{escape(view.sentence)}</span></p>'
    )


def _facts(rows: tuple[Row, ...]) -> str:
    items = "".join(f"<div><dt>{escape(row.label)}</dt><dd>{escape(row.text)}</dd></div>" for row in rows)
    return f'<dl class="card-facts">{items}</dl>'


def _readers(view: AnswerView, row: Row, access: str, say: Words) -> str:
    return (
        f'<div class="readers">{readers_picture(view.answer, say)}<div>'
        f'<p class="readers-privacy"><b>{escape(row.label)}:</b> {escape(row.text)}.</p>'
        f"{access}</div></div>"
    )


def _reach(reach: Reach, base: str, say: Words) -> str:
    """Who else could reach it, each with the condition and the sources."""
    grounds = grounds_html(reach.grounds, base, say)
    lists = f'<ul class="access-list">{_items(reach.names)}</ul><ul class="reasons">{grounds}</ul>'
    return _details("card-access", say.say("card", "access"), lists)


def _ways(view: AnswerView, say: Words) -> str:
    if not view.ways:
        return _p(say.say("card", "no_ways"), "card-no-ways")
    return _details("card-ways", say.say("card", "ways"), f"<ul>{_items(view.ways)}</ul>", open_=True)


def _why(grounds: Iterable[Ground], base: str, say: Words) -> str:
    items = grounds_html(grounds, base, say)
    return _details("card-why", say.say("card", "why"), f'<ul class="reasons">{items}</ul>')


def _unknown(view: AnswerView, base: str, say: Words) -> str:
    if not view.unknown:
        return ""
    return _details("card-unknown", say.say("card", "unknown"), f"<ul>{grounds_html(view.unknown, base, say)}</ul>")


def card(view: AnswerView, say: Words, base: str, with_reach: bool) -> str:
    """One way of writing: its outcome in word, icon and shape, what follows, and the reasons."""
    kind, outcome = view.answer.kind.value, view.answer.outcome.value
    parts = [
        f'<header class="card-head">{icon(outcome)}'
        f'<h2 class="card-kind"><a href="{escape(base)}{view.page}">{escape(view.name)}</a></h2>'
        f'<span class="card-word">{escape(view.word)}</span></header>',
        *(_p(ground.sentence, "card-sentence") for ground in view.because[:2]),
    ]
    if view.readers is None:
        parts.append(_ways(view, say))
    else:
        reach = _reach(view.reach, base, say) if with_reach else ""
        parts += [_facts(view.facts), _readers(view, view.readers, reach, say)]
    parts += [_why((*view.because, *view.grounds), base, say), _unknown(view, base, say)]
    if view.unaffected:
        parts.append(_p(view.unaffected, "card-unaffected"))
    parts.append(f'<p class="card-firm">{standing_tag(view.standing, say)}</p>')
    return f'<article class="answer-card" data-kind="{kind}" data-outcome="{outcome}">{"".join(parts)}</article>'


def _folded(cards: list[str], say: Words) -> str:
    """The ways that do not go, folded up where another does."""
    if not cards:
        return ""
    summary = say.count(len(cards), "card", "others")
    return _details("answer-others", summary, f'<div class="answer-cards">{"".join(cards)}</div>')


def answer_html(question: Question, answers: tuple[Answer, ...], say: Words, base: str) -> str:
    """The whole answer; `base` leads from the page to the language's root, such as `../`."""
    view = answers_view(question, answers, say)
    shown, folded = (view.open, view.closed) if view.open else (view.closed, ())
    cards, others = ([card(each, say, base, view.shared is None) for each in part] for part in (shown, folded))
    shared = f'<div class="answer-access">{_reach(view.shared, base, say)}</div>' if view.shared else ""
    return (
        headline(view)
        + _p(view.as_of, "answer-as-of")
        + f'<div class="answer-cards">{"".join(cards)}</div>'
        + _folded(others, say)
        + shared
    )


# Stories


def _scene(scene: SceneView, base: str, say: Words) -> str:
    word = f'<span class="play-says">{escape(scene.word)}</span>' if scene.word else ""
    told = f'<ul class="play-told">{_items(scene.told)}</ul>' if scene.told else ""
    reasons = grounds_html(scene.because, base, say)
    reasons += "".join(f"<li>{_p(ground.sentence)}</li>" for ground in scene.unknown)
    return (
        f'<li class="play-step" data-allowed="{scene.says.value}">'
        f'<p><time datetime="{scene.at.isoformat("T", "minutes")}">{escape(scene.when)}</time> '
        f"<b>{escape(raised(scene.did))}</b> {word}</p>{told}"
        + _details("card-why", say.say("card", "why"), f'<ul class="reasons">{reasons}</ul>')
        + "</li>"
    )


def story_html(story: Story, say: Words, base: str) -> str:
    """A story, step by step; `base` leads from the page to the language's root."""
    steps = "".join(_scene(scene, base, say) for scene in story_view(story, say).scenes)
    label = escape(say.say("play", "label"))
    return f'<figure class="play" aria-label="{label}"><ol class="play-steps">{steps}</ol></figure>'
