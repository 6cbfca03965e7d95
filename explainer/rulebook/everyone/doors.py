"""Whose messages a member takes: everyone's, or those of connections alone."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Degree, Kind, MessagesFrom, Thread
from explainer.law.effect import Cannot, Unsettled
from explainer.law.rule import Decided, rule

NAMED = frozenset({Kind.INMAIL})  # what the text speaks of: it keeps recruiters away
TAKEN_ALONG = frozenset(
    {Kind.OPEN_PROFILE, Kind.MESSAGE_REQUEST, Kind.GROUP_MESSAGE, Kind.MODERATOR_MESSAGE, Kind.INTRODUCTION}
)
SINCE = Decided(
    day=date(2020, 1, 1),
    known=date(2026, 11, 22),  # the day on which LinkedIn's undated text was read
    claim="connections-only-since-2020",
    unsettled_from=FIRST_DAY,
    unsettled_claim="connections-only-before-2020",
)


def _is_kept_out(q: Question) -> bool:
    return q.recipient.messages is MessagesFrom.CONNECTIONS and q.tie.degree is not Degree.FIRST


@rule(Cannot(), claims=["messages-from-connections-only"], kinds=NAMED, since=SINCE)
def a_member_can_take_messages_from_connections_only(q: Question) -> bool:
    return _is_kept_out(q)


@rule(
    Cannot(),
    claims=["messages-from-connections-only", "connections-only-means-every-message"],
    kinds=TAKEN_ALONG,
    since=SINCE,
)
def that_keeps_out_every_message_of_others(q: Question) -> bool:
    return _is_kept_out(q)


@rule(Unsettled(), claims=["connections-only-in-an-open-conversation"], kinds={Kind.DIRECT})
def nobody_says_whether_it_ends_a_conversation(q: Question) -> bool:
    return _is_kept_out(q) and q.tie.thread is Thread.OPEN


RULES = (
    a_member_can_take_messages_from_connections_only,
    that_keeps_out_every_message_of_others,
    nobody_says_whether_it_ends_a_conversation,
)
