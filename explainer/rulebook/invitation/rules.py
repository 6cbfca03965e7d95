"""Invitations: sent and sent again, what is written with them, and what becomes of them."""

from explainer.rulebook.invitation import inviting, life, writing
from explainer.rulebook.limits import limits

OF_NOTES = tuple(each for each in limits("invitation").values() if each not in inviting.RULES)
RULES = (*writing.RULES, *OF_NOTES, *inviting.RULES, *life.RULES)
UNPUBLISHED = (*writing.UNPUBLISHED, *inviting.UNPUBLISHED, *life.UNPUBLISHED)
