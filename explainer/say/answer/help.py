"""What would open ways that are closed: the changes worth a word, by who can make them."""

from typing import NamedTuple

from explainer.answers.shape import Answer
from explainer.facts.question import Question
from explainer.say.phrases import way_phrase
from explainer.say.words import Words
from explainer.space.ways import By, Way


class HelpLine(NamedTuple):
    """A change in a sentence, with what it opens, and the change itself."""

    text: str
    way: Way


class Help(NamedTuple):
    """What would open a closed way, by who can do it."""

    who: str
    lines: tuple[HelpLine, ...]


PAID = frozenset({"sender.plan", "sender.credits"})
LEFT_OUT = "message.all_connected"


def _facts(way: Way) -> frozenset[str]:
    return frozenset(change.fact for change in way)


def _leaves_out_the_only_one(way: Way, question: Question) -> bool:
    return question.message.recipients == 1 and LEFT_OUT in _facts(way)


def _pays_for_a_connection(way: Way) -> bool:
    """Whoever is connected writes for free."""
    return "tie.degree" in _facts(way) and not PAID.isdisjoint(_facts(way))


def sensible_ways(answer: Answer, question: Question) -> tuple[Way, ...]:
    """Its ways but for those that nobody would go; where there is no other, all."""
    found = tuple(
        way for way in answer.ways if not _leaves_out_the_only_one(way, question) and not _pays_for_a_connection(way)
    )
    return found or answer.ways


def lifts_their_block(way: Way) -> bool:
    return any(change.fact == "tie.block" and change.by is By.RECIPIENT for change in way)


def _who(way: Way) -> By:
    """Who can bring about all of a way; leaving somebody out is the writer's, though `both` could connect instead."""
    found = {By.SENDER if change.fact == LEFT_OUT else change.by for change in way}
    return found.pop() if len(found) == 1 else By.BOTH


def help_of(
    question: Question, answers: tuple[Answer, ...], is_free: bool, is_past: bool, say: Words
) -> tuple[Help, ...]:
    """What would open ways that are closed, once for all that it opens.

    `is_free`: one of the answers reaches the other person for nothing, so that nobody would pay for another way.
    """
    opens: dict[Way, list[str]] = {}
    for answer in answers:
        for way in sensible_ways(answer, question):
            if not (is_free and not PAID.isdisjoint(_facts(way))):
                opens.setdefault(way, []).append(say.say("kind", answer.kind.value, "name"))
    several = len(answers) > 1

    def said(way: Way, names: list[str]) -> str:
        change = way_phrase(way, question, say)
        return say.say("help", "opens", change=change, kinds=say.listing(names)) if several else f"{change}."

    out = []
    for by in By:
        lines = tuple(HelpLine(said(way, names), way) for way, names in opens.items() if _who(way) is by)
        if lines:
            out.append(Help(say.say("help", "then" if is_past else "now", by.value), lines))
    return tuple(out)
