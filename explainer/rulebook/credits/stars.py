"""The star rating of 2013: recipients' marks on InMail, of which the last ten counted."""

from datetime import date

from explainer.facts.question import Question
from explainer.facts.values import Act, Kind, Mark, YesNo
from explainer.law.acts import MARKING_AN_INMAIL
from explainer.law.change import Marks
from explainer.law.effect import Can, Cannot
from explainer.law.rule import NO_MESSAGE, Unpublished, rule
from explainer.rulebook.kinds import EVERY_KIND

INMAIL = frozenset({Kind.INMAIL})

STARS_END = date(2015, 1, 1)
BAD_MARKS = 2


@rule(
    Can(),
    Marks(Mark.BAD),
    claims=["inmail-feedback-stars", "inmail-feedback-last-10"],
    kinds=INMAIL,
    acts=MARKING_AN_INMAIL,
    until=STARS_END,
)
def an_inmail_could_be_marked(q: Question) -> bool:
    return q.since.marked is YesNo.NO


@rule(Cannot(), claims=["inmail-feedback-last-10"], kinds=INMAIL, acts=MARKING_AN_INMAIL, until=STARS_END)
def an_inmail_was_marked_once(q: Question) -> bool:
    return q.since.marked is YesNo.YES


@rule(
    Cannot(),
    claims=["inmail-feedback-stars"],
    kinds=EVERY_KIND - INMAIL,
    acts=MARKING_AN_INMAIL,
    until=STARS_END,
)
def only_an_inmail_was_marked(q: Question) -> bool:
    return True


@rule(Cannot(), claims=["stars-until-2014"], kinds=EVERY_KIND, acts=[Act.MARK_UNINTERESTING], since=STARS_END)
def the_star_rating_is_gone(q: Question) -> bool:
    return True


@rule(
    Can(),
    claims=["spam-mark-is-a-report", "report-is-silent", "reported-messages-are-reviewed"],
    kinds=EVERY_KIND,
    acts=[Act.MARK_SPAM],
    since=STARS_END,
)
def marking_as_spam_is_a_report(q: Question) -> bool:
    return True


@rule(
    Marks(Mark.GOOD),
    claims=["inmail-feedback-stars", "a-reply-is-a-good-mark"],
    kinds=INMAIL,
    acts=[Act.REPLY],
    until=STARS_END,
)
def a_reply_was_a_good_mark(q: Question) -> bool:
    return q.since.marked is YesNo.NO


@rule(
    Can(),
    claims=["inmail-feedback-two-bad", "inmail-feedback-last-10"],
    acts=[Act.LOSE_A_STAR],
    until=STARS_END,
)
def two_bad_marks_among_the_last_ten_cost_a_star(q: Question) -> bool:
    return q.since.bad_marks >= BAD_MARKS


@rule(Cannot(), claims=["inmail-feedback-two-bad"], acts=[Act.LOSE_A_STAR])
def fewer_bad_marks_cost_nothing(q: Question) -> bool:
    return q.since.bad_marks < BAD_MARKS


@rule(Cannot(), claims=["stars-until-2014"], acts=[Act.LOSE_A_STAR], since=STARS_END)
def there_are_no_stars_to_lose(q: Question) -> bool:
    return q.since.bad_marks >= BAD_MARKS


RULES = (
    an_inmail_could_be_marked,
    an_inmail_was_marked_once,
    only_an_inmail_was_marked,
    the_star_rating_is_gone,
    marking_as_spam_is_a_report,
    a_reply_was_a_good_mark,
    two_bad_marks_among_the_last_ten_cost_a_star,
    fewer_bad_marks_cost_nothing,
    there_are_no_stars_to_lose,
)
UNPUBLISHED = (Unpublished("star-maximum", NO_MESSAGE, until=STARS_END, act=Act.LOSE_A_STAR),)
