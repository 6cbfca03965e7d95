"""The door for the browser: JSON strings in, JSON strings out, and never an exception for bad input."""

import json
from collections.abc import Iterator

from explainer.answers.fields import worth_asking
from explainer.answers.routes import answers_to
from explainer.refused import Refused
from explainer.say.html import answer_html
from explainer.say.refusal import refusal
from explainer.say.words import LANGUAGES, words
from explainer.wire.read_question import read_leniently
from explainer.wire.write_answer import answers_json, canonical


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
        answers = answers_to(question, given)
    except Refused as problem:
        return canonical({"refused": refusal(problem, words(language))})
    return canonical(
        {
            "answer": answers_json(question, answers),
            "outcome": answers[0].outcome.value,
            "html": answer_html(question, answers, words(language), base=str(ask.get("base", ""))),
            "fields": list(worth_asking(question)),
            "notes": [refusal(problem, words(language)) for problem in refused],
        }
    )


def prove() -> Iterator[int | str]:
    """Judge the whole space: yields percentages, and last the JSON of the result."""
    # Only here, because a reader's first answer does not wait for it.
    from explainer.prove import prove as prove_all

    for step in prove_all():
        # A browser's numbers do not hold all the raw questions.
        yield step if isinstance(step, int) else canonical({**step._asdict(), "stands_for": str(step.stands_for)})
