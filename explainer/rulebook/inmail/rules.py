"""InMail: a paid plan's message, mostly to somebody the sender is not connected with."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Degree, Door, Kind, Plan, Response, Thread, Visibility
from explainer.law.acts import ANSWERING_AN_INMAIL
from explainer.law.change import Answers, AwaitsAnAnswer, AwaitsNoAnswer, OpensAConversation
from explainer.law.effect import Can, Cannot, Costs, Notice, Reader, Reads, Side, Tells, Unsettled
from explainer.law.rule import UNDATED, Decided, rule
from explainer.rulebook.kinds import EVERY_KIND
from explainer.rulebook.limits import limits

KIND = frozenset({Kind.INMAIL})

LIMITS = limits("inmail")
TEXT = LIMITS["an_inmail_text_has_at_most_so_many_characters"].numbers
MOST, AGREED = TEXT["limit"], TEXT["agreed"]  # LinkedIn's own page allows the one, every source the other

# Texts on single plans carry no date: firm on the day of reading, assumed from 2020 on, and open before.
OF_SINGLE_PLANS = Decided(
    day=date(2020, 1, 1),
    known=date(2026, 11, 22),
    claim="plan-texts-since-2020",
    unsettled_from=FIRST_DAY,
    unsettled_claim="plan-texts-before-2020",
)
RECRUITERS = frozenset({Plan.RECRUITER_LITE, Plan.RECRUITER})
FREE_TO_CONNECTIONS = RECRUITERS | {Plan.SALES_NAVIGATOR}


# Who may send one: permissions say to whom, and the prohibition below that it takes a paid plan


@rule(Can(), claims=["inmail-unconnected", "inmail-premium-only"], kinds=KIND)
def inmail_goes_to_people_one_is_not_connected_with(q: Question) -> bool:
    unconnected = q.tie.degree is not Degree.FIRST
    return unconnected and not q.recipient.has_open_profile and q.message.text_characters <= AGREED


@rule(Can(), claims=["inmail-text-1900-or-2000"], kinds=KIND, numbers=TEXT)
def a_text_beyond_what_all_sources_allow_may_pass(q: Question) -> bool:
    return AGREED < q.message.text_characters <= MOST


@rule(Can(), claims=["inmail-premium-only", "open-profile-free"], kinds=KIND)
def inmail_to_an_open_profile_is_free(q: Question) -> bool:
    unconnected = q.tie.degree is not Degree.FIRST
    return unconnected and q.recipient.has_open_profile and q.message.text_characters <= AGREED


@rule(Cannot(), claims=["inmail-premium-only"], kinds=KIND)
def inmail_needs_a_paid_plan(q: Question) -> bool:
    return not q.sender.has_paid_plan


@rule(Costs(inmail_credits=1), claims=["inmail-count-by-plan"], kinds=KIND, also=["inmail-costs-money"])
def an_inmail_costs_a_credit(q: Question) -> bool:
    return q.tie.degree is not Degree.FIRST and not q.recipient.has_open_profile


@rule(Cannot(), claims=["inmail-count-by-plan"], kinds=KIND)
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
    since=OF_SINGLE_PLANS._replace(unsettled_from=None, unsettled_claim=""),
)
def inmail_to_a_connection_is_free(q: Question) -> bool:
    connected = q.tie.degree is Degree.FIRST
    return connected and q.sender.plan in RECRUITERS and q.message.text_characters <= AGREED


@rule(
    Can(),
    claims=["free-inmail-from-sales-navigator"],  # read in one copy, that of Recruiter in two
    kinds=KIND,
    since=OF_SINGLE_PLANS._replace(unsettled_from=None, unsettled_claim=""),
)
def inmail_from_sales_navigator_to_a_connection_is_free(q: Question) -> bool:
    connected = q.tie.degree is Degree.FIRST
    return connected and q.sender.plan is Plan.SALES_NAVIGATOR and q.message.text_characters <= AGREED


@rule(Unsettled(), claims=["plan-texts-before-2020"], kinds=KIND, until=OF_SINGLE_PLANS.day)
def whether_inmail_went_to_connections_is_not_known(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST and q.sender.plan in FREE_TO_CONNECTIONS


@rule(Cannot(), claims=["inmail-not-to-connections"], kinds=KIND)
def a_connection_needs_no_inmail(q: Question) -> bool:
    return q.tie.degree is Degree.FIRST and q.sender.plan not in FREE_TO_CONNECTIONS


@rule(Cannot(), claims=["recruiter-lite-within-network"], kinds=KIND, since=OF_SINGLE_PLANS)
def recruiter_lite_stays_within_the_network(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER_LITE and q.tie.degree is Degree.OUT


@rule(Cannot(), claims=["no-second-inmail-before-answer"], kinds=KIND)
def no_second_inmail_before_an_answer(q: Question) -> bool:
    return q.tie.thread is Thread.UNANSWERED_INMAIL


# How long it may be


@rule(Cannot(), claims=["inmail-needs-a-subject"], kinds=KIND, since=UNDATED)
def inmail_needs_a_subject(q: Question) -> bool:
    return q.message.subject_characters < 1


# Who else reads it


@rule(Reads(Reader.RECRUITER_PROJECT), claims=["recruiter-inmail-visibility"], kinds=KIND, since=UNDATED)
def a_recruiter_project_reads_it(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER and q.message.visibility is Visibility.PROJECT


@rule(Reads(Reader.RECRUITER_ORGANIZATION), claims=["recruiter-inmail-visibility"], kinds=KIND, since=UNDATED)
def the_recruiters_organization_reads_it(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER and q.message.visibility is Visibility.ORGANIZATION


# What becomes of it


@rule(
    AwaitsAnAnswer(),
    claims=["no-second-inmail-before-answer"],
    kinds=KIND,
)
def an_inmail_waits_for_an_answer(q: Question) -> bool:
    return True


@rule(
    Can(),
    Answers(Response.ACCEPTED),
    OpensAConversation(),
    claims=["inmail-refund-only-if-answered"],
    kinds=KIND,
    acts=[Act.ACCEPT_INMAIL],
)
def an_inmail_can_be_accepted(q: Question) -> bool:
    return q.since.response is Response.NONE


@rule(
    Can(),
    Answers(Response.DECLINED),
    AwaitsNoAnswer(),
    Tells(Side.RECIPIENT, Notice.INMAIL_DECLINED),
    claims=["inmail-decline-counts"],
    kinds=KIND,
    acts=[Act.DECLINE_INMAIL],
)
def an_inmail_can_be_declined(q: Question) -> bool:
    return q.since.response is Response.NONE


@rule(Cannot(), claims=["inmail-decline-counts"], kinds=KIND, acts=ANSWERING_AN_INMAIL)
def an_inmail_is_answered_once(q: Question) -> bool:
    return q.since.response is not Response.NONE


@rule(Cannot(), claims=["inmail-decline-counts"], kinds=EVERY_KIND - KIND, acts=ANSWERING_AN_INMAIL)
def only_an_inmail_is_accepted_or_declined(q: Question) -> bool:
    return True


@rule(
    Answers(Response.REPLIED),
    claims=["inmail-refund-only-if-answered"],
    kinds=KIND,
    acts=[Act.REPLY],
)
def a_reply_answers_an_inmail(q: Question) -> bool:
    return True


RULES = (
    inmail_goes_to_people_one_is_not_connected_with,
    a_text_beyond_what_all_sources_allow_may_pass,
    inmail_to_an_open_profile_is_free,
    inmail_needs_a_paid_plan,
    an_inmail_costs_a_credit,
    inmail_needs_a_credit,
    a_member_can_close_inmail,
    inmail_to_a_connection_is_free,
    inmail_from_sales_navigator_to_a_connection_is_free,
    whether_inmail_went_to_connections_is_not_known,
    a_connection_needs_no_inmail,
    recruiter_lite_stays_within_the_network,
    no_second_inmail_before_an_answer,
    inmail_needs_a_subject,
    *LIMITS.values(),
    a_recruiter_project_reads_it,
    the_recruiters_organization_reads_it,
    an_inmail_waits_for_an_answer,
    an_inmail_can_be_accepted,
    an_inmail_can_be_declined,
    an_inmail_is_answered_once,
    only_an_inmail_is_accepted_or_declined,
    a_reply_answers_an_inmail,
)
UNPUBLISHED = ()
