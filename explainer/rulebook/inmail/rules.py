"""InMail: a paid plan's message, mostly to somebody the sender is not connected with."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Applied, Degree, Door, Kind, Plan, Response, Setting, Thread, Visibility
from explainer.law.acts import ANSWERING_AN_INMAIL
from explainer.law.change import Answers, AwaitsAnAnswer, AwaitsNoAnswer, Gone, Hides, OpensAConversation
from explainer.law.effect import Access, Can, Cannot, Costs, Notice, Reaches, Reader, Reads, Side, Tells, Unsettled
from explainer.law.rule import Decided, rule
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
FROM_2020 = OF_SINGLE_PLANS._replace(unsettled_from=None, unsettled_claim="")  # what else held before is said apart
HELP_IS_READ = date(2026, 11, 22)  # the day on which LinkedIn's undated texts on InMail were read
PROJECTS_ARE_SEEN = date(2015, 9, 1)  # after a summer in which somebody worked on Recruiter and its projects
FOR_HIRING = frozenset({Plan.RECRUITER_LITE, Plan.RECRUITER})
FREE_TO_CONNECTIONS = FOR_HIRING | {Plan.SALES_NAVIGATOR}
ONE_AT_A_TIME = frozenset({Plan.PREMIUM_CAREER, Plan.PREMIUM_BUSINESS})
MORE_THAN_ONE = frozenset({Plan.SALES_NAVIGATOR, Plan.RECRUITER})


def _has_applied(q: Question) -> bool:
    return q.tie.applied is Applied.TO_SENDER and q.sender.plan in FOR_HIRING


# To whoever has applied for a job


@rule(Costs(inmail_credits=0), claims=["free-inmail-to-applicants"], kinds=KIND, since=FROM_2020)
def an_inmail_to_an_applicant_costs_nothing(q: Question) -> bool:
    return _has_applied(q)


@rule(
    Can(),
    claims=["free-inmail-to-applicants"],
    kinds=KIND,
    also=["recruiter-licence-messages-applicants"],
    since=FROM_2020,
)
def whoever_has_applied_can_be_written_to(q: Question) -> bool:
    return _has_applied(q) and q.tie.degree is not Degree.FIRST and q.message.text_characters <= AGREED


@rule(
    Unsettled(),
    claims=["plan-texts-before-2020"],
    kinds=KIND,
    until=OF_SINGLE_PLANS.day,
    unless=["an_inmail_from_recruiter_within_a_group_cost_nothing"],
)
def whether_applicants_cost_a_credit_is_not_known(q: Question) -> bool:
    return _has_applied(q) and q.sender.credits < 1


@rule(
    Unsettled(),
    claims=["recruiter-lite-applicants-out-of-network"],
    kinds=KIND,
    since=OF_SINGLE_PLANS.day,
)
def whether_recruiter_lite_reaches_applicants_out_of_network_is_not_known(q: Question) -> bool:
    applied = q.tie.applied is Applied.TO_SENDER
    return applied and q.sender.plan is Plan.RECRUITER_LITE and q.tie.degree is Degree.OUT


# Who may send one: permissions say to whom, and the prohibition below that it takes a paid plan


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
    since=FROM_2020,
)
def inmail_to_a_connection_is_free(q: Question) -> bool:
    connected = q.tie.degree is Degree.FIRST
    return connected and q.sender.plan in FOR_HIRING and q.message.text_characters <= AGREED


@rule(
    Can(),
    claims=["free-inmail-from-sales-navigator"],
    kinds=KIND,
    since=FROM_2020,
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


@rule(
    Cannot(),
    claims=["recruiter-lite-within-network"],
    kinds=KIND,
    since=OF_SINGLE_PLANS,
    unless=["whether_recruiter_lite_reaches_applicants_out_of_network_is_not_known"],
)
def recruiter_lite_stays_within_the_network(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER_LITE and q.tie.degree is Degree.OUT


# A second one before the answer


@rule(Cannot(), claims=["no-second-inmail-before-answer"], kinds=KIND)
def no_second_inmail_before_an_answer(q: Question) -> bool:
    return q.tie.thread is Thread.UNANSWERED_INMAIL and q.sender.plan in ONE_AT_A_TIME


@rule(
    Can(),
    claims=["second-inmail-by-plan"],
    kinds=KIND,
    since=FROM_2020,
    unless=["an_inmail_to_an_applicant_costs_nothing", "inmail_to_an_open_profile_is_free"],
)
def a_second_inmail_uses_another_credit(q: Question) -> bool:
    second = q.tie.thread is Thread.UNANSWERED_INMAIL and q.tie.degree is not Degree.FIRST
    return second and q.sender.plan in MORE_THAN_ONE and q.message.text_characters <= AGREED


@rule(Unsettled(), claims=["plan-texts-before-2020"], kinds=KIND, until=OF_SINGLE_PLANS.day)
def whether_a_second_inmail_went_is_not_known(q: Question) -> bool:
    return q.tie.thread is Thread.UNANSWERED_INMAIL and q.sender.plan in MORE_THAN_ONE


@rule(Unsettled(), claims=["second-inmail-from-recruiter-lite"], kinds=KIND)
def whether_recruiter_lite_sends_a_second_inmail_is_not_known(q: Question) -> bool:
    return q.tie.thread is Thread.UNANSWERED_INMAIL and q.sender.plan is Plan.RECRUITER_LITE


# How long it may be


@rule(
    Cannot(),
    claims=["inmail-needs-a-subject"],
    kinds=KIND,
    since=Decided(day=FIRST_DAY, known=HELP_IS_READ, claim="inmail-subject-earlier"),
)
def inmail_needs_a_subject(q: Question) -> bool:
    return q.message.subject_characters < 1


# Who else reads it


@rule(
    Reads(Reader.RECRUITER_PROJECT),
    claims=["recruiter-inmail-visibility"],
    kinds=KIND,
    since=Decided(day=PROJECTS_ARE_SEEN, known=HELP_IS_READ, claim="recruiter-visibility-earlier"),
)
def a_recruiter_project_reads_it(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER and q.message.visibility is Visibility.PROJECT


@rule(
    Reads(Reader.RECRUITER_ORGANIZATION),
    claims=["recruiter-inmail-visibility"],
    kinds=KIND,
    since=Decided(day=PROJECTS_ARE_SEEN, known=HELP_IS_READ, claim="recruiter-visibility-earlier"),
)
def the_recruiters_organization_reads_it(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER and q.message.visibility is Visibility.ORGANIZATION


# Who else could read it, and what becomes of a plan's own inbox


@rule(Reaches(Access.RECRUITER_SEAT), claims=["recruiter-seat-passed-on"], kinds=KIND, since=FROM_2020)
def whoever_gets_a_recruiter_seat_gets_its_inmail(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER


@rule(Reaches(Access.RECRUITER_SEAT), claims=["recruiter-lite-seat-passed-on"], kinds=KIND, since=FROM_2020)
def whoever_gets_a_recruiter_lite_seat_gets_its_inmail(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER_LITE


@rule(
    Hides(Gone.SALES_NAVIGATOR_INBOX),
    claims=["sales-navigator-messages-removed", "sales-navigator-conversation"],
    acts=[Act.SET],
    since=FROM_2020,
)
def sales_navigators_messages_go_with_it(q: Question) -> bool:
    changing = q.since.setting is Setting.PLAN and q.since.to_plan is not Plan.SALES_NAVIGATOR
    return changing and q.sender.plan is Plan.SALES_NAVIGATOR


# What becomes of it


@rule(
    AwaitsAnAnswer(),
    claims=["pending-inmail"],
    kinds=KIND,
)
def an_inmail_waits_for_an_answer(q: Question) -> bool:
    return True


@rule(
    Can(),
    Answers(Response.ACCEPTED),
    AwaitsNoAnswer(),
    OpensAConversation(),
    claims=["accepting-counts-as-answer"],
    kinds=KIND,
    acts=[Act.ACCEPT_INMAIL],
)
def an_inmail_can_be_accepted(q: Question) -> bool:
    return q.since.response is Response.NONE


@rule(
    Can(),
    Answers(Response.DECLINED),
    AwaitsNoAnswer(),
    claims=["accepting-counts-as-answer"],
    kinds=KIND,
    acts=[Act.DECLINE_INMAIL],
    also=["inmail-decline-counts"],
)
def an_inmail_can_be_declined(q: Question) -> bool:
    return q.since.response is Response.NONE


@rule(
    Tells(Side.RECIPIENT, Notice.INMAIL_DECLINED),
    claims=["inmail-decline-is-told"],
    kinds=KIND,
    acts=[Act.DECLINE_INMAIL],
)
def the_sender_is_told_of_a_declined_inmail(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["pending-inmail"], kinds=KIND, acts=ANSWERING_AN_INMAIL)
def an_inmail_is_answered_once(q: Question) -> bool:
    return q.since.response is not Response.NONE


@rule(Cannot(), claims=["accepting-counts-as-answer"], kinds=EVERY_KIND - KIND, acts=ANSWERING_AN_INMAIL)
def only_an_inmail_is_accepted_or_declined(q: Question) -> bool:
    return True


@rule(
    Answers(Response.REPLIED),
    claims=["inmail-decline-counts"],
    kinds=KIND,
    acts=[Act.REPLY],
)
def a_reply_answers_an_inmail(q: Question) -> bool:
    return True


@rule(AwaitsNoAnswer(), claims=["pending-inmail"], kinds=KIND, acts=[Act.REPLY])
def a_first_reply_is_what_an_inmail_waits_for(q: Question) -> bool:
    return q.since.response is Response.NONE


RULES = (
    an_inmail_to_an_applicant_costs_nothing,
    whoever_has_applied_can_be_written_to,
    whether_applicants_cost_a_credit_is_not_known,
    whether_recruiter_lite_reaches_applicants_out_of_network_is_not_known,
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
    a_second_inmail_uses_another_credit,
    whether_a_second_inmail_went_is_not_known,
    whether_recruiter_lite_sends_a_second_inmail_is_not_known,
    inmail_needs_a_subject,
    *LIMITS.values(),
    a_recruiter_project_reads_it,
    the_recruiters_organization_reads_it,
    whoever_gets_a_recruiter_seat_gets_its_inmail,
    whoever_gets_a_recruiter_lite_seat_gets_its_inmail,
    sales_navigators_messages_go_with_it,
    an_inmail_waits_for_an_answer,
    an_inmail_can_be_accepted,
    an_inmail_can_be_declined,
    the_sender_is_told_of_a_declined_inmail,
    an_inmail_is_answered_once,
    only_an_inmail_is_accepted_or_declined,
    a_reply_answers_an_inmail,
    a_first_reply_is_what_an_inmail_waits_for,
)
UNPUBLISHED = ()
