"""What holds for every message that a member sends: blocks, accounts, sizes, readers and access."""

from datetime import date

from explainer.effect import (
    Access,
    Cannot,
    Lands,
    Notice,
    Place,
    Reaches,
    Reader,
    Reads,
    Side,
    Tells,
    Unsettled,
)
from explainer.question import FIRST_DAY, AccountStanding, Block, Is, Kind, Media, Question, YesNo
from explainer.rule import BY_MEMBERS, Decided, Unpublished, at_most, rule

ONE_TO_ONE = BY_MEMBERS - {Kind.GROUP_CHAT}
TO_INBOX = frozenset({Kind.DIRECT, Kind.GROUP_CHAT, Kind.OPEN_PROFILE, Kind.INMAIL})
CHAT_SIZED = BY_MEMBERS - {Kind.INMAIL, Kind.INVITATION_NOTE}  # these two have text limits of their own

TEXT_LIMIT = 8_000  # characters
ATTACHMENT_LIMIT = 20  # megabytes
VOICE_LIMIT = 60  # seconds

GIFS_BEGIN = date(2018, 4, 1)
VOICE_BEGINS = date(2018, 7, 27)
VIDEO_SURELY_EXISTS = date(2020, 1, 1)
BLOCKING_BEGINS = date(2014, 2, 1)
MICROSOFT_OWNS_LINKEDIN = date(2016, 12, 8)

SIZES_SINCE = Decided(
    day=date(2020, 1, 1),
    known=date(2025, 10, 8),
    claim="size-limits-since-2020",
    unsettled_from=FIRST_DAY,
    unsettled_claim="size-limits-before-2020",
)
ACCESS_SINCE = Decided(day=FIRST_DAY, known=date(2017, 1, 1), claim="access-before-2017")


# Who may send at all


@rule(
    Cannot(),
    claims=["block-stops-messages"],
    kinds=BY_MEMBERS,
    since=Decided(day=FIRST_DAY, known=BLOCKING_BEGINS, claim="block-before-2014"),
)
def a_block_stops_every_message(q: Question) -> bool:
    return q.tie.block is not Block.NONE


@rule(Cannot(), claims=["restricted-account-cannot-send"], kinds=BY_MEMBERS)
def a_restricted_account_cannot_send(q: Question) -> bool:
    return q.sender.standing is AccountStanding.RESTRICTED


@rule(Cannot(), claims=["closed-account-cannot-message"], kinds=BY_MEMBERS)
def a_closed_account_cannot_send(q: Question) -> bool:
    return q.sender.standing is AccountStanding.CLOSED


@rule(Cannot(), claims=["closed-account-cannot-message"], kinds=BY_MEMBERS)
def a_closed_account_receives_nothing(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.CLOSED


@rule(Cannot(), claims=["pages-do-not-write-first"], kinds=BY_MEMBERS - {Kind.PAGE_MESSAGE})
def a_page_does_not_write_to_members(q: Question) -> bool:
    return q.sender.is_ is Is.PAGE


@rule(Cannot(), claims=["page-gets-page-messages"], kinds=BY_MEMBERS - {Kind.PAGE_MESSAGE})
def a_page_gets_page_messages_only(q: Question) -> bool:
    return q.recipient.is_ is Is.PAGE


@rule(Cannot(), claims=["several-recipients-are-a-group-chat"], kinds=ONE_TO_ONE)
def several_recipients_make_a_group_chat(q: Question) -> bool:
    return q.message.recipients > 1


# How large it may be

a_text_has_at_most_8000_characters = at_most(
    "a_text_has_at_most_8000_characters",
    "message.text_characters",
    TEXT_LIMIT,
    claims=["dm-char-limit"],
    kinds=CHAT_SIZED,
    since=SIZES_SINCE,
)

an_attachment_has_at_most_20_megabytes = at_most(
    "an_attachment_has_at_most_20_megabytes",
    "message.attachment_megabytes",
    ATTACHMENT_LIMIT,
    claims=["attachment-20mb"],
    kinds=BY_MEMBERS,
    since=SIZES_SINCE,
)

a_voice_message_lasts_at_most_a_minute = at_most(
    "a_voice_message_lasts_at_most_a_minute",
    "message.voice_seconds",
    VOICE_LIMIT,
    claims=["voice-messages-since-2018"],
    kinds=BY_MEMBERS,
    since=VOICE_BEGINS,
)


@rule(Cannot(), claims=["voice-messages-since-2018"], kinds=BY_MEMBERS, until=VOICE_BEGINS)
def voice_messages_did_not_exist(q: Question) -> bool:
    return q.message.media is Media.VOICE or q.message.voice_seconds > 0


@rule(Cannot(), claims=["gifs-since-april-2018"], kinds=BY_MEMBERS, until=GIFS_BEGIN)
def gifs_did_not_exist(q: Question) -> bool:
    return q.message.media is Media.GIF


@rule(Unsettled(), claims=["video-messages-before-2020"], kinds=BY_MEMBERS, until=VIDEO_SURELY_EXISTS)
def nobody_dates_the_first_video_messages(q: Question) -> bool:
    return q.message.media is Media.VIDEO


# Who reads it


@rule(Reads(Reader.SENDER), claims=["history-visible-both"], kinds=BY_MEMBERS)
def the_sender_keeps_a_copy(q: Question) -> bool:
    return True


@rule(Reads(Reader.RECIPIENT), claims=["history-visible-both"], kinds=BY_MEMBERS)
def the_recipient_reads_it(q: Question) -> bool:
    return True


@rule(Lands(Place.INBOX), claims=["inbox-has-all-threads"], kinds=TO_INBOX)
def it_lands_in_the_inbox(q: Question) -> bool:
    return True


@rule(Tells(Side.RECIPIENT, Notice.MESSAGE), claims=["recipient-notified"], kinds=TO_INBOX)
def the_recipient_is_told(q: Question) -> bool:
    return True


# Who else could reach it


@rule(
    Reaches(Access.LINKEDIN_AUTOMATION),
    claims=["linkedin-scans-messages"],
    kinds=BY_MEMBERS,
    since=ACCESS_SINCE,
)
def linkedins_systems_scan_it(q: Question) -> bool:
    return True


@rule(
    Reaches(Access.LINKEDIN_REVIEW_AFTER_REPORT),
    claims=["reported-messages-are-reviewed"],
    kinds=BY_MEMBERS,
    since=ACCESS_SINCE,
)
def reviewers_see_what_is_reported(q: Question) -> bool:
    return True


@rule(
    Reaches(Access.MICROSOFT_SECURITY),
    claims=["microsoft-security-access"],
    kinds=BY_MEMBERS,
    since=Decided(day=MICROSOFT_OWNS_LINKEDIN, known=date(2017, 1, 1), claim="microsoft-since-december-2016"),
)
def microsoft_may_use_it_for_security(q: Question) -> bool:
    return True


@rule(Reaches(Access.REGULATED_ARCHIVE), claims=["regulated-archive"], kinds=BY_MEMBERS, since=ACCESS_SINCE)
def an_archive_keeps_a_regulated_members_messages(q: Question) -> bool:
    return q.sender.archived is YesNo.YES or q.recipient.archived is YesNo.YES


@rule(Reaches(Access.SEARCH_WARRANT), claims=["search-warrant"], kinds=BY_MEMBERS, since=ACCESS_SINCE)
def a_search_warrant_opens_it(q: Question) -> bool:
    return True


@rule(Reaches(Access.OWN_EXPORT), claims=["own-export"], kinds=BY_MEMBERS, since=ACCESS_SINCE)
def either_side_can_download_it(q: Question) -> bool:
    return True


RULES = (
    a_block_stops_every_message,
    a_restricted_account_cannot_send,
    a_closed_account_cannot_send,
    a_closed_account_receives_nothing,
    a_page_does_not_write_to_members,
    a_page_gets_page_messages_only,
    several_recipients_make_a_group_chat,
    a_text_has_at_most_8000_characters,
    an_attachment_has_at_most_20_megabytes,
    a_voice_message_lasts_at_most_a_minute,
    voice_messages_did_not_exist,
    gifs_did_not_exist,
    nobody_dates_the_first_video_messages,
    the_sender_keeps_a_copy,
    the_recipient_reads_it,
    it_lands_in_the_inbox,
    the_recipient_is_told,
    linkedins_systems_scan_it,
    reviewers_see_what_is_reported,
    microsoft_may_use_it_for_security,
    an_archive_keeps_a_regulated_members_messages,
    a_search_warrant_opens_it,
    either_side_can_download_it,
)

UNPUBLISHED = (Unpublished("message-volume-cap", BY_MEMBERS, since=date(2020, 1, 1)),)
