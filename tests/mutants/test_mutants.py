"""Every cell of every rule's truth table matters: turned round, a worked case, a play or an oracle notices it."""

from collections import Counter
from functools import cache
from itertools import islice

import pytest

from explainer.answers.compose import composed
from explainer.facts.catalogue import with_facts
from explainer.facts.values import Act, Invitation
from explainer.judge import Says, Silence, combine, rules_of_the_day, unpublished
from explainer.law.effect import Can
from explainer.play.story import tell
from explainer.play.world import WAITING
from explainer.refused import Refused
from explainer.rulebook import RULES, SUBJECTS
from explainer.space.space import OUTCOME, space_of
from explainer.wire.read_play import read_play
from explainer.wire.read_question import read_question
from explainer.wire.write_answer import to_json
from explainer.wire.write_story import story_json
from tests.asking import questions_of
from tests.mutants.cells import cell_of, cells, rules_with, turned_round
from tests.oracle.drawn import drawn_play
from tests.oracle.outcome import outcome
from tests.oracle.privacy import privacy
from tests.oracle.test_oracle import on_the_wire, whole
from tests.questions import each_kind, everything, is_asked
from tests.rulebook.test_scenarios import ACTS, CASES, PLAYS, act_question, at_work, each_of, expected_at_work, matches


def toggled(of, applying, turned):
    """The rules that apply, in the day's order, with one that no longer does, or now does."""
    return tuple(each for each in of.in_force if (each in applying) != (each is turned))


def answered(of, applying):
    """The answer to these rules on the wire; a rulebook that falls silent or contradicts itself gives none."""
    try:
        said, deciding = combine(applying)
        return to_json(composed(of, deciding if said is Says.CANNOT else applying))
    except (Silence, StopIteration, ValueError):
        return None


# By worked cases


def fails(case, answer):
    """Whether a worked case notices that this is not the answer."""
    if answer is None:
        return True
    keys = set(case["expect"]) - {"without_effect", "ways"}
    if {key: answer[key] for key in keys} != {key: case["expect"][key] for key in keys}:
        return True
    return "because" in case and [reason["rule"] for reason in answer["because"]] != case["because"]


def deciding_for_themselves(of, applying):
    """The rules of a day but for those that give way to one that applies."""
    ids = {each.rule.id for each in applying}
    return [each for each in of.in_force if ids.isdisjoint(each.rule.unless)]


@cache
def caught_by_cases():
    found = set()
    for case in (each for parameter in ACTS for each in each_of(parameter.values[0])):
        question = act_question(case)
        of = rules_of_the_day(question.act, question.message.kind, question.on)
        for each in deciding_for_themselves(of, of.applying(question)):
            if at_work(case, toggled(of, of.applying(question), each)) != expected_at_work(case):
                found.add(cell_of(each.rule, question))
    for case in (each for parameter in CASES for each in each_of(parameter.values[0])):
        question, _ = read_question(case["facts"])
        if question.message.kind.value == "any":
            continue
        of = rules_of_the_day(Act.SEND, question.message.kind, question.on)
        applying = of.applying(question)
        for each in deciding_for_themselves(of, applying):
            if fails(case, answered(of, toggled(of, applying, each))):
                found.add(cell_of(each.rule, question))
    return found


# By the oracles of an answer


@cache
def bases(of):
    """Questions to the rules of a day, some that are delivered and some that are not, to put a cell's facts into."""
    plain = list(islice(space_of(of, OUTCOME).plain_scenarios(), 400))
    free = [q for q in plain if of.verdict(q)[0] is not Says.CANNOT]
    return [*free[:12], *plain[:: max(1, len(plain) // 12)]]


def differs(of, question, applying):
    answer = answered(of, applying)
    if answer is None:
        return True
    asked = on_the_wire(question)
    expected = outcome(asked)
    if answer["outcome"] != expected:
        return True
    if expected == "no":
        return False
    said = privacy(asked)
    return {key: answer[key] for key in said} != said


def caught_by_oracle(cell):
    for of in rules_with(cell.rule):
        if of.act is not Act.SEND or not is_asked(of.act, of.kind):
            continue
        for each in of.in_force:
            if each.rule is cell.rule:
                for base in bases(of):
                    question = with_facts(base, cell.facts)
                    applying = of.applying(question)
                    if each in deciding_for_themselves(of, applying) and differs(
                        of, question, toggled(of, applying, each)
                    ):
                        return True
    return False


# What shows at all


def shown(of, applying):
    """All that can be seen of what the rules of a day say: the word, what gives it, and what follows from it."""
    try:
        said, deciding = combine(applying)
    except Silence:
        return None
    return said, deciding, following(said, applying)


def following(said, applying):
    """The rules behind what an answer says besides: none to a no, and of an open question none that only permits."""
    if said is Says.CANNOT:
        return ()
    if said is Says.CAN:
        return applying
    return tuple(each for each in applying if not only_permits(each) or unpublished([each], []))


def only_permits(each):
    return all(isinstance(effect, Can) for effect in each.effects)


def shows(of, question, each):
    """Whether it could be seen if this rule said the opposite to a question."""
    applying = of.applying(question)
    return shown(of, applying) != shown(of, toggled(of, applying, each))


# By the law that permissions do not overlap, but for those that can


OVERLAPPING = (
    {"a_connection_can_be_written_to", "an_open_conversation_goes_on"},
    {"connections_can_be_written_to_together", "participants_go_on_writing"},
    {"a_fellow_group_member_can_be_asked", "a_current_coworker_can_be_asked"},
)


def overlap(of, applying):
    said, deciding = combine(applying)
    permitting = {each.rule.id for each in deciding}
    return said is Says.CAN and len(permitting) > 1 and permitting not in OVERLAPPING


def caught_by_overlap(cell):
    for of in rules_with(cell.rule):
        for each in of.in_force:
            if each.rule is cell.rule and of.act is Act.SEND and each.says is Says.CAN:
                for base in bases(of):
                    question = with_facts(base, cell.facts)
                    applying = toggled(of, of.applying(question), each)
                    if any(each.says for each in applying) and overlap(of, applying):
                        return True
    return False


@each_kind
def test_permissions_do_not_overlap_but_for_those_that_can(kind):
    for question, _ in everything(kind):
        of = rules_of_the_day(Act.SEND, kind, question.on)
        assert not overlap(of, of.applying(question))


# By plays


def as_expected(data, expected):
    """Whether a play still comes out as the oracle says."""
    try:
        found = story_json(tell(read_play(data)))
    except (Refused, Silence):
        return False
    if len(found["steps"]) != len(expected["steps"]):
        return False
    reading = {name: [] for name in expected["end"]["can_read"]}
    for mine, theirs in zip(found["steps"], expected["steps"], strict=True):
        theirs = {**theirs, "told": {name: sorted(notices) for name, notices in theirs["told"].items()}}
        if whole(mine, reading) != theirs:
            return False
    return True


def as_written(case):
    """Whether a play of the rulebook still comes out as its file says."""
    try:
        out = story_json(tell(read_play(case["play"])))
        for expected in case["expect"]:
            step = dict(out["steps"][expected["step"] - 1])
            step["because"] = [reason["rule"] for reason in step["because"]]
            matches(step, {key: value for key, value in expected.items() if key != "step"}, "")
        matches(out["end"], case.get("end", {}), "")
    except (AssertionError, IndexError, Refused, Silence, StopIteration):
        return False
    return True


DRAWN, TRIES = 900, 12
"""How many plays are drawn, and how many of them are tried for one cell."""


@cache
def play(place):
    """A play, its worked case or else what the oracle expects of it, and its questions; the rulebook's come first."""
    if place < len(PLAYS):
        case = PLAYS[place].values[0]
        return case["play"], case, None, questions_of(case["play"])
    data, expected = drawn_play(place - len(PLAYS))
    return data, None, expected, questions_of(data)


def comes_out(place):
    """Whether a play comes out as it should."""
    data, case, expected, _ = play(place)
    return as_written(case) if case else as_expected(data, expected)


@cache
def can_be_tried(place):
    """Whether a play comes out as it should while no cell is turned round."""
    return comes_out(place)


def seen(place, wanted):
    """Those of the wanted cells that show in a play."""
    rules, found = {cell.rule for cell in wanted}, set()
    for question in play(place)[-1]:
        of = rules_of_the_day(question.act, question.message.kind, question.on)
        for each in of.in_force:
            if each.rule in rules:
                cell = cell_of(each.rule, question)
                if cell in wanted and cell not in found and shows(of, question, each):
                    found.add(cell)
    return found


def caught_by_plays(wanted):
    """Those of the wanted cells that a play notices; it asks for no more plays than it needs."""
    left, tries = set(wanted), Counter()
    for place in range(len(PLAYS) + DRAWN):
        to_try = {cell for cell in left if tries[cell] < TRIES}
        if not to_try:
            break
        for cell in seen(place, to_try):
            if can_be_tried(place):
                tries[cell] += 1
                with turned_round(cell):
                    if not comes_out(place):
                        left.remove(cell)
    return set(wanted) - left


# What nobody can notice


def is_overruled(cell):
    """Whether something else decides wherever this cell could matter, in every world that there can be.

    Vetoes are left out: what shows with one of them shows without it too.
    """
    for of in rules_with(cell.rule):
        for each in of.in_force:
            if each.rule is cell.rule:
                for base in space_of(of, OUTCOME).plain_scenarios():
                    question = with_facts(base, cell.facts)
                    if can_be(question) and shows(of, question, each):
                        return False
    return True


def can_be(question):
    """Whether a play's history can be like that: one invitation waits at most, and what waits is not over."""
    since, waiting = question.since, question.tie.invitation
    if (since.own_invitation in WAITING) != (waiting is Invitation.SENT):
        return question.act is Act.SEND
    if (since.their_invitation in WAITING) != (waiting is Invitation.RECEIVED):
        return question.act is Act.SEND
    return True


WITH_RULES = [name for name, subject in SUBJECTS.items() if subject.RULES]


def test_every_cell_belongs_to_one_subject():
    every = [cell for subject in WITH_RULES for cell in cells(SUBJECTS[subject].RULES)]
    assert len(every) > 1000
    assert every == cells(RULES)


@pytest.mark.parametrize("subject", WITH_RULES)
def test_every_cell_of_every_truth_table_matters(subject):
    left = [cell for cell in cells(SUBJECTS[subject].RULES) if cell not in caught_by_cases()]
    left = [cell for cell in left if not caught_by_oracle(cell)]
    left = [cell for cell in left if not caught_by_overlap(cell)]
    left = [cell for cell in left if not is_overruled(cell)]
    caught = caught_by_plays(left)
    assert [str(cell) for cell in left if cell not in caught] == []
