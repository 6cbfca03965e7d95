"""A story over time, from a fence: its steps, who is told what, and why, as the rules play it."""

import tomllib
from html import escape

from explainer.facts.values import Act
from explainer.judge import Says
from explainer.play.run import Step
from explainer.play.state import State
from explainer.play.story import tell
from explainer.refused import Refused
from explainer.say.html import because_html
from explainer.say.phrases import raised
from explainer.say.play import did, moment_words, told
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
    items = [_step(*scene, say) for scene in story.scenes]
    label = escape(say.say("play", "label"))
    return f'<figure class="play" aria-label="{label}"><ol class="play-steps">{"".join(items)}</ol></figure>'


def _step(step: Step, before: State, after: State, say: Words) -> str:
    says = step.says.value
    lines = told(step, say, str.upper)
    if step.says is Says.CAN and step.act is not Act.WAIT:
        lines = lines or ([] if step.unknown else [say.say("play", "nobody")])
    lines += [
        say.say("play", "credits", who=name.upper(), n=say.number(credits))
        for name, credits in after.credits.items()
        if credits != before.credits[name]
    ]
    notes = "".join(f"<li>{escape(line)}</li>" for line in lines)
    reasons = because_html(step.because, BASE, say)
    reasons += "".join(f"<li><p>{escape(say.say('claims', id))}</p></li>" for id in step.unknown)
    word = f'<span class="play-says">{escape(say.say("allowed", says))}</span>'
    by_itself = step.act is Act.WAIT or step.by == "time"
    return (
        f'<li class="play-step" data-allowed="{says}">'
        f'<p><time datetime="{step.at.isoformat("T", "minutes")}">{escape(moment_words(step.at, say))}</time> '
        f"<b>{escape(raised(did(step, say, str.upper)))}</b> "
        f"{'' if by_itself else word}</p>"
        + (f'<ul class="play-told">{notes}</ul>' if notes else "")
        + f'<details class="card-why"><summary>{escape(say.say("card", "why"))}</summary>'
        f'<ul class="reasons">{reasons}</ul></details></li>'
    )
