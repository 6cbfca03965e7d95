"""Inviting, and inviting again: when it is possible, and how long an invitation runs."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import AccountStanding, Act, Contact, Degree, Invitation, Kind, Life, YesNo
from explainer.law.change import Due, Invites
from explainer.law.effect import Can, Cannot, Notice, Side, Tells, Unsettled
from explainer.law.rule import NO_MESSAGE, Decided, Unpublished, rule
from explainer.rulebook.limits import limits

EMAIL_NEEDED_FROM = date(2013, 1, 1)
EMAIL_RULE_GONE = date(2015, 10, 7)
REMOVER_ALONE_FROM = date(2013, 11, 12)  # the day on LinkedIn's text
REMOVER_ALONE_DENIED = date(2014, 6, 27)  # the day after people were reported to be invited by whom they had removed
WAIT_BEGINS = date(2020, 1, 1)
BAR_SURELY_EXISTS = date(2026, 11, 22)  # the day on which LinkedIn's undated text was read
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


def _has_withdrawn(q: Question) -> bool:
    return q.since.own_invitation is Life.WITHDRAWN


@rule(
    Cannot(),
    claims=["invitation-withdraw-needs-email"],
    acts=[Act.INVITE],
    since=EMAIL_NEEDED_FROM,
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
