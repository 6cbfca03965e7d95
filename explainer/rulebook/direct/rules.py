"""The direct message: one plain message to a connection, or into an open conversation."""

from explainer.facts.question import Question
from explainer.facts.values import Degree, Invitation, Kind, Thread, YesNo
from explainer.law.effect import Can, Cannot, Unsettled
from explainer.law.rule import rule

KIND = frozenset({Kind.DIRECT})


@rule(Can(), claims=["dm-connections-only", "dm-free", "dm-basic-and-premium"], kinds=KIND)
def a_connection_can_be_written_to(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST


@rule(Can(), claims=["existing-conversation-goes-on", "old-conversation-after-parting"], kinds=KIND)
def an_open_conversation_goes_on(q: Question) -> bool:
    return q.tie.thread is Thread.OPEN


@rule(Unsettled(), claims=["accepted-note-after-parting"], kinds=KIND)
def nobody_says_whether_an_accepted_note_is_a_conversation(q: Question) -> bool:
    return q.since.noted is YesNo.YES and q.tie.degree is not Degree.FIRST and q.tie.thread is not Thread.OPEN


NOTED = ["nobody_says_whether_an_accepted_note_is_a_conversation"]


@rule(Cannot(), claims=["dm-connections-only"], kinds=KIND, unless=NOTED)
def a_direct_message_needs_a_connection(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST and q.tie.thread is not Thread.OPEN


@rule(Cannot(), claims=["connected-means-accepted"], kinds=KIND, unless=NOTED)
def a_pending_invitation_is_no_connection(q: Question) -> bool:
    return (
        q.tie.invitation is not Invitation.NONE and q.tie.degree is not Degree.FIRST and q.tie.thread is not Thread.OPEN
    )


RULES = (
    a_connection_can_be_written_to,
    an_open_conversation_goes_on,
    nobody_says_whether_an_accepted_note_is_a_conversation,
    a_direct_message_needs_a_connection,
    a_pending_invitation_is_no_connection,
)
UNPUBLISHED = ()
