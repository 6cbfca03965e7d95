"""One answer as plain rows: all that is said of it, in order, before anybody lays it out."""

from collections.abc import Iterable
from typing import NamedTuple

from explainer.answers.shape import Answer, Because, Outcome, Reason
from explainer.facts.catalogue import FACTS
from explainer.facts.question import Question
from explainer.judge import Says
from explainer.rulebook.ledger import Standing
from explainer.say.answer.depends import Depends, depends
from explainer.say.answer.follows import Row, fact_rows, limits_shown, reach_names, readers_row, shape_of, word_of
from explainer.say.answer.help import sensible_ways
from explainer.say.phrases import limit_phrase, raised, reason_sentence, rule_sentence, way_phrase
from explainer.say.words import Words


class Ground(NamedTuple):
    """A sentence, and the claims that it rests on."""

    sentence: str
    claims: tuple[str, ...]


class Reach(NamedTuple):
    """Who else could reach a message: by name, and on which grounds."""

    names: tuple[str, ...]
    grounds: tuple[Ground, ...]


class AnswerView(NamedTuple):
    """One way of writing. Where it is closed, `facts`, `readers` and `reach` are empty, and `ways` may open it.

    `shape` is the outcome that its icon and its colour stand for: what must be accepted first is never simply free.
    `note` is what its row says beside name and outcome.
    """

    answer: Answer
    name: str
    page: str
    shape: str
    word: str
    note: str
    because: tuple[Ground, ...]
    lead: str  # before the facts of what may not work at all
    facts: tuple[Row, ...]
    readers: Row | None
    reach: Reach
    ways: tuple[str, ...]
    grounds: tuple[Ground, ...]  # of what is said beside the outcome
    unknown: tuple[Ground, ...]
    unaffected: str
    firm: str
    depends: Depends | None = None

    @property
    def against(self) -> tuple[Ground, ...]:
        """All that stands against it, where nobody can change that."""
        return self.because if self.readers is None and not self.ways else ()


def grounds_of(rules: Iterable[Because], say: Words) -> tuple[Ground, ...]:
    """What each of these rules says, once, with what it rests on."""
    unique = {each.rule: each for each in rules}
    return tuple(Ground(rule_sentence(each.rule, say), each.claims) for each in unique.values())


def grounds_of_reasons(because: Iterable[Reason], say: Words) -> tuple[Ground, ...]:
    return tuple(Ground(reason_sentence(each, say), each.claims) for each in because)


def firm_phrase(standing: Standing, open_: bool, say: Words) -> str:
    """How firm an answer is; `open_` is one that says that it is not known."""
    if standing is Standing.ASSUMED:
        return say.say("firm", "open" if open_ else "assumed")
    return say.say("standing", standing.value)


def grounds_of_unknown(unknown: Iterable[str], because: Iterable[Reason], say: Words) -> tuple[Ground, ...]:
    """What nobody has published, but for what the reasons say already."""
    said = {id for reason in because if reason.says is Says.UNSETTLED for id in reason.claims}
    return tuple(Ground(say.say("claims", id), (id,)) for id in unknown if id not in said)


def _note(limits: tuple[str, ...], because: tuple[Ground, ...], open_facts: Depends | None, goes: bool) -> str:
    """What a row says at a glance: how far one may go, what decides, or why it does not go."""
    if open_facts:
        return open_facts.ask
    if goes or not because:
        return "; ".join(limits)
    return because[0].sentence


SAYS_MORE = {"message.media": ("message.attachment_megabytes", "message.voice_seconds")}
"""A fact that is left to be said by others: what is sent along, by its size or its length."""


def _without_effect(answer: Answer, question: Question) -> tuple[str, ...]:
    """Which of the given facts made no difference; of none it is said while one that says more of it did."""

    def told_by_another(name: str) -> bool:
        more = [other for other in SAYS_MORE.get(name, ()) if FACTS[other].of(question) != FACTS[other].default]
        return any(other not in answer.without_effect for other in more)

    return tuple(name for name in answer.without_effect if not told_by_another(name))


def is_past(answer: Answer) -> bool:
    """Whether it is told of a day before that on which the rules were last checked."""
    return answer.on < answer.checked


def answer_view(answer: Answer, question: Question, say: Words) -> AnswerView:
    """The rows of one way of writing."""
    kind, why = answer.kind.value, answer.why
    closed = not answer.delivered
    shape, open_facts = shape_of(answer), depends(answer, question, say)
    because = grounds_of_reasons(answer.because, say)
    goes = answer.outcome not in (Outcome.NO, Outcome.UNKNOWN)
    names = say.listing([say.say("fact_in_line", name) for name in _without_effect(answer, question)])
    limits = [(limit_phrase(each, say), each.claims) for each in limits_shown(answer.limits, question)]
    return AnswerView(
        answer=answer,
        name=say.say("kind", kind, "name"),
        page=say.say("kind", kind, "page"),
        shape=shape,
        word=word_of(answer, say),
        note=_note(tuple(text for text, _ in limits), because, open_facts, goes),
        because=because,
        lead=say.say("card", "if_it_worked" if is_past(answer) else "if_it_works")
        if answer.outcome is Outcome.UNKNOWN
        else "",
        facts=() if closed else fact_rows(answer, tuple(text for text, _ in limits), say),
        readers=None if closed else readers_row(answer, say),
        reach=Reach(reach_names(answer.access, say), grounds_of(why.access, say)),
        ways=tuple(f"{way_phrase(way, question, say)}." for way in sensible_ways(answer, question)),
        grounds=(
            *(Ground(f"{raised(text)}.", claims) for text, claims in limits),
            *grounds_of((*why.cost, *why.readers, *why.signals, *why.told), say),
        ),
        unknown=grounds_of_unknown(answer.unknown, answer.because, say),
        unaffected=say.say("card", "without_effect", facts=names) if names else "",
        firm=firm_phrase(answer.standing, answer.outcome is Outcome.UNKNOWN, say),
        depends=open_facts,
    )
