"""The door for the browser: JSON strings in, JSON strings out, and never an exception for bad input."""

import json
from collections.abc import Iterator

from explainer.fact import FACTS
from explainer.question import Question
from explainer.reading import Refused, read_leniently
from explainer.routes import choices
from explainer.say.html import answer_html
from explainer.say.words import LANGUAGES, words
from explainer.space import matters
from explainer.vocabulary import Kind
from explainer.writing import canonical, judged, shape


def asked_by(question: Question) -> tuple[str, ...]:
    """What can make a difference now, in the wire's order: the fields worth showing. Day and kind always can."""
    kinds = choices(question) if question.message.kind is Kind.ANY else (question.message.kind,)
    named = {name for kind in kinds for name in matters(question.act, kind, question.on)}
    return ("on", *(name for name in FACTS if name in named or name == "message.kind"))


def _language(ask: dict[str, object]) -> str:
    language = str(ask.get("lang"))
    if language not in LANGUAGES:
        raise Refused("unknown_language", value=language, accepted=", ".join(LANGUAGES))
    return language


def reply(text: str) -> str:
    """Answer the browser: JSON in, JSON out. What cannot be taken comes back as `refused` or in `notes`."""
    ask = json.loads(text)
    language = LANGUAGES[0]
    try:
        language = _language(ask)
        question, given, refused = read_leniently(ask.get("facts", {}))
        answers = judged(question, given)
    except Refused as problem:
        return canonical({"refused": problem.sentence(language)})
    return canonical(
        {
            "answer": shape(question, answers),
            "outcome": answers[0].outcome.value,
            "html": answer_html(question, answers, words(language), base=str(ask.get("base", ""))),
            "fields": list(asked_by(question)),
            "notes": [problem.sentence(language) for problem in refused],
        }
    )


def prove() -> Iterator[int | str]:
    """Judge the whole space: yields percentages, and last the JSON of the result."""
    # Only here, because a reader's first answer does not wait for it.
    from explainer.prove import prove as prove_all

    for step in prove_all():
        # A browser's numbers do not hold all the raw questions.
        yield step if isinstance(step, int) else canonical({**step._asdict(), "stands_for": str(step.stands_for)})
