"""Inviting, and inviting again: when it is possible, and how long an invitation runs."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import (
    AccountStanding,
    Act,
    Contact,
    Degree,
    Invitation,
    InvitationsFrom,
    Kind,
    Life,
    NameShown,
    YesNo,
)
from explainer.law.change import Due, Invites
from explainer.law.effect import Can, Cannot, Filter, Filters, Notice, Side, Tells, Unsettled
from explainer.law.rule import NO_MESSAGE, Decided, Unpublished, rule
from explainer.rulebook.limits import limits

EMAIL_NEEDED = Decided(
    day=date(2013, 1, 1),
    known=date(2015, 4, 15),  # the day on LinkedIn's text; a guide of January 2013 says the same
    claim="invitation-withdraw-needs-email-2013",
)
EMAIL_RULE_GONE = date(2015, 10, 7)
REMOVER_ALONE_FROM = date(2013, 11, 12)  # the day on LinkedIn's text
REMOVER_ALONE_DENIED = date(2014, 6, 27)  # the day after people were reported to be invited by whom they had removed
WAIT_BEGINS = date(2020, 1, 1)
BAR_SURELY_EXISTS = date(2026, 11, 22)  # the day on which LinkedIn's undated text was read
BLOCKED_FROM = date(2015, 8, 31)  # on these days LinkedIn's Help describes the blocked invitations
BLOCKED_UNTIL = date(2015, 12, 3)
ONLY_FROM_ACQUAINTANCES = date(2026, 3, 13)  # the first dated guide to today's setting
OF_DEGREES = Decided(
    day=date(2020, 1, 1),
    known=BAR_SURELY_EXISTS,
    claim="degrees-since-2020",
    unsettled_from=FIRST_DAY,
    unsettled_claim="degrees-before-2020",
)
INVITING = NO_MESSAGE | {Kind.INVITATION_NOTE}
MONTHS_UNTIL_EXPIRY = 6
LIMITS = limits("invitation")


@rule(
    Can(),
    Invites(),
    Tells(Side.RECIPIENT, Notice.INVITATION),
    claims=["invitation-makes-connection"],
    acts=[Act.INVITE],
    also=[
        "invitation-first-email",
        "invitation-email-settable",
        "invitation-ignore-reinvite",
        "inviting-again-after-expiry",
        "invitation-reminders-weeks",
    ],
)
def a_member_can_invite_another(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST and q.tie.invitation is Invitation.NONE


@rule(
    Due(Act.EXPIRE, months=MONTHS_UNTIL_EXPIRY),
    claims=["invitation-expires-after-six-months"],
    acts=[Act.INVITE],
)
def an_invitation_runs_for_six_months(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["connected-already"], acts=[Act.INVITE])
def a_connection_cannot_be_invited(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST


@rule(Cannot(), claims=["one-invitation-at-a-time"], acts=[Act.INVITE])
def one_invitation_at_a_time(q: Question) -> bool:
    return q.tie.invitation is not Invitation.NONE


@rule(Cannot(), claims=["invitation-idk-bars-reinvite"], acts=[Act.INVITE])
def whom_the_other_does_not_know_cannot_invite_again(q: Question) -> bool:
    return q.since.barred is YesNo.YES


@rule(
    Cannot(),
    claims=["only-the-remover-reconnects"],
    acts=[Act.INVITE],
    since=REMOVER_ALONE_FROM,
    until=REMOVER_ALONE_DENIED,
)
def whoever_was_removed_could_not_invite_again(q: Question) -> bool:
    return q.since.removed is YesNo.YES


@rule(Unsettled(), claims=["invitation-after-a-removal"], acts=[Act.INVITE])
def nobody_says_whether_whoever_was_removed_can_invite(q: Question) -> bool:
    return q.since.removed is YesNo.YES


@rule(Unsettled(), claims=["invitation-after-a-report"], acts=[Act.INVITE])
def nobody_says_whether_a_report_bars_another_invitation(q: Question) -> bool:
    return q.since.own_invitation is Life.REPORTED


@rule(
    Cannot(),
    claims=["barred-from-inviting"],
    kinds=INVITING,
    acts=[Act.SEND, Act.INVITE],
    also=["invitation-many-idk-restrict", "invitation-account-limited"],
    since=Decided(day=FIRST_DAY, known=BAR_SURELY_EXISTS, claim="barred-from-inviting-earlier"),
)
def whoever_is_barred_from_inviting_cannot_invite(q: Question) -> bool:
    return q.sender.standing is AccountStanding.NO_INVITATIONS


@rule(Cannot(), claims=["inviting-by-email-only"], kinds=INVITING, acts=[Act.SEND, Act.INVITE])
def inviting_can_take_the_email_address(q: Question) -> bool:
    return (
        q.sender.standing is AccountStanding.EMAIL_INVITATIONS
        and q.tie.contact is not Contact.EMAIL
        and q.since.email is YesNo.NO
    )


# Whom somebody may invite at all


def _knows_the_address(q: Question) -> bool:
    return q.tie.contact is Contact.EMAIL or q.since.email is YesNo.YES


@rule(
    Unsettled(),
    claims=["inviting-out-of-network"],
    kinds=INVITING,
    acts=[Act.SEND, Act.INVITE],
)
def nobody_says_whether_the_invitation_reaches_out_of_the_network(q: Question) -> bool:
    return q.tie.degree is Degree.OUT and not _knows_the_address(q)


@rule(
    Cannot(),
    claims=["third-degree-with-an-initial"],
    kinds=INVITING,
    acts=[Act.SEND, Act.INVITE],
    since=OF_DEGREES,
)
def a_third_degree_shown_with_an_initial_cannot_be_invited(q: Question) -> bool:
    abbreviated = q.recipient.name_shown is NameShown.INITIAL
    return abbreviated and q.tie.degree is Degree.THIRD and not _knows_the_address(q)


@rule(Unsettled(), claims=["third-degree-by-address"], kinds=INVITING, acts=[Act.SEND, Act.INVITE])
def nobody_says_whether_the_address_makes_up_for_an_initial(q: Question) -> bool:
    abbreviated = q.recipient.name_shown is NameShown.INITIAL
    return abbreviated and q.tie.degree is Degree.THIRD and _knows_the_address(q)


# From whom a member takes invitations


def _is_no_acquaintance(q: Question) -> bool:
    knows_the_address = q.tie.contact is not Contact.NONE or q.since.email is YesNo.YES
    return q.recipient.invitations is InvitationsFrom.EMAIL_OR_IMPORTED and not knows_the_address


def _is_not_imported(q: Question) -> bool:
    return q.recipient.invitations is InvitationsFrom.IMPORTED and q.tie.contact is not Contact.IMPORTED


def _is_not_welcome(q: Question) -> bool:
    return _is_no_acquaintance(q) or _is_not_imported(q)


@rule(
    Cannot(),
    claims=["who-may-invite-today"],
    kinds=INVITING,
    acts=[Act.SEND, Act.INVITE],
    also=["the-address-is-asked-for"],
    since=ONLY_FROM_ACQUAINTANCES,
)
def a_member_can_take_invitations_from_acquaintances_only(q: Question) -> bool:
    return _is_no_acquaintance(q)


@rule(
    Cannot(),
    claims=["who-may-invite-today"],
    kinds=INVITING,
    acts=[Act.SEND, Act.INVITE],
    also=["the-address-is-asked-for"],
    since=ONLY_FROM_ACQUAINTANCES,
)
def a_member_can_take_invitations_from_imported_contacts_only(q: Question) -> bool:
    return _is_not_imported(q)


@rule(
    Filters(Filter.BLOCKED_INVITATIONS),
    claims=["unwelcome-invitations-blocked"],
    kinds={Kind.INVITATION_NOTE},
    since=BLOCKED_FROM,
    until=BLOCKED_UNTIL,
)
def an_invitation_that_was_not_welcome_went_among_the_blocked(q: Question) -> bool:
    return _is_not_welcome(q)


@rule(
    Unsettled(),
    claims=["unwelcome-invitations-in-between"],
    kinds=INVITING,
    acts=[Act.SEND, Act.INVITE],
    until=BLOCKED_FROM,
)
def nobody_says_what_became_of_unwelcome_invitations_before(q: Question) -> bool:
    return _is_not_welcome(q)


@rule(
    Unsettled(),
    claims=["unwelcome-invitations-in-between"],
    kinds=INVITING,
    acts=[Act.SEND, Act.INVITE],
    since=BLOCKED_UNTIL,
    until=ONLY_FROM_ACQUAINTANCES,
)
def nobody_says_what_became_of_unwelcome_invitations_since(q: Question) -> bool:
    return _is_not_welcome(q)


# Inviting again


def _has_withdrawn(q: Question) -> bool:
    return q.since.own_invitation is Life.WITHDRAWN


@rule(
    Cannot(),
    claims=["invitation-withdraw-needs-email"],
    acts=[Act.INVITE],
    since=EMAIL_NEEDED,
    until=EMAIL_RULE_GONE,
)
def after_withdrawing_the_email_address_was_needed(q: Question) -> bool:
    return _has_withdrawn(q) and q.since.email is YesNo.NO


@rule(Unsettled(), claims=["withdrawn-2015-to-2019"], acts=[Act.INVITE], since=EMAIL_RULE_GONE, until=WAIT_BEGINS)
def nobody_says_what_held_after_withdrawing(q: Question) -> bool:
    return _has_withdrawn(q)


RULES = (
    a_member_can_invite_another,
    an_invitation_runs_for_six_months,
    a_connection_cannot_be_invited,
    one_invitation_at_a_time,
    whom_the_other_does_not_know_cannot_invite_again,
    whoever_was_removed_could_not_invite_again,
    nobody_says_whether_whoever_was_removed_can_invite,
    nobody_says_whether_a_report_bars_another_invitation,
    whoever_is_barred_from_inviting_cannot_invite,
    inviting_can_take_the_email_address,
    nobody_says_whether_the_invitation_reaches_out_of_the_network,
    a_third_degree_shown_with_an_initial_cannot_be_invited,
    nobody_says_whether_the_address_makes_up_for_an_initial,
    a_member_can_take_invitations_from_acquaintances_only,
    a_member_can_take_invitations_from_imported_contacts_only,
    an_invitation_that_was_not_welcome_went_among_the_blocked,
    nobody_says_what_became_of_unwelcome_invitations_before,
    nobody_says_what_became_of_unwelcome_invitations_since,
    LIMITS["after_withdrawing_some_days_had_to_pass"],
    after_withdrawing_the_email_address_was_needed,
    nobody_says_what_held_after_withdrawing,
    LIMITS["after_withdrawing_a_wait_must_pass"],
)
UNPUBLISHED = (
    Unpublished("invitation-limit-undisclosed", NO_MESSAGE, act=Act.INVITE),
    Unpublished("restriction-thresholds", NO_MESSAGE, act=Act.INVITE),
    Unpublished("invitation-reminder-days", NO_MESSAGE, act=Act.INVITE),
)
