"""Answers as HTML: the one renderer, for the build and for the browser alike."""

from collections.abc import Iterable

from explainer.answers.shape import Answer, Because, Outcome, Reason
from explainer.facts.question import Question
from explainer.law.effect import Side, Signal
from explainer.say.markup import escape
from explainer.say.phrases import lands_phrase, reason_sentence, rule_sentence, way_phrase
from explainer.say.pictures import icon, readers_picture
from explainer.say.sources import claim_details, standing_tag
from explainer.say.words import Words


def _p(text: str, marks: str = "") -> str:
    return f'<p class="{marks}">{escape(text)}</p>' if marks else f"<p>{escape(text)}</p>"


def _details(marks: str, summary: str, body: str, open_: bool = False) -> str:
    return f'<details class="{marks}"{" open" if open_ else ""}><summary>{escape(summary)}</summary>{body}</details>'


def _item(sentence: str, claims: tuple[str, ...], base: str, say: Words) -> str:
    sources = "".join(claim_details(id, base, say) for id in claims)
    return f"<li>{_p(sentence)}{sources}</li>"


def _unique(rules: tuple[Because, ...]) -> list[Because]:
    return list({each.rule: each for each in rules}.values())


def reasons_html(rules: tuple[Because, ...], base: str, say: Words) -> str:
    """List items: each rule's sentence with the sources it rests on."""
    return "".join(_item(rule_sentence(each.rule, say), each.claims, base, say) for each in _unique(rules))


def because_html(because: Iterable[Reason], base: str, say: Words) -> str:
    """List items: what each deciding rule says, with the sources it rests on."""
    return "".join(_item(reason_sentence(each, say), each.claims, base, say) for each in because)


def headline(answers: tuple[Answer, ...], say: Words) -> str:
    """One word and one sentence for the best of these answers."""
    best = answers[0]
    key = best.outcome.value
    if best.outcome is Outcome.NO and any(answer.ways for answer in answers):
        key = "no_with_ways"
    form = say.say("kind", best.kind.value, "as")
    return (
        f'<p class="answer-headline" data-outcome="{best.outcome.value}">'
        f'<span class="answer-word">{escape(say.say("headline", key, "word"))}</span> '
        f'<span class="answer-sentence">{escape(say.say("headline", key, "sentence", **{"as": form}))}</span></p>'
    )


def _facts(answer: Answer, say: Words) -> str:
    cost = say.say("card", "cost_advert" if answer.outcome is Outcome.ADVERT else "cost_none")
    if answer.inmail_credits:
        cost = say.count(answer.inmail_credits, "card", "cost_credits")
    told = [say.say("notice", notice.value) for notice in answer.told[Side.RECIPIENT]]
    rows = (
        ("cost", cost),
        ("lands", lands_phrase(answer, say)),
        ("told", say.listing(told) or say.say("card", "told_none")),
        ("signals", say.say("signal", answer.signals[Signal.READ].value)),
    )
    items = "".join(f"<div><dt>{escape(say.say('card', key))}</dt><dd>{escape(text)}</dd></div>" for key, text in rows)
    return f'<dl class="card-facts">{items}</dl>'


def _readers(answer: Answer, say: Words, access: str) -> str:
    names = say.listing([say.say("reader", reader.value) for reader in answer.readers])
    return (
        f'<div class="readers">{readers_picture(answer, say)}<div>'
        f'<p class="readers-privacy"><b>{escape(say.say("card", "readers"))}:</b> {escape(names)}.</p>'
        f"{access}</div></div>"
    )


def _access(answer: Answer, base: str, say: Words) -> str:
    """Who else could reach it, each with the condition and the sources."""
    rules = reasons_html(answer.why.access, base, say)
    others = "".join(f"<li>{escape(say.say('access', access.value))}</li>" for access in answer.access)
    lists = f'<ul class="access-list">{others}</ul><ul class="reasons">{rules}</ul>'
    return _details("card-access", say.say("card", "access"), lists)


def _shared_access(answers: tuple[Answer, ...]) -> Answer | None:
    """One of several answers that can all be reached by the same others: what is the same is said once."""
    delivered = [answer for answer in answers if answer.outcome is not Outcome.NO]
    same = len(delivered) > 1 and len({answer.why.access for answer in delivered}) == 1
    return delivered[0] if same else None


def _ways(answer: Answer, question: Question, say: Words) -> str:
    if not answer.ways:
        return _p(say.say("card", "no_ways"), "card-no-ways")
    items = "".join(f"<li>{escape(way_phrase(way, question, say))}</li>" for way in answer.ways)
    return _details("card-ways", say.say("card", "ways"), f"<ul>{items}</ul>", open_=True)


def _why(answer: Answer, base: str, say: Words) -> str:
    rest = [
        *_unique(answer.why.cost),
        *_unique(answer.why.readers),
        *_unique(answer.why.signals),
        *_unique(answer.why.told),
    ]
    reasons = because_html(answer.because, base, say)
    reasons += reasons_html(tuple(rest), base, say)
    return _details("card-why", say.say("card", "why"), f'<ul class="reasons">{reasons}</ul>')


def _unknown(answer: Answer, base: str, say: Words) -> str:
    if not answer.unknown:
        return ""
    items = "".join(f"<li>{_p(say.say('claims', id))}{claim_details(id, base, say)}</li>" for id in answer.unknown)
    return _details("card-unknown", say.say("card", "unknown"), f"<ul>{items}</ul>")


def card(answer: Answer, question: Question, say: Words, base: str, access: str) -> str:
    """One way of writing: its outcome in word, icon and shape, what follows, and the reasons."""
    kind, outcome = answer.kind.value, answer.outcome.value
    page = f"{escape(base)}{say.say('kind', kind, 'page')}"
    parts = [
        f'<header class="card-head">{icon(outcome)}'
        f'<h2 class="card-kind"><a href="{page}">{escape(say.say("kind", kind, "name"))}</a></h2>'
        f'<span class="card-word">{escape(say.say("outcome", outcome))}</span></header>',
        *(_p(reason_sentence(reason, say), "card-sentence") for reason in answer.because[:2]),
    ]
    if answer.outcome is Outcome.NO:
        parts.append(_ways(answer, question, say))
    else:
        parts += [_facts(answer, say), _readers(answer, say, access)]
    parts += [_why(answer, base, say), _unknown(answer, base, say)]
    if answer.without_effect:
        names = say.listing([say.say("fact", name) for name in answer.without_effect])
        parts.append(_p(say.say("card", "without_effect", facts=names), "card-unaffected"))
    parts.append(f'<p class="card-firm">{standing_tag(answer.standing, say)}</p>')
    return f'<article class="answer-card" data-kind="{kind}" data-outcome="{outcome}">{"".join(parts)}</article>'


def _others(cards: list[str], say: Words) -> str:
    """The ways that do not go, folded up where another does."""
    if not cards:
        return ""
    summary = say.count(len(cards), "card", "others")
    return _details("answer-others", summary, f'<div class="answer-cards">{"".join(cards)}</div>')


def answer_html(question: Question, answers: tuple[Answer, ...], say: Words, base: str) -> str:
    """The whole answer; `base` leads from the page to the language's root, such as `../`."""
    day, checked = say.day(answers[0].on), say.day(answers[0].checked)
    shared = _shared_access(answers)
    cards = [card(answer, question, say, base, "" if shared else _access(answer, base, say)) for answer in answers]
    open_ways = sum(answer.outcome is not Outcome.NO for answer in answers)
    shown, folded = (cards[:open_ways], cards[open_ways:]) if open_ways else (cards, [])
    return (
        headline(answers, say)
        + _p(say.say("card", "as_of", day=day, checked=checked), "answer-as-of")
        + f'<div class="answer-cards">{"".join(shown)}</div>'
        + _others(folded, say)
        + (f'<div class="answer-access">{_access(shared, base, say)}</div>' if shared else "")
    )
