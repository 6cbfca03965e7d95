"""What used to exist: the free message to a fellow group member, and the open door of a group's moderators."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import GroupRole, Kind
from explainer.law.effect import Can, Cannot
from explainer.law.rule import rule
from explainer.rulebook.limits import limits

GROUP_MESSAGE = frozenset({Kind.GROUP_MESSAGE})
MODERATOR_MESSAGE = frozenset({Kind.MODERATOR_MESSAGE})

LIMITS = limits("old_routes")
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
    *LIMITS.values(),
    a_groups_moderators_could_be_written_to,
    a_moderator_message_needed_a_moderator,
    the_old_ways_through_groups_are_gone,
)
UNPUBLISHED = ()
