"""Whose messages a member takes: everyone's, or those of connections alone."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import Act, Degree, Kind, MessagesFrom, Thread, YesNo
from explainer.law.acts import WRITING
from explainer.law.effect import Cannot, Unsettled
from explainer.law.rule import rule
from explainer.rulebook.kinds import To, kinds

NAMED = frozenset({Kind.INMAIL})  # what the text speaks of: it keeps recruiters away
TAKEN_ALONG = frozenset(
    {Kind.OPEN_PROFILE, Kind.MESSAGE_REQUEST, Kind.GROUP_MESSAGE, Kind.MODERATOR_MESSAGE, Kind.INTRODUCTION}
)
TO_ONE = kinds(to=To.MEMBER) - kinds(with_an_invitation=True) - {Kind.SPONSORED}  # whose replies go to one member
TEXT_IS_READ = date(2026, 11, 29)  # LinkedIn's, which has no date; there is no earlier trace of the choice


def _is_kept_out(q: Question) -> bool:
    return q.recipient.messages is MessagesFrom.CONNECTIONS and q.tie.degree is not Degree.FIRST


@rule(Cannot(), claims=["messages-from-connections-only"], kinds=NAMED, since=TEXT_IS_READ)
def a_member_can_take_messages_from_connections_only(q: Question) -> bool:
    return _is_kept_out(q)


@rule(
    Cannot(),
    claims=["messages-from-connections-only", "connections-only-means-every-message"],
    kinds=TAKEN_ALONG,
    since=TEXT_IS_READ,
)
def that_keeps_out_every_message_of_others(q: Question) -> bool:
    return _is_kept_out(q)


@rule(Unsettled(), claims=["connections-only-earlier"], kinds=NAMED | TAKEN_ALONG, until=TEXT_IS_READ)
def nobody_says_since_when_that_can_be_chosen(q: Question) -> bool:
    return _is_kept_out(q)


@rule(Unsettled(), claims=["connections-only-in-an-open-conversation"], kinds={Kind.DIRECT})
def nobody_says_whether_it_ends_a_conversation(q: Question) -> bool:
    return _is_kept_out(q) and q.tie.thread is Thread.OPEN


@rule(Unsettled(), claims=["connections-only-in-an-open-conversation"], kinds=TO_ONE, acts=[Act.REPLY])
def nobody_says_whether_it_keeps_out_a_reply(q: Question) -> bool:
    return _is_kept_out(q)


@rule(Unsettled(), claims=["connections-only-in-group-chats"], kinds=kinds(to=To.CHAT), acts=WRITING)
def nobody_says_what_it_does_in_a_group_chat(q: Question) -> bool:
    return q.since.in_chat is YesNo.YES and _is_kept_out(q)


RULES = (
    a_member_can_take_messages_from_connections_only,
    that_keeps_out_every_message_of_others,
    nobody_says_since_when_that_can_be_chosen,
    nobody_says_whether_it_ends_a_conversation,
    nobody_says_whether_it_keeps_out_a_reply,
    nobody_says_what_it_does_in_a_group_chat,
)
