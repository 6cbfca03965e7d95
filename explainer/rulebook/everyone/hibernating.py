"""Putting one's own account to sleep and waking it: what ends with that, and what waits until it is awake."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import AccountStanding, Act, Plan, Setting
from explainer.law.change import EndsThePlan, Gone, Hides, LosesCredits
from explainer.law.effect import Cannot, LeavesOpen, Unsettled
from explainer.law.rule import rule
from explainer.rulebook.everyone.asleep import HIBERNATING, MEMORIALISING

HIBERNATING_IS_DESCRIBED = HIBERNATING.day  # the guide of that day names the hours and the end of the plan
THE_END_IS_READ = date(2026, 11, 29)  # of what goes with Sales Navigator, in a text without a date
TAKES_BEING_AWAKE = frozenset(
    {AccountStanding.HIBERNATED, AccountStanding.NO_INVITATIONS, AccountStanding.EMAIL_INVITATIONS}
)
WITHOUT_A_MEMBERSHIP = frozenset({Plan.BASIC, Plan.RECRUITER})  # a seat in Recruiter is the firm's


@rule(Cannot(), claims=["hibernated-settings-wait"], acts=[Act.SET], since=HIBERNATING_IS_DESCRIBED)
def a_hibernated_account_changes_no_setting(q: Question) -> bool:
    return q.sender.standing is AccountStanding.HIBERNATED and q.since.setting is not Setting.STANDING


@rule(Cannot(), claims=["hibernated-account-is-left-alone"], acts=[Act.SET], since=HIBERNATING_IS_DESCRIBED)
def a_hibernated_account_first_has_to_be_woken(q: Question) -> bool:
    asleep = q.sender.standing is AccountStanding.HIBERNATED and q.since.setting is Setting.STANDING
    return asleep and q.since.to_standing in TAKES_BEING_AWAKE


def _hibernates(q: Question) -> bool:
    return q.since.setting is Setting.STANDING and q.since.to_standing is AccountStanding.HIBERNATED


@rule(Unsettled(), claims=["hibernation-before-2023"], acts=[Act.SET], until=HIBERNATING_IS_DESCRIBED)
def nobody_says_whether_an_account_could_be_hibernated_yet(q: Question) -> bool:
    return _hibernates(q)


@rule(Unsettled(), claims=["hibernation-before-2023"], acts=[Act.SET], until=HIBERNATING_IS_DESCRIBED)
def nobody_says_what_could_be_set_with_a_hibernated_account(q: Question) -> bool:
    return q.sender.standing is AccountStanding.HIBERNATED


@rule(Unsettled(), claims=["memorialising-before-2021"], acts=[Act.SET], until=MEMORIALISING.day)
def nobody_says_whether_an_account_could_be_memorialised_yet(q: Question) -> bool:
    return q.since.setting is Setting.STANDING and q.since.to_standing is AccountStanding.MEMORIALISED


@rule(Cannot(), claims=["restricted-account-is-locked"], acts=[Act.SET])
def from_a_restricted_account_nobody_hibernates_it(q: Question) -> bool:
    return _hibernates(q) and q.sender.standing is AccountStanding.RESTRICTED


@rule(
    EndsThePlan(),
    LosesCredits.ALL,
    claims=["hibernation-ends-premium", "credits-end-with-the-plan"],
    acts=[Act.SET],
    since=HIBERNATING_IS_DESCRIBED,
)
def hibernating_ends_the_plan_and_its_credits(q: Question) -> bool:
    return _hibernates(q) and q.sender.plan not in WITHOUT_A_MEMBERSHIP


@rule(
    Hides(Gone.SALES_NAVIGATOR_INBOX),
    claims=["hibernation-ends-premium", "sales-navigator-messages-removed", "sales-navigator-conversation"],
    acts=[Act.SET],
    since=THE_END_IS_READ,
)
def sales_navigators_messages_go_when_one_hibernates(q: Question) -> bool:
    return _hibernates(q) and q.sender.plan is Plan.SALES_NAVIGATOR


@rule(
    LeavesOpen(),
    claims=["hibernation-ends-premium", "sales-navigator-messages-earlier"],
    acts=[Act.SET],
    since=HIBERNATING_IS_DESCRIBED,
    until=THE_END_IS_READ,
)
def nobody_says_whether_they_went_when_one_hibernated(q: Question) -> bool:
    return _hibernates(q) and q.sender.plan is Plan.SALES_NAVIGATOR


RULES = (
    a_hibernated_account_changes_no_setting,
    a_hibernated_account_first_has_to_be_woken,
    nobody_says_whether_an_account_could_be_hibernated_yet,
    nobody_says_what_could_be_set_with_a_hibernated_account,
    nobody_says_whether_an_account_could_be_memorialised_yet,
    from_a_restricted_account_nobody_hibernates_it,
    hibernating_ends_the_plan_and_its_credits,
    sales_navigators_messages_go_when_one_hibernates,
    nobody_says_whether_they_went_when_one_hibernated,
)
