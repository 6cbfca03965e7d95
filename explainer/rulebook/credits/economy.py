"""InMail credits: what a plan grants, how much may be saved, when a credit lapses, expires or comes back."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import Act, Kind, Plan, Response, Setting, YesNo
from explainer.law.acts import ANSWERING_AN_INMAIL
from explainer.law.change import AwaitsItsCredit, Due, Gains, LosesCredits, LosesItsCredit
from explainer.law.effect import Can, Cannot, Notice, Side, Tells
from explainer.law.rule import NO_MESSAGE, UNDATED, Decided, Rule, Unpublished, rule

INMAIL = frozenset({Kind.INMAIL})

RESPONSE_RULE = date(2015, 1, 1)
GUARANTEE_DAYS = 7
RESPONSE_DAYS = 90
GRANT_DAYS = 90  # after which what is left of a month's grant expires

GRANTS = {
    Plan.PREMIUM_CAREER: (5, 15),
    Plan.PREMIUM_BUSINESS: (15, 45),
    Plan.SALES_NAVIGATOR: (50, 150),
    Plan.RECRUITER_LITE: (30, 120),
}
"""InMail credits a month, and the most that may be saved; Recruiter's are not known."""
CAPS = {plan: cap for plan, (_, cap) in GRANTS.items()}

SINCE_2015 = Decided(day=RESPONSE_RULE, known=date(2020, 1, 1), claim="undated-texts-hold-earlier")


# A month's grant


def _renewal(plan: Plan) -> Rule:
    credits, cap = GRANTS[plan]

    def the_plan_renews(q: Question) -> bool:
        return q.sender.plan is plan

    return Rule(
        f"{plan.value}_grants_{credits}_a_month",
        the_plan_renews,
        (Can(), Gains(Side.SENDER, credits, at_most=cap), Due(Act.EXPIRE_CREDITS, days=GRANT_DAYS)),
        claims=["inmail-grants-by-plan"],
        kinds=NO_MESSAGE,
        acts=[Act.RENEW],
        since=SINCE_2015,
        also=["inmail-few"],
    )


def _first_month(plan: Plan) -> Rule:
    credits, cap = GRANTS[plan]

    def the_plan_begins(q: Question) -> bool:
        return q.since.setting is Setting.PLAN and q.since.to_plan is plan and q.sender.plan is not plan

    return Rule(
        f"{plan.value}_begins_with_{credits}",
        the_plan_begins,
        (Gains(Side.SENDER, credits, at_most=cap), Due(Act.EXPIRE_CREDITS, days=GRANT_DAYS)),
        claims=["inmail-grants-by-plan", "a-new-plan-grants-at-once"],
        kinds=NO_MESSAGE,
        acts=[Act.SET],
        since=SINCE_2015,
    )


premium_career_renews = _renewal(Plan.PREMIUM_CAREER)
premium_business_renews = _renewal(Plan.PREMIUM_BUSINESS)
sales_navigator_renews = _renewal(Plan.SALES_NAVIGATOR)
recruiter_lite_renews = _renewal(Plan.RECRUITER_LITE)
premium_career_begins = _first_month(Plan.PREMIUM_CAREER)
premium_business_begins = _first_month(Plan.PREMIUM_BUSINESS)
sales_navigator_begins = _first_month(Plan.SALES_NAVIGATOR)
recruiter_lite_begins = _first_month(Plan.RECRUITER_LITE)


@rule(Cannot(), claims=["inmail-premium-only"], acts=[Act.RENEW])
def a_basic_account_has_nothing_to_renew(q: Question) -> bool:
    return q.sender.plan is Plan.BASIC


@rule(Cannot(), claims=["recruiter-grant-unknown"], acts=[Act.RENEW])
def recruiters_monthly_grant_is_not_known(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER


@rule(Cannot(), claims=["grants-before-2015-unknown"], acts=[Act.RENEW], until=RESPONSE_RULE)
def grants_before_2015_are_not_known(q: Question) -> bool:
    return q.sender.plan is not Plan.BASIC


@rule(LosesCredits.ALL, claims=["credits-end-with-the-plan"], acts=[Act.SET], since=UNDATED)
def credits_stay_behind_when_the_plan_changes(q: Question) -> bool:
    return q.since.setting is Setting.PLAN and q.since.to_plan is not q.sender.plan


@rule(
    Can(),
    LosesCredits.UNSPENT,
    claims=["inmail-credits-expire-after-90-days", "oldest-credits-first"],
    acts=[Act.EXPIRE_CREDITS],
)
def what_is_left_of_a_grant_expires(q: Question) -> bool:
    return q.since.unspent > 0


@rule(Cannot(), claims=["inmail-credits-expire-after-90-days"], acts=[Act.EXPIRE_CREDITS])
def a_spent_grant_has_nothing_to_expire(q: Question) -> bool:
    return q.since.unspent < 1


# The credit of one InMail


@rule(
    Due(Act.CREDIT_BACK, days=GUARANTEE_DAYS, the_end_counts=True),
    claims=["inmail-refund-if-unanswered", "the-send-date-decides"],
    kinds=INMAIL,
    until=RESPONSE_RULE,
)
def the_response_guarantee_runs_a_week(q: Question) -> bool:
    return not q.recipient.has_open_profile


@rule(
    AwaitsItsCredit(),
    Due(Act.LAPSE, days=RESPONSE_DAYS, the_end_counts=True),
    claims=["inmail-refund-only-if-answered", "inmail-90-days", "the-send-date-decides"],
    kinds=INMAIL,
    since=RESPONSE_RULE,
)
def the_credit_waits_90_days_for_an_answer(q: Question) -> bool:
    return not q.recipient.has_open_profile


@rule(
    Can(),
    Gains(Side.SENDER, 1),
    Tells(Side.SENDER, Notice.CREDIT_BACK),
    claims=["inmail-refund-if-unanswered"],
    kinds=INMAIL,
    acts=[Act.CREDIT_BACK],
)
def an_unanswered_inmail_is_credited_back(q: Question) -> bool:
    return q.since.response is Response.NONE and q.sender.plan is not Plan.BASIC


@rule(Cannot(), claims=["inmail-refund-if-unanswered"], kinds=INMAIL, acts=[Act.CREDIT_BACK])
def an_answered_inmail_was_not_credited_back(q: Question) -> bool:
    return q.since.response is not Response.NONE


@rule(Cannot(), claims=["credits-end-with-the-plan"], kinds=INMAIL, acts=[Act.CREDIT_BACK])
def without_a_plan_no_credit_comes_back(q: Question) -> bool:
    return q.sender.plan is Plan.BASIC


def _credit_back(plan: Plan, cap: int | None) -> Rule:
    """The first answer in time brings the credit back, where the plan's cap leaves room for it."""

    def there_is_room(q: Question) -> bool:
        if q.since.credit_awaited is YesNo.NO or q.since.response is not Response.NONE:
            return False
        return q.recipient.plan is plan and (cap is None or q.recipient.credits < cap)

    return Rule(
        f"an_answered_inmail_is_credited_back_to_{plan.value}",
        there_is_room,
        (Gains(Side.RECIPIENT, 1), Tells(Side.RECIPIENT, Notice.CREDIT_BACK)),
        claims=["inmail-refund-only-if-answered", "inmail-90-days", "inmail-grants-by-plan"],
        kinds=INMAIL,
        acts=ANSWERING_AN_INMAIL | {Act.REPLY},
        also=["inmail-decline-counts", "accepting-counts-as-answer"],
    )


credit_back_to_premium_career = _credit_back(Plan.PREMIUM_CAREER, CAPS[Plan.PREMIUM_CAREER])
credit_back_to_premium_business = _credit_back(Plan.PREMIUM_BUSINESS, CAPS[Plan.PREMIUM_BUSINESS])
credit_back_to_sales_navigator = _credit_back(Plan.SALES_NAVIGATOR, CAPS[Plan.SALES_NAVIGATOR])
credit_back_to_recruiter_lite = _credit_back(Plan.RECRUITER_LITE, CAPS[Plan.RECRUITER_LITE])
credit_back_to_recruiter = _credit_back(Plan.RECRUITER, None)


@rule(
    Can(),
    LosesItsCredit(),
    Tells(Side.SENDER, Notice.CREDIT_LOST),
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
    premium_career_renews,
    premium_business_renews,
    sales_navigator_renews,
    recruiter_lite_renews,
    premium_career_begins,
    premium_business_begins,
    sales_navigator_begins,
    recruiter_lite_begins,
    a_basic_account_has_nothing_to_renew,
    recruiters_monthly_grant_is_not_known,
    grants_before_2015_are_not_known,
    credits_stay_behind_when_the_plan_changes,
    what_is_left_of_a_grant_expires,
    a_spent_grant_has_nothing_to_expire,
    the_response_guarantee_runs_a_week,
    the_credit_waits_90_days_for_an_answer,
    an_unanswered_inmail_is_credited_back,
    an_answered_inmail_was_not_credited_back,
    without_a_plan_no_credit_comes_back,
    credit_back_to_premium_career,
    credit_back_to_premium_business,
    credit_back_to_sales_navigator,
    credit_back_to_recruiter_lite,
    credit_back_to_recruiter,
    an_unanswered_inmail_is_lost_after_90_days,
    an_answered_inmail_does_not_lapse,
)
UNPUBLISHED = (
    Unpublished("transition-of-2015", INMAIL, since=date(2014, 12, 25), until=RESPONSE_RULE),
    Unpublished("recruiter-grant-unknown", NO_MESSAGE, act=Act.RENEW),
)
