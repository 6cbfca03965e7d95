"""Questions and their answers: one kind, or every kind that this sender could choose for this recipient."""

from explainer.answers.compose import decided
from explainer.answers.shape import RANK, Answer
from explainer.facts.question import Question
from explainer.facts.values import Is, Kind
from explainer.judge import Ruling, Says, rule_on
from explainer.rulebook.kinds import KINDS, By, To, kinds
from explainer.space.space import exists
from explainer.space.unaffected import unaffected
from explainer.space.ways import Way, ways_past

TO_A_PAGE = kinds(to=To.PAGE)
CHOSEN = tuple(kind for kind in KINDS if kind in kinds(by=By.MEMBER) - TO_A_PAGE)
"""What a member can choose to send to a member: an advert is bought, and a page message goes to a Page."""


def unaffected_by(
    question: Question, ruling: Ruling, given: tuple[str, ...], found: tuple[Way, ...] | None = None
) -> tuple[str, ...]:
    """Which of the facts asked with made no difference; `found` are the ways, where they are known already."""
    return unaffected(ruling.rules, question, ruling.says, given, found) if given else ()


def open_ways(question: Question, ruling: Ruling) -> tuple[Way, ...]:
    """What would turn a no; nothing for any other answer."""
    return ways_past(ruling.rules, question, ruling.behind) if ruling.says is Says.CANNOT else ()


def answer(question: Question, given: tuple[str, ...] = ()) -> Answer:
    """The answer for one kind; `given` names the facts that were asked with, to say which made no difference."""
    ruling = rule_on(question)
    found = open_ways(question, ruling)
    return decided(question, ruling)._replace(
        without_effect=unaffected_by(question, ruling, given, found),
        ways=found,
    )


def choices(question: Question) -> tuple[Kind, ...]:
    """The kinds that exist on the day and that this sender could choose for this recipient."""
    if question.recipient.is_ is Is.PAGE:
        return tuple(kind for kind in KINDS if kind in TO_A_PAGE)
    return tuple([kind for kind in CHOSEN if exists(kind, question.on)])


def of_kind(question: Question, kind: Kind) -> Question:
    return question._replace(message=question.message._replace(kind=kind))


def routes(question: Question, given: tuple[str, ...] = ()) -> tuple[Answer, ...]:
    """The answers of every kind that could be chosen, best first; of two refusals, the one with ways."""
    answers = [answer(of_kind(question, kind), given) for kind in choices(question)]
    return tuple(sorted(answers, key=lambda a: (RANK.index(a.outcome), not a.ways)))


def answers_to(question: Question, given: tuple[str, ...] = ()) -> tuple[Answer, ...]:
    """One answer, or every route where the kind is left open; the best first."""
    if question.message.kind is Kind.ANY:
        return routes(question, given)
    return (answer(question, given),)
