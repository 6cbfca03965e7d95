"""The Open Profile message (OpenLink until about 2014): free for anyone, where the recipient opened the door."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import Act, Door, Kind, Plan, Setting, Switch
from explainer.law.effect import Can, Cannot
from explainer.law.rule import Unpublished, rule

KIND = frozenset({Kind.OPEN_PROFILE})
SWITCHES_ARE_SEPARATE = date(2015, 1, 1)


@rule(
    Can(),
    claims=["open-profile-anyone", "open-profile-free", "open-profile-basic-sender-ok"],
    kinds=KIND,
)
def anyone_can_write_to_an_open_profile(q: Question) -> bool:
    return q.recipient.has_open_profile and q.recipient.inmail is Door.OPEN


@rule(
    Can(),
    claims=["open-profile-anyone", "open-profile-free", "message-settings-are-separate"],
    kinds=KIND,
    since=SWITCHES_ARE_SEPARATE,
)
def an_open_profile_stays_open_without_inmail(q: Question) -> bool:
    return q.recipient.has_open_profile and q.recipient.inmail is Door.CLOSED


@rule(Cannot(), claims=["open-profile-needs-premium-recipient"], kinds=KIND)
def only_paid_members_have_an_open_profile(q: Question) -> bool:
    return not q.recipient.has_paid_plan


@rule(Cannot(), claims=["open-profile-can-be-off"], kinds=KIND)
def an_open_profile_can_be_off(q: Question) -> bool:
    return q.recipient.has_paid_plan and q.recipient.open_profile is Switch.OFF


@rule(Cannot(), claims=["one-switch-until-2015"], kinds=KIND, until=SWITCHES_ARE_SEPARATE)
def closing_inmail_closed_open_profile_too(q: Question) -> bool:
    return q.recipient.inmail is Door.CLOSED


@rule(Cannot(), claims=["open-profile-needs-premium-recipient"], acts=[Act.SET])
def a_basic_account_has_no_switch_for_it(q: Question) -> bool:
    return q.since.setting is Setting.OPEN_PROFILE and q.sender.plan is Plan.BASIC


RULES = (
    anyone_can_write_to_an_open_profile,
    an_open_profile_stays_open_without_inmail,
    only_paid_members_have_an_open_profile,
    an_open_profile_can_be_off,
    closing_inmail_closed_open_profile_too,
    a_basic_account_has_no_switch_for_it,
)
UNPUBLISHED = (Unpublished("open-profile-volume-cap", KIND, since=date(2020, 1, 1)),)
