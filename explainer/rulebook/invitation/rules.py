"""Invitations: their life from sending to the end, and what is written with them."""

from explainer.rulebook.invitation import life, writing

RULES = (*writing.RULES, *life.RULES)
UNPUBLISHED = (*writing.UNPUBLISHED, *life.UNPUBLISHED)
