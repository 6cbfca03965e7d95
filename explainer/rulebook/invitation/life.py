"""What becomes of an invitation: accepted, ignored, refused, reported, withdrawn, expired."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Invitation, Life
from explainer.law.change import Bars, Connects, Gone, Hides, InvitationBecomes, Whose
from explainer.law.effect import Can, Cannot, Notice, Side, Silences, Tells, Unsettled
from explainer.law.rule import Decided, rule

ARCHIVE_ENDS = date(2016, 1, 1)
SCREENS_LAST_SEEN = date(2016, 1, 23)
# In April 2010 the choice stood beside the two others; in January 2012 it came after ignoring.
AFTER_IGNORING = Decided(
    day=date(2012, 1, 25),
    known=date(2013, 1, 1),
    claim="idk-in-2012",
    unsettled_from=FIRST_DAY,
    unsettled_claim="idk-before-2012",
)


# Answering


@rule(
    Can(),
    Connects(),
    InvitationBecomes(Whose.THEIRS, Life.ACCEPTED),
    Tells(Side.RECIPIENT, Notice.INVITATION_ACCEPTED),
    claims=["invitation-accept-notifies", "connected-means-accepted"],
    acts=[Act.ACCEPT],
    also=["invitation-reply-stays-open"],
)
def an_invitation_that_waits_can_be_accepted(q: Question) -> bool:
    return q.tie.invitation is Invitation.RECEIVED


@rule(
    Can(),
    Connects(),
    InvitationBecomes(Whose.THEIRS, Life.ACCEPTED),
    Tells(Side.RECIPIENT, Notice.INVITATION_ACCEPTED),
    claims=["invitation-ignore-archives", "invitation-accept-notifies"],
    acts=[Act.ACCEPT],
    until=ARCHIVE_ENDS,
)
def an_archived_invitation_could_still_be_accepted(q: Question) -> bool:
    return q.since.their_invitation is Life.IGNORED


@rule(
    Cannot(),
    claims=["connected-means-accepted", "invitation-ignore-archives"],
    acts=[Act.ACCEPT],
    until=ARCHIVE_ENDS,
)
def only_an_invitation_that_waited_or_was_archived_could_be_accepted(q: Question) -> bool:
    elsewhere = q.since.their_invitation in (Life.IGNORED, Life.DECLINED, Life.WITHDRAWN)
    return q.tie.invitation is not Invitation.RECEIVED and not elsewhere


@rule(Cannot(), claims=["invitation-idk-is-decline"], acts=[Act.ACCEPT], until=ARCHIVE_ENDS)
def an_archived_invitation_that_was_refused_could_not_be_accepted(q: Question) -> bool:
    return q.tie.invitation is not Invitation.RECEIVED and q.since.their_invitation is Life.DECLINED


@rule(
    Cannot(),
    claims=["ignored-is-removed"],
    acts=[Act.ACCEPT],
    since=Decided(day=ARCHIVE_ENDS, known=date(2016, 1, 22), claim="archive-until-2015"),
)
def only_an_invitation_that_waits_can_be_accepted(q: Question) -> bool:
    return q.tie.invitation is not Invitation.RECEIVED and q.since.their_invitation is not Life.WITHDRAWN


@rule(Cannot(), claims=["invitation-withdraw-vanishes"], acts=[Act.ACCEPT])
def an_invitation_that_was_withdrawn_is_no_longer_there(q: Question) -> bool:
    return q.tie.invitation is not Invitation.RECEIVED and q.since.their_invitation is Life.WITHDRAWN


@rule(
    Can(),
    InvitationBecomes(Whose.THEIRS, Life.IGNORED),
    Silences(Side.RECIPIENT),
    claims=["invitation-ignore-silent"],
    acts=[Act.IGNORE],
    also=["invitation-not-all-notified"],
)
def an_invitation_can_be_ignored_in_silence(q: Question) -> bool:
    return q.tie.invitation is Invitation.RECEIVED


@rule(Cannot(), claims=["invitation-ignore-silent"], acts=[Act.IGNORE])
def only_an_invitation_that_waits_can_be_ignored(q: Question) -> bool:
    return q.tie.invitation is not Invitation.RECEIVED


def _has_ignored(q: Question) -> bool:
    return q.since.their_invitation is Life.IGNORED


def _waits(q: Question) -> bool:
    return q.since.their_invitation in (Life.PENDING, Life.REPLIED)


@rule(
    Can(),
    Bars(),
    Silences(Side.RECIPIENT),
    claims=["invitation-idk-bars-reinvite"],
    acts=[Act.DONT_KNOW],
    also=["invitation-refusals-not-shown", "inviter-not-told-of-refusal"],
    since=AFTER_IGNORING,
)
def not_knowing_somebody_bars_them_from_inviting_again(q: Question) -> bool:
    return _has_ignored(q)


@rule(InvitationBecomes(Whose.THEIRS, Life.DECLINED), claims=["invitation-idk-is-decline"], acts=[Act.DONT_KNOW])
def not_knowing_somebody_refuses_their_invitation(q: Question) -> bool:
    return _has_ignored(q)


@rule(Unsettled(), claims=["idk-after-2016"], acts=[Act.DONT_KNOW], since=SCREENS_LAST_SEEN)
def nobody_says_whether_the_choice_is_still_there(q: Question) -> bool:
    return _has_ignored(q) or _waits(q)


@rule(
    Cannot(),
    claims=["invitation-idk-after-ignore"],
    acts=[Act.DONT_KNOW],
    since=AFTER_IGNORING,
    until=SCREENS_LAST_SEEN,
)
def not_knowing_somebody_comes_after_ignoring(q: Question) -> bool:
    return _waits(q)


@rule(Cannot(), claims=["invitation-idk-after-ignore"], acts=[Act.DONT_KNOW])
def not_knowing_somebody_takes_their_invitation(q: Question) -> bool:
    return not _waits(q) and not _has_ignored(q)


@rule(
    Can(),
    InvitationBecomes(Whose.THEIRS, Life.REPORTED),
    Silences(Side.RECIPIENT),
    claims=["invitation-report-after-ignore"],
    acts=[Act.REPORT_INVITATION],
)
def an_ignored_invitation_can_be_reported(q: Question) -> bool:
    return _has_ignored(q)


@rule(Cannot(), claims=["invitation-report-after-ignore"], acts=[Act.REPORT_INVITATION])
def reporting_an_invitation_comes_after_ignoring(q: Question) -> bool:
    return not _has_ignored(q)


# Taking it back, and the end


def _can_still_be_withdrawn(q: Question) -> bool:
    return q.since.own_invitation in (Life.PENDING, Life.REPLIED, Life.IGNORED)


@rule(
    Can(),
    InvitationBecomes(Whose.OWN, Life.WITHDRAWN),
    Hides(Gone.NOTE_FOR_THE_INVITED),
    Silences(Side.RECIPIENT),
    claims=["invitation-withdraw-ok", "invitation-withdraw-vanishes", "invitation-withdraw-silent"],
    acts=[Act.WITHDRAW],
    also=["invitation-withdraw-no-quota-back"],
)
def an_invitation_can_be_withdrawn_in_silence(q: Question) -> bool:
    return _can_still_be_withdrawn(q)


@rule(Unsettled(), claims=["withdrawing-after-a-report"], acts=[Act.WITHDRAW])
def nobody_says_whether_a_reported_invitation_can_be_withdrawn(q: Question) -> bool:
    return q.since.own_invitation is Life.REPORTED


@rule(Cannot(), claims=["invitation-withdraw-ok"], acts=[Act.WITHDRAW])
def only_an_unanswered_invitation_can_be_withdrawn(q: Question) -> bool:
    return not _can_still_be_withdrawn(q) and q.since.own_invitation is not Life.REPORTED


@rule(
    Can(),
    InvitationBecomes(Whose.OWN, Life.EXPIRED),
    Silences(Side.SENDER),
    Silences(Side.RECIPIENT),
    claims=["invitation-expires-after-six-months"],
    acts=[Act.EXPIRE],
)
def an_invitation_expires(q: Question) -> bool:
    return q.since.own_invitation in (Life.PENDING, Life.REPLIED)


@rule(Cannot(), claims=["invitation-expires-after-six-months"], acts=[Act.EXPIRE])
def an_answered_invitation_does_not_expire(q: Question) -> bool:
    return q.since.own_invitation not in (Life.PENDING, Life.REPLIED)


RULES = (
    an_invitation_that_waits_can_be_accepted,
    an_archived_invitation_could_still_be_accepted,
    only_an_invitation_that_waited_or_was_archived_could_be_accepted,
    an_archived_invitation_that_was_refused_could_not_be_accepted,
    only_an_invitation_that_waits_can_be_accepted,
    an_invitation_that_was_withdrawn_is_no_longer_there,
    an_invitation_can_be_ignored_in_silence,
    only_an_invitation_that_waits_can_be_ignored,
    not_knowing_somebody_bars_them_from_inviting_again,
    not_knowing_somebody_refuses_their_invitation,
    nobody_says_whether_the_choice_is_still_there,
    not_knowing_somebody_comes_after_ignoring,
    not_knowing_somebody_takes_their_invitation,
    an_ignored_invitation_can_be_reported,
    reporting_an_invitation_comes_after_ignoring,
    an_invitation_can_be_withdrawn_in_silence,
    nobody_says_whether_a_reported_invitation_can_be_withdrawn,
    only_an_unanswered_invitation_can_be_withdrawn,
    an_invitation_expires,
    an_answered_invitation_does_not_expire,
)
UNPUBLISHED = ()
