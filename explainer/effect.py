"""What may follow from a rule: a closed set of effects, and the words of their values."""

from enum import Enum
from typing import NamedTuple

from explainer.question import Act


class Place(Enum):
    INBOX = "inbox"
    REQUESTS = "requests"
    INVITATIONS = "invitations"
    ADVERT = "advert"
    NOWHERE = "nowhere"


class Reader(Enum):
    SENDER = "sender"
    RECIPIENT = "recipient"
    PARTICIPANTS = "participants"
    LATER_PARTICIPANTS = "later_participants"
    RECRUITER_PROJECT = "recruiter_project"
    RECRUITER_ORGANIZATION = "recruiter_organization"


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


class Signal(Enum):
    READ = "read"
    TYPING = "typing"


class SignalState(Enum):
    SHOWN = "shown"
    HIDDEN = "hidden"
    UNKNOWN = "unknown"
    NONE = "none"


class Side(Enum):
    SENDER = "sender"
    RECIPIENT = "recipient"


class Notice(Enum):
    """What a person is told at sending."""

    MESSAGE = "message"


class Can:
    """The act is permitted."""


class Cannot:
    """The act is forbidden, whatever permits it."""


class Unsettled:
    """Nobody has published whether the act is possible."""


class Costs(NamedTuple):
    inmail_credits: int


class Lands(NamedTuple):
    place: Place


class Reads(NamedTuple):
    """A member who reads the message."""

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


class Becomes(NamedTuple):
    """A fact of the world changes, by a step or to a value; only plays apply it."""

    fact: str
    to: str | int


class Due(NamedTuple):
    """Time's own act comes up after so many days; only plays put it on their agenda."""

    days: int
    act: Act


type Effect = Can | Cannot | Unsettled | Costs | Lands | Reads | Reaches | Shows | Tells | Becomes | Due
