"""What may be asked: one attempted act on one day, with the facts that may decide it."""

from datetime import date
from typing import NamedTuple

from explainer.facts.values import (
    AccountStanding,
    Act,
    AllConnected,
    Applied,
    Block,
    Consent,
    Contact,
    Degree,
    Door,
    GroupRole,
    Invitation,
    InvitationsFrom,
    Is,
    Kind,
    Life,
    Media,
    MessagesFrom,
    NameShown,
    Part,
    Plan,
    Region,
    Response,
    Setting,
    Sponsored,
    Switch,
    Thread,
    Visibility,
    YesNo,
)

FIRST_DAY = date(2011, 1, 1)
CHECKED = date(2026, 11, 29)  # the day on which the rulebook was last checked against its sources
LONG_AGO = 10**6  # hours: long before anything that counts


class Member(NamedTuple):
    """A person or a Page, on either side."""

    is_: Is = Is.MEMBER
    name_shown: NameShown = NameShown.FULL
    plan: Plan = Plan.BASIC
    region: Region = Region.OTHER
    credits: int = 0
    open_profile: Switch = Switch.OFF
    inmail: Door = Door.OPEN
    receipts: Switch = Switch.ON
    sponsored: Sponsored = Sponsored.ALLOWED
    ad_consent: Consent = Consent.NONE
    standing: AccountStanding = AccountStanding.GOOD
    invitations: InvitationsFrom = InvitationsFrom.EVERYONE
    messages: MessagesFrom = MessagesFrom.EVERYONE
    page_messages: Switch = Switch.ON
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
    applied: Applied = Applied.NO
    contact: Contact = Contact.NONE
    thread: Thread = Thread.NONE


class Message(NamedTuple):
    """What is sent, or what an act is about; sizes in characters, megabytes (2^20 bytes) and seconds."""

    kind: Kind = Kind.ANY
    recipients: int = 1
    all_connected: AllConnected = AllConnected.UNSAID
    text_characters: int = 1
    subject_characters: int = 1
    attachment_megabytes: float = 0
    voice_seconds: float = 0
    media: Media = Media.NONE
    visibility: Visibility = Visibility.AUTHOR
    suspicious: YesNo = YesNo.NO
    sent_this_month: int = 0


class Since(NamedTuple):
    """What has happened before, seen from the one who acts; only a play knows it, nobody asks with it."""

    own_invitation: Life = Life.NONE  # what became of the last one from the one who acts
    their_invitation: Life = Life.NONE  # and of the last one from the other one
    barred: YesNo = YesNo.NO  # the other one has said "I don't know this person" of the one who acts
    removed: YesNo = YesNo.NO  # the other one has taken the one who acts out of their connections
    noted: YesNo = YesNo.NO  # an invitation between the two was accepted that had a note or a reply
    withdrawn_days: float = 0  # since the one who acts withdrew their invitation
    first_invited_days: float = 0  # since the one who acts sent the first of the invitations
    email: YesNo = YesNo.NO  # the other one's e-mail address is given with the invitation
    unblocked_hours: float = LONG_AGO  # since the one who acts lifted their block
    hibernated_hours: float = LONG_AGO  # since the one who acts hibernated their account
    readable: YesNo = YesNo.YES  # the message is there for the one who acts
    part: Part = Part.RECIPIENT  # they wrote it, or got it, or neither
    sent_minutes: float = 0  # since it was sent
    opened: YesNo = YesNo.NO  # they have opened it before
    response: Response = Response.NONE  # to a request or an InMail
    credit_awaited: YesNo = YesNo.NO  # an answer to the InMail would still bring its credit back
    marked: YesNo = YesNo.NO  # the recipient has rated the InMail
    bad_marks: int = 0  # among the last ten ratings of the one who acts
    in_chat: YesNo = YesNo.NO  # the one who acts takes part in the group chat
    other_in_chat: YesNo = YesNo.NO  # the other one does
    participants: int = 2  # of the group chat
    left_out: YesNo = YesNo.NO  # somebody in the group chat does not get what the others do
    setting: Setting = Setting.RECEIPTS  # that is being changed
    to_plan: Plan = Plan.BASIC  # the plan that is being taken
    to_standing: AccountStanding = AccountStanding.GOOD  # how the account is to stand
    unspent: int = 0  # credits of a monthly grant that are still there


class Question(NamedTuple):
    """One attempted act on one day. A text's default length is within every limit."""

    on: date = CHECKED
    act: Act = Act.SEND
    sender: Member = Member()
    recipient: Member = Member()
    tie: Tie = Tie()
    message: Message = Message()
    since: Since = Since()
