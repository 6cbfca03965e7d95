"""Why input cannot be taken, as one sentence."""

from explainer.refused import Refused
from explainer.say.words import Words


def refusal(problem: Refused, say: Words) -> str:
    """What was wrong, where, and what would be right."""
    said = say.say("refused", problem.code, **problem.details)
    if problem.event:
        return say.say("refused", "in_event", number=str(problem.event), sentence=said)
    return said
