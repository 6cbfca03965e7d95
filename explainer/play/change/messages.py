"""What becomes of messages and chats: written, opened, answered, rated, shown and hidden."""

from typing import assert_never

from explainer.facts.values import Kind, Mark, Plan, YesNo
from explainer.law.change import Answers, AwaitsItsCredit, Gone, LosesItsCredit, Opens
from explainer.law.effect import Reader, Side
from explainer.play.change.deed import Deed
from explainer.play.world import Chat, Sent, World


def writing(world: World, sent: Sent) -> World:
    """The world with a new message in it, which nobody can read yet, in its chat if it has one."""
    world = world.with_message(sent)
    if sent.chat is None:
        return world
    together = frozenset((sent.author, *sent.recipients))
    unnamed = max(0, sent.message.recipients - len(sent.recipients))
    chat = world.chats.get(sent.chat, Chat(sent.chat, together, unnamed))
    return world.with_chat(chat._replace(messages=(*chat.messages, sent.number)))


def _sent(world: World, deed: Deed) -> Sent:
    """The message that a deed is about, or that it wrote."""
    number = deed.about if deed.about is not None else deed.wrote
    assert number is not None
    return world.messages[number]


def of_a_message(world: World, effect: Opens | Answers | AwaitsItsCredit | LosesItsCredit, deed: Deed) -> World:
    sent = _sent(world, deed)
    match effect:
        case Opens():
            return world.with_message(sent._replace(opened=sent.opened | {deed.by}))
        case Answers(response=response):
            return world.with_message(sent._replace(response=response))
        case AwaitsItsCredit():
            return world.with_message(sent._replace(credit_awaited=YesNo.YES))
        case LosesItsCredit():
            return world.with_message(sent._replace(credit_awaited=YesNo.NO))
        case _:
            assert_never(effect)


def mark(world: World, given: Mark, deed: Deed) -> World:
    """The message counts as rated, and its author has the mark."""
    world = world.with_message(_sent(world, deed)._replace(marked=YesNo.YES))
    person = world.people[deed.other]
    return world.with_person(deed.other, person._replace(marks=(*person.marks, given)))


# Chats


def _chat(world: World, deed: Deed) -> Chat:
    assert deed.chat is not None
    return world.chats[deed.chat]


def _name(side: Side, deed: Deed) -> str:
    return deed.by if side is Side.SENDER else deed.other


def join(world: World, side: Side, deed: Deed) -> World:
    chat = _chat(world, deed)
    return world.with_chat(chat._replace(participants=chat.participants | {_name(side, deed)}))


def leave(world: World, side: Side, deed: Deed) -> World:
    chat = _chat(world, deed)
    return world.with_chat(chat._replace(participants=chat.participants - {_name(side, deed)}))


# Who reads what

FROM_SALES_NAVIGATOR = frozenset({Kind.INMAIL, Kind.OPEN_PROFILE})  # it calls a message to an Open Profile free InMail


def show(world: World, reader: Reader, deed: Deed) -> World:
    """At writing, the new message; at adding somebody, all that was written before.

    Whoever passes an introduction on is nobody in a play, where it goes between the two and counts as passed on.
    """
    if deed.wrote is None:
        if reader is Reader.LATER_PARTICIPANTS:
            there = {number for numbers in world.reads.values() for number in numbers}
            earlier = tuple(number for number in _chat(world, deed).messages if number in there)
            return world.showing((deed.other,), earlier)
        return world
    names = {
        Reader.SENDER: (deed.by,),
        Reader.RECIPIENT: (deed.other,),
        Reader.PARTICIPANTS: (deed.by, deed.other),
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


def _without_sales_navigator(world: World, name: str) -> World:
    """The world in which a member has lost the InMail sent from Sales Navigator, and what followed on it."""
    for inmail in world.messages.values():
        sent_from_it = inmail.message.kind in FROM_SALES_NAVIGATOR and inmail.plan is Plan.SALES_NAVIGATOR
        if inmail.author != name or not sent_from_it:
            continue
        followed = (number for number in _conversation(world, inmail) if number >= inmail.number)
        world = world.hiding((name,), followed)
        if inmail.begins:
            (other,) = inmail.recipients
            bond = world.bond(name, other)
            lost = bond._replace(conversation_lost_by=bond.conversation_lost_by | {name})
            world = world.with_bond(name, other, lost)
    return world


def hide(world: World, gone: Gone, deed: Deed) -> World:
    if gone is Gone.SALES_NAVIGATOR_INBOX:
        return _without_sales_navigator(world, deed.by)
    if gone is Gone.NOTE_FOR_THE_INVITED:
        note = world.bond(deed.by, deed.other).invited[deed.by].note
        return world if note is None else world.hiding((deed.other,), (note,))
    assert deed.about is not None
    if gone is Gone.MESSAGE_FOR_ALL:
        return world.hiding(world.people, (deed.about,))
    return world.hiding((deed.by,), _conversation(world, world.messages[deed.about]))
