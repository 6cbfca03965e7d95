"""What an answer depends on where something is not known: what to find out first, and what comes of each case."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from explainer.answers.shape import Answer, Branch, Outcome
from explainer.facts.brings import cannot_be_beside
from explainer.facts.catalogue import Fact, Value
from explainer.facts.question import Question
from explainer.law.effect import Access
from explainer.say.answer.follows import LEARNS, fact_rows, limits_shown, readers_row, shape_of
from explainer.say.phrases import fact_is, limit_phrase, short, values_phrase
from explainer.say.words import Words


class Depends(NamedTuple):
    """What to find out first, what comes of each case, and of which the rest is told."""

    ask: str
    find_out: str  # the same as a sentence of its own, under a headline
    cases: tuple[tuple[str, str], ...]  # the outcome that its icon stands for, and the case in words
    of: str


FACT_JOINT = " · "
"""Between facts under their labels, which begin with a capital."""


def depends(answer: Answer, question: Question, say: Words) -> Depends | None:
    """Nothing where all is known, or comes to the same."""
    found = answer.uncertain
    if found is None or found.ask_next is None:
        return None
    named = {fact for branch in found.branches for fact in _can_be(branch.when) or ()}
    settles_all = found.apart[found.ask_next] == 0 and len(named) == 1
    key = ("one" if settles_all else "several") if answer.outcome is Outcome.DEPENDS else "more"
    if key == "more" and not settles_all:
        key = "more_several"
    of = FACT_JOINT.join(fact_is(fact, value, say) for fact, value in found.of.items())
    question_next = say.say("ask", short(found.ask_next))
    return Depends(
        say.say("depends", key, question=question_next),
        say.say("depends", "find_out" if settles_all else "find_out_first", question=question_next),
        tuple(_cases(found.branches, question, say)),
        say.say("depends", "worst" if answer.outcome is Outcome.DEPENDS else "case_of", facts=of),
    )


def _cases(branches: tuple[Branch, ...], question: Question, say: Words) -> Iterable[tuple[str, str]]:
    """Each case that can be, with its outcome where not all have the same, and with what else tells it from others.

    Those that come to the same as the last one are the rest, and told as that.
    """
    left = [(branch, when) for branch in branches if (when := _can_be(branch.when)) is not None]
    shapes = [shape_of(branch.answer) for branch, _ in left]
    comes_to = []
    for (branch, _), shape in zip(left, shapes, strict=True):
        like = [other.answer for (other, _), its in zip(left, shapes, strict=True) if its == shape]
        outcome = [say.say("outcome", shape)] if len(set(shapes)) > 1 else []
        comes_to.append("; ".join((*outcome, *_apart(branch.answer, like, question, say))))
    rest = comes_to.count(comes_to[-1]) > 1
    for (_, when), shape, text in zip(left, shapes, comes_to, strict=True):
        if not rest or text != comes_to[-1]:
            yield shape, say.say("depends", "case", facts=_facts(when, say), outcome=text)
    if rest:
        yield shapes[-1], say.say("depends", "case", facts=say.say("depends", "rest"), outcome=comes_to[-1])


def _facts(when: Mapping[Fact, tuple[Value, ...]], say: Words) -> str:
    return FACT_JOINT.join(
        f"{say.say('fact', fact.name)}: {values_phrase(fact, values, say, last=False)}" for fact, values in when.items()
    )


def _can_be(when: Mapping[Fact, tuple[Value, ...]]) -> dict[Fact, tuple[Value, ...]] | None:
    """What must be said of a case; nothing where one value rules another out, which the rules answer all the same."""
    said = dict(when)
    for fact, values in when.items():
        if len(values) > 1 or not (ruled_out := cannot_be_beside(fact, values[0])):
            continue
        other, never = ruled_out
        if other in said:
            left = tuple(value for value in said[other] if value != never)
            if not left:
                return None
            if len(left) == sum(value != never for value in other.sayable):
                del said[other]  # goes without saying
            else:
                said[other] = left
    return said


def _apart(answer: Answer, like: list[Answer], question: Question, say: Words) -> Iterable[str]:
    """What follows in this case and not in each of those like it, each under its label."""
    rows = [_rows(each, question, say) for each in like]
    mine = _rows(answer, question, say)
    for key, text in mine.items():
        if any(other.get(key) != text for other in rows):
            yield text
    for key, can in (("reach", True), ("no_reach", False)):
        names = [
            say.say("access", access.value)
            for access in Access
            if access not in LEARNS
            if (access in answer.access) is can and any((access in each.access) is not can for each in like)
        ]
        if names:
            yield say.say("depends", key, names=say.listing(names))


def _rows(answer: Answer, question: Question, say: Words) -> dict[str, str]:
    if not answer.delivered:
        return {}
    limits = tuple(limit_phrase(each, say) for each in limits_shown(answer.limits, question))
    rows = (*fact_rows(answer, limits, say), readers_row(answer, say))
    return {row.key: f"{row.label}: {row.text}" for row in rows}
