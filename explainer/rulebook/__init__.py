"""The subjects of the rulebook, written out: every rule, and everything known to be unpublished."""

from types import ModuleType

from explainer.question import Kind
from explainer.rule import Rule, Unpublished
from explainer.rulebook.direct import rules as direct
from explainer.rulebook.everyone import rules as everyone
from explainer.rulebook.inmail import rules as inmail
from explainer.rulebook.open_profile import rules as open_profile
from explainer.rulebook.receipts import rules as receipts

SUBJECTS: dict[str, ModuleType] = {
    "everyone": everyone,
    "direct": direct,
    "open_profile": open_profile,
    "inmail": inmail,
    "receipts": receipts,
}

KINDS: tuple[Kind, ...] = (Kind.DIRECT, Kind.OPEN_PROFILE, Kind.INMAIL)
"""The kinds that the rulebook answers for, in the order in which answers list them."""

RULES: tuple[Rule, ...] = tuple(rule for subject in SUBJECTS.values() for rule in subject.RULES)
UNPUBLISHED: tuple[Unpublished, ...] = tuple(gap for subject in SUBJECTS.values() for gap in subject.UNPUBLISHED)
