"""Answers about many cases at once against naive restatements: what one does not know, and who can reach one.

left_open.py settles what is left open in every way there is, reach.py tries every other value of what is mine.
"""

import json
import random
from datetime import date
from itertools import combinations

from explainer import answer, reach
from explainer.facts.catalogue import FACTS
from explainer.facts.question import Question
from explainer.wire.write_answer import plain
from tests.oracle.left_open import faults
from tests.oracle.reach import SENDERS
from tests.oracle.reach import reach as naive_reach
from tests.questions import drawn, each_kind

DAYS = ("2012-05-01", "2014-12-31", "2015-10-01", "2018-07-26", "2020-01-01", "2022-10-20", "2024-10-15", "2026-11-29")
VALUES = {name: [plain(value) for value in fact.sayable] for name, fact in FACTS.items() if fact.choices}
OPEN = [name for name in VALUES if name.startswith(("recipient.", "tie."))]
MINE = {name: VALUES.get(name, [0, 1, 2]) for name in FACTS if name.startswith("recipient.")}
USUAL = {name: plain(fact.of(Question())) for name, fact in FACTS.items() if name != "message.all_connected"}
AROUND = {  # what a number may be, this and the next: the edges that the oracle knows
    "sender.credits": (0, 1),
    "message.recipients": (1, 2, 49, 50),
    "message.text_characters": (1, 200, 201, 300, 301, 2000, 2001, 8000, 8001),
    "message.subject_characters": (0, 1, 200, 201),
    "message.attachment_megabytes": (0, 20, 20.001),
    "message.voice_seconds": (0, 0.001, 60, 60.5),
    "message.sent_this_month": (0, 4, 5, 14, 15),
}
PROMISING = {  # what lets each kind go through, as far as anything does: little else is worth asking about
    "direct": {"tie.thread": "open"},
    "group_chat": {"message.all_connected": "yes"},
    "message_request": {"tie.coworkers": "yes"},
    "open_profile": {"recipient.plan": "recruiter", "recipient.open_profile": "on"},
    "inmail": {"sender.plan": "recruiter", "sender.credits": 1},
    "page_message": {"recipient.is": "page"},
    "invitation_reply": {"tie.invitation": "received"},
    "group_message": {"sender.group_role": "member", "recipient.group_role": "member"},
    "moderator_message": {"recipient.group_role": "owner"},
    "introduction": {"tie.degree": "second"},
}


def sparse(kind, count, seed):
    """Of questions drawn a few facts, with numbers around the edges, every second time what lets this kind through."""
    chance = random.Random(f"{kind} {seed}")
    for place, question in enumerate(drawn(count, seed=seed)):
        kept = chance.sample(list(FACTS), chance.choice((0, 1, 2, 3, 6)))
        facts = {
            name: chance.choice(AROUND[name]) if name in AROUND else plain(FACTS[name].of(question)) for name in kept
        }
        facts |= PROMISING.get(kind, {}) if place % 2 else {}
        yield {**facts, "message.kind": kind, "on": DAYS[place % len(DAYS)]}


def sent(facts):
    """As it comes over the wire."""
    return json.loads(json.dumps(facts))


def judged(facts):
    """The same for the oracle, which wants every fact."""
    return {**USUAL, **facts, "on": date.fromisoformat(facts["on"])}


def compare_open(facts, names):
    """What comes of it, where both say the same."""
    found = answer(sent({**facts, **dict.fromkeys(names, "?")}))
    known = judged({name: value for name, value in facts.items() if name not in names})
    assert not faults(known, {name: VALUES[name] for name in names}, found), (facts, names, found)
    return found


@each_kind
def test_one_fact_left_open_is_every_value_of_it(kind):
    seen = set()
    for facts in sparse(kind.value, 24, seed=12):
        for name in OPEN:
            found = compare_open(facts, [name])
            seen.add((found["outcome"] == "depends", found["ask_next"] is not None))
    assert seen >= {(True, True), (False, False)}


@each_kind
def test_two_facts_left_open_are_all_their_values_together(kind):
    chance, branches = random.Random(13), 0
    for facts in sparse(kind.value, 32, seed=13):
        matter = [name for name in OPEN if compare_open(facts, [name])["ask_next"]]
        pairs = [*combinations(matter, 2), *(chance.sample(OPEN, 2) for _ in range(6))]
        for names in pairs[:12]:
            branches += len(compare_open(facts, names)["depends"])
    assert branches > 100


def recipients(count, seed):
    """What people say of themselves: a few facts of their own, and a day."""
    chance = random.Random(seed)
    for place, question in enumerate(drawn(count, seed=seed)):
        kept = chance.sample(list(MINE), place % 4)
        facts = {name: plain(FACTS[name].of(question)) for name in kept}
        yield {**facts, "on": DAYS[place // 4 % len(DAYS)]}


def compare_reach(mine, names):
    """Who can reach, where both say the same."""
    expected = naive_reach(USUAL, judged(mine), MINE, {name: VALUES[name] for name in names})
    found = reach(sent({**mine, **dict.fromkeys(names, "?")}))["reach"]
    listed, wanted = ([(each["from"], each["kind"]) for each in entries] for entries in (found, expected))
    assert listed == wanted, (mine, names)
    for theirs, ours in zip(found, expected, strict=True):
        assert all(theirs[key] == said for key, said in ours.items() if said is not None), (mine, names, theirs, ours)
    return found


def test_who_can_reach_somebody_is_every_sender_with_every_kind_and_every_switch():
    seen = set()
    for mine in recipients(64, seed=14):
        seen |= {(each["from"], each["outcome"]) for each in compare_reach(mine, ())}
    assert {name for name, _ in seen} == set(SENDERS) - {"page"}  # which only answers


def test_and_what_i_do_not_know_of_a_sender_is_every_value_of_it():
    names = [name for name in VALUES if name.startswith(("sender.", "tie."))]
    seen = set()
    for place, mine in enumerate(recipients(26, seed=15)):
        seen |= {each["outcome"] for each in compare_reach(mine, [names[place % len(names)]])}
    assert "depends" in seen
