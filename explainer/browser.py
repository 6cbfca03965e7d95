"""The browser's door: one table of calls, JSON strings in and out, and never an exception for bad input."""

import json
from collections.abc import Callable, Iterator, Mapping

from explainer.answers.fields import worth_asking
from explainer.answers.routes import answers_to
from explainer.refused import Refused
from explainer.say.html import answer_html
from explainer.say.languages import FIRST, LANGUAGES
from explainer.say.refusal import refusal
from explainer.say.words import Words, words
from explainer.wire.read_question import read_leniently
from explainer.wire.write_answer import Json, answers_json, canonical

type Ask = Mapping[str, object]
type Steps = Iterator[int | dict[str, Json]]
"""Percentages, where a call takes long, and last what comes of it."""


def _answer(ask: Ask, say: Words) -> Steps:
    """The answer to `facts`, its HTML (`base` leads to the language's root), and the fields worth showing now."""
    facts = ask.get("facts", {})
    if not isinstance(facts, Mapping):
        raise Refused("not_an_object", part="facts")
    question, given, refused = read_leniently(facts)
    answers = answers_to(question, given)
    yield {
        "answer": answers_json(question, answers),
        "outcome": answers[0].outcome.value,
        "html": answer_html(question, answers, say, base=str(ask.get("base", ""))),
        "fields": list(worth_asking(question)),
        "notes": [refusal(problem, say) for problem in refused],
    }


def _story(ask: Ask, say: Words) -> Steps:
    """What happens in `play`, and its HTML (`base` leads to the language's root)."""
    # Only here, as below: a reader's first answer does not wait for it.
    from explainer.play.story import tell
    from explainer.say.stories import story_html
    from explainer.wire.read_play import read_play
    from explainer.wire.write_story import story_json

    play = ask.get("play")
    if not isinstance(play, Mapping):
        raise Refused("not_an_object", part="play")
    story = tell(read_play(play))
    yield {"story": story_json(story), "html": story_html(story, say, base=str(ask.get("base", "")))}


def _prove(ask: Ask, say: Words) -> Steps:
    """The whole space, judged: how much it was, and one SHA-256."""
    from explainer.prove import prove

    for step in prove():
        # A browser's numbers do not hold all the raw questions.
        yield step if isinstance(step, int) else {**step._asdict(), "stands_for": str(step.stands_for)}


CALLS: dict[str, Callable[[Ask, Words], Steps]] = {
    "answer": _answer,
    "story": _story,
    "prove": _prove,
}
"""What a page can ask for, by name; one line for each."""


def _language(ask: Ask) -> str:
    language = str(ask.get("lang"))
    if language not in LANGUAGES:
        raise Refused("unknown_language", value=language, accepted=", ".join(LANGUAGES))
    return language


def call(name: str, text: str) -> Iterator[int | str]:
    """Take a call with its JSON, which says the language as `lang`: yields percentages, and last JSON.

    What cannot be taken comes back as `refused`, or where a part of it is left out, in `notes`.
    """
    ask, language = json.loads(text), FIRST
    try:
        language = _language(ask)
        for step in CALLS[name](ask, words(language)):
            yield step if isinstance(step, int) else canonical(step)
    except Refused as problem:
        yield canonical({"refused": refusal(problem, words(language))})
