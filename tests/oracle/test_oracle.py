"""The judge and the plays against second, naive statements of the same facts, by somebody who had not read the rules.

outcome.py says who can message whom, privacy.py who reads and is told, play.py what happens over time.
"""

from datetime import timedelta

import pytest

from explainer.answers.compose import decide
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import FIRST_DAY
from explainer.facts.values import Act, AllConnected, Degree
from explainer.judge import rules_by_day
from explainer.play.story import tell
from explainer.rulebook import KINDS
from explainer.wire.read_play import read_play
from explainer.wire.write_answer import plain, to_json
from explainer.wire.write_story import story_json
from tests.oracle.drawn import plays_like
from tests.oracle.outcome import outcome
from tests.oracle.privacy import privacy
from tests.plays import PROFILES
from tests.questions import NUMBERS, drawn, each_kind, everything, of_kind


def on_the_wire(question):
    """Every fact by its name on the wire, and the day."""
    facts = {name: plain(fact.of(question)) for name, fact in FACTS.items()}
    if question.message.all_connected is AllConnected.UNSAID:
        facts["message.all_connected"] = "yes" if question.tie.degree is Degree.FIRST else "no"
    return {**facts, "on": question.on}


@each_kind
def test_the_oracle_says_what_the_judge_says_over_the_whole_space(kind):
    compared = 0
    for question, found in everything(kind):
        assert outcome(on_the_wire(question)) == found.outcome.value, question
        compared += 1
    assert compared > 40


@each_kind
def test_and_of_raw_questions_around_every_day_on_which_something_changes(kind):
    cuts = [of.first_day for of in rules_by_day(Act.SEND, kind)]
    days = [day for cut in cuts for day in (cut, cut - timedelta(days=1)) if day >= FIRST_DAY]
    for place, question in enumerate(drawn(600, seed=7)):
        question = of_kind(question, kind)._replace(on=days[place % len(days)])
        assert decide(question).outcome.value == outcome(on_the_wire(question)), question


@each_kind
def test_and_of_every_number_where_nothing_else_forbids_it(kind):
    delivered = {}
    for question, found in everything(kind):
        if found.outcome is not Outcome.NO:
            delivered.setdefault((question.on, found.outcome), question)
    assert delivered
    compared = 0
    for question in delivered.values():
        for fact in FACTS.values():
            for number in NUMBERS if not fact.choices and fact.name != "on" else ():
                if number >= fact.least:
                    changed = with_facts(question, {fact.name: number})
                    assert outcome(on_the_wire(changed)) == decide(changed).outcome.value, (fact.name, number, question)
                    compared += 1
    assert compared > 100


def test_the_oracle_knows_every_kind():
    for kind in KINDS:
        assert outcome(on_the_wire(of_kind(next(drawn(1, seed=8)), kind)))


@each_kind
def test_the_oracle_agrees_on_who_reads_who_could_and_who_is_told(kind):
    delivered = [(q, found) for q, found in everything(kind) if found.outcome is not Outcome.NO]
    near = [with_facts(q, {f.name: value}) for q, _ in delivered[:50] for f in FACTS.values() for value in f.sayable]
    raw = [*(of_kind(q, kind) for q in drawn(2500, seed=9)), *(of_kind(q, kind) for q in near)]
    delivered += [(q, found) for q, found in ((q, decide(q)) for q in raw) if found.outcome is not Outcome.NO]
    assert len(delivered) > 10, "too few that arrive to compare"
    for question, found in delivered:
        expected = privacy(on_the_wire(question))
        answer = to_json(found)
        assert {key: answer[key] for key in expected} == expected, question


def whole(step, reading):
    """What the oracle says of a step, from ours; `reading` is what each can read, kept from step to step."""
    reading |= step["state"]["can_read"]
    told = {name: sorted(notices) for name, notices in step["told"].items()}
    state = {**step["state"], "can_read": {name: list(numbers) for name, numbers in reading.items()}}
    return {**{key: step[key] for key in ("at", "by", "did", "allowed")}, "told": told, "state": state}


STEPS = {"everything": 2_750, "invitations": 3_200, "credits": 2_700, "chats": 1_350}
"""How many steps are compared at the least, by what people do most in a play."""


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
def test_the_oracle_plays_what_the_rules_play(profile):
    compared = 0
    for data, expected in plays_like(profile, 700):
        at_once = [step["at"] for step in expected["steps"] if step["by"] == "time"]
        if len(set(at_once)) < len(at_once):
            continue  # nobody says what comes first of two things that time brings at the same moment
        found = story_json(tell(read_play(data)))
        reading = {name: [] for name in expected["end"]["can_read"]}
        for mine, theirs in zip(found["steps"], expected["steps"], strict=True):
            theirs = {**theirs, "told": {name: sorted(notices) for name, notices in theirs["told"].items()}}
            assert whole(mine, reading) == theirs, data
            compared += 1
        assert found["end"] == expected["end"]
    assert compared > STEPS[profile.name]
