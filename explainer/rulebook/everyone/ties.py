"""What comes between two people: connecting, parting, blocking and lifting a block."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Block, Degree, Invitation, Life
from explainer.law.acts import ANSWERING_A_REQUEST, ANSWERING_AN_INMAIL, CHANGING, CONCERNING
from explainer.law.change import (
    Blocks,
    Connects,
    ForgetsTheInvitation,
    InvitationBecomes,
    Parts,
    Removes,
    Unblocks,
    Whose,
)
from explainer.law.effect import Can, Cannot, Side, Silences, Unsettled
from explainer.law.rule import NO_MESSAGE, Decided, Unpublished, rule
from explainer.rulebook.kinds import By, kinds

BLOCKING_BEGINS = date(2014, 2, 1)

PARTING = frozenset({Act.BLOCK, Act.DISCONNECT})
LOOKING_BACK = frozenset({Act.OPEN, Act.REMOVE}) | CHANGING | ANSWERING_A_REQUEST | ANSWERING_AN_INMAIL


@rule(
    Cannot(),
    claims=["block-stops-messages", "block-hides-both"],
    kinds=kinds(by=By.MEMBER) | NO_MESSAGE,
    acts=CONCERNING,
    since=Decided(day=FIRST_DAY, known=BLOCKING_BEGINS, claim="block-before-2014"),
)
def a_block_stops_every_message(q: Question) -> bool:
    return q.tie.block is not Block.NONE


@rule(Unsettled(), claims=["old-thread-after-a-block"], kinds=kinds(by=By.MEMBER), acts=LOOKING_BACK)
def nobody_says_what_a_block_leaves_of_a_conversation(q: Question) -> bool:
    return q.tie.block is not Block.NONE


@rule(
    Can(),
    Blocks(),
    claims=["block-is-silent"],
    acts=[Act.BLOCK],
)
def a_member_can_block_another(q: Question) -> bool:
    return q.tie.block is Block.NONE


@rule(Cannot(), claims=["blocking-since-february-2014"], acts=[Act.BLOCK], until=BLOCKING_BEGINS)
def blocking_did_not_exist(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["block-hides-both", "the-blocked-cannot-block"], acts=[Act.BLOCK])
def there_is_a_block_already(q: Question) -> bool:
    return q.tie.block is not Block.NONE


@rule(
    Parts(),
    ForgetsTheInvitation(),
    claims=["block-ends-connection", "third-degree-after-parting"],
    acts=PARTING,
)
def parting_ends_the_connection(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST


@rule(
    ForgetsTheInvitation(),
    claims=["third-degree-after-parting"],
    acts=PARTING,
)
def parting_takes_a_pending_invitation_along(q: Question) -> bool:
    return q.tie.invitation is not Invitation.NONE


@rule(Can(), Unblocks(), claims=["unblock-by-blocker-only"], acts=[Act.UNBLOCK])
def whoever_blocked_can_lift_it(q: Question) -> bool:
    return q.tie.block is Block.BY_SENDER


@rule(Cannot(), claims=["unblock-by-blocker-only"], acts=[Act.UNBLOCK])
def nobody_else_can_lift_a_block(q: Question) -> bool:
    return q.tie.block is not Block.BY_SENDER


@rule(Can(), Connects(), claims=["invitation-makes-connection"], acts=[Act.CONNECT])
def two_members_can_connect(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST


@rule(InvitationBecomes(Whose.LAST, Life.ACCEPTED), claims=["connected-means-accepted"], acts=[Act.CONNECT])
def connecting_answers_a_pending_invitation(q: Question) -> bool:
    return q.tie.invitation is not Invitation.NONE


@rule(Cannot(), claims=["connected-already"], acts=[Act.CONNECT])
def they_are_connected_already(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST


@rule(
    Can(),
    Removes(),
    Silences(Side.RECIPIENT),
    claims=["removing-a-connection-is-silent"],
    acts=[Act.DISCONNECT],
)
def a_connection_can_be_removed(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST


@rule(Cannot(), claims=["removing-a-connection-is-silent"], acts=[Act.DISCONNECT])
def only_a_connection_can_be_removed(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST


RULES = (
    a_block_stops_every_message,
    nobody_says_what_a_block_leaves_of_a_conversation,
    a_member_can_block_another,
    blocking_did_not_exist,
    there_is_a_block_already,
    parting_ends_the_connection,
    parting_takes_a_pending_invitation_along,
    whoever_blocked_can_lift_it,
    nobody_else_can_lift_a_block,
    two_members_can_connect,
    connecting_answers_a_pending_invitation,
    they_are_connected_already,
    a_connection_can_be_removed,
    only_a_connection_can_be_removed,
)
UNPUBLISHED = (
    Unpublished("old-thread-after-a-block", NO_MESSAGE, act=Act.BLOCK),
    Unpublished("block-list-size", NO_MESSAGE, act=Act.BLOCK, since=date(2015, 10, 8)),
)
