"""What may be asked: one attempted act, with the facts that may decide it."""

from copy import replace
from datetime import date
from enum import Enum
from typing import NamedTuple

FIRST_DAY = date(2011, 1, 1)
CHECKED = date(2026, 11, 22)  # the day on which the rulebook was last checked against its sources


class Act(Enum):
    """What somebody attempts; today's questions ask about sending."""

    SEND = "send"


class Is(Enum):
    MEMBER = "member"
    PAGE = "page"


class Plan(Enum):
    BASIC = "basic"
    PREMIUM_CAREER = "premium_career"
    PREMIUM_BUSINESS = "premium_business"
    SALES_NAVIGATOR = "sales_navigator"
    RECRUITER_LITE = "recruiter_lite"
    RECRUITER = "recruiter"


class Region(Enum):
    EU = "eu"
    UK = "uk"
    US = "us"
    OTHER = "other"


class Switch(Enum):
    ON = "on"
    OFF = "off"


class Door(Enum):
    OPEN = "open"
    CLOSED = "closed"


class Sponsored(Enum):
    ALLOWED = "allowed"
    REFUSED = "refused"


class Consent(Enum):
    GIVEN = "given"
    NONE = "none"


class AccountStanding(Enum):
    GOOD = "good"
    RESTRICTED = "restricted"
    CLOSED = "closed"


class YesNo(Enum):
    YES = "yes"
    NO = "no"


class GroupRole(Enum):
    NONE = "none"
    MEMBER = "member"
    MODERATOR = "moderator"
    MANAGER = "manager"
    OWNER = "owner"


class Degree(Enum):
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    OUT = "out"


class Block(Enum):
    NONE = "none"
    BY_SENDER = "by_sender"
    BY_RECIPIENT = "by_recipient"


class Invitation(Enum):
    NONE = "none"
    SENT = "sent"
    RECEIVED = "received"


class Thread(Enum):
    NONE = "none"
    OPEN = "open"
    UNANSWERED_INMAIL = "unanswered_inmail"


class Kind(Enum):
    ANY = "any"
    DIRECT = "direct"
    GROUP_CHAT = "group_chat"
    MESSAGE_REQUEST = "message_request"
    OPEN_PROFILE = "open_profile"
    INMAIL = "inmail"
    SPONSORED = "sponsored"
    PAGE_MESSAGE = "page_message"
    INVITATION_NOTE = "invitation_note"
    INVITATION_REPLY = "invitation_reply"
    GROUP_MESSAGE = "group_message"
    MODERATOR_MESSAGE = "moderator_message"


class Media(Enum):
    NONE = "none"
    IMAGE = "image"
    DOCUMENT = "document"
    GIF = "gif"
    VOICE = "voice"
    VIDEO = "video"


class Visibility(Enum):
    AUTHOR = "author"
    PROJECT = "project"
    ORGANIZATION = "organization"


class Member(NamedTuple):
    """A person or a Page, on either side."""

    is_: Is = Is.MEMBER
    plan: Plan = Plan.BASIC
    region: Region = Region.OTHER
    credits: int = 0
    open_profile: Switch = Switch.OFF
    inmail: Door = Door.OPEN
    receipts: Switch = Switch.ON
    sponsored: Sponsored = Sponsored.ALLOWED
    ad_consent: Consent = Consent.NONE
    standing: AccountStanding = AccountStanding.GOOD
    archived: YesNo = YesNo.NO
    ai_training: Switch = Switch.ON
    harmful_detection: Switch = Switch.OFF
    group_role: GroupRole = GroupRole.NONE

    @property
    def has_paid_plan(self) -> bool:
        return self.plan is not Plan.BASIC

    @property
    def has_open_profile(self) -> bool:
        """Open Profile switched on, and a paid plan, without which the switch does nothing."""
        return self.plan is not Plan.BASIC and self.open_profile is Switch.ON


class Tie(NamedTuple):
    """What lies between the two, seen from the sender."""

    degree: Degree = Degree.THIRD
    block: Block = Block.NONE
    invitation: Invitation = Invitation.NONE
    coworkers: YesNo = YesNo.NO
    thread: Thread = Thread.NONE


class Message(NamedTuple):
    """What is to be sent; sizes in characters, megabytes (2^20 bytes) and seconds."""

    kind: Kind = Kind.ANY
    recipients: int = 1
    all_connected: YesNo = YesNo.NO
    text_characters: int = 1
    subject_characters: int = 1
    attachment_megabytes: float = 0
    voice_seconds: float = 0
    media: Media = Media.NONE
    visibility: Visibility = Visibility.AUTHOR
    suspicious: YesNo = YesNo.NO
    sent_this_month: int = 0


class Question(NamedTuple):
    """One attempted act on one day. A text's default length is within every limit."""

    on: date = CHECKED
    act: Act = Act.SEND
    sender: Member = Member()
    recipient: Member = Member()
    tie: Tie = Tie()
    message: Message = Message()


type Value = Enum | int | float

OWNERS: dict[str, type[Member] | type[Tie] | type[Message]] = {
    "sender": Member,
    "recipient": Member,
    "tie": Tie,
    "message": Message,
}
AT_LEAST_ONE = frozenset({"message.recipients"})


class Fact:
    """One fact's name on the wire, where it lies in a question, and what it may be; there is one of each.

    `choices` is empty for numbers; these start at `least` and are whole if `whole`.
    """

    def __init__(
        self, name: str, owner: str, attribute: str, default: Value, choices: tuple[Enum, ...], whole: bool, least: int
    ) -> None:
        self.name, self.owner, self.attribute = name, owner, attribute
        self.default, self.choices, self.whole, self.least = default, choices, whole, least

    def of(self, question: Question) -> Value:
        value: Value = getattr(getattr(question, self.owner), self.attribute)
        return value


def _facts() -> dict[str, Fact]:
    facts = {}
    for owner, shape in OWNERS.items():
        for slot, default in shape._field_defaults.items():
            name = f"{owner}.{slot.rstrip('_')}"
            choices = tuple(type(default)) if isinstance(default, Enum) else ()
            whole = shape.__annotations__[slot] is int
            facts[name] = Fact(name, owner, slot, default, choices, whole, int(name in AT_LEAST_ONE))
    return facts


FACTS: dict[str, Fact] = _facts()
"""Every fact by its name, in the order in which answers list them."""


def with_facts(question: Question, changes: dict[str, Value]) -> Question:
    """The same question with some facts changed; the names are those of FACTS."""
    parts: dict[str, dict[str, Value]] = {}
    for name, value in changes.items():
        fact = FACTS[name]
        parts.setdefault(fact.owner, {})[fact.attribute] = value
    return replace(
        question,
        **{owner: replace(getattr(question, owner), **slots) for owner, slots in parts.items()},
    )
