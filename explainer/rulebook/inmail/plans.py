"""What the files on InMail share: its kind, the plans that have rules of their own, and since when those count."""

from datetime import date

from explainer.facts.question import FIRST_DAY
from explainer.facts.values import Kind, Plan
from explainer.law.rule import Decided
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
FOR_HIRING = frozenset({Plan.RECRUITER_LITE, Plan.RECRUITER})
