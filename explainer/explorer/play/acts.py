"""What each of two people can try now: every act that is about something, as it would stand in the link."""

from collections.abc import Iterator
from enum import Enum
from itertools import combinations
from typing import NamedTuple

from explainer.answers.routes import TO_A_PAGE
from explainer.explorer.play.way.path import Look
from explainer.explorer.play.way.points import Point
from explainer.facts.catalogue import FACTS
from explainer.facts.values import Act, Degree, Is, Kind, Plan, Setting
from explainer.law.acts import ANSWERING_A_REQUEST, ANSWERING_AN_ADVERT, ANSWERING_AN_INMAIL, MARKING_AN_INMAIL
from explainer.play.world import Sent, World
from explainer.rulebook.kinds import KIND_OF, KINDS, kinds
from explainer.space.space import exists

WRITTEN = tuple(kind for kind in KINDS if kind not in kinds(with_an_invitation=True))
"""What is sent by itself; what goes with an invitation goes by inviting and by replying to it."""
ON_A_MESSAGE = (Act.PREVIEW, Act.OPEN, Act.TYPE, Act.REPLY)
OF_A_KIND = tuple(
    act for act in Act if act in ANSWERING_A_REQUEST | ANSWERING_AN_INMAIL | MARKING_AN_INMAIL | ANSWERING_AN_ADVERT
)
ON_ONES_OWN = (Act.EDIT, Act.DELETE)
WRITE = (Act.REPLY, Act.REPLY_TO_INVITATION)
"""What writes a message beside sending one."""
INVITED = (Act.ACCEPT, Act.REPLY_TO_INVITATION, Act.IGNORE, Act.DONT_KNOW, Act.REPORT_INVITATION)


class Sort(Enum):
    """Where an act stands among those on offer."""

    WRITE = "write"
    INVITE = "invite"
    MESSAGE = "message"
    TIE = "tie"
    ACCOUNT = "account"
    SETTINGS = "settings"


class Candidate(NamedTuple):
    """An act that somebody can try: its event in a link, and what its words need; `key` names them."""

    by: str
    other: str
    sort: Sort
    key: str
    event: str
    kind: Kind | None = None
    more: tuple[str, ...] = ()  # whom a group chat takes in beside the other one
    about: int | None = None
    setting: Setting | None = None
    value: str = ""


def _event(by: str, act: Act, *fields: str) -> str:
    return ".".join(["0", by, act.value, *filter(None, fields)])


def _to(by: str, other: str, key: str = "to") -> str:
    """Whom it is about; between the first two nobody need be named."""
    return "" if {by, other} == {"a", "b"} else f"{key}-{other}"


def _sends(point: Point, by: str, other: str, like: tuple[str, ...]) -> Iterator[Candidate]:
    world = point.world
    pages = [name for name in (by, other) if world.people[name].facts.is_ is Is.PAGE]
    for kind in WRITTEN:
        if not exists(kind, point.at.date()) or (bool(pages) is not (kind in TO_A_PAGE) and kind is not Kind.SPONSORED):
            continue
        third = [name for name in world.people if name not in (by, other)] if kind is Kind.GROUP_CHAT else []
        for size in range(len(third) + 1):
            for more in combinations(third, size):
                to = f"to-{''.join(sorted((other, *more)))}" if more else _to(by, other)
                event = _event(by, Act.SEND, to, f"kind-{kind.value}", *like)
                key = "chat" if more else "advert" if kind is Kind.SPONSORED else "send"
                yield Candidate(by, other, Sort.WRITE, key, event, kind, more)


def _invitations(world: World, by: str, other: str, like: tuple[str, ...]) -> Iterator[Candidate]:
    to, bond = _to(by, other), world.bond(by, other)
    yield Candidate(by, other, Sort.INVITE, "invite", _event(by, Act.INVITE, to))
    yield Candidate(by, other, Sort.INVITE, "invite_note", _event(by, Act.INVITE, to, "note-yes", *like))
    yield Candidate(by, other, Sort.INVITE, "invite_email", _event(by, Act.INVITE, to, "email-yes"))
    if by in bond.invited:
        yield Candidate(by, other, Sort.INVITE, Act.WITHDRAW.value, _event(by, Act.WITHDRAW, to))
    if other in bond.invited:
        for act in INVITED:
            yield Candidate(by, other, Sort.INVITE, act.value, _event(by, act, to, *(like if act in WRITE else ())))


def involved(world: World, name: str, sent: Sent) -> bool:
    """Whether somebody has anything to do with a message."""
    chat = world.chats.get(sent.chat or 0)
    return (
        name in (sent.author, *sent.recipients)
        or world.can_read(name, sent.number)
        or (chat is not None and name in chat.participants)
    )


def looked_at(point: Point, look: Look) -> Sent | None:
    """The message that is acted on: the one chosen, or the newest that either of the two has to do with."""
    messages = point.world.messages
    if look.about and look.about in messages:
        return messages[look.about]
    newest = (messages[number] for number in range(len(messages), 0, -1))
    return next((sent for sent in newest if any(involved(point.world, name, sent) for name in look.pair)), None)


def _on_a_message(world: World, by: str, other: str, sent: Sent, like: tuple[str, ...]) -> Iterator[Candidate]:
    if not involved(world, by, sent):
        return
    own, kind = sent.author == by, sent.message.kind
    acts = [*ON_ONES_OWN] if own else [*ON_A_MESSAGE, *(act for act in OF_A_KIND if KIND_OF[act] is kind)]
    if own and sent.chat is not None:
        acts = [Act.TYPE, Act.REPLY, *acts]
    acts.append(Act.DELETE_CONVERSATION)
    if not own:
        acts.append(Act.REPORT)
    if sent.chat is not None:
        acts.append(Act.LEAVE)
    about = f"about-{sent.number}"
    for act in acts:
        event = _event(by, act, about, *(like if act in WRITE else ()))
        yield Candidate(by, other, Sort.MESSAGE, act.value, event, kind, about=sent.number)
    if sent.chat is not None:
        chat = world.chats[sent.chat]
        act = Act.REMOVE if other in chat.participants else Act.ADD
        event = _event(by, act, f"to-{other}", about)
        yield Candidate(by, other, Sort.MESSAGE, act.value, event, kind, about=sent.number)


def _ties(world: World, by: str, other: str) -> Iterator[Candidate]:
    to, bond = _to(by, other), world.bond(by, other)
    connected = bond.degree is Degree.FIRST
    acts = (Act.DISCONNECT if connected else Act.CONNECT, Act.UNBLOCK if bond.blocker == by else Act.BLOCK)
    for act in acts:
        yield Candidate(by, other, Sort.TIE, act.value, _event(by, act, to))


def _account(world: World, by: str, other: str) -> Iterator[Candidate]:
    if world.people[by].facts.plan is not Plan.BASIC:
        yield Candidate(by, other, Sort.ACCOUNT, Act.RENEW.value, _event(by, Act.RENEW))
    yield Candidate(by, other, Sort.ACCOUNT, Act.CLOSE_ACCOUNT.value, _event(by, Act.CLOSE_ACCOUNT))


def _settings(world: World, by: str, other: str) -> Iterator[Candidate]:
    facts = world.people[by].facts
    for setting in Setting:
        fact = FACTS[f"sender.{setting.value}"]
        for value in fact.sayable:
            if value is not getattr(facts, fact.attribute):
                word = str(value.value)
                event = _event(by, Act.SET, f"{setting.value}-{word}")
                yield Candidate(by, other, Sort.SETTINGS, "set", event, setting=setting, value=word)


def candidates(point: Point, look: Look, like: tuple[str, ...] = ()) -> Iterator[Candidate]:
    """Everything that the two can try, in the order in which it is offered; some may be about nothing all the same.

    `like` are the fields of what is written.
    """
    world, sent = point.world, looked_at(point, look)
    one, two = tuple(look.pair)
    for by, other in ((one, two), (two, one)):
        yield from _sends(point, by, other, like)
        yield from _invitations(world, by, other, like)
        if sent:
            yield from _on_a_message(world, by, other, sent, like)
        yield from _ties(world, by, other)
        yield from _account(world, by, other)
        if look.settings == by:
            yield from _settings(world, by, other)
