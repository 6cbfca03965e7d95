"""InMail to whoever has applied for a job: it costs nothing with a plan for hiring."""

from explainer.facts.question import Question
from explainer.facts.values import Applied, Degree, Plan
from explainer.law.effect import Can, Costs, LeavesOpen, Unsettled
from explainer.law.rule import rule
from explainer.rulebook.inmail.plans import AGREED, FOR_HIRING, KIND, PLANS_ARE_READ


def _has_applied(q: Question) -> bool:
    return q.tie.applied is Applied.TO_SENDER and q.sender.plan in FOR_HIRING


@rule(Costs(inmail_credits=0), claims=["free-inmail-to-applicants"], kinds=KIND, since=PLANS_ARE_READ)
def an_inmail_to_an_applicant_costs_nothing(q: Question) -> bool:
    return _has_applied(q)


@rule(
    Can(),
    claims=["free-inmail-to-applicants"],
    kinds=KIND,
    also=["recruiter-licence-messages-applicants"],
    since=PLANS_ARE_READ,
)
def whoever_has_applied_can_be_written_to(q: Question) -> bool:
    return _has_applied(q) and q.tie.degree is not Degree.FIRST and q.message.text_characters <= AGREED


FREE_ANYWAY = ["an_inmail_from_recruiter_within_a_group_cost_nothing", "an_inmail_to_an_open_profile_costs_nothing"]


@rule(Unsettled(), claims=["applicants-earlier"], kinds=KIND, until=PLANS_ARE_READ, unless=FREE_ANYWAY)
def whether_applicants_cost_a_credit_is_not_known(q: Question) -> bool:
    return _has_applied(q) and q.tie.degree is not Degree.FIRST and q.sender.credits < 1


@rule(LeavesOpen(), claims=["applicants-earlier"], kinds=KIND, until=PLANS_ARE_READ, unless=FREE_ANYWAY)
def whether_an_applicant_took_the_credit_is_not_known(q: Question) -> bool:
    return _has_applied(q) and q.tie.degree is not Degree.FIRST and q.sender.credits >= 1


@rule(
    Unsettled(),
    claims=["recruiter-lite-applicants-out-of-network"],
    kinds=KIND,
    since=PLANS_ARE_READ,
)
def whether_recruiter_lite_reaches_applicants_out_of_network_is_not_known(q: Question) -> bool:
    applied = q.tie.applied is Applied.TO_SENDER
    return applied and q.sender.plan is Plan.RECRUITER_LITE and q.tie.degree is Degree.OUT


RULES = (
    an_inmail_to_an_applicant_costs_nothing,
    whoever_has_applied_can_be_written_to,
    whether_applicants_cost_a_credit_is_not_known,
    whether_an_applicant_took_the_credit_is_not_known,
    whether_recruiter_lite_reaches_applicants_out_of_network_is_not_known,
)
