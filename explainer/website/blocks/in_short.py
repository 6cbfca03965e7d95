"""One kind of message in six facts, as the rules have them today, each with the claims it rests on."""

from collections.abc import Iterable

from explainer.answers.compose import reasons
from explainer.answers.routes import answer
from explainer.answers.shape import Answer, Because
from explainer.facts.question import Question, Since
from explainer.facts.values import Act, Kind, Part
from explainer.judge import Ruling, Says, rule_on
from explainer.law.effect import Side, Signal
from explainer.law.limit import LimitRule
from explainer.law.rule import Number
from explainer.say.phrases import limit_phrase, readers_phrase
from explainer.say.words import Words
from explainer.website.blocks.limits import CARRIED, carries, joined
from explainer.website.blocks.tables import delivered

MARKS = 2
"""So many claims stand behind a fact; the rest is in the list of sources."""


def _noted(ids: Iterable[str]) -> str:
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
    parts = [say.listing(told) or say.say("card", "told_none")]
    parts.append(say.say("in_short", "signals", read=say.say("signal", found.signals[Signal.READ].value)))
    return f"{'; '.join(parts)}{_noted(_claims(found.why.told, found.why.signals))}"


def _limits(found: Answer, say: Words) -> str:
    with_it = carries(found.kind)
    limits = [each for each in found.limits if with_it or each.fact not in CARRIED]
    if not limits:
        return say.say("in_short", "no_limit")
    return joined((limit_phrase(each, say), each.claims[:1]) for each in limits)


def in_short(kind: Kind, say: Words) -> str:
    """A list in Markdown."""
    question = delivered(kind)
    found = answer(question)
    rows = {
        "to": say.say("kind", kind.value, "to"),
        "cost": say.say("kind", kind.value, "cost"),
        "back": _taken_back(question, say),
        "readers": f"{readers_phrase(found, say)}{_noted(_claims(found.why.readers))}",
        "notices": _notices(found, say),
        "limits": _limits(found, say),
    }
    lines = [f"**{say.say('in_short', 'title')}**", "{ .in-short }", ""]
    lines += [f"- **{say.say('in_short', key)}:** {text}" for key, text in rows.items()]
    return "\n".join([*lines, ""])
