"""The message to a Page: from a member to a Page, and not the other way first."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import Is, Kind, Switch, Thread
from explainer.law.acts import WRITING
from explainer.law.effect import Access, Can, Cannot, Reaches
from explainer.law.rule import Decided, Unpublished, rule

KIND = frozenset({Kind.PAGE_MESSAGE})

# Microsoft’s notes of June 2023 call it a new feature: not there before that month, and surely there after it.
THE_MONTH = date(2023, 6, 1)
SURELY_THERE = date(2023, 7, 1)
IS_READ = date(2026, 11, 22)  # the day on which texts without a date were read

SINCE = Decided(
    day=SURELY_THERE,
    known=SURELY_THERE,
    claim="page-messages-since-2023",
    unsettled_from=THE_MONTH,
    unsettled_claim="page-messages-in-june-2023",
)


@rule(Cannot(), claims=["page-messages-since-2023"], kinds=KIND, acts=WRITING, until=THE_MONTH)
def messages_to_pages_did_not_exist(q: Question) -> bool:
    return True


@rule(Can(), claims=["member-writes-to-page"], kinds=KIND, since=SINCE, also=["page-messages-since-2023"])
def a_member_can_write_to_a_page(q: Question) -> bool:
    return q.sender.is_ is Is.MEMBER and q.recipient.is_ is Is.PAGE


@rule(Can(), claims=["pages-do-not-write-first", "existing-conversation-goes-on"], kinds=KIND, since=SINCE)
def a_page_can_answer(q: Question) -> bool:
    return q.sender.is_ is Is.PAGE and q.recipient.is_ is Is.MEMBER and q.tie.thread is Thread.OPEN


@rule(Cannot(), claims=["pages-do-not-write-first"], kinds=KIND)
def a_page_does_not_write_first(q: Question) -> bool:
    return q.sender.is_ is Is.PAGE and (q.recipient.is_ is Is.PAGE or q.tie.thread is not Thread.OPEN)


@rule(Cannot(), claims=["member-writes-to-page"], kinds=KIND)
def a_page_message_goes_to_a_page(q: Question) -> bool:
    return q.sender.is_ is Is.MEMBER and q.recipient.is_ is Is.MEMBER


@rule(
    Cannot(),
    claims=["a-page-can-have-messages-off"],
    kinds=KIND,
    acts=WRITING,
    since=Decided(day=THE_MONTH, known=IS_READ, claim="page-switch-earlier"),
)
def a_page_can_have_its_messages_off(q: Question) -> bool:
    return q.recipient.is_ is Is.PAGE and q.recipient.page_messages is Switch.OFF


@rule(Reaches(Access.PAGE_PARTNER), claims=["page-inbox-in-other-platforms"], kinds=KIND, since=IS_READ)
def a_platform_may_handle_a_pages_inbox(q: Question) -> bool:
    return True


RULES = (
    messages_to_pages_did_not_exist,
    a_member_can_write_to_a_page,
    a_page_can_answer,
    a_page_does_not_write_first,
    a_page_message_goes_to_a_page,
    a_page_can_have_its_messages_off,
    a_platform_may_handle_a_pages_inbox,
)
UNPUBLISHED = (
    Unpublished("which-pages-have-messages", KIND, since=THE_MONTH),
    Unpublished("page-platforms-earlier", KIND, since=THE_MONTH, until=IS_READ),
)
