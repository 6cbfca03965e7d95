"""Questions to test with: every scenario there is, and raw ones at random."""

import random
from datetime import timedelta
from functools import cache

import pytest

from explainer.answers.routes import answer
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import CHECKED, FIRST_DAY, Question
from explainer.prove import scenarios
from explainer.rulebook import KINDS


@cache
def everything(kind):
    found = tuple((question, answer(question)) for question in scenarios(kind))
    assert len(found) > 40, "the space is suspiciously small"
    return found


NUMBERS = [0, 1, 2, 4, 5, 14, 15, 49, 50, 51, 200, 201, 300, 301, 1900, 2000, 8000, 8001, 10**6]
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)


def drawn(count, seed):
    """Raw questions at random, values of every fact included that no rule reads."""
    chance = random.Random(seed)
    days = (CHECKED - FIRST_DAY).days
    for _ in range(count):
        facts = {}
        for fact in FACTS.values():
            if fact.choices:
                facts[fact.name] = chance.choice(fact.sayable)
            elif fact.whole:
                facts[fact.name] = max(fact.least, chance.choice(NUMBERS))
            else:
                facts[fact.name] = chance.choice([0, 0.5, 20, 20.001, 60, 61.5, 1e6])
        yield with_facts(Question(on=FIRST_DAY + timedelta(days=chance.randrange(days + 1))), facts)


def of_kind(question, kind):
    return question._replace(message=question.message._replace(kind=kind))
