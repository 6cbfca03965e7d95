"""What an InMail must and may hold: a subject, and so many characters."""

from explainer.facts.question import FIRST_DAY, Question
from explainer.law.effect import Cannot
from explainer.law.rule import Decided, rule
from explainer.rulebook.inmail.plans import HELP_IS_READ, KIND, LIMITS


@rule(
    Cannot(),
    claims=["inmail-needs-a-subject"],
    kinds=KIND,
    since=Decided(day=FIRST_DAY, known=HELP_IS_READ, claim="inmail-subject-earlier"),
)
def inmail_needs_a_subject(q: Question) -> bool:
    return q.message.subject_characters < 1


RULES = (inmail_needs_a_subject, *LIMITS.values())
