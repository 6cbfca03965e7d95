"""Who may act at all: accounts in good standing, members and Pages, one recipient or several."""

from explainer.facts.question import Question
from explainer.facts.values import AccountStanding, Act, Is, Setting
from explainer.law.acts import APPROACHING, BY_HAND, CONCERNING, HEARD
from explainer.law.change import ClosesTheAccount, Sets
from explainer.law.effect import Can, Cannot, Side, Silences, Unsettled
from explainer.law.rule import NO_MESSAGE, rule
from explainer.rulebook.kinds import CHATS_BEGIN, EVERY_KIND, By, To, kinds

BY_MEMBERS = kinds(by=By.MEMBER)
WHATEVER = EVERY_KIND | NO_MESSAGE

AS_BEFORE = frozenset({Act.RENEW, Act.CLOSE_ACCOUNT})  # a plan runs on, and nobody says that closing takes a login
STATED_APART = frozenset({Act.SEND, Act.REPLY, Act.INVITE})


@rule(Cannot(), claims=["restricted-account-cannot-send", "restricted-account-is-locked"], kinds=BY_MEMBERS)
def a_restricted_account_cannot_send(q: Question) -> bool:
    return q.sender.standing is AccountStanding.RESTRICTED


@rule(
    Cannot(),
    claims=["restricted-account-cannot-send", "restricted-account-is-locked"],
    kinds=WHATEVER,
    acts=[Act.REPLY, Act.INVITE],
)
def a_restricted_account_neither_replies_nor_invites(q: Question) -> bool:
    return q.sender.standing is AccountStanding.RESTRICTED


@rule(
    Cannot(),
    claims=["restricted-account-is-locked"],
    kinds=WHATEVER,
    acts=BY_HAND - STATED_APART - AS_BEFORE,
)
def a_restricted_account_is_locked(q: Question) -> bool:
    return q.sender.standing is AccountStanding.RESTRICTED and q.since.setting is not Setting.STANDING


@rule(Unsettled(), claims=["reaching-a-restricted-account"], kinds=WHATEVER, acts=CONCERNING)
def nobody_says_what_reaches_a_restricted_account(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.RESTRICTED


@rule(Cannot(), claims=["closed-account-cannot-message"], kinds=BY_MEMBERS)
def a_closed_account_cannot_send(q: Question) -> bool:
    return q.sender.standing is AccountStanding.CLOSED


@rule(Cannot(), claims=["closed-account-cannot-message"], kinds=WHATEVER, acts=BY_HAND - {Act.SEND})
def a_closed_account_does_nothing(q: Question) -> bool:
    return q.sender.standing is AccountStanding.CLOSED


@rule(Cannot(), claims=["closed-account-cannot-message"], kinds=WHATEVER, acts=CONCERNING - {Act.ACCEPT})
def a_closed_account_receives_nothing(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.CLOSED


@rule(Cannot(), claims=["closed-account-cannot-message"], acts=[Act.ACCEPT])
def an_invitation_from_a_closed_account_connects_nobody(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.CLOSED


@rule(
    Silences(Side.RECIPIENT),
    claims=["closed-account-cannot-message", "restricted-account-is-locked"],
    kinds=WHATEVER,
    acts=HEARD,
)
def a_closed_or_restricted_account_is_told_nothing(q: Question) -> bool:
    return q.recipient.standing in (AccountStanding.CLOSED, AccountStanding.RESTRICTED)


@rule(
    Cannot(),
    claims=["pages-do-not-write-first"],
    kinds=(BY_MEMBERS - kinds(to=To.PAGE)) | NO_MESSAGE,
    acts=APPROACHING,
)
def a_page_does_not_write_to_members(q: Question) -> bool:
    return q.sender.is_ is Is.PAGE


@rule(
    Cannot(),
    claims=["page-gets-page-messages"],
    kinds=(BY_MEMBERS - kinds(to=To.PAGE)) | NO_MESSAGE,
    acts=APPROACHING,
)
def a_page_gets_page_messages_only(q: Question) -> bool:
    return q.recipient.is_ is Is.PAGE


@rule(Cannot(), claims=["several-recipients-are-a-group-chat"], kinds=BY_MEMBERS - kinds(to=To.CHAT), since=CHATS_BEGIN)
def several_recipients_make_a_group_chat(q: Question) -> bool:
    return q.message.recipients > 1


@rule(Unsettled(), claims=["several-recipients-before-chats"], kinds=BY_MEMBERS - kinds(to=To.CHAT), until=CHATS_BEGIN)
def nobody_says_what_else_went_to_several_people(q: Question) -> bool:
    return q.message.recipients > 1


@rule(
    Can(),
    ClosesTheAccount(),
    claims=["contents-stay-with-the-other"],
    acts=[Act.CLOSE_ACCOUNT],
)
def an_account_can_be_closed_and_its_messages_stay(q: Question) -> bool:
    return True


@rule(Unsettled(), claims=["closing-an-account-one-is-out-of"], acts=[Act.CLOSE_ACCOUNT])
def nobody_says_whether_one_can_close_an_account_one_is_out_of(q: Question) -> bool:
    return q.sender.standing in (AccountStanding.RESTRICTED, AccountStanding.HIBERNATED)


@rule(Unsettled(), claims=["closing-an-account-one-is-out-of"], acts=[Act.SET])
def nor_whether_it_can_be_set_to_closed(q: Question) -> bool:
    closing = q.since.setting is Setting.STANDING and q.since.to_standing is AccountStanding.CLOSED
    return closing and q.sender.standing in (AccountStanding.RESTRICTED, AccountStanding.HIBERNATED)


@rule(Can(), Sets(), claims=["settings-can-be-changed"], acts=[Act.SET], also=["read-receipts-can-be-off"])
def members_change_their_own_settings(q: Question) -> bool:
    return True


@rule(Can(), claims=["waiting-does-nothing"], acts=[Act.WAIT])
def time_passes(q: Question) -> bool:
    return True


RULES = (
    a_restricted_account_cannot_send,
    a_restricted_account_neither_replies_nor_invites,
    a_restricted_account_is_locked,
    nobody_says_what_reaches_a_restricted_account,
    a_closed_account_cannot_send,
    a_closed_account_does_nothing,
    a_closed_account_receives_nothing,
    an_invitation_from_a_closed_account_connects_nobody,
    a_closed_or_restricted_account_is_told_nothing,
    a_page_does_not_write_to_members,
    a_page_gets_page_messages_only,
    several_recipients_make_a_group_chat,
    nobody_says_what_else_went_to_several_people,
    an_account_can_be_closed_and_its_messages_stay,
    nobody_says_whether_one_can_close_an_account_one_is_out_of,
    nor_whether_it_can_be_set_to_closed,
    members_change_their_own_settings,
    time_passes,
)
