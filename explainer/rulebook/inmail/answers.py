"""What becomes of an InMail: it waits, and is accepted, declined or replied to."""

from explainer.facts.question import Question
from explainer.facts.values import Act, Response
from explainer.law.acts import ANSWERING_AN_INMAIL
from explainer.law.change import Answers, AwaitsAnAnswer, AwaitsNoAnswer, OpensAConversation
from explainer.law.effect import Can, Cannot, Notice, Side, Tells
from explainer.law.rule import rule
from explainer.rulebook.inmail.plans import KIND
from explainer.rulebook.kinds import EVERY_KIND


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
    claims=["accepting-counts-as-answer", "a-decline-begins-no-conversation"],
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
    an_inmail_waits_for_an_answer,
    an_inmail_can_be_accepted,
    an_inmail_can_be_declined,
    the_sender_is_told_of_a_declined_inmail,
    an_inmail_is_answered_once,
    only_an_inmail_is_accepted_or_declined,
    a_reply_answers_an_inmail,
    a_first_reply_is_what_an_inmail_waits_for,
)
