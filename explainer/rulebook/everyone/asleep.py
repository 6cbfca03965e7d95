"""Accounts that are there and that nobody uses: hibernated, or kept in memory of somebody who has died."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import AccountStanding, Act
from explainer.law.acts import BY_HAND, CONCERNING, HEARD, HEARD_BY_TIME
from explainer.law.effect import Cannot, Side, Silences, Unsettled
from explainer.law.rule import NO_MESSAGE, Decided, rule
from explainer.rulebook.kinds import EVERY_KIND, By, To, kinds

BY_MEMBERS = kinds(by=By.MEMBER)
WHATEVER = EVERY_KIND | NO_MESSAGE
TO_ONE = WHATEVER - kinds(to=To.CHAT)
ASLEEP = frozenset({AccountStanding.HIBERNATED, AccountStanding.MEMORIALISED})
SINCE = Decided(
    day=date(2020, 1, 1),
    known=date(2026, 11, 22),  # the day on which the undated texts were read
    claim="sleeping-accounts-since-2020",
    unsettled_from=FIRST_DAY,
    unsettled_claim="sleeping-accounts-before-2020",
)


@rule(Cannot(), claims=["hibernated-account-cannot-message"], kinds=BY_MEMBERS, since=SINCE)
def a_hibernated_account_cannot_send(q: Question) -> bool:
    return q.sender.standing is AccountStanding.HIBERNATED


@rule(
    Cannot(),
    claims=["hibernated-account-cannot-message"],
    kinds=WHATEVER,
    acts=BY_HAND - {Act.SEND, Act.SET, Act.CLOSE_ACCOUNT},
    since=SINCE,
)
def a_hibernated_account_does_nothing(q: Question) -> bool:
    return q.sender.standing is AccountStanding.HIBERNATED


@rule(
    Cannot(),
    claims=["hibernated-account-cannot-message"],
    kinds=TO_ONE,
    acts=CONCERNING,
    since=SINCE,
)
def a_hibernated_account_receives_nothing(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.HIBERNATED


@rule(Cannot(), claims=["memorialised-account-is-locked"], kinds=BY_MEMBERS, since=SINCE)
def from_a_memorialised_account_nobody_sends(q: Question) -> bool:
    return q.sender.standing is AccountStanding.MEMORIALISED


@rule(
    Cannot(),
    claims=["memorialised-account-is-locked"],
    kinds=WHATEVER,
    acts=BY_HAND - {Act.SEND},
    since=SINCE,
)
def with_a_memorialised_account_nobody_does_anything(q: Question) -> bool:
    return q.sender.standing is AccountStanding.MEMORIALISED


@rule(
    Cannot(),
    claims=["memorialised-account-takes-no-messages"],
    kinds=TO_ONE,
    acts=CONCERNING,
    since=SINCE,
)
def a_memorialised_account_receives_nothing(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.MEMORIALISED


@rule(Unsettled(), claims=["sleeping-accounts-in-group-chats"], kinds=kinds(to=To.CHAT), acts=CONCERNING)
def nobody_says_what_becomes_of_a_group_chat_with_such_an_account(q: Question) -> bool:
    return q.recipient.standing in ASLEEP


TOLD_NOTHING = ["hibernated-account-cannot-message", "memorialised-account-is-locked"]


@rule(Silences(Side.RECIPIENT), claims=TOLD_NOTHING, kinds=WHATEVER, acts=HEARD, since=SINCE)
def a_sleeping_account_is_told_nothing(q: Question) -> bool:
    return q.recipient.standing in ASLEEP


@rule(Silences(Side.SENDER), claims=TOLD_NOTHING, kinds=WHATEVER, acts=HEARD_BY_TIME, since=SINCE)
def time_tells_a_sleeping_account_nothing(q: Question) -> bool:
    return q.sender.standing in ASLEEP


RULES = (
    a_hibernated_account_cannot_send,
    a_hibernated_account_does_nothing,
    a_hibernated_account_receives_nothing,
    from_a_memorialised_account_nobody_sends,
    with_a_memorialised_account_nobody_does_anything,
    a_memorialised_account_receives_nothing,
    nobody_says_what_becomes_of_a_group_chat_with_such_an_account,
    a_sleeping_account_is_told_nothing,
    time_tells_a_sleeping_account_nothing,
)
