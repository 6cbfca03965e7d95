"""What may follow from a rule and shows in an answer: a closed set of effects, and the words of their values."""

from enum import Enum
from typing import NamedTuple, Self


class Place(Enum):
    INBOX = "inbox"
    REQUESTS = "requests"
    INVITATIONS = "invitations"
    ADVERT = "advert"
    NOWHERE = "nowhere"


class Filter(Enum):
    """Where a message ends up within the place it lands in, if it is suspicious or not welcome."""

    NONE = "none"
    SPAM_FOLDER = "spam_folder"
    WARNING = "warning"
    BLOCKED_INVITATIONS = "blocked_invitations"


class Privacy(Enum):
    """Among whom a message stays, from the most private to the least; among nobody stays what is not delivered."""

    TWO_PEOPLE = "two_people"
    PARTICIPANTS = "participants"
    ORGANIZATION = "organization"
    ADVERT = "advert"
    NOBODY = "nobody"


class Reader(Enum):
    """A member who reads a message, or several, and among whom it stays if they do."""

    SENDER = "sender", Privacy.TWO_PEOPLE
    RECIPIENT = "recipient", Privacy.TWO_PEOPLE
    PARTICIPANTS = "participants", Privacy.PARTICIPANTS
    LATER_PARTICIPANTS = "later_participants", Privacy.PARTICIPANTS
    INTRODUCER = "introducer", Privacy.PARTICIPANTS
    RECRUITER_PROJECT = "recruiter_project", Privacy.ORGANIZATION
    RECRUITER_ORGANIZATION = "recruiter_organization", Privacy.ORGANIZATION

    _value_: str
    among: Privacy

    def __new__(cls, word: str, among: Privacy) -> Self:
        self = object.__new__(cls)
        self._value_, self.among = word, among
        return self


class Access(Enum):
    LINKEDIN_AUTOMATION = "linkedin_automation"
    LINKEDIN_REVIEW_AFTER_REPORT = "linkedin_review_after_report"
    MICROSOFT_SECURITY = "microsoft_security"
    REGULATED_ARCHIVE = "regulated_archive"
    SEARCH_WARRANT = "search_warrant"
    OWN_EXPORT = "own_export"
    ADVERTISER_CLICKS = "advertiser_clicks"
    ADVERTISER_FORM = "advertiser_form"
    AI_TRAINING = "ai_training"
    CRM_WRITEBACK = "crm_writeback"
    DATA_PORTABILITY = "data_portability"
    PAGE_PARTNER = "page_partner"
    RECRUITER_SEAT = "recruiter_seat"
    RECRUITER_SYSTEMS = "recruiter_systems"
    ADVERT_SENDER = "advert_sender"


ALWAYS = frozenset({Access.LINKEDIN_AUTOMATION})
"""Who reaches whatever is sent. All others do on a condition: one that rules read, or a report, a warrant, a click."""


class Signal(Enum):
    READ = "read"
    TYPING = "typing"


class SignalState(Enum):
    SHOWN = "shown"
    HIDDEN = "hidden"
    UNKNOWN = "unknown"
    NONE = "none"


class Side(Enum):
    """The one who acts, and the one (or all those) on the other side."""

    SENDER = "sender"
    RECIPIENT = "recipient"


class Notice(Enum):
    """What a person is told."""

    MESSAGE = "message"
    MESSAGE_REQUEST = "message_request"
    INVITATION = "invitation"
    INVITATION_REMINDER = "invitation_reminder"
    INVITATION_REPLY = "invitation_reply"
    INVITATION_ACCEPTED = "invitation_accepted"
    READ = "read"
    TYPING = "typing"
    REPLY = "reply"
    EDITED_LABEL = "edited_label"
    DELETED_NOTE = "deleted_note"
    ADDED = "added"
    REMOVED = "removed"
    EARLIER_MESSAGES = "earlier_messages"
    INMAIL_DECLINED = "inmail_declined"
    REFUSED = "refused"


class Can:
    """The act is permitted."""


class Cannot:
    """The act is forbidden, whatever permits it."""


class Unsettled:
    """Nobody has published whether the act is possible."""


class LeavesOpen:
    """Nobody has published whether more comes of the act, or less; the rule's claim says what."""


class Costs(NamedTuple):
    inmail_credits: int


class Lands(NamedTuple):
    place: Place


class Filters(NamedTuple):
    into: Filter


class Reads(NamedTuple):
    """A member who reads the message; at adding somebody, what was written before."""

    reader: Reader


class Reaches(NamedTuple):
    """Somebody else who could reach the content, perhaps on a condition."""

    access: Access


class Shows(NamedTuple):
    signal: Signal
    state: SignalState


class Tells(NamedTuple):
    side: Side
    notice: Notice


class Silences(NamedTuple):
    """This side is told nothing, whatever other rules tell them."""

    side: Side


type Shown = (
    Can | Cannot | Unsettled | LeavesOpen | Costs | Lands | Filters | Reads | Reaches | Shows | Tells | Silences
)
