"""Questions and their answers: one kind, or every kind that this sender could choose for this recipient."""

from explainer.answers.cases import Cases
from explainer.answers.compose import decided
from explainer.answers.shape import RANK, Answer
from explainer.answers.uncertain import put_together, unaffected_in_all, whole, worst
from explainer.facts.catalogue import FACTS, Fact
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
    return unaffected(question, ruling, given, found) if given else ()


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


def choices(question: Question, unknown: tuple[Fact, ...] = ()) -> tuple[Kind, ...]:
    """The kinds that exist on the day and that this sender could choose for this recipient."""
    to_a_page = tuple(kind for kind in KINDS if kind in TO_A_PAGE)
    to_a_member = tuple([kind for kind in CHOSEN if exists(kind, question.on)])
    if RECIPIENT_IS in unknown:
        return (*to_a_member, *to_a_page)
    return to_a_page if question.recipient.is_ is Is.PAGE else to_a_member


RECIPIENT_IS = FACTS["recipient.is"]


def of_kind(question: Question, kind: Kind) -> Question:
    return question._replace(message=question.message._replace(kind=kind))


def uncertain_answer(question: Question, given: tuple[str, ...], unknown: tuple[Fact, ...]) -> Answer:
    """The answer for one kind where some facts are not known: every case is judged, and one answer is put together."""
    region = whole(Cases(question, unknown))
    asked = region.of.at(worst(region))
    return put_together(region)._replace(
        ways=open_ways(asked, rule_on(asked)),
        without_effect=unaffected_in_all(region, given),
    )


def routes(question: Question, given: tuple[str, ...] = (), unknown: tuple[Fact, ...] = ()) -> tuple[Answer, ...]:
    """The answers of every kind that could be chosen, best first; of two refusals, the one with ways."""
    answers = [one(of_kind(question, kind), given, unknown) for kind in choices(question, unknown)]
    return tuple(sorted(answers, key=lambda a: (RANK.index(a.outcome), not a.ways)))


def one(question: Question, given: tuple[str, ...], unknown: tuple[Fact, ...]) -> Answer:
    return uncertain_answer(question, given, unknown) if unknown else answer(question, given)


def answers_to(question: Question, given: tuple[str, ...] = (), unknown: tuple[Fact, ...] = ()) -> tuple[Answer, ...]:
    """One answer, or every route where the kind is left open; the best first. `unknown` are facts that nobody knows."""
    if question.message.kind is Kind.ANY:
        return routes(question, given, unknown)
    return (one(question, given, unknown),)
