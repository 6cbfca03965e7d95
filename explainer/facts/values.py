"""The values that facts may have: what members, ties, messages and histories are described with."""

from enum import Enum


class Word(Enum):
    """A value that has one word on the wire, and no order."""

    __hash__ = object.__hash__  # Enum hashes the name anew each time, and rules are looked up by these all the time


class Act(Word):
    """What somebody attempts, or what time brings about by itself."""

    SEND = "send"
    PREVIEW = "preview"
    OPEN = "open"
    TYPE = "type"
    REPLY = "reply"
    ACCEPT_REQUEST = "accept_request"
    DECLINE_REQUEST = "decline_request"
    ACCEPT_INMAIL = "accept_inmail"
    DECLINE_INMAIL = "decline_inmail"
    MARK_SPAM = "mark_spam"
    MARK_UNINTERESTING = "mark_uninteresting"
    CLICK_ADVERT = "click_advert"
    SEND_LEAD_FORM = "send_lead_form"
    EDIT = "edit"
    DELETE = "delete"
    DELETE_CONVERSATION = "delete_conversation"
    REPORT = "report"
    LEAVE = "leave"
    ADD = "add"
    REMOVE = "remove"
    INVITE = "invite"
    ACCEPT = "accept"
    REPLY_TO_INVITATION = "reply_to_invitation"
    IGNORE = "ignore"
    DONT_KNOW = "dont_know"
    REPORT_INVITATION = "report_invitation"
    WITHDRAW = "withdraw"
    BLOCK = "block"
    UNBLOCK = "unblock"
    CONNECT = "connect"
    DISCONNECT = "disconnect"
    SET = "set"
    RENEW = "renew"
    WAIT = "wait"
    CLOSE_ACCOUNT = "close_account"
    # Time's own
    CREDIT_BACK = "credit_back"
    LAPSE = "lapse"
    EXPIRE = "expire"
    EXPIRE_CREDITS = "expire_credits"
    LOSE_A_STAR = "lose_a_star"


class Is(Word):
    MEMBER = "member"
    PAGE = "page"


class NameShown(Word):
    """How much of a member's name the other one sees: all of it, or of the surname only the first letter."""

    FULL = "full"
    INITIAL = "initial"


class Plan(Word):
    BASIC = "basic"
    PREMIUM_CAREER = "premium_career"
    PREMIUM_BUSINESS = "premium_business"
    SALES_NAVIGATOR = "sales_navigator"
    RECRUITER_LITE = "recruiter_lite"
    RECRUITER = "recruiter"


class Region(Word):
    EU = "eu"
    UK = "uk"
    US = "us"
    CH = "ch"
    CA = "ca"
    HK = "hk"
    OTHER = "other"


class Switch(Word):
    ON = "on"
    OFF = "off"


class Door(Word):
    OPEN = "open"
    CLOSED = "closed"


class Sponsored(Word):
    ALLOWED = "allowed"
    REFUSED = "refused"


class Consent(Word):
    GIVEN = "given"
    NONE = "none"


class AccountStanding(Word):
    GOOD = "good"
    RESTRICTED = "restricted"
    CLOSED = "closed"
    NO_INVITATIONS = "no_invitations"
    EMAIL_INVITATIONS = "email_invitations"
    HIBERNATED = "hibernated"
    MEMORIALISED = "memorialised"


class InvitationsFrom(Word):
    """Whose invitations a member takes."""

    EVERYONE = "everyone"
    EMAIL_OR_IMPORTED = "email_or_imported"
    IMPORTED = "imported"


class MessagesFrom(Word):
    """Whose messages a member takes."""

    EVERYONE = "everyone"
    CONNECTIONS = "connections"


class YesNo(Word):
    YES = "yes"
    NO = "no"


class GroupRole(Word):
    NONE = "none"
    MEMBER = "member"
    MODERATOR = "moderator"
    MANAGER = "manager"
    OWNER = "owner"


class Degree(Word):
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    OUT = "out"


class Block(Word):
    NONE = "none"
    BY_SENDER = "by_sender"
    BY_RECIPIENT = "by_recipient"


class Invitation(Word):
    """An invitation that still waits for its answer, and who sent it."""

    NONE = "none"
    SENT = "sent"
    RECEIVED = "received"


class Applied(Word):
    """Who has applied for a job that the other one hires for."""

    NO = "no"
    TO_SENDER = "to_sender"
    TO_RECIPIENT = "to_recipient"


class Contact(Word):
    """How the two know each other outside LinkedIn: an address that the sender has, or the recipient's address book."""

    NONE = "none"
    EMAIL = "email"
    IMPORTED = "imported"


class Thread(Word):
    NONE = "none"
    OPEN = "open"
    UNANSWERED_INMAIL = "unanswered_inmail"


class AllConnected(Word):
    """Are all recipients the sender's connections? Left unsaid, they are what the one recipient named is."""

    YES = "yes"
    NO = "no"
    UNSAID = "unsaid"


class Kind(Word):
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
    INTRODUCTION = "introduction"


class Media(Word):
    NONE = "none"
    IMAGE = "image"
    DOCUMENT = "document"
    GIF = "gif"
    VOICE = "voice"
    VIDEO = "video"


class Visibility(Word):
    AUTHOR = "author"
    PROJECT = "project"
    ORGANIZATION = "organization"


class Life(Word):
    """What has become of somebody's last invitation to somebody."""

    NONE = "none"
    PENDING = "pending"
    REPLIED = "replied"
    IGNORED = "ignored"
    DECLINED = "declined"
    REPORTED = "reported"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    ACCEPTED = "accepted"


class Response(Word):
    """What the recipient has answered to a request or an InMail; `lapsed` is no answer."""

    NONE = "none"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REPLIED = "replied"


class Mark(Word):
    """A recipient's verdict on an InMail, which counted towards the sender's stars."""

    GOOD = "good"
    BAD = "bad"


class Part(Word):
    """What the one who acts has to do with a message."""

    RECIPIENT = "recipient"
    AUTHOR = "author"
    NONE = "none"


class Setting(Word):
    """What a member can set about their own account."""

    PLAN = "plan"
    REGION = "region"
    OPEN_PROFILE = "open_profile"
    INMAIL = "inmail"
    RECEIPTS = "receipts"
    SPONSORED = "sponsored"
    AD_CONSENT = "ad_consent"
    STANDING = "standing"
    INVITATIONS = "invitations"
    MESSAGES = "messages"
    PAGE_MESSAGES = "page_messages"
    ARCHIVED = "archived"
    AI_TRAINING = "ai_training"
    HARMFUL_DETECTION = "harmful_detection"
    GROUP_ROLE = "group_role"
