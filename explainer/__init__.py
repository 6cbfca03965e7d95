"""Who can message whom on LinkedIn: the rules, their answers, and the site that explains them."""

from collections.abc import Mapping
from typing import Any

from explainer.refused import Refused

__all__ = ["Refused", "answer", "compare", "reach", "sentence", "tell"]

# What answers is imported when asked: the browser comes in by another door, and does not wait for this one.


def answer(asked: Mapping[str, object]) -> dict[str, Any]:  # Any: JSON, whose shape depends on what is asked
    """Answer a question, or tell what happens in a play.

    `asked` is a question as a table of facts, such as `{"tie": {"degree": "first"}}` or `{"tie.degree": "first"}`,
    or a play, `{"play": {...}}`. Every fact may be left out; the page on question and answer names them all.

    Gives one answer for a single kind of message, `{"routes": [...]}` where the kind is left open, and
    `{"steps": [...], "end": ...}` for a play. Raises `Refused`, of which `sentence` says
    what was wrong, where, and what would be right.
    """
    from explainer.answers.routes import answers_to
    from explainer.play.story import Play
    from explainer.wire.read_play import read_any
    from explainer.wire.write_answer import answers_json

    read = read_any(asked)
    return tell(asked) if isinstance(read, Play) else answers_json(read[0], answers_to(*read))


def tell(asked: Mapping[str, object]) -> dict[str, Any]:  # Any: as above
    """Tell what happens in a play, `{"play": {...}}`: its steps, and how it ends. Raises `Refused`."""
    from explainer.play.story import Play, tell
    from explainer.wire.read_play import read_any
    from explainer.wire.write_story import story_json

    read = read_any(asked)
    if not isinstance(read, Play):
        raise Refused("no_events")
    return story_json(tell(read))


def reach(me: Mapping[str, object]) -> dict[str, Any]:  # Any: as above
    """Who can reach me: `me` has my facts as `recipient.…`, `on`, and "?" for what I do not know of the others.

    Gives `{"reach": [...]}`. Raises `Refused`.
    """
    from explainer.answers.reach import reach
    from explainer.wire.read_question import read_mine
    from explainer.wire.write_tables import reach_json

    question, _, unknown = read_mine(me)
    return reach_json(reach(question, unknown))


def compare(a: Mapping[str, object], b: Mapping[str, object]) -> dict[str, Any]:  # Any: as above
    """What differs between two questions: facts, kinds, the first rule that decides differently. Raises `Refused`."""
    from explainer.answers.compare import Asked, compare
    from explainer.wire.read_question import read_asked
    from explainer.wire.write_tables import comparison_json

    (first, _, unknown_a), (second, _, unknown_b) = read_asked(a), read_asked(b)
    return comparison_json(compare(Asked(first, unknown_a), Asked(second, unknown_b)))


def sentence(problem: Refused, language: str = "en") -> str:
    """What could not be taken, where, and what would be right, in a language: `en` or `de`."""
    from explainer.say.words import refusal, words

    return refusal(problem, words(language))
