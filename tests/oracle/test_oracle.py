"""The judge and the plays against second, naive statements of the same facts, by somebody who had not read the rules.

outcome.py says who can message whom, how far and whose a change would be, privacy.py who reads and is told, play.py
what happens over time.
"""

import random
from datetime import date, timedelta
from itertools import islice

import pytest

from explainer.answers.compose import decide
from explainer.answers.routes import answer
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, AllConnected, Block, Degree, GroupRole, Kind
from explainer.judge import rules_by_day
from explainer.play.story import tell
from explainer.refused import Refused
from explainer.rulebook import KINDS
from explainer.wire.read_play import read_play
from explainer.wire.write_answer import plain, to_json
from explainer.wire.write_story import story_json
from tests.oracle import outcome as outcome_module
from tests.oracle import privacy as privacy_module
from tests.oracle.drawn import plays_like
from tests.oracle.outcome import by, cost, limits, outcome, then
from tests.oracle.play import play as naive_play
from tests.oracle.privacy import privacy
from tests.oracle.short import LAID, short_plays
from tests.plays import PROFILES
from tests.questions import NUMBERS, drawn, each_kind, everything, of_kind

HELD_UP = ("no", "unknown")  # a way out leads further


def on_the_wire(question):
    """Every fact by its name on the wire, and the day."""
    facts = {name: plain(fact.of(question)) for name, fact in FACTS.items()}
    if question.message.all_connected is AllConnected.UNSAID:
        facts["message.all_connected"] = "yes" if question.tie.degree is Degree.FIRST else "no"
    return {**facts, "on": question.on}


def agree(question, found):
    """Do both say the same: what comes of it, at what cost, what must come next, and how far each number may go?"""
    facts, told = on_the_wire(question), to_json(found)
    mine = (outcome(facts), cost(facts), then(facts), list(limits(facts).items()))
    theirs = (told["outcome"], told["cost"], told["then"], [(each["fact"], each["at_most"]) for each in told["limits"]])
    return mine == theirs


def agree_on_privacy(question, found):
    """Do both say the same of who reads it, who could and who is told, if it arrives?"""
    told, expected = to_json(found), privacy(on_the_wire(question))
    return found.outcome is Outcome.NO or {key: told[key] for key in expected} == expected


def changed(question, changes):
    """The question after one way's changes, as an answer states them; the role in a group is that of both."""
    values = {change["fact"]: FACTS[change["fact"]].by_word.get(change["to"], change["to"]) for change in changes}
    if "sender.group_role" in values and question.recipient.group_role is GroupRole.NONE:
        values["recipient.group_role"] = values["sender.group_role"]
    return with_facts(question, values)


@each_kind
def test_the_oracle_says_what_the_judge_says_over_the_whole_space(kind):
    compared = 0
    for question, found in everything(kind):
        assert agree(question, found), question
        compared += 1
    assert compared > 40


@each_kind
def test_and_of_raw_questions_around_every_day_on_which_something_changes(kind):
    cuts = [of.first_day for of in rules_by_day(Act.SEND, kind)]
    days = [day for cut in cuts for day in (cut, cut - timedelta(days=1)) if day >= FIRST_DAY]
    for place, question in enumerate(drawn(600, seed=7)):
        question = of_kind(question, kind)._replace(on=days[place % len(days)])
        assert agree(question, decide(question)), question


def delivered(kind):
    """A question for each day and each outcome but no."""
    found = {(each.on, of.outcome): each for each, of in everything(kind) if of.outcome is not Outcome.NO}
    assert found
    return found.values()


@each_kind
def test_and_of_every_number_where_nothing_else_forbids_it(kind):
    compared = 0
    for question in delivered(kind):
        for fact in FACTS.values():
            for number in NUMBERS if not fact.choices and fact.name != "on" else ():
                if number >= fact.least:
                    other = with_facts(question, {fact.name: number})
                    assert agree(other, decide(other)), (fact.name, number, question)
                    compared += 1
    assert compared > 100


@each_kind
def test_and_of_every_value_of_two_facts_where_nothing_else_forbids_it(kind):
    """Also of facts that no rule reads, which the space leaves alone."""
    chance, compared = random.Random(10), 0
    values = [(fact.name, value) for fact in FACTS.values() for value in fact.sayable if fact.name != "message.kind"]
    for question in delivered(kind):
        pairs = [dict(chance.sample(values, 2)) for _ in range(200)]
        for facts in [*({name: value} for name, value in values), *pairs]:
            other = with_facts(question, facts)
            found = decide(other)
            assert agree(other, found), (facts, question)
            assert agree_on_privacy(other, found), (facts, question)
            compared += 1
    assert compared > 500


@each_kind
def test_and_around_every_day_that_the_oracle_knows(kind):
    """The space turns on the days of the rules; here are those of the oracle."""
    own = {day for module in (outcome_module, privacy_module) for day in vars(module).values() if type(day) is date}
    days = sorted(own | {day - timedelta(days=1) for day in own})
    assert len(days) > 40
    for question in delivered(kind):
        for day in days:
            other = question._replace(on=day)
            found = decide(other)
            assert agree(other, found), other
            assert agree_on_privacy(other, found), other


@each_kind
def test_a_limit_is_the_last_number_that_goes_through(kind):
    for question in delivered(kind):
        for fact, at_most in limits(on_the_wire(question)).items():
            within, beyond = (with_facts(question, {fact: number}) for number in (at_most, at_most + 1))
            assert outcome(on_the_wire(within)) != "no" == outcome(on_the_wire(beyond)), (fact, question)
            assert decide(beyond).outcome is Outcome.NO is not decide(within).outcome, (fact, question)


@each_kind
def test_each_way_out_helps_and_is_up_to_whom_the_oracle_says(kind):
    for question, found in everything(kind):
        for way in to_json(found)["ways"]:
            assert found.outcome is Outcome.NO, question
            assert [each["by"] for each in way] == [by(each["fact"], on_the_wire(question)) for each in way], question
            assert outcome(on_the_wire(changed(question, way))) not in HELD_UP, (way, question)
            for change in way if len(way) > 1 else ():
                assert outcome(on_the_wire(changed(question, [change]))) in HELD_UP, (way, question)


@each_kind
@pytest.mark.parametrize("block", [Block.BY_SENDER, Block.BY_RECIPIENT], ids=lambda block: block.value)
def test_a_block_is_lifted_by_who_set_it(kind, block):
    for question in delivered(kind):
        if outcome(on_the_wire(question)) in HELD_UP:
            continue  # lifting it would not be enough
        blocked = with_facts(question, {"tie.block": block})
        lift = {"fact": "tie.block", "to": "none", "by": by("tie.block", on_the_wire(blocked))}
        found = to_json(answer(blocked))
        assert (found["outcome"], found["ways"]) == ("no", [[lift]]) or kind is Kind.SPONSORED, blocked


def test_strangers_can_join_a_group():
    strangers = of_kind(Question(), Kind.MESSAGE_REQUEST)
    join = {"fact": "sender.group_role", "to": "member", "by": by("sender.group_role", on_the_wire(strangers))}
    assert join["by"] == "both"
    assert [join] in to_json(answer(strangers))["ways"]


def test_the_oracle_knows_every_kind():
    for kind in KINDS:
        assert outcome(on_the_wire(of_kind(next(drawn(1, seed=8)), kind)))


@each_kind
def test_the_oracle_agrees_on_who_reads_who_could_and_who_is_told(kind):
    sent = [(q, found) for q, found in everything(kind) if found.outcome is not Outcome.NO]
    near = [with_facts(q, {f.name: value}) for q, _ in sent[:50] for f in FACTS.values() for value in f.sayable]
    raw = [*(of_kind(q, kind) for q in drawn(2500, seed=9)), *(of_kind(q, kind) for q in near)]
    sent += [(q, found) for q, found in ((q, decide(q)) for q in raw) if found.outcome is not Outcome.NO]
    assert len(sent) > 10, "too few that arrive to compare"
    for question, found in sent:
        assert agree_on_privacy(question, found), question


def whole(step, reading):
    """What the oracle says of a step, from ours; `reading` is what each can read, kept from step to step."""
    reading |= step["state"]["can_read"]
    told = {name: sorted(notices) for name, notices in step["told"].items()}
    state = {**step["state"], "can_read": {name: list(numbers) for name, numbers in reading.items()}}
    return {**{key: step[key] for key in ("at", "by", "did", "allowed")}, "told": told, "state": state}


STEPS = {"everything": 2_400, "invitations": 4_400, "barred": 3_400, "credits": 2_300, "chats": 1_600}
STEPS |= {"shut": 3_000, "shut chats": 1_700, "quarrels": 1_900, "pages": 2_200, "cancelling": 3_000}
"""How many steps are compared at the least, by what people do most in a play."""


def same_story(data, expected):
    """How many steps were compared; each must be what the oracle says."""
    found = story_json(tell(read_play(data)))
    reading = {name: [] for name in expected["end"]["can_read"]}
    for mine, theirs in zip(found["steps"], expected["steps"], strict=True):
        theirs = {**theirs, "told": {name: sorted(notices) for name, notices in theirs["told"].items()}}
        assert whole(mine, reading) == theirs, data
    assert found["end"] == expected["end"]
    return len(expected["steps"])


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_the_oracle_plays_what_the_rules_play(profile):
    compared = 0
    for data, expected in plays_like(profile, 1600):
        at_once = [step["at"] for step in expected["steps"] if step["by"] == "time"]
        if len(set(at_once)) == len(at_once):  # else nobody says what comes first of two that time brings at once
            compared += same_story(data, expected)
    assert compared > STEPS[profile.name]


@pytest.mark.parametrize("what", LAID)
def test_and_what_is_done_with_something_after_something_has_befallen_one(what):
    compared = 0
    for data in islice(short_plays(("2014-03-01", "2015-10-01", "2018-06-01", "2026-06-01"), (what,)), 0, None, 7):
        try:
            tell(read_play(data))
        except Refused:  # there is no such message, or no chat
            continue
        compared += same_story(data, naive_play(data))
    assert compared > 1_000


def test_and_whatever_is_done_with_an_introduction():
    """It went only in the first years, so few of the plays drawn have one."""
    compared = 0
    for data in short_plays(("2014-05-29",), ("introduction",)):
        if not any(event["does"] in ("add", "remove", "leave") for event in data["events"]):  # which need a chat
            compared += same_story(data, naive_play(data))
    assert compared > 4_000


@pytest.mark.parametrize("does", [{"does": "invite"}, {"does": "send", "message": {"kind": "invitation_note"}}])
@pytest.mark.parametrize("inviter", "ab")
def test_who_knows_an_address_is_not_thereby_known(inviter, does):
    """Between a and b, the contact is seen from a: that a knows the address of b says nothing of what b knows."""
    event = {"at": "2026-03-02", "by": inviter, "to": "ab".replace(inviter, ""), **does}
    people = {name: {"standing": "email_invitations"} for name in "ab"}
    data = {"on": "2026-03-01", **people, "tie": {"contact": "email"}, "events": [event]}
    expected, found = naive_play(data), story_json(tell(read_play(data)))
    assert expected["steps"][0]["allowed"] == found["steps"][0]["allowed"] == (inviter == "a")
