"""Putting one's own account to sleep and waking it: what ends with that, and what waits until it is awake."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import AccountStanding, Act, Plan, Setting
from explainer.law.change import EndsThePlan, Gone, Hides, LosesCredits
from explainer.law.effect import Cannot
from explainer.law.rule import rule

HIBERNATING_IS_DESCRIBED = date(2023, 1, 29)  # a guide of that day names the hours and the end of the plan
THE_END_IS_READ = date(2026, 11, 29)  # of what goes with Sales Navigator, in a text without a date
WITHOUT_A_MEMBERSHIP = frozenset({Plan.BASIC, Plan.RECRUITER})  # a seat in Recruiter is the firm's


@rule(Cannot(), claims=["hibernated-settings-wait"], acts=[Act.SET], since=HIBERNATING_IS_DESCRIBED)
def a_hibernated_account_changes_no_setting(q: Question) -> bool:
    return q.sender.standing is AccountStanding.HIBERNATED and q.since.setting is not Setting.STANDING


def _hibernates(q: Question) -> bool:
    return q.since.setting is Setting.STANDING and q.since.to_standing is AccountStanding.HIBERNATED


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


RULES = (
    a_hibernated_account_changes_no_setting,
    hibernating_ends_the_plan_and_its_credits,
    sales_navigators_messages_go_when_one_hibernates,
)
