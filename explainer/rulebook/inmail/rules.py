"""InMail: a paid plan's message, mostly to somebody the sender is not connected with."""

from explainer.rulebook.inmail import answers, applicants, readers, second, who, writing

RULES = (*applicants.RULES, *who.RULES, *second.RULES, *writing.RULES, *readers.RULES, *answers.RULES)
UNPUBLISHED = ()
