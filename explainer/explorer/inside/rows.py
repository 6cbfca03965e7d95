"""What decided a case, as rows: its facts, the rules that spoke, those that did not, and each fact varied alone."""

import json
from datetime import date, timedelta
from typing import NamedTuple

from explainer.answers.compose import decide
from explainer.answers.routes import answers_to, of_kind
from explainer.answers.varied import Alone
from explainer.explorer.called import called
from explainer.explorer.link import Link, question_file
from explainer.facts.catalogue import FACTS, UNSAID, Fact, Value, with_facts
from explainer.facts.question import Question
from explainer.facts.values import AllConnected, Degree
from explainer.judge import RuleInForce, Ruling, periods, rule_on
from explainer.law.effect import (
    Can,
    Cannot,
    Costs,
    Filters,
    Lands,
    LeavesOpen,
    Reaches,
    Reads,
    Shows,
    Silences,
    Tells,
    Unsettled,
)
from explainer.rulebook import SUBJECTS
from explainer.say.answer.follows import shape_of
from explainer.say.answer.together import answers_view
from explainer.say.answer.views import AnswerView
from explainer.say.phrases import general_sentence, said_sentence, value_phrase
from explainer.say.words import Words
from explainer.space.table import table
from explainer.wire.write_answer import Json, answers_json, plain

GIVES: dict[type, str] = {
    Can: "can",
    Cannot: "cannot",
    Unsettled: "unsettled",
    LeavesOpen: "leaves_open",
    Costs: "cost",
    Lands: "lands",
    Filters: "lands",
    Reads: "readers",
    Reaches: "access",
    Shows: "signals",
    Tells: "told",
    Silences: "told",
}
"""The word for what follows from a rule."""


class FactRow(NamedTuple):
    """A fact that rules read which decided, and their numbers; `turns` is one that alone would change the outcome."""

    text: str
    rules: tuple[int, ...]
    turns: bool


class RuleRow(NamedTuple):
    """A rule: its sentence, what follows from it, the days on which it holds, and the claims it rests on."""

    id: str
    sentence: str
    gives: str
    days: str
    claims: tuple[str, ...]


class Silent(NamedTuple):
    """The rules of a subject that have nothing to say to this case."""

    subject: str
    rules: tuple[RuleRow, ...]


class Choice(NamedTuple):
    """Another value of a fact, and what comes of it."""

    text: str
    to: Link
    shape: str
    word: str
    differs: bool


class Varied(NamedTuple):
    """A fact, as it is, and its other values."""

    fact: str
    now: str
    choices: tuple[Choice, ...]


class Other(NamedTuple):
    """Another kind of message, and what comes of that."""

    kind: str
    to: Link
    shape: str
    word: str


class Inside(NamedTuple):
    """All of it. `of` says which case is told where the link leaves something open.

    `decided` are the rules that decide, `spoke` those that say what follows, or what is outweighed where it is a no.
    """

    answer: AnswerView
    of: str
    facts: tuple[FactRow, ...]
    decided: tuple[RuleRow, ...]
    spoke: tuple[RuleRow, ...]
    silent: tuple[Silent, ...]
    varied: tuple[Varied, ...]
    unvaried: str
    others: tuple[Other, ...]
    json: str
    file: str


class _Case(NamedTuple):
    """The one kind and the one case that are looked into, its ruling, and the link that says just this."""

    answer: AnswerView
    others: tuple[AnswerView, ...]
    question: Question
    ruling: Ruling
    link: Link


def _case(link: Link, say: Words) -> _Case:
    """For the best way, where the kind is left open; for the worst case, where facts are not known."""
    question, given, unknown = link.asked
    first, *others = answers_view(question, answers_to(question, given, unknown), say).answers
    kind, found = first.answer.kind, first.answer.uncertain
    worst = dict(found.of) if found else {}
    settled = {fact: worst.get(fact, fact.of(question)) for fact in unknown}
    question = with_facts(of_kind(question, kind), {fact.name: value for fact, value in settled.items()})
    facts = {"message.kind": kind.value, **{fact.name: str(plain(value)) for fact, value in settled.items()}}
    return _Case(first, tuple(others), question, rule_on(question), link.having(facts))


def inside(link: Link, say: Words) -> Inside:
    case = _case(link, say)
    ruling, alone = case.ruling, Alone(case.question)
    spoke = [each for each in ruling.applying if each not in ruling.deciding]
    silent = [each for each in ruling.rules.in_force if each not in ruling.applying]
    varied = tuple(_varied(fact, alone, case, say) for fact in alone.values(_ASKED))
    differing = tuple(each for each in varied if any(choice.differs for choice in each.choices))
    turning = {each.fact for each in differing}
    idle = [called(fact.name, link, say) for fact in FACTS.values() if called(fact.name, link, say) not in turning]
    asked = link.asked
    unknown = case.answer.depends.of if case.answer.depends else ""
    return Inside(
        answer=case.answer,
        of=unknown,
        facts=_facts(case, turning, say),
        decided=tuple(_rule(each, said_sentence(each.rule.id, each.says, say), say) for each in ruling.deciding),
        spoke=tuple(_rule(each, said_sentence(each.rule.id, each.says, say), say) for each in spoke),
        silent=tuple(_silent(silent, say)),
        varied=differing,
        unvaried=say.listing(idle),
        others=tuple(_other(each, link) for each in case.others),
        json=_pretty(answers_json(asked[0], answers_to(*asked))),
        file=json.dumps(question_file(asked), ensure_ascii=False),
    )


def _pretty(data: Json) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


# Facts and rules


def _facts(case: _Case, turning: set[str], say: Words) -> tuple[FactRow, ...]:
    """The facts that the deciding rules read."""
    reading: dict[Fact, list[int]] = {}
    for number, each in enumerate(case.ruling.deciding, 1):
        for fact in table(each.tested).facts:
            if fact.name in FACTS:
                reading.setdefault(fact, []).append(number)
    return tuple(
        FactRow(
            f"{called(name, case.link, say)}: {value_phrase(fact, _is(fact, case.question), say)}",
            tuple(reading[fact]),
            called(name, case.link, say) in turning,
        )
        for name, fact in FACTS.items()
        if fact in reading and name != "message.kind"
    )


def _is(fact: Fact, question: Question) -> Value:
    """What a fact is; where nobody says whether all are connected, they are if the one is."""
    value = fact.of(question)
    if value in UNSAID:
        return AllConnected.YES if question.tie.degree is Degree.FIRST else AllConnected.NO
    return value


def _gives(each: RuleInForce, say: Words) -> str:
    words = dict.fromkeys(GIVES.get(type(effect), "change") for effect in each.effects)
    return say.listing([say.say("explorer", "inside", "gives", word) for word in words])


def _days(each: RuleInForce, say: Words) -> str:
    """Since when a rule holds, and until when."""
    held = periods(each.rule)
    first, after = held[0].first, held[-1].after
    since = each.rule.since
    if since is None:
        text = say.say("explorer", "inside", "always")
    elif isinstance(since, date):
        text = say.say("explorer", "inside", "since", day=say.day(first))
    else:
        text = say.say("explorer", "inside", "taken", day=say.day(since.day), known=say.day(since.known))
    if after is None:
        return text
    return f"{text} {say.say('explorer', 'inside', 'until', day=say.day(after - timedelta(days=1)))}"


def _rule(each: RuleInForce, sentence: str, say: Words) -> RuleRow:
    return RuleRow(each.rule.id, sentence, _gives(each, say), _days(each, say), each.claims)


_SUBJECT = {rule.id: subject for subject, module in SUBJECTS.items() for rule in module.RULES}


def _silent(rules: list[RuleInForce], say: Words) -> list[Silent]:
    found: dict[str, list[RuleRow]] = {}
    for each in rules:
        row = _rule(each, general_sentence(each.rule.id, say, each.says), say)
        found.setdefault(_SUBJECT[each.rule.id], []).append(row)
    return [Silent(say.say("subject", subject), tuple(rows)) for subject, rows in found.items()]


# One fact alone

_ASKED = tuple(fact for fact in FACTS.values() if fact.name != "message.kind")


def _varied(fact: Fact, alone: Alone, case: _Case, say: Words) -> Varied:
    """One value of each class of values, but for the class that the fact is in."""
    now = _is(fact, case.question)
    outcome = alone.outcome(fact, now)
    choices = []
    for value in alone.values(_ASKED)[fact]:
        then = alone.outcome(fact, value)
        if value == now:
            continue
        shape = shape_of(decide(with_facts(case.question, {fact.name: value})))
        to = case.link.having({fact.name: str(plain(value))})
        choices.append(
            Choice(value_phrase(fact, value, say), to, shape, say.say("outcome", shape), then is not outcome)
        )
    return Varied(called(fact.name, case.link, say), value_phrase(fact, now, say), tuple(choices))


def _other(each: AnswerView, link: Link) -> Other:
    to = link.having({"message.kind": each.answer.kind.value})
    return Other(each.name, to, each.shape, each.word)
