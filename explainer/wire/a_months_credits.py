"""What a form and the map start with beyond the wire: a paid plan about whose credits nothing is said has a month's."""

from explainer.facts.catalogue import FACTS, with_facts
from explainer.facts.question import Question
from explainer.rulebook.credits.grants import GRANTS, brought_each_month

PLAN, CREDITS = "sender.plan", "sender.credits"

MONTHS = tuple(
    (grant.plan.value, grant.first_day.isoformat(), grant.until.isoformat() if grant.until else "", grant.each_month)
    for grant in GRANTS
)
"""For the page: each plan, from which day until which it brought how many credits a month."""


def with_a_months_credits(question: Question, given: tuple[str, ...]) -> tuple[Question, tuple[str, ...]]:
    """The question with what its plan brought in a month on its day, where that is known and nothing else is said."""
    credits = brought_each_month(question.sender.plan, question.on)
    if PLAN not in given or CREDITS in given or credits is None:
        return question, given
    named = {*given, CREDITS}
    return with_facts(question, {CREDITS: credits}), tuple(name for name in FACTS if name in named)
