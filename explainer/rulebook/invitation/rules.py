"""Invitations: their life from sending to the end, and what is written with them."""

from explainer.rulebook.invitation import life, writing
from explainer.rulebook.limits import limits

OF_NOTES = tuple(each for each in limits("invitation").values() if each not in life.RULES)
RULES = (*writing.RULES, *OF_NOTES, *life.RULES)
UNPUBLISHED = (*writing.UNPUBLISHED, *life.UNPUBLISHED)
