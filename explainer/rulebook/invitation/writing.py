"""What is written with an invitation and in answer to it: the note and the reply."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Degree, Invitation, Kind, Life, Media, YesNo
from explainer.law.change import InvitationBecomes, OpensAConversation, Whose
from explainer.law.effect import Can, Cannot, Lands, Notice, Place, Side, Tells, Unsettled
from explainer.law.rule import Decided, Unpublished, rule
from explainer.rulebook.kinds import kinds

NOTE = frozenset({Kind.INVITATION_NOTE})
REPLY = frozenset({Kind.INVITATION_REPLY})

NOTES_SEEN_IN_THE_INBOX = date(2026, 5, 15)


# The note


@rule(Can(), claims=["note-with-an-invitation", "notes-are-free"], kinds=NOTE)
def a_note_goes_with_an_invitation(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST and q.tie.invitation is Invitation.NONE


@rule(Cannot(), claims=["connected-already"], kinds=NOTE)
def a_connection_gets_no_invitation(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST


@rule(Cannot(), claims=["one-invitation-at-a-time"], kinds=NOTE)
def a_pending_invitation_takes_no_second_note(q: Question) -> bool:
    return q.tie.invitation is not Invitation.NONE


@rule(Cannot(), claims=["note-of-text-alone"], kinds=kinds(text_alone=True))
def a_note_is_text_alone(q: Question) -> bool:
    return q.message.media is not Media.NONE or q.message.attachment_megabytes > 0 or q.message.voice_seconds > 0


@rule(
    Lands(Place.INVITATIONS),
    claims=["note-with-an-invitation"],
    kinds=kinds(lands=Place.INVITATIONS),
    also=["invitation-waits-in-inbox"],
)
def a_note_waits_with_its_invitation(q: Question) -> bool:
    return True


@rule(
    Tells(Side.RECIPIENT, Notice.INVITATION),
    claims=["invitation-first-email"],
    kinds=kinds(told_as=Notice.INVITATION),
    also=["invitation-email-settable"],
)
def the_invited_person_is_told(q: Question) -> bool:
    return True


@rule(
    Can(),
    OpensAConversation(),
    claims=["accepted-note-in-the-inbox", "dm-free"],
    kinds=NOTE,
    acts=[Act.REPLY],
    since=Decided(day=FIRST_DAY, known=NOTES_SEEN_IN_THE_INBOX, claim="accepted-note-earlier"),
)
def a_connection_answers_the_note_of_its_invitation(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST


@rule(Unsettled(), claims=["accepted-note-after-parting"], kinds=NOTE, acts=[Act.REPLY])
def nobody_says_whether_an_accepted_note_is_answered_after_parting(q: Question) -> bool:
    return q.since.noted is YesNo.YES and q.tie.degree is not Degree.FIRST


@rule(
    Cannot(),
    claims=["dm-connections-only"],
    kinds=NOTE,
    acts=[Act.REPLY],
    unless=["nobody_says_whether_an_accepted_note_is_answered_after_parting"],
)
def a_note_is_answered_only_among_connections(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST


# The reply


@rule(Can(), claims=["invitation-reply-not-decline", "replies-to-invitations-are-free"], kinds=REPLY)
def an_invitation_can_be_replied_to(q: Question) -> bool:
    return q.tie.invitation is Invitation.RECEIVED


@rule(Cannot(), claims=["invitation-reply-not-decline"], kinds=REPLY)
def a_reply_needs_an_invitation(q: Question) -> bool:
    return q.tie.invitation is not Invitation.RECEIVED


@rule(
    Tells(Side.RECIPIENT, Notice.INVITATION_REPLY),
    claims=["invitation-reply-emails-inviter"],
    kinds=kinds(told_as=Notice.INVITATION_REPLY),
)
def a_reply_is_told_to_the_inviter(q: Question) -> bool:
    return True


@rule(
    InvitationBecomes(Whose.THEIRS, Life.REPLIED),
    claims=["invitation-reply-stays-open"],
    kinds=REPLY,
)
def a_reply_leaves_the_invitation_open(q: Question) -> bool:
    return q.tie.invitation is Invitation.RECEIVED


RULES = (
    a_note_goes_with_an_invitation,
    a_connection_gets_no_invitation,
    a_pending_invitation_takes_no_second_note,
    a_note_is_text_alone,
    a_note_waits_with_its_invitation,
    the_invited_person_is_told,
    a_connection_answers_the_note_of_its_invitation,
    nobody_says_whether_an_accepted_note_is_answered_after_parting,
    a_note_is_answered_only_among_connections,
    an_invitation_can_be_replied_to,
    a_reply_needs_an_invitation,
    a_reply_is_told_to_the_inviter,
    a_reply_leaves_the_invitation_open,
)
UNPUBLISHED = (Unpublished("invitation-limit-undisclosed", NOTE),)
