"""What holds for every message: who may act, what a message may hold, who reads it, and who else could."""

from datetime import date

from explainer.law.rule import Unpublished
from explainer.rulebook.everyone import access, accounts, asleep, contents, doors, hibernating, readers, ties
from explainer.rulebook.kinds import By, kinds
from explainer.rulebook.limits import limits

LIMITS = limits("everyone")
RULES = (
    *accounts.RULES,
    *asleep.RULES,
    *hibernating.RULES,
    *doors.RULES,
    *ties.RULES,
    *LIMITS.values(),
    *contents.RULES,
    *readers.RULES,
    *access.RULES,
)
UNPUBLISHED = (Unpublished("message-volume-cap", kinds(by=By.MEMBER), since=date(2020, 1, 1)), *ties.UNPUBLISHED)
