"""The laws of plays: what holds whatever happens, tested with plays that nobody thought of."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.facts.question import CHECKED
from explainer.facts.values import AccountStanding, Act, Plan
from explainer.judge import Says
from explainer.law.effect import Notice
from explainer.play.run import advance
from explainer.play.state import state_of
from explainer.play.story import tell
from explainer.refused import Refused
from explainer.rulebook.credits.grants import GRANTS
from explainer.say.words import refusal, words
from explainer.wire.read_play import read_play
from explainer.wire.write_story import story_json
from tests.asking import steps_of
from tests.plays import Draw

SILENT = {
    *(Act.IGNORE, Act.DONT_KNOW, Act.REPORT_INVITATION, Act.WITHDRAW, Act.REPORT, Act.BLOCK, Act.UNBLOCK),
    *(Act.DISCONNECT, Act.PREVIEW, Act.DELETE_CONVERSATION, Act.ACCEPT_REQUEST, Act.DECLINE_REQUEST, Act.SET),
    *(Act.CLOSE_ACCOUNT, Act.MARK_SPAM, Act.MARK_UNINTERESTING, Act.CLICK_ADVERT, Act.SEND_LEAD_FORM, Act.LEAVE),
}

some_plays = st.builds(lambda seed, length: Draw(seed, length).data, st.integers(0, 10**9), st.integers(1, 30))
law = settings(max_examples=120, deadline=None, derandomize=True)


def steps_with_worlds(data):
    play = read_play(data)
    before = play.world
    for step in steps_of(play):
        yield before, step
        before = step.world


def cap_of(plan, on):
    if plan is Plan.BASIC:
        return 0
    return next((grant.at_most for grant in GRANTS if grant.plan is plan and grant.holds(on)), None)


@law
@given(some_plays)
def test_credits_are_never_negative_nor_above_the_cap(data):
    for before, step in steps_with_worlds(data):
        for name, person in step.world.people.items():
            credits, had = person.facts.credits, before.people[name].facts.credits
            assert credits >= 0
            cap = cap_of(person.facts.plan, step.at.date())
            assert credits <= had or cap is None or credits <= cap or step.at.date() < date(2015, 1, 1)
            assert sum(lot.left for lot in person.lots) <= credits


@law
@given(some_plays)
def test_what_is_refused_or_unknown_leaves_the_world_as_it_was(data):
    for before, step in steps_with_worlds(data):
        if step.says is not Says.CAN:
            assert step.world._replace(agenda=()) == before._replace(agenda=())
            told = {name: list(notices) for name, notices in step.told.items() if notices}
            assert told == ({step.by: [Notice.REFUSED]} if step.says is Says.CANNOT else {})


@law
@given(some_plays)
def test_silent_acts_tell_the_other_side_nothing(data):
    for _, step in steps_with_worlds(data):
        if step.act in SILENT and step.says is Says.CAN:
            assert not any(step.told.values())
        assert Notice.REFUSED not in {n for name, notices in step.told.items() if name != step.by for n in notices}
        if step.at.date() < date(2017, 5, 1):
            assert not {Notice.READ, Notice.TYPING} & {n for notices in step.told.values() for n in notices}


@law
@given(some_plays, st.integers(0, 29))
def test_who_was_told_nothing_can_infer_nothing_from_what_they_are_told(data, place):
    """Without an event of which somebody was told nothing, they are told the same, then and for a year after."""
    events = data["events"][: place + 1]
    if not events or events[-1]["at"] >= "2025":
        return
    last = events[-1]
    year_later = date.fromisoformat(last["at"][:10]) + timedelta(days=365)
    end = {"at": year_later.isoformat(), "by": last["by"], "does": "wait"}
    with_it = steps_of(read_play({**data, "events": [*events, end]}))
    without_it = steps_of(read_play({**data, "events": [*events[:-1], end]}))
    (mine,) = [step for step in with_it if step.event and step.event.place == len(events)]
    for name, notices in mine.told.items():
        if name != last["by"] and not notices and mine.act is not Act.SEND:
            heard = [[(s.at, s.told[name]) for s in steps if s.told[name]] for steps in (with_it, without_it)]
            assert heard[0] == heard[1]


@law
@given(some_plays, st.integers(0, 30))
def test_two_halves_make_a_whole(data, cut):
    play = read_play(data)
    whole = steps_of(play)
    first = list(advance(play.world, play.events[:cut]))
    second = list(advance(first[-1].world if first else play.world, play.events[cut:]))
    assert [*first, *second] == whole


@law
@given(some_plays)
def test_a_play_comes_out_the_same_twice_and_ends_as_its_last_step(data):
    out = story_json(tell(read_play(data)))
    assert out == story_json(tell(read_play(data)))
    if out["steps"]:
        last = out["steps"][-1]["state"]
        assert {key: last[key] for key in last if key != "can_read"} == {
            key: out["end"][key] for key in last if key != "can_read"
        }


@law
@given(some_plays)
def test_readers_are_those_who_got_it_or_joined_later(data):
    for before, step in steps_with_worlds(data):
        for name, numbers in step.world.reads.items():
            assert list(numbers) == sorted(set(numbers))
            for number in set(numbers) - set(before.reads.get(name, ())):
                sent = step.world.messages[number]
                joined = sent.chat is not None and name in step.world.chats[sent.chat].participants
                assert name in (sent.author, *sent.recipients) or joined


def test_nothing_happens_before_a_play_begins():
    play = read_play({"on": "2016-03-01", "events": []})
    assert steps_of(play) == []
    state = state_of(play.world, play.on)
    assert state.credits == {"a": 0, "b": 0}


MEANT = {
    "edit: one's own latest": (
        [("a", "send", {}), ("a", "send", {}), ("b", "reply", {})],
        [("a", "edit", {"about": 2})],
    ),
    "delete: what is still there before what is not": (
        [("a", "send", {}), ("a", "send", {}), ("b", "reply", {})],
        [("a", "delete", {"about": 2}), ("a", "delete", {"about": 1}), ("a", "delete", {"about": 2})],
    ),
    "edit: even what one no longer sees": (
        [("a", "send", {}), ("b", "reply", {}), ("a", "delete_conversation", {})],
        [("a", "edit", {"about": 1})],
    ),
    "open: the latest from somebody else": (
        [("a", "send", {}), ("b", "reply", {}), ("a", "send", {}), ("b", "reply", {})],
        [("b", "open", {"about": 3})],
    ),
    "accept_inmail: the latest InMail, whatever came after": (
        [("c", "send", {"message": {"kind": "inmail"}, "to": "b"}), ("a", "send", {})],
        [("b", "accept_inmail", {"about": 1})],
    ),
    "delete_conversation: that of the latest message, of whatever side": (
        [("a", "send", {}), ("b", "reply", {}), ("c", "send", {"message": {"kind": "inmail"}, "to": "a"})],
        [("b", "delete_conversation", {"about": 2})],
    ),
    "leave: the latest chat that one is in": (
        [
            ("a", "send", {"message": {"kind": "group_chat"}, "to": ["b", "d"]}),
            ("a", "send", {"message": {"kind": "group_chat"}, "to": ["b", "e"]}),
            ("a", "send", {"message": {"kind": "group_chat"}, "to": ["d"]}),
            ("a", "send", {"message": {"kind": "direct"}}),
        ],
        [
            ("b", "leave", {"about": 2}),
            ("e", "reply", {"about": 2}),
            ("b", "leave", {"about": 1}),
            ("a", "send", {}),
            ("b", "leave", {"about": 2}),
        ],
    ),
}


def told_by(events, ends):
    """What comes of these events one minute apart, but for what the events themselves say."""
    world = {
        "a": {"plan": "sales_navigator", "credits": 5},
        "c": {"plan": "sales_navigator", "credits": 5},
        "d": {},
        "e": {},
        "tie": {"degree": "first"},
        "ties": {pair: {"degree": "first"} for pair in ("a-d", "a-e", "b-d", "b-e")},
    }
    told = [
        {"at": f"2026-03-02T09:{place:02}", "by": by, "does": does, **more}
        for place, (by, does, more) in enumerate([*events, *ends])
    ]
    out = story_json(tell(read_play({"on": "2026-03-02", **world, "events": told})))
    return [{key: step[key] for key in step if key != "did"} for step in out["steps"]], out["end"]


@pytest.mark.parametrize(("before", "full"), MEANT.values(), ids=MEANT)
def test_what_an_event_leaves_unsaid(before, full):
    short = [(by, does, {}) for by, does, _ in full]
    assert told_by(before, short) == told_by(before, full)


FINE = {"at": "2016-03-01", "by": "a", "does": "invite"}
BAD = {
    "no events": ({}, "events"),
    "a part that there is not": ({"weather": "fine", "events": []}, "weather"),
    "an unknown fact": ({"a": {"colour": "red"}, "events": []}, "a.colour"),
    "an unknown value": ({"c": {"plan": "gold"}, "events": []}, "c.plan"),
    "a pair of nobody": ({"ties": {"a-d": {}}, "events": []}, "a-d"),
    "a pair twice": ({"ties": {"b-a": {}}, "events": []}, "b-a"),
    "an unknown tie": ({"ties": {"a-c": {"distance": 1}}, "c": {}, "events": []}, "ties.a-c.distance"),
    "no by": ({"events": [{"at": "2016-03-01", "does": "wait"}]}, "by"),
    "an unknown person": ({"events": [{**FINE, "by": "z"}]}, "“z”"),
    "to an unknown person": ({"events": [{**FINE, "to": "z"}]}, "“z”"),
    "to oneself": ({"events": [{**FINE, "to": "a"}]}, "“a”"),
    "to nobody": ({"events": [{**FINE, "does": "send", "to": []}]}, "to"),
    "to several where one is asked": ({"c": {}, "events": [{**FINE, "to": ["b", "c"]}]}, "invite"),
    "an unknown act": ({"events": [{**FINE, "does": "fly"}]}, "fly"),
    "an act of time": ({"events": [{**FINE, "does": "lapse"}]}, "lapse"),
    "a key of another act": ({"events": [{**FINE, "about": 1}]}, "about"),
    "a moment with seconds": ({"events": [{**FINE, "at": "2016-03-01T10:00:30"}]}, "10:00:30"),
    "no moment": ({"events": [{**FINE, "at": "soon"}]}, "soon"),
    "after the last day": ({"events": [{**FINE, "at": f"{CHECKED + timedelta(days=1)}"}]}, f"{CHECKED}"),
    "out of order": ({"events": [{**FINE, "at": "2016-03-02"}, FINE]}, "Event 2"),
    "before the play begins": ({"on": "2016-03-02", "events": [FINE]}, "Event 1"),
    "nothing to open": ({"events": [{**FINE, "does": "open"}]}, "Event 1"),
    "a message that does not exist": ({"events": [{**FINE, "does": "open", "about": 7}]}, "7"),
    "a number that is none": ({"events": [{**FINE, "does": "open", "about": "first"}]}, "first"),
    "no chat": ({"events": [{**FINE, "does": "add", "who": "b"}]}, "group chat"),
    "nobody named by a third": ({"c": {}, "events": [{**FINE, "by": "c"}]}, "Event 1"),
    "a setting that is none": ({"events": [{**FINE, "does": "set", "fact": "credits", "to": 5}]}, "credits"),
    "a setting without a value": ({"events": [{**FINE, "does": "set", "fact": "receipts"}]}, "to"),
    "a value that is none": ({"events": [{**FINE, "does": "set", "fact": "receipts", "to": "maybe"}]}, "maybe"),
    "neither yes nor no": ({"events": [{**FINE, "email": "perhaps"}]}, "perhaps"),
}


@pytest.mark.parametrize(("data", "named"), BAD.values(), ids=BAD)
def test_bad_plays_are_refused_by_name_and_position(data, named):
    with pytest.raises(Refused) as raised:
        steps_of(read_play({"on": "2016-03-01", **data}))
    sentence = refusal(raised.value, words("en"))
    assert named in sentence
    assert refusal(raised.value, words("de")) != sentence
    if data.get("events"):
        assert "Event" in sentence


SHUT_FOR_GOOD = {AccountStanding.CLOSED, AccountStanding.MEMORIALISED}
AWAKE_OR_NOT_ONES_OWN = {AccountStanding.GOOD, AccountStanding.RESTRICTED, AccountStanding.MEMORIALISED}
DESCRIBED = date(2023, 1, 29)


@law
@given(some_plays)
def test_an_account_is_closed_for_good_and_a_hibernated_one_has_to_be_woken(data):
    for before, step in steps_with_worlds(data):
        for name, person in step.world.people.items():
            was, standing = before.people[name].facts.standing, person.facts.standing
            if was is not standing:
                assert was not in SHUT_FOR_GOOD
                assert was is not AccountStanding.HIBERNATED or standing in AWAKE_OR_NOT_ONES_OWN
                assert was is not AccountStanding.RESTRICTED or standing not in (
                    AccountStanding.CLOSED,
                    AccountStanding.HIBERNATED,
                )
            if standing is AccountStanding.CLOSED:
                assert was is standing or not step.world.reads.get(name)
            if was is standing is AccountStanding.HIBERNATED:
                assert person.hibernated == before.people[name].hibernated
                assert person.facts.plan is before.people[name].facts.plan
            if was is not standing is AccountStanding.HIBERNATED:
                assert step.at.date() >= DESCRIBED
                assert person.facts.plan in (Plan.BASIC, Plan.RECRUITER)
