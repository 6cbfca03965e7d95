"""InMail credits: when a plan grants none, and when a credit lapses, expires or comes back."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Degree, Kind, Plan, Response, Setting
from explainer.law.change import AwaitsItsCredit, Due, Gains, LosesCredits, LosesItsCredit
from explainer.law.effect import Can, Cannot, LeavesOpen, Side, Unsettled
from explainer.law.rule import Decided, rule

INMAIL = frozenset({Kind.INMAIL})

RESPONSE_RULE = date(2015, 1, 1)
OUTLASTS_THE_YEAR = date(2014, 12, 25)  # the guarantee of an InMail sent from this day on ran into the new rule
GRANTS_OF_RECRUITERS = date(2014, 9, 30)  # LinkedIn names them in September 2014
GRANTS_OF_ALL = date(2022, 10, 25)  # the first dated text that has them as they are today
LATER_KNOWN = frozenset({Plan.PREMIUM_CAREER, Plan.PREMIUM_BUSINESS, Plan.SALES_NAVIGATOR})
THE_END_IS_SEEN = date(2019, 5, 31)  # a blog of May 2019 quotes LinkedIn's Help
GUARANTEE_DAYS = 7
RESPONSE_DAYS = 90


# A month's grant


@rule(Cannot(), claims=["inmail-premium-only"], acts=[Act.RENEW])
def a_basic_account_has_nothing_to_renew(q: Question) -> bool:
    return q.sender.plan is Plan.BASIC


@rule(Unsettled(), claims=["grants-before-2015-unknown"], acts=[Act.RENEW], until=GRANTS_OF_RECRUITERS)
def grants_before_september_2014_are_not_known(q: Question) -> bool:
    return q.sender.plan is not Plan.BASIC


@rule(
    Unsettled(),
    claims=["grants-before-2015-unknown"],
    acts=[Act.RENEW],
    since=GRANTS_OF_RECRUITERS,
    until=RESPONSE_RULE,
)
def other_grants_before_2015_are_not_known(q: Question) -> bool:
    return q.sender.plan in LATER_KNOWN


@rule(
    Unsettled(),
    claims=["grants-from-2015-to-2022"],
    acts=[Act.RENEW],
    since=RESPONSE_RULE,
    until=GRANTS_OF_ALL,
)
def grants_until_2022_are_not_known(q: Question) -> bool:
    return q.sender.plan in LATER_KNOWN


@rule(
    LosesCredits.ALL,
    claims=["grants-from-2015-to-2022"],
    acts=[Act.SET],
    since=RESPONSE_RULE,
    until=GRANTS_OF_ALL,
)
def what_a_new_plan_brought_until_2022_is_not_known(q: Question) -> bool:
    changing = q.since.setting is Setting.PLAN and q.since.to_plan is not q.sender.plan
    return changing and q.since.to_plan in LATER_KNOWN


@rule(
    LosesCredits.ALL,
    claims=["credits-end-with-the-plan", "no-credit-back-after-the-plan"],
    acts=[Act.SET],
    since=Decided(day=FIRST_DAY, known=THE_END_IS_SEEN, claim="credits-end-with-the-plan-earlier"),
)
def credits_stay_behind_when_the_plan_changes(q: Question) -> bool:
    return q.since.setting is Setting.PLAN and q.since.to_plan is not q.sender.plan


@rule(
    Can(),
    LosesCredits.UNSPENT,
    claims=["inmail-credits-expire-after-90-days", "oldest-credits-first"],
    acts=[Act.EXPIRE_CREDITS],
)
def what_is_left_of_a_grant_expires(q: Question) -> bool:
    return q.since.unspent > 0 and q.sender.plan is not Plan.SALES_NAVIGATOR


@rule(
    Can(),
    LosesCredits.UNSPENT,
    claims=["sales-navigator-credits-expire", "oldest-credits-first"],
    acts=[Act.EXPIRE_CREDITS],
)
def what_is_left_of_a_sales_navigator_grant_expires(q: Question) -> bool:
    return q.since.unspent > 0 and q.sender.plan is Plan.SALES_NAVIGATOR


@rule(Cannot(), claims=["inmail-credits-expire-after-90-days"], acts=[Act.EXPIRE_CREDITS])
def a_spent_grant_has_nothing_to_expire(q: Question) -> bool:
    return q.since.unspent < 1


# The credit of one InMail


@rule(
    Due(Act.CREDIT_BACK, days=GUARANTEE_DAYS, the_end_counts=True),
    claims=["inmail-refund-if-unanswered", "the-send-date-decides"],
    kinds=INMAIL,
    until=RESPONSE_RULE,
    unless=["an_inmail_from_recruiter_within_a_group_cost_nothing"],
)
def the_response_guarantee_runs_a_week(q: Question) -> bool:
    return not q.recipient.has_open_profile


@rule(
    LeavesOpen(),
    claims=["transition-of-2015"],
    kinds=INMAIL,
    since=OUTLASTS_THE_YEAR,
    until=RESPONSE_RULE,
    unless=["an_inmail_from_recruiter_within_a_group_cost_nothing"],
)
def nobody_says_what_the_new_rule_made_of_a_running_guarantee(q: Question) -> bool:
    return not q.recipient.has_open_profile


@rule(
    AwaitsItsCredit(),
    Due(Act.LAPSE, days=RESPONSE_DAYS, the_end_counts=True),
    claims=["inmail-refund-only-if-answered", "inmail-90-days", "the-send-date-decides"],
    kinds=INMAIL,
    since=RESPONSE_RULE,
    unless=["an_inmail_to_an_applicant_costs_nothing"],
)
def the_credit_waits_90_days_for_an_answer(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST and not q.recipient.has_open_profile


@rule(
    Can(),
    Gains(Side.SENDER, 1),
    claims=["inmail-refund-if-unanswered"],
    kinds=INMAIL,
    acts=[Act.CREDIT_BACK],
)
def an_unanswered_inmail_is_credited_back(q: Question) -> bool:
    return q.since.response is Response.NONE


@rule(Cannot(), claims=["inmail-refund-if-unanswered"], kinds=INMAIL, acts=[Act.CREDIT_BACK])
def an_answered_inmail_was_not_credited_back(q: Question) -> bool:
    return q.since.response is not Response.NONE


@rule(
    Can(),
    LosesItsCredit(),
    claims=["inmail-refund-only-if-answered", "inmail-90-days"],
    kinds=INMAIL,
    acts=[Act.LAPSE],
)
def an_unanswered_inmail_is_lost_after_90_days(q: Question) -> bool:
    return q.since.response is Response.NONE


@rule(Cannot(), claims=["inmail-90-days"], kinds=INMAIL, acts=[Act.LAPSE])
def an_answered_inmail_does_not_lapse(q: Question) -> bool:
    return q.since.response is not Response.NONE


RULES = (
    a_basic_account_has_nothing_to_renew,
    grants_before_september_2014_are_not_known,
    other_grants_before_2015_are_not_known,
    grants_until_2022_are_not_known,
    what_a_new_plan_brought_until_2022_is_not_known,
    credits_stay_behind_when_the_plan_changes,
    what_is_left_of_a_grant_expires,
    what_is_left_of_a_sales_navigator_grant_expires,
    a_spent_grant_has_nothing_to_expire,
    the_response_guarantee_runs_a_week,
    nobody_says_what_the_new_rule_made_of_a_running_guarantee,
    the_credit_waits_90_days_for_an_answer,
    an_unanswered_inmail_is_credited_back,
    an_answered_inmail_was_not_credited_back,
    an_unanswered_inmail_is_lost_after_90_days,
    an_answered_inmail_does_not_lapse,
)
UNPUBLISHED = ()
