"""What the files on InMail share: its kind, the plans that have rules of their own, and since when those are known."""

from datetime import date

from explainer.facts.values import Kind, Plan
from explainer.law.rule import Decided
from explainer.rulebook.limits import limits

KIND = frozenset({Kind.INMAIL})

LIMITS = limits("inmail")
TEXT = LIMITS["an_inmail_text_has_at_most_so_many_characters"].numbers
MOST, AGREED = TEXT["limit"], TEXT["agreed"]  # LinkedIn's own page allows the one, every source the other

HELP_IS_READ = date(2026, 11, 22)  # the day on which LinkedIn's undated texts on InMail were read
PLANS_ARE_READ = date(2026, 11, 29)  # and those on single plans, of which there is no earlier trace
FREE_TO_CONNECTIONS_SINCE = Decided(
    day=date(2015, 1, 2),  # the day of a blog that says so of InMail
    known=PLANS_ARE_READ,
    claim="free-inmail-to-connections-earlier",
)
FOR_HIRING = frozenset({Plan.RECRUITER_LITE, Plan.RECRUITER})
