"""Measures how a play's time grows with its length: two people who write, open, reply, edit and spend credits."""

import time
from datetime import datetime, timedelta
from itertools import cycle, islice

from bench.row import Row
from explainer.play.story import tell
from explainer.wire.read_play import read_play
from explainer.wire.write_story import story_json

RUNS = 7
SHORT, LONG = 200, 400
BEGIN = datetime(2026, 1, 1)


def play(length: int) -> dict[str, object]:
    """A play of so many events, a quarter of an hour apart."""
    rounds = cycle(
        (
            {"by": "a", "does": "send", "message": {"kind": "direct"}},
            {"by": "b", "does": "open"},
            {"by": "b", "does": "type"},
            {"by": "b", "does": "reply"},
            {"by": "a", "does": "open"},
            {"by": "b", "does": "edit"},
            {"by": "a", "does": "send", "message": {"kind": "inmail"}, "to": "c"},
            {"by": "c", "does": "decline_inmail"},
            {"by": "c", "does": "invite", "to": "b"},
            {"by": "b", "does": "ignore", "to": "c"},
        )
    )
    events = [
        {"at": (BEGIN + timedelta(minutes=15 * place)).isoformat("T", "minutes"), **event}
        for place, event in enumerate(islice(rounds, length))
    ]
    return {
        "on": BEGIN.date().isoformat(),
        "a": {"plan": "sales_navigator", "credits": 50},
        "c": {},
        "tie": {"degree": "first"},
        "events": events,
    }


def _timed(length: int) -> float:
    data = play(length)
    begin = time.perf_counter()
    out = story_json(tell(read_play(data)))
    seconds = time.perf_counter() - begin
    steps = out["steps"]
    assert isinstance(steps, list)
    assert len(steps) >= length
    return seconds


def measure() -> list[Row]:
    _timed(SHORT)
    times = [(_timed(SHORT), _timed(LONG)) for _ in range(RUNS)]
    short, long = min(t for t, _ in times), min(t for _, t in times)
    return [
        Row("play: 400 events, with its JSON", long * 1000, "ms", "for comparison"),
        Row("play: 400 events against 200", long / short, "", "≤ 2.3"),
    ]
