"""The laws: what holds for every answer, tested over the whole space."""

import random
from datetime import date

import pytest

from explainer.answers.compose import _one
from explainer.answers.routes import answer, routes
from explainer.answers.shape import RANK, Outcome
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.values import Act, Block, Degree, Kind, Switch
from explainer.judge import Says, combine, rules_by_day, rules_of_the_day
from explainer.law.effect import Place, Privacy, Reader, Side, Signal, SignalState
from explainer.rulebook import KINDS, RULES
from explainer.rulebook.kinds import By, kinds
from explainer.rulebook.ledger import claims, strongest, weakest
from tests.questions import drawn, each_kind, everything, of_kind


def rules_for(question):
    return rules_of_the_day(question.act, question.message.kind, question.on)


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
        forbidden = any(each.says is Says.CANNOT for each in rules_for(question).applying(question))
        assert forbidden == (found.outcome is Outcome.NO)


@each_kind
def test_order_and_repetition_never_matter(kind):
    shuffled = random.Random(2011)
    for question, found in everything(kind)[::7]:
        applying = list(rules_for(question).applying(question)) * 2
        shuffled.shuffle(applying)
        said, deciding = combine(applying)
        assert {each.rule.id for each in deciding} == {reason.rule for reason in found.because}
        assert said is found.because[0].says


def test_no_rule_about_sending_is_idle():
    """Each shows in some answer; a rule that only moves a play's world shows there (test_plays.py)."""
    decisive = {
        reason.rule
        for kind in KINDS
        for _, found in everything(kind)
        for reasons in (found.because, *(getattr(found.why, key) for key in found.why._fields))
        for reason in reasons
    }
    visible = {
        each.rule.id
        for kind in KINDS
        for of in rules_by_day(Act.SEND, kind)
        for each in of.in_force
        if each.says or any(type(effect).__name__ in SHOWN for effect in each.effects)
    }
    in_plays_only = {rule.id for rule in RULES if rule.id in IN_PLAYS_ALONE}
    assert visible - in_plays_only == decisive


SHOWN = {"Costs", "Lands", "Filters", "Reads", "Reaches", "Shows", "Tells"}
IN_PLAYS_ALONE = {
    "participants_go_on_writing",
    "a_chat_goes_on_among_those_it_reaches",
    "nobody_says_what_it_does_in_a_group_chat",
    "nobody_says_whether_an_accepted_note_is_a_conversation",
}


def rank(question):
    # An answer that nobody has published lies between a yes and a no.
    return RANK.index(routes(question)[0].outcome)


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


def test_a_block_is_final_and_mutual_for_all_that_members_send():
    for question in drawn(400, seed=3):
        for kind in kinds(by=By.MEMBER):
            for block in (Block.BY_SENDER, Block.BY_RECIPIENT):
                blocked = with_facts(of_kind(question, kind), {"tie.block": block})
                assert answer(blocked).outcome is Outcome.NO
                turned = blocked._replace(sender=blocked.recipient, recipient=blocked.sender)
                assert answer(turned).outcome is Outcome.NO


@each_kind
def test_readers_include_both_sides_of_what_is_delivered(kind):
    for _, found in everything(kind):
        both = {Reader.SENDER, Reader.RECIPIENT} <= set(found.readers)
        assert both == (found.outcome is not Outcome.NO)
        if found.outcome is Outcome.NO:
            assert not found.readers
            assert not found.access
            assert not any(found.told.values())
            assert (found.lands, found.privacy) == (Place.NOWHERE, Privacy.NOBODY)
            assert set(found.signals.values()) == {SignalState.NONE}


@each_kind
def test_nobody_else_reads_it_but_in_chats_in_introductions_and_in_recruiter(kind):
    for _, found in everything(kind):
        if found.privacy in (Privacy.TWO_PEOPLE, Privacy.ADVERT):
            assert found.readers == (Reader.SENDER, Reader.RECIPIENT)
        further = kind in (Kind.GROUP_CHAT, Kind.INTRODUCTION) and found.outcome is not Outcome.NO
        assert (found.privacy is Privacy.PARTICIPANTS) == further


@each_kind
def test_credits_are_asked_of_paid_inmail_to_strangers_only(kind):
    for question, found in everything(kind):
        assert found.inmail_credits or found.outcome is not Outcome.CREDIT
        if found.inmail_credits:
            assert found.outcome in (Outcome.CREDIT, Outcome.UNKNOWN)
            assert kind is Kind.INMAIL
            assert question.sender.has_paid_plan
            assert question.tie.degree is not Degree.FIRST
            assert not question.recipient.has_open_profile


@each_kind
def test_no_read_signal_before_may_2017(kind):
    for question, found in everything(kind):
        if question.on < date(2017, 5, 1):
            assert set(found.signals.values()) == {SignalState.NONE}
        assert found.signals[Signal.READ] is found.signals[Signal.TYPING]


@each_kind
def test_the_sender_is_told_nothing_at_sending(kind):
    for _, found in everything(kind):
        assert found.told[Side.SENDER] == ()


@each_kind
def test_a_reason_is_as_firm_as_its_weakest_claim(kind):
    for _, found in everything(kind):
        for reason in found.because:
            assert reason.standing is weakest(reason.claims)
        assert found.standing is strongest(reason.standing for reason in found.because)


def test_an_advert_asks_nothing_of_its_sender_or_of_the_tie():
    for question in drawn(300, seed=5):
        question = of_kind(question, Kind.SPONSORED)
        plain = question._replace(sender=type(question.sender)(), tie=type(question.tie)())
        assert answer(question)._replace(without_effect=()) == answer(plain)


@each_kind
def test_what_made_no_difference_changes_no_outcome_limit_cost_or_way(kind):
    names = tuple(name for name in FACTS if name != "message.kind")
    for question in drawn(10, seed=7):
        question = of_kind(question, kind)
        found = answer(question, names)
        for fact in (FACTS[name] for name in found.without_effect):
            for value in fact.choices or (0, 1, 5, 201, 10_000):
                other = answer(with_facts(question, {fact.name: max(value, fact.least) if fact.least else value}))
                for key in ("outcome", "limits", "inmail_credits", "ways"):
                    assert getattr(other, key) == getattr(found, key), (fact.name, value, key, question)


def test_two_rules_that_say_different_things_are_named():
    assert _one({Place.ADVERT}, Place.NOWHERE) is Place.ADVERT
    assert _one(set(), Place.NOWHERE) is Place.NOWHERE
    with pytest.raises(ValueError, match="different things"):
        _one({Place.ADVERT, Place.REQUESTS}, Place.NOWHERE)
