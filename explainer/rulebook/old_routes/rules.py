"""What used to exist: messages within groups, Recruiter's free InMail there, and introductions through a connection."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Degree, Door, GroupRole, Kind, Plan
from explainer.law.effect import Can, Cannot, Costs, Reader, Reads, Unsettled
from explainer.law.rule import Decided, rule
from explainer.rulebook.limits import limits

GROUP_MESSAGE = frozenset({Kind.GROUP_MESSAGE})
MODERATOR_MESSAGE = frozenset({Kind.MODERATOR_MESSAGE})
INTRODUCTION = frozenset({Kind.INTRODUCTION})
INMAIL = frozenset({Kind.INMAIL})

LIMITS = limits("old_routes")
MODERATORS_IN_DOUBT = date(2013, 7, 19)  # the day before, a practitioner writes how they are reached
GROUP_MESSAGES_IN_DOUBT = date(2015, 11, 1)  # the month before, a blog still tells of the fifteen a month
LIST_IS_READ = date(2026, 11, 22)  # LinkedIn's list of the ways there are, which has no date
MODERATORS_SINCE = Decided(day=FIRST_DAY, known=date(2013, 7, 18), claim="moderators-earlier")
FREE_GROUP_INMAIL_ENDS = date(2014, 1, 14)
FREE_GROUP_INMAIL_SINCE = Decided(day=FIRST_DAY, known=date(2014, 1, 13), claim="recruiter-group-inmail-earlier")
INTRODUCTIONS_IN_DOUBT = date(2014, 5, 30)  # the day before, LinkedIn's Help still names the setting for them
INTRODUCTIONS_END = date(2020, 1, 1)


@rule(
    Can(),
    claims=["group-messages-from-the-member-list"],
    kinds=GROUP_MESSAGE,
    also=["group-private-reply", "group-member-dm"],
    until=GROUP_MESSAGES_IN_DOUBT,
)
def fellow_group_members_could_be_written_to(q: Question) -> bool:
    return q.sender.group_role is not GroupRole.NONE and q.recipient.group_role is not GroupRole.NONE


@rule(Cannot(), claims=["group-messages-from-the-member-list"], kinds=GROUP_MESSAGE)
def a_group_message_needed_a_shared_group(q: Question) -> bool:
    return q.sender.group_role is GroupRole.NONE or q.recipient.group_role is GroupRole.NONE


@rule(
    Can(),
    claims=["group-moderator-reachable"],
    kinds=MODERATOR_MESSAGE,
    since=MODERATORS_SINCE,
    until=MODERATORS_IN_DOUBT,
)
def a_groups_moderators_could_be_written_to(q: Question) -> bool:
    return q.recipient.group_role is GroupRole.MODERATOR


@rule(
    Can(),
    claims=["group-moderator-reachable", "group-leaders-like-moderators"],
    kinds=MODERATOR_MESSAGE,
    since=MODERATORS_SINCE,
    until=MODERATORS_IN_DOUBT,
)
def whoever_led_a_group_could_be_written_to(q: Question) -> bool:
    return q.recipient.group_role in (GroupRole.MANAGER, GroupRole.OWNER)


@rule(Cannot(), claims=["group-moderator-reachable"], kinds=MODERATOR_MESSAGE)
def a_moderator_message_needed_a_moderator(q: Question) -> bool:
    return q.recipient.group_role in (GroupRole.NONE, GroupRole.MEMBER)


@rule(
    Unsettled(),
    claims=["end-of-group-messages"],
    kinds=GROUP_MESSAGE,
    since=GROUP_MESSAGES_IN_DOUBT,
    until=LIST_IS_READ,
)
def nobody_says_when_group_messages_ended(q: Question) -> bool:
    return True


@rule(
    Unsettled(),
    claims=["end-of-moderator-messages"],
    kinds=MODERATOR_MESSAGE,
    since=MODERATORS_IN_DOUBT,
    until=LIST_IS_READ,
)
def nobody_says_when_messages_to_moderators_ended(q: Question) -> bool:
    return True


@rule(
    Cannot(),
    claims=["old-group-routes-are-gone"],
    kinds=GROUP_MESSAGE | MODERATOR_MESSAGE,
    since=LIST_IS_READ,
)
def the_old_ways_through_groups_are_gone(q: Question) -> bool:
    return True


# Recruiter's free InMail within a group


def _writes_from_recruiter_within_a_group(q: Question) -> bool:
    shared = q.sender.group_role is not GroupRole.NONE and q.recipient.group_role is not GroupRole.NONE
    return shared and q.sender.plan is Plan.RECRUITER


@rule(
    Costs(inmail_credits=0),
    claims=["recruiter-group-inmail-2014"],
    kinds=INMAIL,
    since=FREE_GROUP_INMAIL_SINCE,
    until=FREE_GROUP_INMAIL_ENDS,
)
def an_inmail_from_recruiter_within_a_group_cost_nothing(q: Question) -> bool:
    return _writes_from_recruiter_within_a_group(q)


@rule(
    Can(),
    claims=["recruiter-group-inmail-2014"],
    kinds=INMAIL,
    since=FREE_GROUP_INMAIL_SINCE,
    until=FREE_GROUP_INMAIL_ENDS,
    unless=["inmail_to_an_open_profile_is_free", "a_text_beyond_what_all_sources_allow_may_pass"],
)
def recruiter_wrote_to_fellow_group_members_for_free(q: Question) -> bool:
    return _writes_from_recruiter_within_a_group(q)


# Introductions: the message goes to a connection, who reads it and passes it on, or does not


@rule(
    Can(),
    claims=["introductions-through-a-connection", "introductions-are-free"],
    kinds=INTRODUCTION,
    until=INTRODUCTIONS_IN_DOUBT,
)
def a_connection_could_pass_on_an_introduction(q: Question) -> bool:
    return q.tie.degree in (Degree.SECOND, Degree.THIRD)


@rule(
    Cannot(),
    claims=["introductions-through-a-connection", "introductions-not-to-connections"],
    kinds=INTRODUCTION,
)
def an_introduction_led_only_to_contacts_of_contacts(q: Question) -> bool:
    return q.tie.degree in (Degree.FIRST, Degree.OUT)


@rule(
    Unsettled(),
    claims=["introductions-with-inmail-closed"],
    kinds=INTRODUCTION,
    until=INTRODUCTIONS_IN_DOUBT,
)
def nobody_says_whether_closing_inmail_closed_introductions(q: Question) -> bool:
    return q.recipient.inmail is Door.CLOSED


@rule(
    Unsettled(),
    claims=["end-of-introductions"],
    kinds=INTRODUCTION,
    since=INTRODUCTIONS_IN_DOUBT,
    until=INTRODUCTIONS_END,
)
def nobody_says_when_introductions_ended(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["introductions-until-2019"], kinds=INTRODUCTION, since=INTRODUCTIONS_END)
def introductions_are_gone(q: Question) -> bool:
    return True


@rule(Reads(Reader.INTRODUCER), claims=["introduction-is-passed-on"], kinds=INTRODUCTION)
def whoever_passes_an_introduction_on_reads_it(q: Question) -> bool:
    return True


@rule(Unsettled(), claims=["answer-to-an-introduction"], kinds=INTRODUCTION, acts=[Act.REPLY])
def nobody_says_how_an_introduction_was_answered(q: Question) -> bool:
    return True


RULES = (
    fellow_group_members_could_be_written_to,
    a_group_message_needed_a_shared_group,
    *LIMITS.values(),
    a_groups_moderators_could_be_written_to,
    whoever_led_a_group_could_be_written_to,
    a_moderator_message_needed_a_moderator,
    nobody_says_when_group_messages_ended,
    nobody_says_when_messages_to_moderators_ended,
    an_inmail_from_recruiter_within_a_group_cost_nothing,
    recruiter_wrote_to_fellow_group_members_for_free,
    the_old_ways_through_groups_are_gone,
    a_connection_could_pass_on_an_introduction,
    an_introduction_led_only_to_contacts_of_contacts,
    nobody_says_whether_closing_inmail_closed_introductions,
    nobody_says_when_introductions_ended,
    introductions_are_gone,
    whoever_passes_an_introduction_on_reads_it,
    nobody_says_how_an_introduction_was_answered,
)
UNPUBLISHED = ()
