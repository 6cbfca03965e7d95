"""Who may send an InMail, to whom, and at what cost: permissions say to whom, a prohibition that it takes a plan."""

from explainer.facts.question import Question
from explainer.facts.values import Degree, Door, Plan
from explainer.law.effect import Can, Cannot, Costs, Unsettled
from explainer.law.rule import rule
from explainer.rulebook.inmail.plans import (
    AGREED,
    FOR_HIRING,
    FREE_TO_CONNECTIONS_SINCE,
    KIND,
    MOST,
    PLANS_ARE_READ,
    TEXT,
)

FREE_TO_CONNECTIONS = FOR_HIRING | {Plan.SALES_NAVIGATOR}


@rule(
    Can(),
    claims=["inmail-unconnected", "inmail-premium-only"],
    kinds=KIND,
    unless=[
        "an_inmail_to_an_applicant_costs_nothing",
        "a_second_inmail_uses_another_credit",
        "an_inmail_from_recruiter_within_a_group_cost_nothing",
    ],
)
def inmail_goes_to_people_one_is_not_connected_with(q: Question) -> bool:
    unconnected = q.tie.degree is not Degree.FIRST
    return unconnected and not q.recipient.has_open_profile and q.message.text_characters <= AGREED


@rule(Can(), claims=["inmail-text-1900-or-2000"], kinds=KIND, numbers=TEXT)
def a_text_beyond_what_all_sources_allow_may_pass(q: Question) -> bool:
    return AGREED < q.message.text_characters <= MOST


@rule(
    Can(),
    claims=["inmail-premium-only", "open-profile-free"],
    kinds=KIND,
    unless=["an_inmail_to_an_applicant_costs_nothing"],
)
def inmail_to_an_open_profile_is_free(q: Question) -> bool:
    unconnected = q.tie.degree is not Degree.FIRST
    return unconnected and q.recipient.has_open_profile and q.message.text_characters <= AGREED


@rule(Costs(inmail_credits=0), claims=["open-profile-free"], kinds=KIND)
def an_inmail_to_an_open_profile_costs_nothing(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST and q.recipient.has_open_profile


@rule(Cannot(), claims=["inmail-premium-only"], kinds=KIND)
def inmail_needs_a_paid_plan(q: Question) -> bool:
    return not q.sender.has_paid_plan


@rule(
    Costs(inmail_credits=1),
    claims=["inmail-count-by-plan"],
    kinds=KIND,
    also=["inmail-costs-money"],
    unless=["an_inmail_to_an_applicant_costs_nothing", "an_inmail_from_recruiter_within_a_group_cost_nothing"],
)
def an_inmail_costs_a_credit(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST and not q.recipient.has_open_profile


@rule(
    Cannot(),
    claims=["inmail-count-by-plan"],
    kinds=KIND,
    unless=[
        "an_inmail_to_an_applicant_costs_nothing",
        "whether_applicants_cost_a_credit_is_not_known",
        "an_inmail_from_recruiter_within_a_group_cost_nothing",
    ],
)
def inmail_needs_a_credit(q: Question) -> bool:
    unconnected = q.tie.degree is not Degree.FIRST
    return q.sender.credits < 1 and unconnected and not q.recipient.has_open_profile


# To whom


@rule(
    Cannot(),
    claims=["recipient-can-close-contact"],
    kinds=KIND,
    also=["no-button-contact-blocked"],
)
def a_member_can_close_inmail(q: Question) -> bool:
    return q.recipient.inmail is Door.CLOSED


@rule(
    Can(),
    claims=["free-inmail-to-connections"],
    kinds=KIND,
    since=FREE_TO_CONNECTIONS_SINCE,
)
def inmail_to_a_connection_is_free(q: Question) -> bool:
    connected = q.tie.degree is Degree.FIRST
    return connected and q.sender.plan in FOR_HIRING and q.message.text_characters <= AGREED


@rule(
    Can(),
    claims=["free-inmail-from-sales-navigator"],
    kinds=KIND,
    since=FREE_TO_CONNECTIONS_SINCE,
)
def inmail_from_sales_navigator_to_a_connection_is_free(q: Question) -> bool:
    connected = q.tie.degree is Degree.FIRST
    return connected and q.sender.plan is Plan.SALES_NAVIGATOR and q.message.text_characters <= AGREED


@rule(Unsettled(), claims=["plan-texts-earlier"], kinds=KIND, until=FREE_TO_CONNECTIONS_SINCE.day)
def whether_inmail_went_to_connections_is_not_known(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST and q.sender.plan in FREE_TO_CONNECTIONS


@rule(Cannot(), claims=["inmail-not-to-connections"], kinds=KIND)
def a_connection_needs_no_inmail(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST and q.sender.plan not in FREE_TO_CONNECTIONS


def _is_beyond_recruiter_lite(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER_LITE and q.tie.degree is Degree.OUT


@rule(
    Cannot(),
    claims=["recruiter-lite-within-network"],
    kinds=KIND,
    since=PLANS_ARE_READ,
    unless=["whether_recruiter_lite_reaches_applicants_out_of_network_is_not_known"],
)
def recruiter_lite_stays_within_the_network(q: Question) -> bool:
    return _is_beyond_recruiter_lite(q)


@rule(Unsettled(), claims=["plan-texts-earlier"], kinds=KIND, until=PLANS_ARE_READ)
def whether_recruiter_lite_stayed_within_the_network_is_not_known(q: Question) -> bool:
    return _is_beyond_recruiter_lite(q)


RULES = (
    inmail_goes_to_people_one_is_not_connected_with,
    a_text_beyond_what_all_sources_allow_may_pass,
    inmail_to_an_open_profile_is_free,
    an_inmail_to_an_open_profile_costs_nothing,
    inmail_needs_a_paid_plan,
    an_inmail_costs_a_credit,
    inmail_needs_a_credit,
    a_member_can_close_inmail,
    inmail_to_a_connection_is_free,
    inmail_from_sales_navigator_to_a_connection_is_free,
    whether_inmail_went_to_connections_is_not_known,
    a_connection_needs_no_inmail,
    recruiter_lite_stays_within_the_network,
    whether_recruiter_lite_stayed_within_the_network_is_not_known,
)
