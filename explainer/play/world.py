"""The world of a play at one moment: people, what lies between them, their messages, and what is still to come."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

from explainer.facts.question import Member, Message
from explainer.facts.values import Act, Contact, Degree, Life, Mark, Plan, Response, YesNo

MARKS_THAT_COUNT = 10
WAITING = (Life.PENDING, Life.REPLIED)


class Lot(NamedTuple):
    """Credits that came together; those that a play begins with are in no lot."""

    number: int
    left: int
    expires: datetime | None = None


class Person(NamedTuple):
    facts: Member = Member()
    lots: tuple[Lot, ...] = ()
    marks: tuple[Mark, ...] = ()  # on their InMail, the newest last
    hibernated: datetime | None = None  # when they hibernated their account, last


class Invited(NamedTuple):
    """The last invitation from one person to another."""

    life: Life
    sent: datetime
    withdrawn: datetime | None = None
    note: int | None = None  # the number of the message that went with it
    replied: bool = False  # the one invited has written back


class Bond(NamedTuple):
    """What lies between two people, whoever looks at it."""

    degree: Degree = Degree.THIRD
    blocker: str | None = None
    coworkers: YesNo = YesNo.NO
    applicant: str | None = None  # who of the two has applied for a job that the other one hires for
    contacts: Mapping[str, Contact] = MappingProxyType({})  # how each has the other outside LinkedIn
    conversation: bool = False
    noted: bool = False  # an invitation was accepted with which one of them has written to the other
    unanswered_inmail_of: tuple[str, ...] = ()  # its author, once for each that waits
    conversation_lost_by: frozenset[str] = frozenset()  # who cannot go on in it, because an inbox of their own is gone
    invited: Mapping[str, Invited] = MappingProxyType({})  # the last one from each
    last_invited_by: str | None = None  # none since they parted
    first_invited: tuple[tuple[str, datetime], ...] = ()  # when each sent their first invitation
    barred: frozenset[str] = frozenset()  # whom the other one says not to know
    removed: frozenset[str] = frozenset()  # whom the other one has taken out of their connections
    unblocked: tuple[tuple[str, datetime], ...] = ()  # when each lifted their last block

    @property
    def waits_for_an_answer(self) -> str | None:
        """Who sent the invitation that waits for its answer, if one does."""
        by = self.last_invited_by
        return by if by and self.invited[by].life in WAITING else None


class Sent(NamedTuple):
    """A message as it was sent, and what has become of it."""

    number: int
    message: Message
    author: str
    recipients: tuple[str, ...]
    at: datetime
    chat: int | None = None
    plan: Plan = Plan.BASIC  # of its author, then
    begins: bool = False  # no conversation went on between the two when it was sent
    opened: frozenset[str] = frozenset()
    response: Response = Response.NONE
    credit_awaited: YesNo = YesNo.NO
    marked: YesNo = YesNo.NO


class Chat(NamedTuple):
    number: int
    participants: frozenset[str]
    unnamed: int  # further participants, of whom the play only gives the number
    messages: tuple[int, ...] = ()


class Item(NamedTuple):
    """Something that time brings: when, what, since when, for whom, and what it is about."""

    at: datetime
    act: Act
    begun: date
    by: str
    other: str
    about: int | None = None  # a message's number
    invited: datetime | None = None  # when the invitation was sent
    lot: int | None = None


class World(NamedTuple):
    """Everything as it is at one moment; changing it makes another world."""

    people: dict[str, Person]
    bonds: dict[frozenset[str], Bond]
    messages: Mapping[int, Sent] = MappingProxyType({})
    chats: Mapping[int, Chat] = MappingProxyType({})
    reads: Mapping[str, tuple[int, ...]] = MappingProxyType({})  # the numbers of the messages that each can read
    agenda: tuple[Item, ...] = ()  # what comes next stands first
    lots: int = 0  # how many there have been

    def bond(self, one: str, other: str) -> Bond:
        return self.bonds.get(frozenset((one, other)), _NO_BOND)

    def with_bond(self, one: str, other: str, bond: Bond) -> "World":
        return self._replace(bonds={**self.bonds, frozenset((one, other)): bond})

    def with_person(self, name: str, person: Person) -> "World":
        return self._replace(people={**self.people, name: person})

    def with_message(self, sent: Sent) -> "World":
        return self._replace(messages={**self.messages, sent.number: sent})

    def with_chat(self, chat: Chat) -> "World":
        return self._replace(chats={**self.chats, chat.number: chat})

    def can_read(self, name: str, number: int) -> bool:
        return number in self.reads.get(name, ())

    def showing(self, names: Iterable[str], numbers: Iterable[int]) -> "World":
        """The same world, in which these people can read these messages too."""
        added = tuple(numbers)
        reads = dict(self.reads)
        for name in names:
            had = reads.get(name, ())
            new = tuple(number for number in added if number not in had)
            reads[name] = tuple(sorted((*had, *new)))
        return self._replace(reads=reads)

    def hiding(self, names: Iterable[str], numbers: Iterable[int]) -> "World":
        """The same world, in which these people can no longer read these messages."""
        gone = frozenset(numbers)
        reads = dict(self.reads)
        for name in names:
            had = reads.get(name, ())
            if not gone.isdisjoint(had):
                reads[name] = tuple(number for number in had if number not in gone)
        return self._replace(reads=reads)


_NO_BOND = Bond()
