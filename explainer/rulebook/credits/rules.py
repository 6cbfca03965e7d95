"""InMail credits and what became of a sender's reputation: grants, refunds, and the stars of 2013."""

from explainer.rulebook.credits import economy, stars

RULES = (*economy.RULES, *stars.RULES)
UNPUBLISHED = (*economy.UNPUBLISHED, *stars.UNPUBLISHED)
