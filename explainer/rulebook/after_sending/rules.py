"""After sending: editing and deleting, one's own copy, and reporting."""

from datetime import date

from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Act, Part, YesNo
from explainer.law.acts import CHANGING
from explainer.law.change import Gone, Hides
from explainer.law.effect import Can, Cannot, Notice, Side, Tells, Unsettled
from explainer.law.rule import Decided, rule
from explainer.rulebook.kinds import EVERY_KIND, Editing, kinds
from explainer.rulebook.limits import limits

EDITABLE = kinds(editing=Editing.POSSIBLE)

NOT_BEFORE = date(2017, 5, 1)
SEEN_IN_CODE = date(2025, 10, 8)
LIMITS = limits("after_sending")
MINUTES = LIMITS["after_a_while_it_stays"].numbers


def _in_time(q: Question) -> bool:
    return q.since.sent_minutes <= MINUTES["limit"]


@rule(
    Can(),
    Tells(Side.RECIPIENT, Notice.EDITED_LABEL),
    claims=["edit-and-delete-for-60-minutes", "edited-label"],
    kinds=EDITABLE,
    acts=[Act.EDIT],
    numbers=MINUTES,
)
def a_message_can_be_edited_for_a_while(q: Question) -> bool:
    return _in_time(q)


@rule(
    Can(),
    Hides(Gone.MESSAGE_FOR_ALL),
    Tells(Side.RECIPIENT, Notice.DELETED_NOTE),
    claims=["edit-and-delete-for-60-minutes", "deleted-note"],
    kinds=EDITABLE,
    acts=[Act.DELETE],
    numbers=MINUTES,
)
def a_message_can_be_deleted_for_a_while(q: Question) -> bool:
    return _in_time(q)


@rule(
    Unsettled(),
    claims=["edit-and-delete-2017-to-2025"],
    kinds=EVERY_KIND,
    acts=CHANGING,
    since=NOT_BEFORE,
    until=SEEN_IN_CODE,
)
def nobody_dates_editing_and_deleting(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["no-editing-before-2017"], kinds=EVERY_KIND, acts=CHANGING, until=NOT_BEFORE)
def what_was_sent_could_not_be_taken_back(q: Question) -> bool:
    return True


@rule(
    Unsettled(),
    claims=["edit-and-delete-inmail"],
    kinds=kinds(editing=Editing.NOBODY_SAYS),
    acts=CHANGING,
    since=SEEN_IN_CODE,
)
def nobody_says_whether_these_can_be_changed(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["edit-and-delete-for-60-minutes"], kinds=EVERY_KIND, acts=CHANGING)
def only_the_author_can_change_a_message(q: Question) -> bool:
    return q.since.part is not Part.AUTHOR


@rule(
    Can(),
    Hides(Gone.OWN_CONVERSATION),
    claims=["own-copy-can-be-deleted", "contents-stay-with-the-other"],
    kinds=EVERY_KIND,
    acts=[Act.DELETE_CONVERSATION],
    since=Decided(day=FIRST_DAY, known=SEEN_IN_CODE, claim="own-copy-earlier"),
)
def ones_own_copy_can_be_deleted(q: Question) -> bool:
    return True


@rule(
    Can(),
    claims=["report-is-silent", "reported-messages-are-reviewed"],
    kinds=EVERY_KIND,
    acts=[Act.REPORT],
    also=["report-abuse"],
)
def a_message_can_be_reported_in_silence(q: Question) -> bool:
    return q.since.part is Part.RECIPIENT and q.since.readable is YesNo.YES


@rule(Can(), claims=["report-moves-to-spam"], kinds=EVERY_KIND, acts=[Act.REPORT], also=["report-is-silent"])
def what_was_deleted_can_still_be_reported(q: Question) -> bool:
    return q.since.part is Part.RECIPIENT and q.since.readable is YesNo.NO


@rule(Cannot(), claims=["only-the-recipient-answers"], kinds=EVERY_KIND, acts=[Act.REPORT])
def nobody_reports_their_own_message(q: Question) -> bool:
    return q.since.part is Part.AUTHOR


RULES = (
    a_message_can_be_edited_for_a_while,
    a_message_can_be_deleted_for_a_while,
    nobody_dates_editing_and_deleting,
    what_was_sent_could_not_be_taken_back,
    nobody_says_whether_these_can_be_changed,
    *LIMITS.values(),
    only_the_author_can_change_a_message,
    ones_own_copy_can_be_deleted,
    a_message_can_be_reported_in_silence,
    what_was_deleted_can_still_be_reported,
    nobody_reports_their_own_message,
)
UNPUBLISHED = ()
