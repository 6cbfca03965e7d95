"""From a rule's effect to the next world: one case for each effect, and no policy."""

import calendar
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum
from typing import NamedTuple

from explainer.facts.values import (
    AccountStanding,
    Act,
    Block,
    Degree,
    Life,
    Mark,
    Response,
    Setting,
    Thread,
    YesNo,
)
from explainer.law.effect import (
    Becomes,
    Costs,
    Due,
    Effect,
    Gains,
    Gone,
    Hides,
    LosesCredits,
    Reader,
    Reads,
    Sets,
    Side,
)
from explainer.play.world import Bond, Chat, Invited, Item, Lot, Person, Sent, World


class Deed(NamedTuple):
    """What has been allowed: when, by whom, towards whom, and what it was about."""

    at: datetime
    by: str
    other: str
    about: int | None = None
    chat: int | None = None
    wrote: int | None = None
    setting: Setting | None = None
    value: Enum | None = None
    lot: int | None = None


ORDER: tuple[type, ...] = (LosesCredits, Costs, Sets, Becomes, Gains, Reads, Hides, Due)
"""The order in which the effects of one deed take place; all others change nothing in the world."""


def apply_all(world: World, effects: list[Effect], deed: Deed) -> World:
    """The world after all the effects of a deed."""
    for kind in ORDER:
        for effect in effects:
            if isinstance(effect, kind):
                world = apply(world, effect, deed)
    return world


def apply(world: World, effect: Effect, deed: Deed) -> World:
    """The world after one effect of a deed."""
    match effect:
        case LosesCredits():
            return _lose(world, effect, deed)
        case Costs(inmail_credits=credits):
            return world.with_person(deed.by, _spent(world.people[deed.by], credits))
        case Sets():
            return _set(world, deed)
        case Becomes(fact=fact, to=to):
            return _BECOMING[fact](world, deed, to)
        case Gains():
            return _gain(world, effect, deed)
        case Reads(reader=reader):
            return _show(world, reader, deed)
        case Hides(gone=gone):
            return _hide(world, gone, deed)
        case Due():
            return _put_on_the_agenda(world, effect, deed)
    return world


# Credits


def _with_credits(person: Person, credits: int, lots: tuple[Lot, ...]) -> Person:
    return person._replace(facts=person.facts._replace(credits=credits), lots=tuple(lot for lot in lots if lot.left))


def _spent(person: Person, credits: int) -> Person:
    """Credits are taken where they expire soonest, which is in the order of granting; those in no lot go last."""
    lots = sorted(person.lots, key=lambda lot: (lot.expires is None, lot.number))
    missing = credits
    left: list[Lot] = []
    for lot in lots:
        taken = min(missing, lot.left)
        missing -= taken
        left.append(lot._replace(left=lot.left - taken))
    return _with_credits(person, person.facts.credits - credits, tuple(left))


def _lose(world: World, which: LosesCredits, deed: Deed) -> World:
    person = world.people[deed.by]
    if which is LosesCredits.ALL:
        return world.with_person(deed.by, _with_credits(person, 0, ()))
    left = sum(lot.left for lot in person.lots if lot.number == deed.lot)
    lots = tuple(lot for lot in person.lots if lot.number != deed.lot)
    return world.with_person(deed.by, _with_credits(person, person.facts.credits - left, lots))


def _gain(world: World, effect: Gains, deed: Deed) -> World:
    name = deed.by if effect.side is Side.SENDER else deed.other
    person, credits = world.people[name], effect.credits
    if effect.at_most is not None:
        credits = max(0, min(credits, effect.at_most - person.facts.credits))
    lot = Lot(world.lots + 1, credits)
    changed = _with_credits(person, person.facts.credits + credits, (*person.lots, lot))
    return world.with_person(name, changed)._replace(lots=lot.number)


# Settings and facts


def _set(world: World, deed: Deed) -> World:
    assert deed.setting
    person = world.people[deed.by]
    facts = person.facts._replace(**{deed.setting.value: deed.value})  # type: ignore[arg-type]  # read as this fact's
    return world.with_person(deed.by, person._replace(facts=facts))


def _bond(change: Callable[[Bond, Deed, Enum], Bond]) -> Callable[[World, Deed, Enum], World]:
    def become(world: World, deed: Deed, to: Enum) -> World:
        return world.with_bond(deed.by, deed.other, change(world.bond(deed.by, deed.other), deed, to))

    return become


def _about(change: Callable[[Sent, Deed, Enum], Sent]) -> Callable[[World, Deed, Enum], World]:
    """A change to the message that a deed is about, or that it wrote."""

    def become(world: World, deed: Deed, to: Enum) -> World:
        number = deed.about if deed.about is not None else deed.wrote
        assert number is not None
        return world.with_message(change(world.messages[number], deed, to))

    return become


def _degree(bond: Bond, deed: Deed, to: Enum) -> Bond:
    assert isinstance(to, Degree)
    return bond._replace(degree=to)


def _block(bond: Bond, deed: Deed, to: Enum) -> Bond:
    if to is Block.BY_SENDER:
        return bond._replace(blocker=deed.by)
    unblocked = {**dict(bond.unblocked), deed.by: deed.at}
    return bond._replace(blocker=None, unblocked=tuple(unblocked.items()))


def _thread(bond: Bond, deed: Deed, to: Enum) -> Bond:
    """What both have written into is theirs; an InMail that waits is only its sender's."""
    if to is Thread.UNANSWERED_INMAIL:
        return bond._replace(unanswered_inmail_of=bond.unanswered_inmail_of | {deed.by})
    without = bond.unanswered_inmail_of - {deed.other}
    if to is Thread.OPEN:
        return bond._replace(conversation=True, unanswered_inmail_of=without)
    return bond._replace(unanswered_inmail_of=without)


def _own_invitation(bond: Bond, deed: Deed, to: Enum) -> Bond:
    assert isinstance(to, Life)
    if to is not Life.PENDING:
        return _with_life(bond, deed.by, to, deed.at)
    firsts = dict(bond.first_invited)
    firsts.setdefault(deed.by, deed.at)
    # It takes the place of one in the other direction that was ignored; the rest is remembered.
    kept = {name: each for name, each in bond.invited.items() if each.life is not Life.IGNORED}
    invited = {**kept, deed.by: Invited(to, deed.at, note=deed.wrote)}
    return bond._replace(invited=invited, last_invited_by=deed.by, first_invited=tuple(firsts.items()))


def _their_invitation(bond: Bond, deed: Deed, to: Enum) -> Bond:
    assert isinstance(to, Life)
    return _with_life(bond, deed.other, to, deed.at)


def _last_invitation(bond: Bond, deed: Deed, to: Enum) -> Bond:
    """The one between the two, whoever sent it; parting takes it out of sight."""
    assert isinstance(to, Life)
    if bond.last_invited_by is None:
        return bond
    changed = _with_life(bond, bond.last_invited_by, to, deed.at)
    return changed._replace(last_invited_by=None) if to is Life.NONE else changed


def _with_life(bond: Bond, by: str, to: Life, at: datetime) -> Bond:
    invited = bond.invited.get(by)
    if invited is None:
        return bond
    withdrawn = at if to is Life.WITHDRAWN else invited.withdrawn
    return bond._replace(invited={**bond.invited, by: invited._replace(life=to, withdrawn=withdrawn)})


def _barred(bond: Bond, deed: Deed, to: Enum) -> Bond:
    return bond._replace(barred=bond.barred | {deed.other})


def _opened(sent: Sent, deed: Deed, to: Enum) -> Sent:
    return sent._replace(opened=sent.opened | {deed.by})


def _response(sent: Sent, deed: Deed, to: Enum) -> Sent:
    assert isinstance(to, Response)
    return sent._replace(response=to)


def _credit_awaited(sent: Sent, deed: Deed, to: Enum) -> Sent:
    assert isinstance(to, YesNo)
    return sent._replace(credit_awaited=to)


def _marked(sent: Sent, deed: Deed, to: Enum) -> Sent:
    assert isinstance(to, YesNo)
    return sent._replace(marked=to)


def _standing(world: World, deed: Deed, to: Enum) -> World:
    """An account that is closed reads nothing any more."""
    assert isinstance(to, AccountStanding)
    person = world.people[deed.by]
    changed = world.with_person(deed.by, person._replace(facts=person.facts._replace(standing=to)))
    return changed.hiding((deed.by,), changed.reads.get(deed.by, ()))


def _marks(world: World, deed: Deed, to: Enum) -> World:
    assert isinstance(to, Mark)
    person = world.people[deed.other]
    return world.with_person(deed.other, person._replace(marks=(*person.marks, to)))


def _takes_part(world: World, name: str, deed: Deed, to: Enum) -> World:
    assert deed.chat is not None
    chat = world.chats[deed.chat]
    together = chat.participants | {name} if to is YesNo.YES else chat.participants - {name}
    return world.with_chat(chat._replace(participants=together))


_BECOMING: dict[str, Callable[[World, Deed, Enum], World]] = {
    "tie.degree": _bond(_degree),
    "tie.block": _bond(_block),
    "tie.thread": _bond(_thread),
    "tie.invitation": _bond(_last_invitation),
    "since.own_invitation": _bond(_own_invitation),
    "since.their_invitation": _bond(_their_invitation),
    "since.barred": _bond(_barred),
    "since.opened": _about(_opened),
    "since.response": _about(_response),
    "since.credit_awaited": _about(_credit_awaited),
    "since.marked": _about(_marked),
    "since.in_chat": lambda world, deed, to: _takes_part(world, deed.by, deed, to),
    "since.other_in_chat": lambda world, deed, to: _takes_part(world, deed.other, deed, to),
    "sender.standing": _standing,
    "recipient.marks": _marks,
}
"""How each fact that a rule can change is changed."""


# Who reads what


def _show(world: World, reader: Reader, deed: Deed) -> World:
    """At writing, the new message; at adding somebody, all that was written before."""
    if deed.wrote is None:
        if reader is Reader.LATER_PARTICIPANTS:
            assert deed.chat is not None
            there = {number for numbers in world.reads.values() for number in numbers}
            earlier = tuple(number for number in world.chats[deed.chat].messages if number in there)
            return world.showing((deed.other,), earlier)
        return world
    sent = world.messages[deed.wrote]
    names = {
        Reader.SENDER: (deed.by,),
        Reader.RECIPIENT: (deed.other,),
        Reader.PARTICIPANTS: sorted(world.chats[sent.chat].participants) if sent.chat is not None else (),
    }.get(reader, ())
    return world.showing(names, (deed.wrote,))


def _conversation(world: World, sent: Sent) -> tuple[int, ...]:
    """The messages of the conversation that a message belongs to."""
    if sent.chat is not None:
        return world.chats[sent.chat].messages
    two = {sent.author, *sent.recipients}
    return tuple(
        other.number
        for other in world.messages.values()
        if other.chat is None and {other.author, *other.recipients} == two
    )


def _hide(world: World, gone: Gone, deed: Deed) -> World:
    if gone is Gone.NOTE_FOR_THE_INVITED:
        note = world.bond(deed.by, deed.other).invited[deed.by].note
        return world if note is None else world.hiding((deed.other,), (note,))
    assert deed.about is not None
    if gone is Gone.MESSAGE_FOR_ALL:
        return world.hiding(world.people, (deed.about,))
    return world.hiding((deed.by,), _conversation(world, world.messages[deed.about]))


# What is still to come


def months_later(at: datetime, months: int) -> datetime:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    return at.replace(year=year, month=month + 1, day=min(at.day, calendar.monthrange(year, month + 1)[1]))


def _put_on_the_agenda(world: World, due: Due, deed: Deed) -> World:
    at = months_later(deed.at, due.months) + timedelta(days=due.days, minutes=int(due.the_end_counts))
    item = Item(at, due.act, deed.at.date(), deed.by, deed.other)
    if due.act is Act.EXPIRE:
        item = item._replace(invited=deed.at)
    elif due.act is Act.EXPIRE_CREDITS:
        person = world.people[deed.by]
        lots = tuple(lot._replace(expires=at) if lot.number == world.lots else lot for lot in person.lots)
        world = world.with_person(deed.by, person._replace(lots=lots))
        item = item._replace(lot=world.lots)
    else:
        item = item._replace(about=deed.wrote)
    agenda = sorted((*world.agenda, item), key=lambda item: item.at)
    return world._replace(agenda=tuple(agenda))


def writing(world: World, sent: Sent) -> World:
    """The world with a new message in it, which nobody can read yet, in its chat if it has one."""
    world = world.with_message(sent)
    if sent.chat is None:
        return world
    together = frozenset((sent.author, *sent.recipients))
    unnamed = max(0, sent.message.recipients - len(sent.recipients))
    chat = world.chats.get(sent.chat, Chat(sent.chat, together, unnamed))
    return world.with_chat(chat._replace(messages=(*chat.messages, sent.number)))
