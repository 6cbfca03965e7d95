"""The group chat: who may be in it, who reads what, and who may add, remove and leave."""

from datetime import date, timedelta

from explainer.facts.question import Question
from explainer.facts.values import Act, AllConnected, Degree, YesNo
from explainer.law.acts import IN_A_CHAT, WRITING
from explainer.law.change import Joins, Leaves
from explainer.law.effect import Can, Cannot, Notice, Reader, Reads, Side, Tells
from explainer.law.rule import Decided, rule
from explainer.rulebook.kinds import CHATS_BEGIN, EVERY_KIND, To, kinds
from explainer.rulebook.limits import limits

CHATS = kinds(to=To.CHAT)
LIMITS = limits("group_chat")
IN_CHATS = frozenset({Act.SEND, Act.REPLY}) | IN_A_CHAT

A_CHAT_IS_SEEN = date(2022, 7, 29)  # in it: several participants, some of them added and removed (chat-seen-in-2022)
HELP_IS_READ = date(2026, 11, 22)  # LinkedIn's text on group chats has no date of its own
EXIT_IS_MISSED = date(2020, 12, 8)  # the last dated text that says one cannot leave


def _all_are_connections(q: Question) -> bool:
    if q.message.all_connected is AllConnected.UNSAID:
        return q.tie.degree is Degree.FIRST
    return q.message.all_connected is AllConnected.YES


# Writing


@rule(Cannot(), claims=["chats-since-september-2015"], kinds=CHATS, acts=IN_CHATS, until=CHATS_BEGIN)
def group_chats_did_not_exist(q: Question) -> bool:
    return True


@rule(
    Can(),
    claims=["group-chat-of-connections", "group-chat-is-free"],
    kinds=CHATS,
    since=Decided(day=CHATS_BEGIN, known=A_CHAT_IS_SEEN, claim="chats-since-september-2015"),
)
def connections_can_be_written_to_together(q: Question) -> bool:
    return _all_are_connections(q) and q.since.left_out is YesNo.NO


@rule(Can(), claims=["existing-conversation-goes-on"], kinds=CHATS, acts=WRITING)
def participants_go_on_writing(q: Question) -> bool:
    return q.since.in_chat is YesNo.YES and q.since.left_out is YesNo.NO


@rule(Can(), claims=["existing-conversation-goes-on", "group-chat-with-somebody-left-out"], kinds=CHATS, acts=WRITING)
def a_chat_goes_on_among_those_it_reaches(q: Question) -> bool:
    return q.since.left_out is YesNo.YES


@rule(
    Cannot(),
    claims=["group-chat-of-connections"],
    kinds=CHATS,
    since=Decided(day=CHATS_BEGIN, known=HELP_IS_READ, claim="only-connections-in-chats-earlier"),
    also=["no-message-to-a-whole-group"],
)
def a_group_chat_begins_among_connections(q: Question) -> bool:
    return not _all_are_connections(q) and q.since.in_chat is YesNo.NO


@rule(
    Cannot(),
    claims=["group-chat-adding-and-removing"],
    kinds=CHATS,
    acts=[Act.REPLY, Act.LEAVE],
    since=Decided(day=CHATS_BEGIN, known=A_CHAT_IS_SEEN, claim="adding-and-removing-earlier"),
)
def only_participants_take_part(q: Question) -> bool:
    return q.since.in_chat is YesNo.NO


@rule(Cannot(), claims=["a-chat-needs-somebody-else"], kinds=CHATS, acts=[Act.REPLY])
def nobody_else_is_left_in_the_chat(q: Question) -> bool:
    return q.since.in_chat is YesNo.YES and q.since.participants < 2


# Reading


@rule(
    Reads(Reader.PARTICIPANTS),
    claims=["multi-recipient-not-private"],
    kinds=CHATS,
    acts=WRITING,
    also=["group-conversation-not-private"],
)
def all_participants_read_it(q: Question) -> bool:
    return True


@rule(
    Reads(Reader.LATER_PARTICIPANTS),
    claims=["group-chat-late-joiners-see-all"],
    kinds=CHATS,
    since=Decided(day=CHATS_BEGIN, known=HELP_IS_READ, claim="late-joiners-see-all-earlier"),
)
def whoever_joins_later_reads_it(q: Question) -> bool:
    return True


@rule(Tells(Side.RECIPIENT, Notice.REPLY), claims=["recipient-notified"], kinds=CHATS, acts=[Act.REPLY])
def a_reply_is_told_in_the_chat(q: Question) -> bool:
    return True


# Adding, removing, leaving


@rule(
    Can(),
    Joins(Side.RECIPIENT),
    claims=["group-chat-adding-and-removing"],
    kinds=CHATS,
    acts=[Act.ADD],
    since=Decided(day=CHATS_BEGIN, known=A_CHAT_IS_SEEN, claim="adding-and-removing-earlier"),
    also=["mention-adds-to-chat"],
)
def any_participant_can_add_others(q: Question) -> bool:
    return q.since.in_chat is YesNo.YES


@rule(
    Tells(Side.RECIPIENT, Notice.ADDED),
    claims=["whoever-is-added-is-told"],
    kinds=CHATS,
    acts=[Act.ADD],
    since=CHATS_BEGIN,
)
def whoever_is_added_is_told(q: Question) -> bool:
    return True


@rule(
    Reads(Reader.LATER_PARTICIPANTS),
    Tells(Side.RECIPIENT, Notice.EARLIER_MESSAGES),
    claims=["group-chat-late-joiners-see-all"],
    kinds=CHATS,
    acts=[Act.ADD],
    since=Decided(day=CHATS_BEGIN, known=HELP_IS_READ, claim="late-joiners-see-all-earlier"),
)
def whoever_is_added_sees_the_history(q: Question) -> bool:
    return True


@rule(
    Cannot(),
    claims=["group-chat-of-connections"],
    kinds=CHATS,
    acts=[Act.ADD],
    since=Decided(day=CHATS_BEGIN, known=HELP_IS_READ, claim="only-connections-in-chats-earlier"),
)
def only_connections_can_be_added(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST


@rule(
    Cannot(),
    claims=["group-chat-adding-and-removing"],
    kinds=CHATS,
    acts=[Act.ADD],
    since=Decided(day=CHATS_BEGIN, known=A_CHAT_IS_SEEN, claim="adding-and-removing-earlier"),
)
def nobody_is_added_twice(q: Question) -> bool:
    return q.since.other_in_chat is YesNo.YES


@rule(
    Can(),
    Leaves(Side.RECIPIENT),
    Tells(Side.RECIPIENT, Notice.REMOVED),
    claims=["group-chat-adding-and-removing"],
    kinds=CHATS,
    acts=[Act.REMOVE],
    since=Decided(day=CHATS_BEGIN, known=A_CHAT_IS_SEEN, claim="adding-and-removing-earlier"),
)
def any_participant_can_remove_others(q: Question) -> bool:
    return q.since.in_chat is YesNo.YES


@rule(
    Cannot(),
    claims=["group-chat-adding-and-removing"],
    kinds=CHATS,
    acts=[Act.REMOVE],
    since=Decided(day=CHATS_BEGIN, known=A_CHAT_IS_SEEN, claim="adding-and-removing-earlier"),
)
def only_a_participant_can_be_removed(q: Question) -> bool:
    return q.since.other_in_chat is YesNo.NO


@rule(
    Cannot(),
    claims=["group-chat-adding-and-removing"],
    kinds=CHATS,
    acts=[Act.ADD, Act.REMOVE],
    since=Decided(day=CHATS_BEGIN, known=A_CHAT_IS_SEEN, claim="adding-and-removing-earlier"),
)
def outsiders_change_nothing_in_a_chat(q: Question) -> bool:
    return q.since.in_chat is YesNo.NO


@rule(
    Can(),
    Leaves(Side.SENDER),
    claims=["group-chat-adding-and-removing"],
    kinds=CHATS,
    acts=[Act.LEAVE],
    since=Decided(
        day=EXIT_IS_MISSED + timedelta(days=1),
        known=HELP_IS_READ,
        claim="leaving-since-december-2020",
        unsettled_from=CHATS_BEGIN,
        unsettled_claim="leaving-before-december-2020",
    ),
)
def a_participant_can_leave(q: Question) -> bool:
    return q.since.in_chat is YesNo.YES


@rule(Cannot(), claims=["only-chats-are-left"], kinds=EVERY_KIND - CHATS, acts=[Act.LEAVE])
def only_a_group_chat_can_be_left(q: Question) -> bool:
    return True


RULES = (
    group_chats_did_not_exist,
    connections_can_be_written_to_together,
    participants_go_on_writing,
    a_chat_goes_on_among_those_it_reaches,
    a_group_chat_begins_among_connections,
    only_participants_take_part,
    nobody_else_is_left_in_the_chat,
    only_connections_can_be_added,
    *LIMITS.values(),
    all_participants_read_it,
    whoever_joins_later_reads_it,
    a_reply_is_told_in_the_chat,
    any_participant_can_add_others,
    whoever_is_added_is_told,
    whoever_is_added_sees_the_history,
    nobody_is_added_twice,
    any_participant_can_remove_others,
    only_a_participant_can_be_removed,
    outsiders_change_nothing_in_a_chat,
    a_participant_can_leave,
    only_a_group_chat_can_be_left,
)
UNPUBLISHED = ()
