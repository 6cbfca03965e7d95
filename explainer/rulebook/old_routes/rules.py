"""What used to exist: the free message to a fellow group member, and the open door of a group's moderators."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import GroupRole, Kind, Thread
from explainer.law.effect import Can, Cannot
from explainer.law.rule import rule

GROUP_MESSAGE = frozenset({Kind.GROUP_MESSAGE})
MODERATOR_MESSAGE = frozenset({Kind.MODERATOR_MESSAGE})

MONTHLY_LIMIT_BEGINS = date(2015, 6, 18)
MONTHLY_LIMIT = 15  # group messages a month, over all groups
OLD_ROUTES_END = date(2020, 1, 1)


@rule(
    Can(),
    claims=["group-messages-from-the-member-list"],
    kinds=GROUP_MESSAGE,
    also=["group-private-reply", "group-member-dm"],
)
def fellow_group_members_could_be_written_to(q: Question) -> bool:
    return q.sender.group_role is not GroupRole.NONE and q.recipient.group_role is not GroupRole.NONE


@rule(Cannot(), claims=["group-messages-from-the-member-list"], kinds=GROUP_MESSAGE)
def a_group_message_needed_a_shared_group(q: Question) -> bool:
    return q.sender.group_role is GroupRole.NONE or q.recipient.group_role is GroupRole.NONE


@rule(
    Cannot(),
    claims=["fifteen-group-messages-a-month"],
    kinds=GROUP_MESSAGE,
    since=MONTHLY_LIMIT_BEGINS,
)
def fifteen_group_messages_a_month_were_the_limit(q: Question) -> bool:
    return q.message.sent_this_month >= MONTHLY_LIMIT and q.tie.thread is not Thread.OPEN


@rule(Can(), claims=["group-moderator-reachable"], kinds=MODERATOR_MESSAGE)
def a_groups_moderators_could_be_written_to(q: Question) -> bool:
    return q.recipient.group_role in (GroupRole.MODERATOR, GroupRole.MANAGER, GroupRole.OWNER)


@rule(Cannot(), claims=["group-moderator-reachable"], kinds=MODERATOR_MESSAGE)
def a_moderator_message_needed_a_moderator(q: Question) -> bool:
    return q.recipient.group_role in (GroupRole.NONE, GroupRole.MEMBER)


@rule(
    Cannot(),
    claims=["old-group-routes-until-2019"],
    kinds=GROUP_MESSAGE | MODERATOR_MESSAGE,
    since=OLD_ROUTES_END,
)
def the_old_ways_through_groups_are_gone(q: Question) -> bool:
    return True


RULES = (
    fellow_group_members_could_be_written_to,
    a_group_message_needed_a_shared_group,
    fifteen_group_messages_a_month_were_the_limit,
    a_groups_moderators_could_be_written_to,
    a_moderator_message_needed_a_moderator,
    the_old_ways_through_groups_are_gone,
)
UNPUBLISHED = ()
