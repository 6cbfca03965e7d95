"""What differs between two cases: the facts, each way of writing, and the first rule that decides differently."""

from enum import Enum
from typing import NamedTuple

from explainer.answers.cases import what_counts
from explainer.answers.routes import choices, of_kind, one
from explainer.answers.shape import Answer, Outcome
from explainer.facts.catalogue import FACTS, Fact
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.rulebook import KINDS, RULES


class Mark(Enum):
    """What became of a way of writing from the first case to the second."""

    OPENED = "opened"
    CLOSED = "closed"
    CHANGED = "changed"
    SAME = "same"


class Asked(NamedTuple):
    """One of the two cases: a question, and the facts in it that are not known."""

    question: Question
    unknown: tuple[Fact, ...] = ()

    @property
    def kinds(self) -> tuple[Kind, ...]:
        if self.question.message.kind is not Kind.ANY:
            return (self.question.message.kind,)
        return choices(self.question, self.unknown)

    def answer(self, kind: Kind) -> Answer:
        return one(of_kind(self.question, kind), (), self.unknown)


class Compared(NamedTuple):
    """One kind of message in both cases."""

    a: Answer
    b: Answer
    mark: Mark


class Comparison(NamedTuple):
    """`differing` names the facts that differ, the day first; `first_rule` is None where none decides differently."""

    differing: tuple[str, ...]
    routes: tuple[Compared, ...]
    first_rule: str | None


def mark(a: Answer, b: Answer) -> Mark:
    if a.outcome is Outcome.NO and b.outcome is not Outcome.NO:
        return Mark.OPENED
    if b.outcome is Outcome.NO and a.outcome is not Outcome.NO:
        return Mark.CLOSED
    return Mark.SAME if _alike(a) == _alike(b) else Mark.CHANGED


def _alike(answer: Answer) -> object:
    branches = answer.uncertain.branches if answer.uncertain else ()
    found = tuple((tuple(each.when.items()), each.outcome) for each in branches)
    return what_counts(answer), found


def compare(a: Asked, b: Asked) -> Comparison:
    """Kind by kind, in the order of the wire; a kind that neither could choose is left out."""
    asked = {*a.kinds, *b.kinds}
    routes = []
    for kind in KINDS:
        if kind in asked:
            one_, other = a.answer(kind), b.answer(kind)
            routes.append(Compared(one_, other, mark(one_, other)))
    return Comparison(_differing(a, b), tuple(routes), _first_rule(routes))


def _differing(a: Asked, b: Asked) -> tuple[str, ...]:
    def said(asked: Asked, fact: Fact) -> object:
        return None if fact in asked.unknown else fact.of(asked.question)

    day = ("on",) if a.question.on != b.question.on else ()
    return (*day, *(fact.name for fact in FACTS.values() if said(a, fact) != said(b, fact)))


_ORDER = {rule.id: place for place, rule in enumerate(RULES)}


def _first_rule(routes: list[Compared]) -> str | None:
    """Of the first kind that differs, the first rule in the rulebook that decides in one case and not in the other."""
    for each in routes:
        if each.mark is not Mark.SAME:
            deciding = [{reason.rule for reason in answer.because} for answer in (each.a, each.b)]
            return min(deciding[0] ^ deciding[1], key=lambda rule: _ORDER[rule], default=None)
    return None
