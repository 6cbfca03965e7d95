"""The points of a play, each after one of its events: going on from one costs that one step, and is kept."""

from collections.abc import Iterator
from datetime import datetime, time
from functools import lru_cache

from explainer.explorer.play.way.events import read_event_text
from explainer.facts.values import Act
from explainer.play.event import Event
from explainer.play.run import Step, advance
from explainer.play.state import State, state_of
from explainer.play.story import Scene
from explainer.play.world import World
from explainer.refused import Refused
from explainer.wire.read_play import read_beginning
from explainer.wire.read_question import parse_json

MOST_KEPT = 3000
"""So many points of one beginning are kept; then it is begun anew."""


class Point:
    """What the world is like after an event, and what has happened between it and the point before."""

    def __init__(
        self,
        world: World,
        at: datetime,
        state: State,
        before: "Point | None" = None,
        event: Event | None = None,
        scenes: tuple[Scene, ...] = (),
    ) -> None:
        self.world, self.at, self.state = world, at, state
        self.before, self.event, self.scenes = before, event, scenes
        self.place: int = before.place + 1 if before else 0
        self.said: datetime | None = scenes[-1].step.at if scenes else None  # when the last step was
        self.first: Point = before.first if before else self
        self.kept = 0  # how many come after the first one
        self.after: dict[str, Point] = {}
        self.drawn: dict[tuple[str, str], tuple[str, ...]] = {}

    def then(self, text: str) -> "Point":
        """The point after one more event. Raises Refused, by its place."""
        if text not in self.after:
            event = read_event_text(text, self.place + 1, self.at, self.world)
            scenes: list[Scene] = []
            state = self.state
            for step in advance(self.world, [event]):
                scenes.append(Scene(step, state, state_of(step.world, step.at.date())))
                state = scenes[-1].after
            self.first.keep()
            self.after[text] = Point(scenes[-1].step.world, event.at, state, self, event, tuple(scenes))
        return self.after[text]

    def keep(self) -> None:
        """One more is kept; where a reader has been long ago is forgotten."""
        self.kept += 1
        if self.kept > MOST_KEPT:
            self.kept = 0
            self.after.clear()

    def tried(self, text: str) -> Step:
        """What would come of one more event; nothing is kept. Raises Refused where it is about nothing."""
        *_, step = advance(self.world, [read_event_text(text, self.place + 1, self.at, self.world)])
        return step

    def comes(self) -> Step | None:
        """What time brings about next by itself, if nobody does anything; None where nothing is to come."""
        waits = [
            Event(self.place + 1, at, next(iter(self.world.people)), Act.WAIT)
            for at in dict.fromkeys(item.at for item in self.world.agenda)
        ]
        return next((step for step in advance(self.world, waits) if step.by == "time"), None)

    @property
    def way(self) -> "list[Point]":
        """All points up to this one."""
        found: list[Point] = []
        point: Point | None = self
        while point:
            found.append(point)
            point = point.before
        return found[::-1]


@lru_cache(maxsize=8)
def root(beginning: str) -> Point:
    """The point at which a play begins, from its JSON. Raises Refused."""
    on, world = read_beginning(parse_json(beginning))
    return Point(world, datetime.combine(on, time.min), state_of(world, on))


def played(start: Point, events: tuple[str, ...]) -> tuple[list[Point], Refused | None]:
    """The points after each of these events, as far as they go, and why they do not go further."""
    points: list[Point] = []
    for text in events:
        try:
            start = start.then(text)
        except Refused as problem:
            return points, problem
        points.append(start)
    return points, None


def scenes_of(points: list[Point]) -> Iterator[tuple[Scene, datetime | None]]:
    """All scenes on the way to the last of these points, each with the moment of the one before it."""
    before = None
    for point in points:
        for scene in point.scenes:
            yield scene, before
            before = scene.step.at
