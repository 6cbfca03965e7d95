"""A story over time, from a fence: its steps, who is told what, and why, as the rules play it."""

import tomllib

from explainer.judge import Says
from explainer.play.run import Step
from explainer.play.story import tell
from explainer.refused import Refused
from explainer.say.html import story_html
from explainer.say.refusal import refusal
from explainer.say.words import Words, words
from explainer.website.filled_in import BASE
from explainer.wire.read_play import read_play

ALLOWED = {Says.CAN: "yes", Says.CANNOT: "no", Says.UNSETTLED: "unknown"}


class PlayError(ValueError):
    """A play's fence says something that cannot be played, or expects what does not come; the message says what."""


def read_fence(text: str) -> tuple[dict[str, object], list[str]]:
    """The play that a fence holds, and the steps that it expects. Raises PlayError."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PlayError(f"it is not TOML: {error}") from None
    expected = data.pop("expect", None)
    if not isinstance(expected, list) or not expected:
        raise PlayError('it lacks a line such as expect = ["send: yes", "lapse: yes"]')
    return data, [str(each) for each in expected]


def came(steps: list[Step]) -> list[str]:
    """Each step as a fence expects it: what was done, and whether it was allowed."""
    return [f"{step.act.value}: {ALLOWED[step.says]}" for step in steps]


def play_html(text: str, say: Words) -> str:
    """The steps of a fence's play. Raises PlayError where they are not those that it expects."""
    data, expected = read_fence(text)
    try:
        play = read_play(data)
        story = tell(play)
    except Refused as problem:
        raise PlayError(refusal(problem, words("en"))) from None
    steps = [scene.step for scene in story.scenes]
    if came(steps) != expected:
        raise PlayError(f"it expects {expected}, but the rules play {came(steps)}")
    return story_html(story, say, BASE)
