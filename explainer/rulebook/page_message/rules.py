"""The message to a Page: from a member to a Page, and not the other way first."""

from explainer.facts.question import Question
from explainer.facts.values import Is, Kind, Thread
from explainer.law.effect import Can, Cannot
from explainer.law.rule import UNDATED, Unpublished, rule

KIND = frozenset({Kind.PAGE_MESSAGE})


@rule(Can(), claims=["member-writes-to-page"], kinds=KIND, since=UNDATED)
def a_member_can_write_to_a_page(q: Question) -> bool:
    return q.sender.is_ is Is.MEMBER and q.recipient.is_ is Is.PAGE


@rule(Can(), claims=["pages-do-not-write-first"], kinds=KIND)
def a_page_can_answer(q: Question) -> bool:
    return q.sender.is_ is Is.PAGE and q.recipient.is_ is Is.MEMBER and q.tie.thread is Thread.OPEN


@rule(Cannot(), claims=["pages-do-not-write-first"], kinds=KIND)
def a_page_does_not_write_first(q: Question) -> bool:
    return q.sender.is_ is Is.PAGE and (q.recipient.is_ is Is.PAGE or q.tie.thread is not Thread.OPEN)


@rule(Cannot(), claims=["member-writes-to-page"], kinds=KIND, since=UNDATED)
def a_page_message_goes_to_a_page(q: Question) -> bool:
    return q.sender.is_ is Is.MEMBER and q.recipient.is_ is Is.MEMBER


RULES = (
    a_member_can_write_to_a_page,
    a_page_can_answer,
    a_page_does_not_write_first,
    a_page_message_goes_to_a_page,
)
UNPUBLISHED = (Unpublished("page-inbox-readers", KIND),)
