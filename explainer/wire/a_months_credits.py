"""What a form and the map start with beyond the wire: a paid plan about whose credits nothing is said has a month's."""

from explainer.facts.catalogue import FACTS, with_facts
from explainer.rulebook.credits.grants import GRANTS, brought_each_month
from explainer.wire.read_question import Asked

PLAN, CREDITS = "sender.plan", "sender.credits"

MONTHS = tuple(
    (grant.plan.value, grant.first_day.isoformat(), grant.until.isoformat() if grant.until else "", grant.each_month)
    for grant in GRANTS
)
"""For the page: each plan, from which day until which it brought how many credits a month."""


def with_a_months_credits(asked: Asked) -> Asked:
    """The question with what its plan brought in a month on its day, where that is known and nothing else is said."""
    question, given, unknown = asked
    credits = brought_each_month(question.sender.plan, question.on)
    if PLAN not in given or CREDITS in given or credits is None:
        return asked
    named = {*given, CREDITS}
    return with_facts(question, {CREDITS: credits}), tuple(name for name in FACTS if name in named), unknown
