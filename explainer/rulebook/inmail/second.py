"""A second InMail to the same person, before the first is answered."""

from explainer.facts.question import Question
from explainer.facts.values import Degree, Plan, Thread
from explainer.law.effect import Can, Cannot, Unsettled
from explainer.law.rule import rule
from explainer.rulebook.inmail.plans import AGREED, KIND, PLANS_ARE_READ

ONE_AT_A_TIME = frozenset({Plan.PREMIUM_CAREER, Plan.PREMIUM_BUSINESS})
MORE_THAN_ONE = frozenset({Plan.SALES_NAVIGATOR, Plan.RECRUITER})


@rule(Cannot(), claims=["no-second-inmail-before-answer"], kinds=KIND)
def no_second_inmail_before_an_answer(q: Question) -> bool:
    return q.tie.thread is Thread.UNANSWERED_INMAIL and q.sender.plan in ONE_AT_A_TIME


@rule(
    Can(),
    claims=["second-inmail-by-plan"],
    kinds=KIND,
    since=PLANS_ARE_READ,
    unless=["an_inmail_to_an_applicant_costs_nothing", "inmail_to_an_open_profile_is_free"],
)
def a_second_inmail_uses_another_credit(q: Question) -> bool:
    second = q.tie.thread is Thread.UNANSWERED_INMAIL and q.tie.degree is not Degree.FIRST
    return second and q.sender.plan in MORE_THAN_ONE and q.message.text_characters <= AGREED


@rule(Unsettled(), claims=["plan-texts-earlier"], kinds=KIND, until=PLANS_ARE_READ)
def whether_a_second_inmail_went_is_not_known(q: Question) -> bool:
    return q.tie.thread is Thread.UNANSWERED_INMAIL and q.sender.plan in MORE_THAN_ONE


@rule(Unsettled(), claims=["second-inmail-from-recruiter-lite"], kinds=KIND)
def whether_recruiter_lite_sends_a_second_inmail_is_not_known(q: Question) -> bool:
    return q.tie.thread is Thread.UNANSWERED_INMAIL and q.sender.plan is Plan.RECRUITER_LITE


RULES = (
    no_second_inmail_before_an_answer,
    a_second_inmail_uses_another_credit,
    whether_a_second_inmail_went_is_not_known,
    whether_recruiter_lite_sends_a_second_inmail_is_not_known,
)
