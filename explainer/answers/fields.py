"""The facts worth asking for: those that can make a difference to a question as it stands."""

from explainer.answers.routes import choices
from explainer.facts.catalogue import FACTS
from explainer.facts.question import Question
from explainer.facts.values import Kind
from explainer.space.space import matters


def worth_asking(question: Question) -> tuple[str, ...]:
    """What can make a difference now, in the wire's order. Day and kind always can."""
    kinds = choices(question) if question.message.kind is Kind.ANY else (question.message.kind,)
    named = {name for kind in kinds for name in matters(question.act, kind, question.on)}
    return ("on", *(name for name in FACTS if name in named or name == "message.kind"))
