"""A play, and the story that it becomes: what came of each event, the state after it, and how it ends."""

from datetime import date
from typing import NamedTuple

from explainer.play.event import Event
from explainer.play.run import Step, advance
from explainer.play.state import State, state_of
from explainer.play.world import World


class Play(NamedTuple):
    """The world as it is at first, and what then happens."""

    on: date
    world: World
    events: tuple[Event, ...]


class Scene(NamedTuple):
    """One step, and the state before and after it."""

    step: Step
    before: State
    after: State


class Story(NamedTuple):
    """A scene for each event and for each thing that time brought about, in order of time."""

    play: Play
    scenes: tuple[Scene, ...]
    end: State


def tell(play: Play) -> Story:
    """Play it, event by event. Raises Refused where an event is about nothing."""
    state = state_of(play.world, play.on)
    scenes = []
    for step in advance(play.world, play.events):
        scenes.append(Scene(step, state, state_of(step.world, step.at.date())))
        state = scenes[-1].after
    return Story(play, tuple(scenes), state)
