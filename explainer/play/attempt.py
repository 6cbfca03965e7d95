"""What an event comes to in the world as it is: which acts are to be judged, towards whom, about which message."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from explainer.facts.question import Message
from explainer.facts.values import Act, Kind, Response, YesNo
from explainer.law.acts import CHANGING, IN_A_CHAT
from explainer.play.event import Event, unplayable
from explainer.play.world import Chat, Sent, World
from explainer.rulebook.kinds import KIND_OF

ABOUT_A_MESSAGE = frozenset(KIND_OF) | CHANGING | {Act.PREVIEW, Act.OPEN, Act.TYPE, Act.REPORT, Act.DELETE_CONVERSATION}
ALONE = frozenset({Act.SET, Act.RENEW, Act.WAIT, Act.CLOSE_ACCOUNT})


class Attempt(NamedTuple):
    """An event made plain: `acts` are judged towards each of `others`; `writes` is the message that comes of it.

    Where nobody else is concerned, `others` holds the one who acts.
    With `left_out`, somebody else in the chat is not among the `others`, because nothing of it can reach them.
    """

    event: Event
    acts: tuple[tuple[Act, Kind], ...]
    others: tuple[str, ...]
    about: Sent | None = None
    chat: Chat | None = None
    message: Message = Message()
    writes: Message | None = None
    left_out: bool = False


def other_than(by: str, event: Event) -> str:
    """The other of the two that a play is mainly about. Raises Refused for anybody else."""
    if by not in ("a", "b"):
        raise unplayable("nobody_named", event)
    return "b" if by == "a" else "a"


def _others(event: Event) -> tuple[str, ...]:
    return event.to or (other_than(event.by, event),)


def _latest(world: World, fits: Callable[[Sent], bool]) -> Sent | None:
    newest_first = (world.messages[number] for number in range(len(world.messages), 0, -1))
    return next((sent for sent in newest_first if fits(sent)), None)


def _chats(world: World) -> Iterator[Chat]:
    """The newest first."""
    return (world.chats[number] for number in range(len(world.chats), 0, -1))


def _about(world: World, event: Event) -> Sent:
    """The message that an event is about. Raises Refused where there is none."""
    by = event.by
    if event.about is not None:
        if event.about not in world.messages:
            raise unplayable("no_such_message", event, str(event.about))
        return world.messages[event.about]
    if event.act in CHANGING:
        found = _latest(world, lambda sent: sent.author == by and world.can_read(by, sent.number))
        found = found or _latest(world, lambda sent: sent.author == by)
    elif event.act is Act.DELETE_CONVERSATION:
        found = _latest(world, lambda sent: by in (sent.author, *sent.recipients))
    else:
        kind = KIND_OF.get(event.act)
        found = kind and _latest(world, lambda sent: by in sent.recipients and sent.message.kind is kind)
        found = found or _latest(world, lambda sent: sent.author != by and world.can_read(by, sent.number))
        found = found or _latest(world, lambda sent: by in sent.recipients)
    if not found:
        raise unplayable("nothing_to_act_on", event)
    return found


def _chat_of(world: World, event: Event) -> Chat:
    """The chat that an event is about: the latest one that `by` has ever been in. Raises Refused."""
    if event.about is not None:
        about = _about(world, event)
        if about.chat is None:
            raise unplayable("no_group_chat", event)
        return world.chats[about.chat]
    for chat in _chats(world):
        if event.by in chat.participants:
            return chat
    found = _latest(world, lambda sent: sent.chat is not None and event.by in (sent.author, *sent.recipients))
    if not found or found.chat is None:
        raise unplayable("no_group_chat", event)
    return world.chats[found.chat]


def _sending(world: World, event: Event) -> Attempt:
    others, message = _others(event), event.message
    kind = message.kind
    if kind is Kind.INVITATION_NOTE:
        return _inviting(event, message)
    if kind is Kind.DIRECT and (inmail := _answered_by(world, event.by, others)):
        acts = ((Act.REPLY, Kind.INMAIL),)
        return Attempt(event, acts, others, about=inmail, message=message, writes=message)
    chat = None
    if kind is Kind.GROUP_CHAT:
        together = frozenset((event.by, *others))
        chat = next((chat for chat in _chats(world) if chat.participants == together), None)
    return Attempt(event, ((Act.SEND, kind),), others, chat=chat, message=message, writes=message)


def _answered_by(world: World, by: str, others: tuple[str, ...]) -> Sent | None:
    """The InMail that a plain message answers, because it goes into the conversation that it began."""
    if len(others) > 1:
        return None
    (author,) = others
    bond = world.bond(by, author)
    goes_on = bond.conversation and by not in bond.conversation_lost_by
    if goes_on or author not in bond.unanswered_inmail_of:
        return None

    def waits(sent: Sent) -> bool:
        between = sent.author == author and by in sent.recipients
        return between and sent.message.kind is Kind.INMAIL and sent.response is Response.NONE

    return _latest(world, waits)


def _inviting(event: Event, note: Message | None) -> Attempt:
    acts = ((Act.INVITE, Kind.ANY),)
    if note is None:
        return Attempt(event, acts, _others(event))
    return Attempt(event, (*acts, (Act.SEND, Kind.INVITATION_NOTE)), _others(event), message=note, writes=note)


def _replying(world: World, event: Event) -> Attempt:
    about = _about(world, event)
    if about.message.kind is Kind.INVITATION_NOTE and event.by in (about.author, *about.recipients):
        two = about.recipients if about.author == event.by else (about.author,)
        if world.bond(event.by, *two).waits_for_an_answer:
            return _answering_an_invitation(event, two)
    if about.chat is not None:
        chat = world.chats[about.chat]
        others = _others_in(chat, event.by)
        acts = ((Act.REPLY, Kind.GROUP_CHAT),)
        written = Message(kind=Kind.GROUP_CHAT)
        return Attempt(event, acts, others, about, chat, message=about.message, writes=written)
    to_page = about.message.kind is Kind.PAGE_MESSAGE
    written = Message(kind=Kind.PAGE_MESSAGE if to_page else Kind.DIRECT)
    if about.author == event.by:  # to one's own message there is no reply, only one more
        return _sending(world, event._replace(act=Act.SEND, message=written, to=about.recipients))
    acts = ((Act.REPLY, about.message.kind),)
    return Attempt(event, acts, (about.author,), about, message=about.message, writes=written)


def _others_in(chat: Chat, by: str) -> tuple[str, ...]:
    return tuple(sorted(chat.participants - {by})) or (by,)


def _answering_an_invitation(event: Event, others: tuple[str, ...]) -> Attempt:
    written = event.message._replace(kind=Kind.INVITATION_REPLY)
    return Attempt(event, ((Act.SEND, Kind.INVITATION_REPLY),), others, message=written, writes=written)


def attempt(world: World, event: Event) -> Attempt:
    """What an event comes to. Raises Refused where what it is about is not there."""
    act = event.act
    if act is Act.SEND:
        return _sending(world, event)
    if act is Act.INVITE:
        note = event.message._replace(kind=Kind.INVITATION_NOTE) if event.note is YesNo.YES else None
        return _inviting(event, note)
    if act is Act.REPLY_TO_INVITATION:
        return _answering_an_invitation(event, _others(event))
    if act is Act.REPLY:
        return _replying(world, event)
    if act in IN_A_CHAT:
        return _in_a_chat(world, event)
    if act in ABOUT_A_MESSAGE:
        about = _about(world, event)
        others = (about.author,) if about.author != event.by else _readers(world, about)
        chat = None if about.chat is None else world.chats[about.chat]
        if act is Act.TYPE and chat and event.by in chat.participants:
            others = _others_in(chat, event.by)
        return Attempt(event, ((act, about.message.kind),), others, about, chat, message=about.message)
    return Attempt(event, ((act, Kind.ANY),), (event.by,) if act in ALONE else _others(event))


def _readers(world: World, sent: Sent) -> tuple[str, ...]:
    """Whoever can read a message besides its author; or else whom it was sent to."""
    found = tuple(name for name in world.people if name != sent.author and world.can_read(name, sent.number))
    return found or sent.recipients or (sent.author,)


def _in_a_chat(world: World, event: Event) -> Attempt:
    if event.act is Act.LEAVE and event.about is not None:
        about = _about(world, event)
        if about.chat is None:  # the rules say that it cannot be left
            return Attempt(event, ((Act.LEAVE, about.message.kind),), (event.by,), about, message=about.message)
    chat = _chat_of(world, event)
    others = (event.by,) if event.act is Act.LEAVE else _others(event)
    return Attempt(event, ((event.act, Kind.GROUP_CHAT),), others, chat=chat, message=Message(kind=Kind.GROUP_CHAT))
