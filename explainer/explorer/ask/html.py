"""What stands beside an answer, and who can reach me, as HTML."""

from explainer.explorer.along import changed
from explainer.explorer.ask.reaching import Route, Sender
from explainer.explorer.ask.rows import Beside, Choice, Counts, Next
from explainer.explorer.called import called, choices
from explainer.explorer.controls import of_fact
from explainer.explorer.link import Link, href
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED
from explainer.say.markup import escape
from explainer.say.pictures import icon
from explainer.say.words import SLOT, Words
from explainer.wire.write_answer import plain


def _choice(choice: Choice) -> str:
    return f'<a class="button" href="{escape(href(choice.to))}">{escape(choice.text)}</a>'


def _next(found: Next, base: str, say: Words) -> str:
    tell = ""
    if found.page:
        tell = f'<a class="ask-tell" href="{escape(base)}{found.page}">{escape(say.say("explorer", "ask", "how"))}</a>'
    return (
        f'<section class="ask-next"><h3>{escape(say.say("explorer", "ask", "settle"))}</h3>'
        f"<p>{escape(found.question)}</p><p>{''.join(map(_choice, found.choices))}{tell}</p></section>"
    )


def _effect(counts: Counts, say: Words) -> str:
    parts = [
        say.say("explorer", "ask", key, kinds=kinds)
        for key, kinds in (("opens", counts.opens), ("closes", counts.closes), ("changes", counts.changes))
        if kinds
    ]
    return f" <span>{escape('; '.join(parts))}</span>" if parts else ""


def _counts(found: tuple[Counts, ...], say: Words) -> str:
    chips = "".join(
        f'<li><a href="{escape(href(each.choice.to))}">{escape(each.choice.text)}</a>{_effect(each, say)}</li>'
        for each in found
    )
    return (
        f'<section class="ask-counts"><h3>{escape(say.say("explorer", "ask", "counts"))}</h3><ul>{chips}</ul></section>'
    )


def beside_html(found: Beside, base: str, say: Words) -> str:
    return (_next(found.next, base, say) if found.next else "") + (_counts(found.counts, say) if found.counts else "")


# Who can reach me

_FIRST = ("recipient.plan", "recipient.open_profile", "recipient.inmail", "recipient.messages", "recipient.invitations")
"""What is asked in a sentence, in this order."""
_OTHERS = tuple(
    name for name, fact in FACTS.items() if fact.owner == "recipient" and fact.choices and name not in _FIRST
)


def _control(name: str, link: Link, say: Words) -> str:
    value = link.facts.get(name, CHECKED.isoformat() if name == "on" else str(plain(FACTS[name].default)))
    return of_fact(name, value, called(name, link, say), lambda word: changed(link, name, word), say)


def _select(name: str, link: Link, say: Words) -> str:
    """A blank in the sentence: the words around it are its label for eyes, its own for ears."""
    now = link.facts.get(name, str(plain(FACTS[name].default)))
    options = "".join(
        f'<option value="{escape(href(changed(link, name, word))[1:])}"{" selected" if word == now else ""}>'
        f"{escape(_blank(name, word, text, say))}</option>"
        for word, text in choices(name, say)
    )
    return f'<select name="{name}" aria-label="{escape(called(name, link, say))}" data-go>{options}</select>'


def _blank(name: str, word: str, text: str, say: Words) -> str:
    own = ("explorer", "ask", "blank", name.partition(".")[2], word)
    return say.say(*own) if say.has(*own) else text


def mine_html(link: Link, say: Words) -> str:
    """My own case, as a sentence and, folded, all other facts of mine."""
    parts = SLOT.split(say.say("explorer", "ask", "mine"))
    sentence = "".join(_select(part, link, say) if place % 2 else escape(part) for place, part in enumerate(parts))
    more = "".join(_control(name, link, say) for name in (*_OTHERS, "on"))
    summary = escape(say.say("explorer", "ask", "more"))
    return (
        f'<div class="explainer-question"><p class="explainer-sentence">{sentence}</p>'
        f'<details class="explainer-more" id="mine-more"><summary>{summary}</summary>'
        f'<div class="explorer-fields">{more}</div></details></div>'
    )


def _switches(route: Route, base: str, say: Words) -> str:
    if not route.switches:
        return ""
    named = [
        f'<a href="{escape(base)}{each.page}">{escape(each.name)}</a>' if each.page else escape(each.name)
        for each in route.switches
    ]
    key = "would" if route.shape == "no" else "change"
    return f'<span class="reach-switch">{escape(say.say("explorer", "ask", key))} {", ".join(named)}</span>'


def _route(route: Route, base: str, say: Words) -> str:
    return (
        f'<li data-outcome="{route.shape}">{icon(route.shape)}'
        f'<a href="{escape(base)}{route.page}">{escape(route.kind)}</a> '
        f'<span class="card-word">{escape(route.word)}</span>{_switches(route, base, say)}</li>'
    )


def _sender(sender: Sender, base: str, say: Words) -> str:
    goes = [route for route in sender.routes if route.shape != "no"]
    closed = [route for route in sender.routes if route.shape == "no"]
    body = "".join(_route(route, base, say) for route in (*goes, *closed))
    inside = f"<ul>{body}</ul>" if body else f"<p>{escape(say.say('explorer', 'ask', 'nothing'))}</p>"
    return f'<section class="reach-sender"><h3>{escape(sender.name)}</h3>{inside}</section>'


def reach_html(rows: tuple[Sender, ...], said: str, base: str, say: Words) -> str:
    """Each sender with what gets through; `said` is all of it in one line."""
    cards = "".join(_sender(sender, base, say) for sender in rows)
    return f'<p class="reach-said">{escape(said)}</p><div class="reach">{cards}</div>'
