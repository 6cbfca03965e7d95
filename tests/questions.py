"""Questions to test with: every scenario there is, and raw ones at random."""

import random
from datetime import timedelta
from functools import cache

import pytest

from explainer.answers.routes import answer
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import CHECKED, FIRST_DAY, Question
from explainer.facts.values import Act, Kind
from explainer.law.limit import LimitRule
from explainer.prove import scenarios
from explainer.rulebook import KINDS, RULES


@cache
def everything(kind):
    found = tuple((question, answer(question)) for question in scenarios(kind))
    assert len(found) > 40, "the space is suspiciously small"
    return found


LIMITS = [rule.limit for rule in RULES if isinstance(rule, LimitRule)]
TURNING = [number for limit in LIMITS for number in (limit.edge, limit.number, limit.agreed) if number is not None]
NUMBERS = sorted({0, 1, 2, 10**6, *(number + step for number in TURNING for step in (-1, 0, 1))})
"""Every number on which a limit turns, its neighbours, and some that are far away."""
FRACTIONS = sorted(
    {0, 0.5, 1e6, *(each.edge + step for each in LIMITS if not each.fact.whole for step in (0, 0.001, 0.5))}
)
"""The same for facts that need not be whole."""

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
                facts[fact.name] = chance.choice(FRACTIONS)
        yield with_facts(Question(on=FIRST_DAY + timedelta(days=chance.randrange(days + 1))), facts)


def of_kind(question, kind):
    return question._replace(message=question.message._replace(kind=kind))


def is_asked(act, kind):
    """Whether an answer or a play can ask about an act and a kind."""
    if act is Act.SEND:
        return kind is not Kind.ANY
    if act is Act.REPLY_TO_INVITATION:
        return False  # that sends an answer to the invitation
    if act in (Act.ADD, Act.REMOVE):
        return kind is Kind.GROUP_CHAT
    if act in (Act.CREDIT_BACK, Act.LAPSE):
        return kind is Kind.INMAIL
    return (kind is Kind.ANY) == (act in WITHOUT_A_MESSAGE)


WITHOUT_A_MESSAGE = {
    *(Act.INVITE, Act.ACCEPT, Act.IGNORE, Act.DONT_KNOW, Act.REPORT_INVITATION, Act.WITHDRAW, Act.EXPIRE),
    *(Act.BLOCK, Act.UNBLOCK, Act.CONNECT, Act.DISCONNECT, Act.SET, Act.RENEW, Act.WAIT, Act.CLOSE_ACCOUNT),
    *(Act.EXPIRE_CREDITS, Act.LOSE_A_STAR),
}
