"""What stands beside an answer: the next best question, and which facts would change the answer of just this case."""

from typing import NamedTuple

from explainer.answers.routes import answers_to, choices, of_kind
from explainer.answers.shape import RANK, Answer, Outcome
from explainer.answers.uncertain import next_of_all
from explainer.answers.varied import Alone
from explainer.explorer.along import changed
from explainer.explorer.called import called
from explainer.explorer.called import choices as values_of
from explainer.explorer.link import Link
from explainer.facts.catalogue import FACTS, Fact, Value
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.say.phrases import raised, short, value_phrase
from explainer.say.words import Words
from explainer.wire.write_answer import plain

MOST = 8
"""So many facts beside an answer are looked at; all others are in the list."""


class Choice(NamedTuple):
    """Something that may be so, and the case in which it is."""

    text: str
    to: Link


class Next(NamedTuple):
    """The unknown fact whose values split the answer most; `page` tells how to find out, where one does."""

    question: str
    choices: tuple[Choice, ...]
    page: str


class Counts(NamedTuple):
    """A fact that would change the answer of this case, at one value, and which ways that opens, closes or changes."""

    fact: str
    choice: Choice
    opens: str
    closes: str
    changes: str


class Beside(NamedTuple):
    next: Next | None
    counts: tuple[Counts, ...]


def beside(link: Link, say: Words) -> Beside:
    question, given, unknown = link.asked
    return Beside(_next(link, answers_to(question, given, unknown), say) if unknown else None, _counts(link, say))


def _next(link: Link, answers: tuple[Answer, ...], say: Words) -> Next | None:
    fact = next_of_all(answers)
    if fact is None:
        return None
    page = ("explorer", "ask", "tell", short(fact))
    return Next(
        raised(say.say("ask", short(fact))),
        tuple(Choice(text, changed(link, fact.name, value)) for value, text in values_of(fact.name, say)),
        say.say(*page) if say.has(*page) else "",
    )


# What else counts


class _Effect(NamedTuple):
    """What one value of a fact does to the ways: by how many places better, and what opens, closes or else changes."""

    better: int
    opens: tuple[Kind, ...] = ()
    closes: tuple[Kind, ...] = ()
    changes: tuple[Kind, ...] = ()

    def more(self, kind: Kind, now: Outcome, then: Outcome) -> "_Effect":
        """The same with what it does to one more kind."""
        better = self._replace(better=self.better + RANK.index(now) - RANK.index(then))
        if now is Outcome.NO:
            return better._replace(opens=(*self.opens, kind))
        if then is Outcome.NO:
            return better._replace(closes=(*self.closes, kind))
        return better._replace(changes=(*self.changes, kind))


def _outcome_now(alone: Alone) -> Outcome:
    kind = FACTS["message.kind"]
    return alone.outcome(kind, kind.of(alone.question))


def _effects(question: Question, facts: tuple[Fact, ...]) -> dict[tuple[Fact, Value], _Effect]:
    """What each value of each fact alone does; only those that change the outcome of some way."""
    kinds = choices(question) if question.message.kind is Kind.ANY else (question.message.kind,)
    found: dict[tuple[Fact, Value], _Effect] = {}
    for kind in kinds:
        alone = Alone(of_kind(question, kind))
        now = _outcome_now(alone)
        for fact, value, then in alone.outcomes(facts):
            if then is not now:
                found[fact, value] = found.get((fact, value), _Effect(0)).more(kind, now, then)
    return found


ASKED_FIRST = frozenset({"sender.plan", "sender.credits", "tie.degree", "recipient.open_profile", "recipient.plan"})
"""What the sentence asks anyway."""
OTHER_KINDS = frozenset({"sender.is", "recipient.is"})
"""With a Page, other kinds of message can be chosen at all: that is another case, and no detail of this one."""
_TO_LOOK_AT = tuple(
    fact
    for fact in FACTS.values()
    if fact.choices and fact.owner != "message" and fact.name not in ASKED_FIRST | OTHER_KINDS
)


def _counts(link: Link, say: Words) -> tuple[Counts, ...]:
    """Of each fact that nothing is said of, the value that does most; first what opens a way."""
    question, given, _ = link.asked
    facts = tuple(fact for fact in _TO_LOOK_AT if fact.name not in given)
    best: dict[Fact, tuple[Value, _Effect]] = {}
    for (fact, value), effect in _effects(question, facts).items():
        if fact not in best or _weight(effect) > _weight(best[fact][1]):
            best[fact] = (value, effect)
    ordered = sorted(best.items(), key=lambda each: _weight(each[1][1]), reverse=True)

    def names(kinds: tuple[Kind, ...]) -> str:
        return say.listing([say.say("kind", kind.value, "name") for kind in kinds])

    return tuple(
        Counts(
            fact.name,
            Choice(
                f"{called(fact.name, link, say)}: {value_phrase(fact, value, say)}",
                changed(link, fact.name, str(plain(value))),
            ),
            names(effect.opens),
            names(effect.closes),
            names(effect.changes),
        )
        for fact, (value, effect) in ordered[:MOST]
    )


def _weight(effect: _Effect) -> tuple[int, int]:
    return len(effect.opens), effect.better
