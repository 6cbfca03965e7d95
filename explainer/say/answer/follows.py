"""What follows of a message that goes, as rows: what it costs, how far it may go, where it arrives, who notices."""

from collections.abc import Iterable
from typing import NamedTuple

from explainer.answers.shape import Answer, Outcome, Then
from explainer.facts.question import Question
from explainer.facts.values import Media
from explainer.law.effect import Access, Privacy, Side, Signal
from explainer.say.phrases import by_advertiser, lands_phrase, readers_phrase, to_page
from explainer.say.words import Words
from explainer.space.limits import Limited


class Row(NamedTuple):
    """Something that is so, under its label; `key` names the row for those who look for one."""

    key: str
    label: str
    text: str


def shape_of(answer: Answer) -> str:
    """The outcome that an answer is shown as."""
    waits = answer.outcome is Outcome.FREE and answer.then is Then.THEY_ACCEPT
    return (Outcome.REQUEST if waits else answer.outcome).value


EITHER = 2
"""So many outcomes can be named in a row; of more, only that it depends."""


def word_of(answer: Answer, say: Words) -> str:
    """What comes of it; where that depends on something, what may."""
    found = answer.uncertain.branches if answer.outcome is Outcome.DEPENDS and answer.uncertain else ()
    may = [say.say("outcome", each.value) for each in Outcome if any(branch.outcome is each for branch in found)]
    return say.listing(may, "or") if len(may) == EITHER else say.say("outcome", shape_of(answer))


def limits_shown(limits: tuple[Limited, ...], question: Question) -> tuple[Limited, ...]:
    """The limits worth a word: of what goes along, only if something does, since not every kind can carry it."""
    message = question.message
    carried = {
        "message.attachment_megabytes": message.attachment_megabytes > 0
        or message.media in (Media.IMAGE, Media.DOCUMENT),
        "message.voice_seconds": message.voice_seconds > 0 or message.media is Media.VOICE,
    }
    return tuple(each for each in limits if carried.get(each.fact, True))


LEARNS = (Access.ADVERTISER_CLICKS, Access.ADVERTISER_FORM)
"""What an advertiser, who reads the message anyway, learns beside it."""


def reach_names(access: Iterable[Access], say: Words) -> tuple[str, ...]:
    """Who else could reach a message."""
    return tuple(say.say("access", each.value) for each in access if each not in LEARNS)


def _told_label(answer: Answer) -> str:
    if to_page(answer.kind):
        return "told_page"
    return "told_all" if answer.privacy is Privacy.PARTICIPANTS else "told"


def fact_rows(answer: Answer, limits: tuple[str, ...], say: Words) -> tuple[Row, ...]:
    """`limits` are phrases."""
    cost = say.say("card", "cost_advert" if by_advertiser(answer.kind) else "cost_none")
    if answer.inmail_credits:
        cost = say.count(answer.inmail_credits, "card", "cost_credits")
    told = [say.say("notice", notice.value) for notice in answer.told[Side.RECIPIENT]]
    texts = {
        "cost": cost,
        "limits": "; ".join(limits),
        "lands": lands_phrase(answer, say),
        "told": say.listing(told) or say.say("card", "told_none"),
        "signals": say.say("signal", answer.signals[Signal.READ].value),
        "learns": say.listing([say.say("learns", each.value) for each in answer.access if each in LEARNS]),
    }
    labels = {key: say.say("card", key) for key in texts}
    labels["told"] = say.say("card", _told_label(answer))
    return tuple(Row(key, labels[key], text) for key, text in texts.items() if text)


def readers_row(answer: Answer, say: Words) -> Row:
    return Row("readers", say.say("card", "readers"), readers_phrase(answer, say))
