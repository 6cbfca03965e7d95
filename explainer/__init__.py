"""Who can message whom on LinkedIn: the rules, their answers, and the site that explains them."""

from collections.abc import Mapping
from typing import Any


def answer(asked: Mapping[str, object]) -> dict[str, Any]:  # Any: JSON, whose shape depends on what is asked
    """Answer a question, or tell what happens in a play.

    `asked` is a question as a table of facts, such as `{"tie": {"degree": "first"}}` or `{"tie.degree": "first"}`,
    or a play, `{"play": {...}}`. Every fact may be left out; the page on question and answer names them all.

    Gives one answer for a single kind of message, `{"routes": [...]}` where the kind is left open, and
    `{"steps": [...], "end": ...}` for a play. Raises `explainer.reading.Refused`, whose `sentence("en")`
    says what was wrong, where, and what would be right.
    """
    # Imported when asked: the browser comes in by another door, and does not wait for this one.
    from explainer.reading_play import Play, read_any
    from explainer.writing import answer_json
    from explainer.writing_play import play_json

    read = read_any(asked)
    return play_json(read) if isinstance(read, Play) else answer_json(*read)
