"""The laws: what holds for every answer, tested over the whole space."""

import random
from copy import replace
from datetime import date

from explainer.answer import RANK, Outcome
from explainer.answering import answer, routes
from explainer.effect import Reader, SignalState
from explainer.judge import Says, applying, combine
from explainer.question import FACTS, Block, Degree, Switch, with_facts
from explainer.rule import BY_MEMBERS
from explainer.rulebook import KINDS, RULES
from explainer.rulebook.ledger import claims, weakest
from tests.questions import drawn, each_kind, everything, of_kind


@each_kind
def test_no_question_meets_silence_and_every_reason_has_a_source(kind):
    for _, found in everything(kind):
        assert found.because
        for reason in found.because:
            assert reason.claims
            assert all(id in claims() for id in reason.claims)


@each_kind
def test_a_prohibition_outweighs_every_permission(kind):
    for question, found in everything(kind):
        forbidden = any(standpoint.says() is Says.CANNOT for standpoint in applying(question))
        assert forbidden == (found.outcome is Outcome.NO)


@each_kind
def test_order_and_repetition_never_matter(kind):
    shuffled = random.Random(2011)
    for question, found in everything(kind)[::7]:
        findings = list(applying(question)) * 2
        shuffled.shuffle(findings)
        said, deciding = combine(findings)
        assert {standpoint.rule.id for standpoint in deciding} == {reason.rule for reason in found.because}
        assert said is found.because[0].says


def test_no_rule_is_idle():
    decisive = {
        reason.rule
        for kind in KINDS
        for _, found in everything(kind)
        for reasons in (found.because, *(getattr(found.why, key) for key in found.why._fields))
        for reason in reasons
    }
    assert {rule.id for rule in RULES} == decisive


def rank(question):
    best = routes(question)[0].outcome
    # An answer that nobody has published lies between a yes and a no.
    return RANK.index(best)


def member_to_member(question):
    changes = {"recipient.is": FACTS["recipient.is"].default, "sender.is": FACTS["sender.is"].default}
    return with_facts(question, changes)


def test_the_best_route_never_gets_worse_by_a_connection_a_credit_or_an_open_profile():
    for question in map(member_to_member, drawn(1500, seed=2)):
        before = rank(question)
        for change in (
            {"tie.degree": Degree.FIRST},
            {"sender.credits": question.sender.credits + 1},
            {"recipient.open_profile": Switch.ON},
        ):
            assert rank(with_facts(question, change)) <= before


def test_a_block_is_final_and_mutual():
    for question in drawn(800, seed=3):
        for kind in KINDS:
            assert kind in BY_MEMBERS
            for block in (Block.BY_SENDER, Block.BY_RECIPIENT):
                blocked = with_facts(of_kind(question, kind), {"tie.block": block})
                assert answer(blocked).outcome is Outcome.NO
                turned = replace(blocked, sender=blocked.recipient, recipient=blocked.sender)
                assert answer(turned).outcome is Outcome.NO


@each_kind
def test_readers_include_both_sides_of_what_is_delivered(kind):
    for _, found in everything(kind):
        both = {Reader.SENDER, Reader.RECIPIENT} <= set(found.readers)
        assert both == (found.outcome is not Outcome.NO)
        if found.outcome is Outcome.NO:
            assert not (found.readers)
            assert not (found.access)
            assert not (any(found.told.values()))


@each_kind
def test_no_read_signal_before_may_2017(kind):
    for question, found in everything(kind):
        if question.on < date(2017, 5, 1):
            assert set(found.signals.values()) == {SignalState.NONE}


@each_kind
def test_a_reason_is_as_firm_as_its_weakest_claim(kind):
    for _, found in everything(kind):
        for reason in found.because:
            assert reason.standing is weakest(reason.claims)
        assert found.standing is min((r.standing for r in found.because), key=lambda s: s.weakness)
