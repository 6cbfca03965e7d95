"""InMail credits and what became of a sender's reputation: grants, refunds, and the stars of 2013."""

from explainer.rulebook.credits import economy, grants, stars

RULES = (*grants.RULES, *economy.RULES, *stars.RULES)
UNPUBLISHED = (*grants.UNPUBLISHED, *economy.UNPUBLISHED, *stars.UNPUBLISHED)
