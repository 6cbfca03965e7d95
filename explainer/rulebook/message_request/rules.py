"""The message request: free, to fellow group members and current co-workers, who must accept it first."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import Act, Degree, GroupRole, Kind, Response, YesNo
from explainer.law.acts import ANSWERING_A_REQUEST
from explainer.law.change import Answers, OpensAConversation
from explainer.law.effect import Can, Cannot, Lands, Notice, Place, Side, Tells
from explainer.law.rule import Unpublished, rule
from explainer.rulebook.kinds import EVERY_KIND, kinds

KIND = frozenset({Kind.MESSAGE_REQUEST})

REQUESTS_BEGIN = date(2020, 1, 1)


def _share_a_group(q: Question) -> bool:
    return q.sender.group_role is not GroupRole.NONE and q.recipient.group_role is not GroupRole.NONE


# Sending one


@rule(
    Can(),
    claims=["group-member-request", "request-is-free"],
    kinds=KIND,
    also=["group-member-dm", "request-needs-no-plan"],
)
def a_fellow_group_member_can_be_asked(q: Question) -> bool:
    return _share_a_group(q)


@rule(Can(), claims=["coworker-request", "request-is-free"], kinds=KIND, also=["request-needs-no-plan"])
def a_current_coworker_can_be_asked(q: Question) -> bool:
    return q.tie.coworkers is YesNo.YES


@rule(Cannot(), claims=["group-member-request", "coworker-request", "no-other-requests"], kinds=KIND)
def a_request_needs_a_shared_group_or_employer(q: Question) -> bool:
    return not _share_a_group(q) and q.tie.coworkers is YesNo.NO


@rule(Cannot(), claims=["no-request-to-connections"], kinds=KIND)
def a_connection_needs_no_request(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST


@rule(Cannot(), claims=["message-requests-since-2020"], kinds=KIND, until=REQUESTS_BEGIN)
def message_requests_did_not_exist(q: Question) -> bool:
    return True


@rule(Lands(Place.REQUESTS), claims=["requests-wait-apart"], kinds=kinds(lands=Place.REQUESTS))
def a_request_waits_apart(q: Question) -> bool:
    return True


@rule(
    Tells(Side.RECIPIENT, Notice.MESSAGE_REQUEST),
    claims=["recipient-notified"],
    kinds=kinds(told_as=Notice.MESSAGE_REQUEST),
)
def the_recipient_is_told_of_a_request(q: Question) -> bool:
    return True


# Answering one


@rule(
    Can(),
    Answers(Response.ACCEPTED),
    OpensAConversation(),
    claims=["request-must-be-accepted"],
    kinds=KIND,
    acts=[Act.ACCEPT_REQUEST],
)
def a_waiting_request_can_be_accepted(q: Question) -> bool:
    return q.since.response is Response.NONE


@rule(
    Can(),
    Answers(Response.DECLINED),
    claims=["request-must-be-accepted", "a-decline-begins-no-conversation"],
    kinds=KIND,
    acts=[Act.DECLINE_REQUEST],
)
def a_waiting_request_can_be_declined(q: Question) -> bool:
    return q.since.response is Response.NONE


@rule(Cannot(), claims=["request-must-be-accepted"], kinds=KIND, acts=ANSWERING_A_REQUEST)
def a_request_is_answered_once(q: Question) -> bool:
    return q.since.response is not Response.NONE


@rule(Cannot(), claims=["request-must-be-accepted"], kinds=EVERY_KIND - KIND, acts=ANSWERING_A_REQUEST)
def this_is_no_request(q: Question) -> bool:
    return True


@rule(
    Can(),
    claims=["request-must-be-accepted", "existing-conversation-goes-on"],
    kinds=KIND,
    acts=[Act.REPLY],
)
def an_accepted_request_can_be_replied_to(q: Question) -> bool:
    return q.since.response is Response.ACCEPTED


@rule(Cannot(), claims=["request-must-be-accepted"], kinds=KIND, acts=[Act.REPLY])
def a_request_must_be_accepted_before_a_reply(q: Question) -> bool:
    return q.since.response is not Response.ACCEPTED


RULES = (
    a_fellow_group_member_can_be_asked,
    a_current_coworker_can_be_asked,
    a_request_needs_a_shared_group_or_employer,
    a_connection_needs_no_request,
    message_requests_did_not_exist,
    a_request_waits_apart,
    the_recipient_is_told_of_a_request,
    a_waiting_request_can_be_accepted,
    a_waiting_request_can_be_declined,
    a_request_is_answered_once,
    this_is_no_request,
    an_accepted_request_can_be_replied_to,
    a_request_must_be_accepted_before_a_reply,
)
UNPUBLISHED = (
    Unpublished("request-answer-shown", KIND, act=Act.ACCEPT_REQUEST),
    Unpublished("request-answer-shown", KIND, act=Act.DECLINE_REQUEST),
)
