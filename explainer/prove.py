"""Judge the whole space of every kind and every interval, play every play, and boil it all down to one SHA-256."""

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from explainer.answers.compare import Asked, compare
from explainer.answers.overview import MyPlan, overview
from explainer.answers.reach import reach
from explainer.answers.routes import answer, answers_to
from explainer.data import load_if_there
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED, Question
from explainer.facts.values import Act, Kind
from explainer.judge import Says, rules_by_day
from explainer.play.story import Play, tell
from explainer.rulebook import KINDS, SUBJECTS
from explainer.space.space import ASPECTS, OUTCOME, Space, space_of, spaces
from explainer.wire.read_play import read_play
from explainer.wire.write_answer import Json, answers_json, canonical, to_json
from explainer.wire.write_story import story_json
from explainer.wire.write_tables import comparison_json, overview_json, reach_json


class Proof(NamedTuple):
    """How many scenarios were judged, how many raw questions they stand for, how many plays were played, the digest.

    A number fact counts with as many values as the rules tell apart; every other fact with all of its own.
    """

    judged: int
    stands_for: int
    plays: int
    sha256: str


def delivered(of: Space) -> Question:
    """A scenario of this day that is delivered, from which readers and signals are varied."""
    outcomes = space_of(of.rules, OUTCOME)
    plain = outcomes.plain_scenarios()
    return next((q for q in plain if of.rules.verdict(q)[0] is not Says.CANNOT), outcomes.base)


def scenarios(kind: Kind) -> Iterator[Question]:
    """Every scenario of a kind: outcomes, then readers and signals, each a space of its own."""
    for aspect in ASPECTS:
        before = None
        for of in spaces(Act.SEND, kind, aspect):
            yield from of.scenarios(None if aspect is OUTCOME else delivered(of), before=before)
            before = of


def raw(kind: Kind) -> int:
    """How many raw questions about a kind there are, day by day."""
    found = rules_by_day(Act.SEND, kind)
    ends = [*(of.first_day for of in found[1:]), CHECKED + timedelta(days=1)]
    total = 0
    for of, after in zip(found, ends, strict=True):
        classes = space_of(of).classes
        combinations = (after - of.first_day).days
        for fact in FACTS.values():
            if fact.name != "message.kind":
                combinations *= len(fact.sayable or classes.get(fact, ((),)))
        total += combinations
    return total


def plays() -> list[Play]:
    """The worked plays of every subject: what the proof has instead of a space, which histories do not have."""
    return [
        read_play(case["play"]) for subject in SUBJECTS for case in load_if_there("rulebook", subject, "plays").values()
    ]


LEFT_OPEN = tuple(FACTS[name] for name in ("recipient.open_profile", "recipient.standing", "tie.degree"))
DAYS = (date(2013, 6, 1), date(2019, 6, 1), CHECKED)


def _of_many() -> Iterator[Json]:
    """Answers that leave something open, who can reach one, what differs, and the map, on a few days."""
    for on in DAYS:
        question = Question(on=on)
        yield answers_json(question, answers_to(question, (), LEFT_OPEN))
        yield reach_json(reach(question))
        yield comparison_json(compare(Asked(question), Asked(question, LEFT_OPEN)))
        yield from (overview_json(overview(plan, on, to_me)) for plan in MyPlan for to_me in (False, True))


def _answers(questions: list[Question], played: list[Play]) -> Iterator[Json]:
    yield from _of_many()
    yield from (to_json(answer(question)) for question in questions)
    yield from (story_json(tell(play)) for play in played)


def prove() -> Iterator[int | Proof]:
    """Yields the percentage done now and then, and at the end the Proof."""
    questions: list[Question] = []
    for question in (question for kind in KINDS for question in scenarios(kind)):
        questions.append(question)
        if len(questions) % 500 == 0:
            yield 0  # finding them takes a while too, and whoever waits should hear of it
    played = plays()
    digest = hashlib.sha256()
    whole = len(questions) + len(played)
    for place, answered in enumerate(_answers(questions, played)):
        digest.update(canonical(answered).encode())
        digest.update(b"\n")
        if place % 500 == 0:
            yield 100 * place // whole
    yield Proof(len(questions), sum(raw(kind) for kind in KINDS), len(played), digest.hexdigest())
