"""Many questions, one JSON line each: their answers as lines, in the same order, in constant memory."""

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from explainer.answers.compose import composed, limits_of, reasons
from explainer.answers.routes import answers_to, choices, of_kind, open_ways, unaffected_by
from explainer.answers.shape import RANK, Outcome
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.judge import RuleInForce, RulesOfTheDay, Ruling, Says, rule_on
from explainer.play.story import Play, tell
from explainer.refused import Refused
from explainer.rulebook.ledger import Standing, strongest
from explainer.say.languages import FIRST
from explainer.say.words import refusal, words
from explainer.space.limits import Limited
from explainer.wire.read_play import read_any
from explainer.wire.read_question import Asked, parse_json
from explainer.wire.write_answer import Json, answers_json, limits_json, reason_json, to_json, ways_json
from explainer.wire.write_story import story_json

LANGUAGE = FIRST
"""In which errors are said: they are for whoever made the lines."""


class _Part(NamedTuple):
    """What all questions with the same rules behind their answer share: its rank, and its JSON but for the end."""

    rank: int
    text: str


OWN = ("on", "limits", "without_effect", "ways")
"""The keys of an answer that its rules alone do not give."""

dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _open(data: dict[str, Json], without: tuple[str, ...]) -> str:
    """JSON of some keys, to which more can be added."""
    return dumps({key: value for key, value in data.items() if key not in without})[:-1]


@lru_cache(maxsize=256)
def _delivered(of: RulesOfTheDay, behind: tuple[RuleInForce, ...]) -> _Part:
    answer = composed(of, behind)
    return _Part(RANK.index(answer.outcome), _open(to_json(answer), OWN))


@cache
def _refusal(of: RulesOfTheDay) -> str:
    """What all refusals by the rules of a day share; their reasons are too many to keep."""
    some = next(each for each in of.in_force if each.says is Says.CANNOT)
    return _open(to_json(composed(of, (some,))), (*OWN, "because", "standing"))


@lru_cache(maxsize=256)
def _limits(limits: tuple[Limited, ...]) -> str:
    return dumps(limits_json(limits))


class _Refused(NamedTuple):
    """A rule that forbids: its standing, and its JSON as a reason."""

    standing: Standing
    text: str


@cache
def _reason(each: RuleInForce) -> _Refused:
    (reason,) = reasons(Says.CANNOT, (each,))
    return _Refused(reason.standing, dumps(reason_json(reason)))


def _part(ruling: Ruling) -> _Part:
    if ruling.says is not Says.CANNOT:
        return _delivered(ruling.rules, ruling.behind)
    because = [_reason(each) for each in ruling.behind]
    standing = strongest(reason.standing for reason in because)
    texts = ",".join([reason.text for reason in because])
    text = f'{_refusal(ruling.rules)},"because":[{texts}],"standing":"{standing.value}"'
    return _Part(RANK.index(Outcome.NO), text)


class _Line(NamedTuple):
    """One answer: its place among others, and its text."""

    rank: int
    has_no_ways: bool
    text: str


def _answer(question: Question, given: tuple[str, ...], with_ways: bool, ordered: bool) -> _Line:
    ruling = rule_on(question)
    part = _part(ruling)
    found = open_ways(question, ruling) if with_ways or ordered else None
    names = ",".join([f'"{name}"' for name in unaffected_by(question, ruling, given, found)])
    limits = limits_of(question, ruling)
    own = f',"on":"{question.on}","limits":{_limits(limits)},"without_effect":[{names}]'
    if with_ways:
        own += f',"ways":{dumps(ways_json(found or ()))}'
    return _Line(part.rank, not found, f"{part.text}{own}}}")


def _uncertain(asked: Asked, with_ways: bool) -> str:
    """The answer where something is not known; such lines are few, and nothing of them is kept."""
    answers = answers_to(*asked)
    return dumps(answers_json(asked[0], answers, without=() if with_ways else ("ways",)))


def answer_line(text: str, with_ways: bool = False) -> str:
    """The answer to one line. Raises Refused for what cannot be taken."""
    asked = read_any(parse_json(text))
    if isinstance(asked, Play):
        return dumps(story_json(tell(asked)))
    question, given, unknown = asked
    if unknown:
        return _uncertain(asked, with_ways)
    if question.message.kind is not Kind.ANY:
        return _answer(question, given, with_ways, ordered=False).text
    found = [_answer(of_kind(question, kind), given, with_ways, ordered=True) for kind in choices(question)]
    found.sort(key=lambda line: (line.rank, line.has_no_ways))
    return f'{{"routes":[{",".join(line.text for line in found)}]}}'


def answer_lines(lines: list[str], first: int, with_ways: bool = False) -> tuple[list[str], int]:
    """The answers to some lines, `first` being the number of the first, and how many of them were refused."""
    out, refused = [], 0
    for number, text in enumerate(lines, first):
        try:
            out.append(answer_line(text, with_ways))
        except Refused as problem:
            refused += 1
            out.append(dumps({"line": number, "error": refusal(problem, words(LANGUAGE))}))
    return out, refused


def chunks(lines: Iterator[str], size: int) -> Iterator[tuple[int, list[str]]]:
    """Lines in portions, each with the number of its first line."""
    first, portion = 1, []
    for number, line in enumerate(lines, 1):
        portion.append(line)
        if len(portion) == size:
            yield first, portion
            first, portion = number + 1, []
    if portion:
        yield first, portion
