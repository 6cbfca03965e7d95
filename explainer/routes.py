"""Questions and their answers: one kind, or every kind that this sender could choose for this recipient."""

from typing import NamedTuple

from explainer.answering import answer_to
from explainer.answers import RANK, Answer
from explainer.idle import without_effect
from explainer.judge import Docket, Says, Standpoint, combine, docket
from explainer.question import Question
from explainer.rulebook import KINDS
from explainer.space import exists
from explainer.vocabulary import Is, Kind
from explainer.ways import Way, ways_past

CHOSEN = tuple(kind for kind in KINDS if kind not in (Kind.SPONSORED, Kind.PAGE_MESSAGE))
"""What a member can choose to send to a member: an advert is bought, and a page message goes to a Page."""


class Ruling(NamedTuple):
    """What the rules of a day say of a question about one kind, and those of them that its answer rests on."""

    docket: Docket
    says: Says
    behind: tuple[Standpoint, ...]

    @property
    def answer(self) -> Answer:
        """The answer, but for its day, its ways and its idle facts."""
        return answer_to(self.docket, self.behind)


def rule_on(question: Question) -> Ruling:
    """Judge a question about one kind. Raises Silence where no rule says anything."""
    of = docket(question.act, question.message.kind, question.on)
    findings = of.applying(question)
    says, deciding = combine(findings)
    return Ruling(of, says, deciding if says is Says.CANNOT else findings)


def idle(question: Question, ruling: Ruling, given: tuple[str, ...]) -> tuple[str, ...]:
    """Which of the facts that were asked with had no effect."""
    return without_effect(ruling.docket, question, ruling.says, given) if given else ()


def open_ways(question: Question, ruling: Ruling) -> tuple[Way, ...]:
    """What would turn a no; nothing for any other answer."""
    return ways_past(ruling.docket, question, ruling.behind) if ruling.says is Says.CANNOT else ()


def answer(question: Question, given: tuple[str, ...] = ()) -> Answer:
    """The answer for one kind; `given` names the facts that were asked with, to say which had no effect."""
    ruling = rule_on(question)
    return ruling.answer._replace(
        on=question.on,
        without_effect=idle(question, ruling, given),
        ways=open_ways(question, ruling),
    )


def choices(question: Question) -> tuple[Kind, ...]:
    """The kinds that exist on the day and that this sender could choose for this recipient."""
    if question.recipient.is_ is Is.PAGE:
        return (Kind.PAGE_MESSAGE,)
    return tuple([kind for kind in CHOSEN if exists(kind, question.on)])


def of_kind(question: Question, kind: Kind) -> Question:
    return question._replace(message=question.message._replace(kind=kind))


def routes(question: Question, given: tuple[str, ...] = ()) -> tuple[Answer, ...]:
    """The answers of every kind that could be chosen, best first; of two refusals, the one with ways."""
    answers = [answer(of_kind(question, kind), given) for kind in choices(question)]
    return tuple(sorted(answers, key=lambda a: (RANK.index(a.outcome), not a.ways)))
