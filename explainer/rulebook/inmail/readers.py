"""Who else reads an InMail, who else could, and what becomes of a plan's own inbox."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import Act, Plan, Setting, Visibility
from explainer.law.change import Gone, Hides
from explainer.law.effect import Access, LeavesOpen, Reaches, Reader, Reads
from explainer.law.rule import Decided, rule
from explainer.rulebook.inmail.plans import HELP_IS_READ, KIND, PLANS_ARE_READ

HISTORY_IS_READ = date(2026, 11, 25)  # Microsoft's page on it carries no date
PROJECTS_ARE_SEEN = date(2015, 9, 1)  # after a summer in which somebody worked on Recruiter and its projects


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


@rule(Reaches(Access.RECRUITER_SEAT), claims=["recruiter-seat-passed-on"], kinds=KIND, since=PLANS_ARE_READ)
def whoever_gets_a_recruiter_seat_gets_its_inmail(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER


@rule(Reaches(Access.RECRUITER_SEAT), claims=["recruiter-lite-seat-passed-on"], kinds=KIND, since=PLANS_ARE_READ)
def whoever_gets_a_recruiter_lite_seat_gets_its_inmail(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER_LITE


@rule(Reaches(Access.RECRUITER_SYSTEMS), claims=["recruiter-inmail-history"], kinds=KIND, since=HISTORY_IS_READ)
def a_system_linked_to_recruiter_may_fetch_its_inmail(q: Question) -> bool:
    return q.sender.plan is Plan.RECRUITER


def _ends(plan: Plan, q: Question) -> bool:
    return q.since.setting is Setting.PLAN and q.since.to_plan is not plan and q.sender.plan is plan


@rule(
    Hides(Gone.SALES_NAVIGATOR_INBOX),
    claims=["sales-navigator-messages-removed", "sales-navigator-conversation"],
    acts=[Act.SET],
    since=PLANS_ARE_READ,
)
def sales_navigators_messages_go_with_it(q: Question) -> bool:
    return _ends(Plan.SALES_NAVIGATOR, q)


@rule(LeavesOpen(), claims=["sales-navigator-messages-earlier"], acts=[Act.SET], until=PLANS_ARE_READ)
def nobody_says_whether_sales_navigators_messages_went_with_it(q: Question) -> bool:
    return _ends(Plan.SALES_NAVIGATOR, q)


@rule(LeavesOpen(), claims=["recruiter-messages-after-the-plan"], acts=[Act.SET])
def nobody_says_what_a_recruiter_seat_leaves_of_its_messages(q: Question) -> bool:
    return _ends(Plan.RECRUITER, q) or _ends(Plan.RECRUITER_LITE, q)


RULES = (
    a_recruiter_project_reads_it,
    the_recruiters_organization_reads_it,
    whoever_gets_a_recruiter_seat_gets_its_inmail,
    whoever_gets_a_recruiter_lite_seat_gets_its_inmail,
    a_system_linked_to_recruiter_may_fetch_its_inmail,
    sales_navigators_messages_go_with_it,
    nobody_says_whether_sales_navigators_messages_went_with_it,
    nobody_says_what_a_recruiter_seat_leaves_of_its_messages,
)
