"""The limits of an answer: as much is allowed, more is not, and no other number is limited."""

from explainer.answers.compose import decide
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS, with_facts
from explainer.judge import Says
from explainer.law.limit import LimitRule
from explainer.rulebook import RULES
from tests.questions import each_kind, everything

TABLED = {rule.id for rule in RULES if isinstance(rule, LimitRule)}
"""That a message of some kind goes to one person is no limit of it, but what the kind is."""
NUMBERS = [fact for fact in FACTS.values() if fact.owner == "message" and not fact.choices]


@each_kind
def test_as_much_as_an_answer_says_is_allowed_and_no_more(kind):
    allowed = [question for question, found in everything(kind) if found.outcome is not Outcome.NO]
    for question in allowed[:: max(1, len(allowed) // 60)]:
        found = decide(question)
        limits = {limited.fact: limited for limited in found.limits}
        assert list(limits) == [name for name in FACTS if name in limits]
        for fact in NUMBERS:
            beyond = decide(with_facts(question, {fact.name: 10**9}))
            if fact.name not in limits:
                against = {reason.rule for reason in beyond.because if reason.says is Says.CANNOT}
                assert not against & TABLED, (fact.name, question)
                continue
            limited = limits[fact.name]
            assert decide(with_facts(question, {fact.name: limited.at_most})).outcome is not Outcome.NO, limited
            more = decide(with_facts(question, {fact.name: limited.at_most + 1}))
            assert more.outcome is Outcome.NO, limited
            assert limited.rule in {reason.rule for reason in more.because}, limited
            assert set(limited.claims) <= {claim for reason in more.because for claim in reason.claims}


@each_kind
def test_nothing_limits_what_is_not_possible_at_all(kind):
    assert not any(found.limits for _, found in everything(kind) if found.outcome is Outcome.NO)
