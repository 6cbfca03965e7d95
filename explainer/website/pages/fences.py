"""A worked case and a story, as fences of a page: each is read, judged, compared with what it expects, and drawn."""

import tomllib
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from explainer.answers.routes import answers_to
from explainer.answers.shape import Answer
from explainer.explorer.link import Link, href
from explainer.explorer.play.show import link_of
from explainer.facts.question import Question
from explainer.judge import Says
from explainer.play.story import Play, Story, tell
from explainer.say.markup import escape
from explainer.say.story.html import story_html
from explainer.say.words import Words
from explainer.website.blocks.arguments import Case, taken
from explainer.website.filled_in import BASE
from explainer.website.form.element import scenario_element
from explainer.website.grammar import PageError
from explainer.wire.read_play import read_play
from explainer.wire.read_question import read_question

type Judged = tuple[Question, tuple[str, ...], tuple[Answer, ...]]

EXPLORER = "try/"
"""The page of the explorer, below the language's root."""
ALLOWED = {Says.CAN: "yes", Says.CANNOT: "no", Says.UNSETTLED: "unknown"}


def _read_scenario(body: tuple[str, ...]) -> tuple[Case, str]:
    """A case from lines `fact: value`, and the outcome it expects."""
    facts: dict[str, object] = {}
    for line in body:
        if not line.strip():
            continue
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not colon:
            raise PageError(f"{line!r} is no fact; write it as fact: value, such as tie.degree: first")
        if name in facts:
            raise PageError(f"{name!r} is given twice")
        facts[name] = value
    if "expect" not in facts:
        raise PageError("it lacks a line such as expect: free")
    expected = str(facts.pop("expect"))
    with taken():
        return read_question(facts), expected


def _judge_scenario(case: Case) -> Judged:
    return *case, answers_to(*case)


def _draw_scenario(found: Judged, say: Words) -> str:
    question, given, answers = found
    return scenario_element(question, given, answers, say)


def _outcome(found: Judged) -> str:
    _, _, answers = found
    return answers[0].outcome.value


class Read(NamedTuple):
    """A play, and the link to it in the explorer."""

    play: Play
    link: Link


class Told(NamedTuple):
    """What came of a play, and where one can go on with it."""

    story: Story
    link: Link


def _read_play(body: tuple[str, ...]) -> tuple[Read, list[str]]:
    """A play from TOML, and for each of its steps what it expects."""
    try:
        data = tomllib.loads("\n".join(body))
    except tomllib.TOMLDecodeError as error:
        raise PageError(f"it is not TOML: {error}") from None
    expected = data.pop("expect", None)
    if not isinstance(expected, list) or not expected:
        raise PageError('it lacks a line such as expect = ["send: yes", "lapse: yes"]')
    with taken():
        play = read_play(data)
    return Read(play, link_of(data, play)), [str(each) for each in expected]


def _judge_play(found: Read) -> Told:
    with taken():  # that a message is not there shows only when its time has come
        return Told(tell(found.play), found.link)


def _draw_play(found: Told, say: Words) -> str:
    """The story, and below it the way to change it."""
    to = escape(f"{BASE}{EXPLORER}{href(found.link)}")
    words = escape(say.say("play", "yourself"))
    return f'{story_html(found.story, say, BASE)}<p class="play-yourself"><a href="{to}">{words}</a></p>'


def _steps(found: Told) -> list[str]:
    """Each step as a fence expects it: what was done, and whether it was allowed."""
    return [f"{scene.step.act.value}: {ALLOWED[scene.step.says]}" for scene in found.story.scenes]


class Asked(NamedTuple):
    """How a fence is read, judged, told as it may be expected, and drawn. Reading raises PageError."""

    read: Callable[[tuple[str, ...]], tuple[Any, Any]]  # Any: what `judge` takes, and what `came` gives
    judge: Callable[[Any], Any]
    came: Callable[[Any], Any]
    draw: Callable[[Any, Words], str]


FENCES = {
    "scenario": Asked(_read_scenario, _judge_scenario, _outcome, _draw_scenario),
    "play": Asked(_read_play, _judge_play, _steps, _draw_play),
}


@cache
def judged(name: str, body: tuple[str, ...]) -> Any:  # Any: as the fence's own `draw` takes it
    """What the rules say to a fence. Raises PageError where that is not what it expects."""
    of = FENCES[name]
    asked, expected = of.read(body)
    said = of.judge(asked)
    if (came := of.came(said)) != expected:
        raise PageError(f"it expects {expected!r}, but the rules say {came!r}")
    return said


@cache
def fence(name: str, body: tuple[str, ...], say: Words) -> str:
    """The HTML for a fence of FENCES. Raises PageError, as reading and judging do."""
    return FENCES[name].draw(judged(name, body), say)
