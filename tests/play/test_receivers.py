"""The laws of who gets what: nobody hears of anything that cannot reach them, and no third person is in the way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.facts.values import AccountStanding, Act, Degree, Kind
from explainer.judge import Says
from explainer.law.effect import Notice
from explainer.play.run import advance
from explainer.refused import Refused
from explainer.wire.read_play import read_play
from tests.asking import steps_of
from tests.plays import Draw

SHUT = (AccountStanding.CLOSED, AccountStanding.RESTRICTED)
IN_THE_CHAT = (Act.REPLY, Act.TYPE, Act.EDIT, Act.DELETE, Act.LEAVE, Act.ADD, Act.REMOVE)


class Estranged(Draw):
    """A play of connections in a chat, or of people who invite each other, and of whom some are then out of reach."""

    def __init__(self, seed, *args, **more):
        self.connected = seed % 3 > 0
        super().__init__(seed, *args, **more)

    def person(self):
        return {**super().person(), "is": "member"}

    def tie(self):
        return {**super().tie(), "block": "none", **({"degree": "first"} if self.connected else {})}

    def add(self):
        if not self.data["events"] and len(self.names) > 2:
            return self.play({"by": "a", "does": "send", "message": {"kind": "group_chat"}, "to": [*self.names[1:]]})
        luck = self.chance.random()
        if luck < 0.12:
            return self.play(self.estranging(*self.chance.sample(self.names, 2)))
        chats = [number for number, each in self.world.messages.items() if each.chat is not None]
        if luck < 0.7 and chats:
            return self.play(self.chatting(*self.chance.sample(self.names, 2), self.pick(chats)))
        return super().add()

    def estranging(self, by, other):
        waiting = [(two, inviter) for two, bond in self.world.bonds.items() if (inviter := bond.waits_for_an_answer)]
        if waiting and self.chance.random() < 0.6:
            two, inviter = self.pick(waiting)
            (invited,) = two - {inviter}
            if standing(self.world, inviter) not in SHUT:
                return {"by": inviter, "does": "close_account"}
            return {"by": invited, "does": "accept", "to": inviter}
        return self.pick(
            (
                {"by": by, "does": "close_account"},
                {"by": by, "does": "set", "fact": "standing", "to": "restricted"},
                {"by": by, "does": "block", "who": other},
                {"by": by, "does": "block", "who": other},
                {"by": by, "does": "invite", "to": other, "note": "yes"},
            )
        )

    def chatting(self, by, other, about):
        does = self.pick(("reply", "reply", "reply", "type", "open", "edit", "delete", "leave", "add", "remove"))
        mine = [number for number, each in self.world.messages.items() if each.author == by and each.chat is not None]
        if does in ("edit", "delete") and mine:
            about = self.pick(mine)
        return {"by": by, "does": does, "about": about, **({"who": other} if does in ("add", "remove") else {})}

    def play(self, event):
        event = {"at": self.at.isoformat("T", "minutes"), **event}
        self.data["events"].append(event)
        *_, last = advance(self.world, read_play({**self.data, "events": [event]}).events)
        self.world = last.world


estranged = st.builds(
    lambda seed, length: Estranged(seed, length, people=4).data, st.integers(0, 10**9), st.integers(4, 25)
)
law = settings(max_examples=250, deadline=None, derandomize=True)


def steps_with_worlds(data):
    play = read_play(data)
    before = play.world
    for step in steps_of(play):
        yield before, step
        before = step.world


def standing(world, name):
    return world.people[name].facts.standing


def is_an_advert(step):
    """What an advertiser has shown: who stands for them in a play does not matter, nor what lies between the two."""
    return step.act is Act.SEND and step.event.message.kind is Kind.SPONSORED


def heard(step):
    """Whoever is told something, but for an error shown to whoever tried."""
    return [name for name, notices in step.told.items() if set(notices) - {Notice.REFUSED}]


def read_anew(before, step):
    """Whoever can read something that they could not read before."""
    return [name for name, had in step.world.reads.items() if set(had) - set(before.reads.get(name, ()))]


@law
@given(estranged)
def test_nobody_whose_account_is_closed_or_restricted_gets_or_is_told_anything(data):
    for before, step in steps_with_worlds(data):
        for name in (*heard(step), *read_anew(before, step)):
            if name == step.by and is_an_advert(step):
                continue
            assert standing(before, name) not in SHUT, (step.act, name)


@law
@given(estranged)
def test_nobody_whose_account_is_closed_or_restricted_gives_anybody_a_signal(data):
    for before, step in steps_with_worlds(data):
        if step.by != "time" and standing(before, step.by) in SHUT:
            assert heard(step) == [], step.act


@law
@given(estranged)
def test_nothing_shows_across_a_block(data):
    """Neither side of a block is told of what the other does, or reads what they write."""
    for before, step in steps_with_worlds(data):
        if step.by == "time" or step.act is Act.ADD or is_an_advert(step):
            continue
        for name in (*heard(step), *read_anew(before, step)):
            assert name == step.by or before.bond(step.by, name).blocker is None, (step.act, name)


@law
@given(estranged)
def test_nobody_is_added_by_whoever_is_in_a_block_with_them(data):
    for before, step in steps_with_worlds(data):
        if step.act is Act.ADD and step.says is Says.CAN:
            (other,) = step.event.to
            assert before.bond(step.by, other).blocker is None


@law
@given(estranged)
def test_nobody_is_connected_with_a_closed_or_restricted_account_or_across_a_block(data):
    for before, step in steps_with_worlds(data):
        for two, bond in step.world.bonds.items():
            if bond.degree is Degree.FIRST and before.bond(*two).degree is not Degree.FIRST:
                assert not any(standing(before, name) in SHUT for name in two), step.act
                assert before.bond(*two).blocker is None, step.act


def without(world, name):
    """The same world, in which a member is in good standing and in no block with anybody."""
    person = world.people[name]
    world = world.with_person(name, person._replace(facts=person.facts._replace(standing=AccountStanding.GOOD)))
    for other in world.people:
        if other != name and world.bond(name, other).blocker:
            world = world.with_bond(name, other, world.bond(name, other)._replace(blocker=None))
    return world


def third_people(world, event):
    """Of those in the chat that an event is about: whoever it is not aimed at, if it reaches somebody else there."""
    about = event.about if event.about in world.messages else None
    chat = about and world.messages[about].chat
    if not chat or event.by not in world.chats[chat].participants:
        return
    inside = world.chats[chat].participants - {event.by}
    reached = {n for n in inside if standing(world, n) is AccountStanding.GOOD and not world.bond(event.by, n).blocker}
    if event.act in (Act.EDIT, Act.DELETE):
        reached = {name for name in reached if world.can_read(name, about)}
    for name in inside - set(event.to):
        if reached - {name}:
            yield name


def says(world, event):
    *_, last = advance(world._replace(agenda=()), [event])
    return last.says


@law
@given(estranged)
def test_in_a_chat_nobody_is_held_up_by_a_third_person(data):
    """What is not possible in a chat would not be if the third person were in good standing and in no block either."""
    for before, step in steps_with_worlds(data):
        event = step.event
        if event is None or event.act not in IN_THE_CHAT or step.says is Says.CAN:
            continue
        before = before._replace(agenda=())
        for name in third_people(before, event):
            assert says(without(before, name), event) is not Says.CAN, (event, name)


@law
@given(estranged)
def test_the_reason_in_a_chat_names_no_third_person(data):
    """Where somebody is reached, no rule about a closed account, a restricted one or a block is given as the reason."""
    about_others = {"a_closed_account_receives_nothing", "a_block_stops_every_message"}
    about_others |= {"nobody_says_what_reaches_a_restricted_account"}
    for before, step in steps_with_worlds(data):
        if step.event and step.act in (Act.REPLY, Act.TYPE) and any(third_people(before, step.event)):
            assert not about_others & {reason.rule for reason in step.because}, step.event


def test_the_plays_have_what_the_laws_are_about():
    """The laws would say nothing of plays in which nobody is closed, restricted or in a block, or writes in a chat."""
    found = dict.fromkeys(("closed", "restricted", "block", "third", "left out"), 0)
    for seed in range(120):
        for before, step in steps_with_worlds(Estranged(seed, 25, people=4).data):
            ends = [standing(before, name) for name in before.people]
            found["closed"] += AccountStanding.CLOSED in ends
            found["restricted"] += AccountStanding.RESTRICTED in ends
            found["block"] += any(bond.blocker for bond in before.bonds.values())
            found["third"] += bool(step.event and step.act in IN_THE_CHAT and any(third_people(before, step.event)))
            found["left out"] += "a_chat_goes_on_among_those_it_reaches" in {reason.rule for reason in step.because}
    assert min(found.values()) > 10, found


def test_a_setting_that_closes_an_account_reads_nothing_any_more():
    events = [
        {"at": "2026-03-02T09:00", "by": "a", "does": "send", "message": {"kind": "direct"}},
        {"at": "2026-03-02T09:05", "by": "b", "does": "set", "fact": "standing", "to": "closed"},
    ]
    *_, last = steps_of(read_play({"on": "2026-03-02", "tie": {"degree": "first"}, "events": events}))
    assert last.world.reads["b"] == ()


def test_what_is_about_nothing_is_still_refused():
    with pytest.raises(Refused):
        steps_of(read_play({"on": "2026-03-02", "events": [{"at": "2026-03-02", "by": "b", "does": "reply"}]}))
