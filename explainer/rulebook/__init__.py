"""The subjects of the rulebook, written out: every rule, and everything known to be unpublished."""

from types import ModuleType

from explainer.law.rule import Rule, Unpublished
from explainer.rulebook.after_sending import rules as after_sending
from explainer.rulebook.credits import rules as credits
from explainer.rulebook.direct import rules as direct
from explainer.rulebook.everyone import rules as everyone
from explainer.rulebook.group_chat import rules as group_chat
from explainer.rulebook.inmail import rules as inmail
from explainer.rulebook.invitation import rules as invitation
from explainer.rulebook.kinds import KINDS as KINDS
from explainer.rulebook.message_request import rules as message_request
from explainer.rulebook.old_routes import rules as old_routes
from explainer.rulebook.open_profile import rules as open_profile
from explainer.rulebook.page_message import rules as page_message
from explainer.rulebook.receipts import rules as receipts
from explainer.rulebook.sponsored import rules as sponsored
from explainer.rulebook.writing_well import rules as writing_well

SUBJECTS: dict[str, ModuleType] = {
    "everyone": everyone,
    "direct": direct,
    "group_chat": group_chat,
    "message_request": message_request,
    "open_profile": open_profile,
    "inmail": inmail,
    "credits": credits,
    "sponsored": sponsored,
    "page_message": page_message,
    "invitation": invitation,
    "old_routes": old_routes,
    "receipts": receipts,
    "after_sending": after_sending,
    "writing_well": writing_well,
}

RULES: tuple[Rule, ...] = tuple(rule for subject in SUBJECTS.values() for rule in subject.RULES)
UNPUBLISHED: tuple[Unpublished, ...] = tuple(gap for subject in SUBJECTS.values() for gap in subject.UNPUBLISHED)
