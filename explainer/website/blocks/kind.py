"""What the rules say of one kind of message, in short and in full, or of all: readers, access, sources."""

from collections.abc import Iterable
from html import escape

from explainer.answers.compose import reasons
from explainer.answers.routes import answer
from explainer.answers.shape import Answer, Because
from explainer.facts.question import CHECKED, Question, Since
from explainer.facts.values import Act, Kind, Part
from explainer.judge import Ruling, Says, rule_on, rules_of_the_day
from explainer.law.effect import Access, Reaches, Side, Signal, SignalState
from explainer.law.limit import LimitRule
from explainer.law.rule import Number
from explainer.rulebook import KINDS
from explainer.rulebook.ledger import weakest_of
from explainer.say.answer.views import grounds_of
from explainer.say.html import details
from explainer.say.markup import UNSEARCHED
from explainer.say.phrases import general_sentence, limit_phrase, raised, readers_phrase
from explainer.say.pictures import readers_picture
from explainer.say.words import Words
from explainer.space.space import exists
from explainer.website.blocks.limits import CARRIED, carries, joined, limits_markdown, rows
from explainer.website.blocks.tables import claims_of, delivered, last_day
from explainer.website.filled_in import BASE, mark

MARKS = 1
"""So many claims stand behind each part of a fact; the rest is in the list of sources."""


def _marks(ids: Iterable[str]) -> str:
    return "".join(f"[^{id}]" for id in list(dict.fromkeys(ids))[:MARKS])


def _claims(*rules: tuple[Because, ...]) -> list[str]:
    return [id for some in rules for each in some for id in each.claims]


def _minutes(ruling: Ruling) -> Number:
    """For how long the author of a message can change it."""
    limits = [each.rule.limit for each in ruling.rules.in_force if isinstance(each.rule, LimitRule)]
    return next(limit.number for limit in limits if limit.fact.name == "since.sent_minutes")


def _taken_back(question: Question, say: Words) -> str:
    """Whether its author can delete it for all, and whether what it cost comes back."""
    ruling = rule_on(question._replace(act=Act.DELETE, since=Since(part=Part.AUTHOR)))
    (first, *_) = reasons(ruling.says, ruling.deciding)
    minutes = say.number(_minutes(ruling)) if ruling.says is Says.CAN else ""
    parts = [(say.say("in_short", ruling.says.value, n=minutes), first.claims[:MARKS])]
    back = ("kind", question.message.kind.value, "back")
    return joined([*parts, (say.say(*back), ())] if say.has(*back) else parts)


def _notices(found: Answer, say: Words) -> str:
    told = [say.say("notice", notice.value) for notice in found.told[Side.RECIPIENT]]
    read = found.signals[Signal.READ]
    key = ("in_short", "signals_on") if read is SignalState.SHOWN else ("signal", read.value)
    signals = say.say("in_short", "signals", read=say.say(*key))
    return joined(
        [
            (say.listing(told) or say.say("card", "told_none"), tuple(_claims(found.why.told)[:MARKS])),
            (signals, (weakest_of(_claims(found.why.signals)),)),
        ]
    )


def _limits(found: Answer, say: Words, marks: int = MARKS) -> str:
    with_it = carries(found.kind)
    limits = [each for each in found.limits if with_it or each.fact not in CARRIED]
    if not limits:
        return say.say("in_short", "no_limit")
    return joined((limit_phrase(each, say), each.claims[:marks]) for each in limits)


def limits_folded(kind: Kind, say: Words) -> str:
    """The table of the limits under those that hold, and with it whatever its page says of them: Markdown."""
    table = limits_markdown(kind, say)
    if not rows(kind):
        return table
    return f"<!-- explainer:fold -->\n{raised(_limits(answer(delivered(kind)), say, marks=0))}\n\n{table}"


def in_short(kind: Kind, say: Words) -> str:
    """The kind in six facts as the rules have them, each with its claims: a list in Markdown."""
    question = delivered(kind)
    found = answer(question)
    rows = {
        "to": say.say("kind", kind.value, "to"),
        "cost": say.say("kind", kind.value, "cost"),
        "back": _taken_back(question, say),
        "readers": f"{readers_phrase(found, say)}{_marks(_claims(found.why.readers))}",
        "notices": _notices(found, say),
        "limits": _limits(found, say),
    }
    lines = [f"**{say.say('in_short', 'title')}**", "{ .in-short }", ""]
    # What is told at length below is not found twice.
    for key, text in rows.items():
        lines += [f"- **{say.say('in_short', key)}:** {text}", f"{{: {UNSEARCHED} }}"]
    return "\n".join([*lines, ""])


def readers_html(kind: Kind, say: Words) -> str:
    """Who reads a message of a kind, with the rules and sources behind it."""
    found = answer(delivered(kind))
    grounds = "".join(
        f"<li><p>{escape(each.sentence)}{mark(each.claims)}</p></li>" for each in grounds_of(found.why.readers, say)
    )
    reasons = f'<ul class="reasons">{grounds}</ul>'
    return (
        f'<div class="readers readers-block">{readers_picture(found, say)}'
        f"<div><p>{escape(say.say('page', 'readers', readers=readers_phrase(found, say)))}</p>"
        f"{details('card-why', say.say('card', 'why'), reasons)}</div></div>"
    )


def access_html(say: Words) -> str:
    """Everyone else who could reach a message of some kind today; each opens to the conditions and the sources."""
    rules = {
        each.rule.id: (effect.access, each.claims)
        for kind in KINDS
        for each in rules_of_the_day(Act.SEND, kind, last_day(kind)).in_force
        for effect in each.effects
        if isinstance(effect, Reaches)
    }
    items = ""
    for access in Access:
        said = [
            f"<p>{escape(general_sentence(rule, say))}{mark(claims)}</p>"
            for rule, (reached, claims) in rules.items()
            if reached is access
        ]
        if said:
            items += f"<li>{details('fold', raised(say.say('access', access.value)), ''.join(said))}</li>"
    return f'<ul class="access-all">{items}</ul>'


def sources_html(kind: Kind, say: Words) -> str:
    """The claims that a kind's rules rest on today."""
    items = "".join(f"<li>{escape(say.say('claims', id))}{mark([id])}</li>" for id in claims_of((kind,)))
    return f'<ul class="sources-list" {UNSEARCHED}>{items}</ul>'


def types_markdown(say: Words) -> str:
    """Every kind that there is today, side by side, in the words that its subject has for it, with their claims."""
    columns = ("name", "to", "cost", "where")
    lines = [[say.say("types", column) for column in columns], ["---"] * len(columns)]
    for kind in (kind for kind in KINDS if exists(kind, CHECKED)):
        name, page, *rest = (say.say("kind", kind.value, part) for part in ("name", "page", *columns[1:]))
        lines.append([f'<a href="{BASE}{page}">{escape(name)}</a>', *rest])
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
