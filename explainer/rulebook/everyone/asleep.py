"""Accounts that are there and that nobody uses: hibernated, or kept in memory of somebody who has died."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import AccountStanding, Act
from explainer.law.acts import BY_HAND, CONCERNING, HEARD
from explainer.law.effect import Cannot, Side, Silences, Unsettled
from explainer.law.rule import NO_MESSAGE, Decided, rule
from explainer.rulebook.kinds import EVERY_KIND, By, To, kinds

BY_MEMBERS = kinds(by=By.MEMBER)
WHATEVER = EVERY_KIND | NO_MESSAGE
TO_ONE = WHATEVER - kinds(to=To.CHAT)
ASLEEP = frozenset({AccountStanding.HIBERNATED, AccountStanding.MEMORIALISED})
TEXTS_ARE_READ = date(2026, 11, 29)  # the day on which the undated texts were read
HIBERNATING = Decided(
    day=date(2023, 1, 29),  # that of the first dated guide to it
    known=TEXTS_ARE_READ,
    claim="hibernation-since-2023",
    unsettled_from=FIRST_DAY,
    unsettled_claim="hibernation-before-2023",
)
MEMORIALISING = Decided(
    day=date(2021, 4, 29),  # that of the first text that tells of it as there; in August 2020 it was in the making
    known=TEXTS_ARE_READ,
    claim="memorialising-since-2021",
    unsettled_from=FIRST_DAY,
    unsettled_claim="memorialising-before-2021",
)
NO_CONTACT = ["hibernated-account-cannot-message", "hibernated-account-cannot-be-invited"]
STATED_APART = frozenset({Act.SEND, Act.REPLY, Act.INVITE})


# Hibernated


@rule(Cannot(), claims=NO_CONTACT, kinds=BY_MEMBERS, since=HIBERNATING)
def a_hibernated_account_cannot_send(q: Question) -> bool:
    return q.sender.standing is AccountStanding.HIBERNATED


@rule(Cannot(), claims=NO_CONTACT, kinds=WHATEVER, acts=[Act.REPLY, Act.INVITE], since=HIBERNATING)
def a_hibernated_account_neither_replies_nor_invites(q: Question) -> bool:
    return q.sender.standing is AccountStanding.HIBERNATED


@rule(
    Cannot(),
    claims=["hibernated-account-is-left-alone"],
    kinds=WHATEVER,
    acts=BY_HAND - STATED_APART - {Act.SET, Act.CLOSE_ACCOUNT},
    since=HIBERNATING,
)
def a_hibernated_account_does_nothing(q: Question) -> bool:
    return q.sender.standing is AccountStanding.HIBERNATED


@rule(Cannot(), claims=NO_CONTACT, kinds=TO_ONE, acts=STATED_APART, since=HIBERNATING)
def a_hibernated_account_receives_nothing(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.HIBERNATED


@rule(
    Cannot(),
    claims=["hibernated-account-is-left-alone"],
    kinds=TO_ONE,
    acts=CONCERNING - STATED_APART,
    since=HIBERNATING,
)
def nothing_else_reaches_a_hibernated_account(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.HIBERNATED


@rule(
    Silences(Side.RECIPIENT),
    claims=["hibernated-account-is-told-nothing"],
    kinds=WHATEVER,
    acts=HEARD,
    since=HIBERNATING,
)
def a_hibernated_account_is_told_nothing(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.HIBERNATED


# Memorialised


@rule(Cannot(), claims=["memorialised-account-is-locked"], kinds=BY_MEMBERS, since=MEMORIALISING)
def from_a_memorialised_account_nobody_sends(q: Question) -> bool:
    return q.sender.standing is AccountStanding.MEMORIALISED


@rule(
    Cannot(),
    claims=["memorialised-account-is-locked"],
    kinds=WHATEVER,
    acts=BY_HAND - {Act.SEND},
    since=MEMORIALISING,
)
def with_a_memorialised_account_nobody_does_anything(q: Question) -> bool:
    return q.sender.standing is AccountStanding.MEMORIALISED


@rule(
    Cannot(),
    claims=["memorialised-account-takes-no-messages"],
    kinds=TO_ONE,
    acts=CONCERNING,
    since=MEMORIALISING,
)
def a_memorialised_account_receives_nothing(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.MEMORIALISED


@rule(
    Silences(Side.RECIPIENT),
    claims=["memorialised-account-is-locked"],
    kinds=WHATEVER,
    acts=HEARD,
    since=MEMORIALISING,
)
def a_memorialised_account_is_told_nothing(q: Question) -> bool:
    return q.recipient.standing is AccountStanding.MEMORIALISED


# Either, in a group chat


@rule(Unsettled(), claims=["sleeping-accounts-in-group-chats"], kinds=kinds(to=To.CHAT), acts=CONCERNING)
def nobody_says_what_becomes_of_a_group_chat_with_such_an_account(q: Question) -> bool:
    return q.recipient.standing in ASLEEP


RULES = (
    a_hibernated_account_cannot_send,
    a_hibernated_account_neither_replies_nor_invites,
    a_hibernated_account_does_nothing,
    a_hibernated_account_receives_nothing,
    nothing_else_reaches_a_hibernated_account,
    a_hibernated_account_is_told_nothing,
    from_a_memorialised_account_nobody_sends,
    with_a_memorialised_account_nobody_does_anything,
    a_memorialised_account_receives_nothing,
    a_memorialised_account_is_told_nothing,
    nobody_says_what_becomes_of_a_group_chat_with_such_an_account,
)
