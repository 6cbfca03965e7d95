"""Accounts that are there and that nobody uses: locked out, hibernated, or kept in memory of somebody who has died."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import AccountStanding, Act
from explainer.law.acts import BY_HAND, TO_SOMEBODY
from explainer.law.effect import Cannot, Unsettled
from explainer.law.rule import NO_MESSAGE, Decided, rule
from explainer.rulebook.kinds import EVERY_KIND, By, To, kinds

BY_MEMBERS = kinds(by=By.MEMBER)
WHATEVER = EVERY_KIND | NO_MESSAGE
TO_ONE = WHATEVER - kinds(to=To.CHAT)
LEFT_ALONE = frozenset({AccountStanding.RESTRICTED, AccountStanding.HIBERNATED, AccountStanding.MEMORIALISED})
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
    acts=TO_SOMEBODY,
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
    acts=TO_SOMEBODY,
    since=SINCE,
)
def a_memorialised_account_receives_nothing(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.MEMORIALISED


@rule(
    Unsettled(),
    claims=["what-reaches-a-restricted-account"],
    kinds=TO_ONE,
    acts=[Act.SEND, Act.INVITE],
)
def nobody_says_what_reaches_a_restricted_account(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.RESTRICTED


@rule(Unsettled(), claims=["sleeping-accounts-in-group-chats"], kinds=kinds(to=To.CHAT))
def nobody_says_what_becomes_of_a_group_chat_with_such_an_account(q: Question) -> bool:
    return q.recipient.standing in LEFT_ALONE


RULES = (
    a_hibernated_account_cannot_send,
    a_hibernated_account_does_nothing,
    a_hibernated_account_receives_nothing,
    from_a_memorialised_account_nobody_sends,
    with_a_memorialised_account_nobody_does_anything,
    a_memorialised_account_receives_nothing,
    nobody_says_what_reaches_a_restricted_account,
    nobody_says_what_becomes_of_a_group_chat_with_such_an_account,
)
