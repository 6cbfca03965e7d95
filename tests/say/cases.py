"""What lies in `explainer/say/cases`: which files, and how the content of each is made anew."""

import re
import tomllib
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path

import explainer
from explainer.answers.routes import answers_to
from explainer.facts.question import CHECKED
from explainer.say.html import answer_html
from explainer.say.languages import LANGUAGES
from explainer.say.text import answer_text, story_text
from explainer.say.words import Words
from explainer.website.pages.fences import fence, judged
from explainer.wire.read_question import read_asked
from tests.say.layout import laid
from tests.say.phrases import PHRASES

HOME = Path(explainer.__file__).parent / "say" / "cases"
GIVEN = ("questions.toml", "plays.toml")
BASE = "../"
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

LAST = "[CHECKED]"
"""What the cases write for the day of the last check: moving it changes none of them."""

type Make = Callable[[], str]


class CaseWords(Words):
    """Words that leave the day of the last check open; the days of a source are its own, even if they are the same."""

    def day(self, day: date) -> str:
        return LAST if day == CHECKED else super().day(day)

    def say(self, *key: str, **filled: str) -> str:
        if key[0] == "claim":
            filled = {name: text.replace(LAST, super(CaseWords, self).day(CHECKED)) for name, text in filled.items()}
        return super().say(*key, **filled)


@cache
def named(kind: str) -> dict[str, object]:
    """The questions or the plays, by their names."""
    found = tomllib.loads((HOME / f"{kind}.toml").read_text("utf-8"))
    for name in found:
        assert NAME.fullmatch(name), f"{kind}.toml: {name} is no name in kebab-case"
    return found


@cache
def asked(name: str):
    """A question, the facts it was given, and its answers."""
    question, given, unknown = read_asked(named("questions")[name])
    return question, given, answers_to(question, given, unknown)


def body(name: str) -> tuple[str, ...]:
    """The lines of a play, as they stand in a page's fence."""
    return tuple(named("plays")[name].splitlines())


def question_html(name: str, say: Words) -> str:
    question, _, answers = asked(name)
    return laid(answer_html(question, answers, say, BASE))


def question_text(name: str, say: Words) -> str:
    question, _, answers = asked(name)
    return answer_text(question, answers, say) + "\n"


def fence_html(name: str, say: Words) -> str:
    return laid(fence("play", body(name), say))


def fence_text(name: str, say: Words) -> str:
    return story_text(judged("play", body(name)).story, say) + "\n"


def files() -> dict[str, Make]:
    """Every file below HOME that is written, by its path from there, and what makes its content."""
    found: dict[str, Make] = {}
    for language in LANGUAGES:
        say = CaseWords(language)
        for name in named("questions"):
            found[f"questions/{name}.{language}.html"] = partial(question_html, name, say)
            found[f"questions/{name}.{language}.txt"] = partial(question_text, name, say)
        for name in named("plays"):
            found[f"plays/{name}.{language}.html"] = partial(fence_html, name, say)
            found[f"plays/{name}.{language}.txt"] = partial(fence_text, name, say)
        for name, make in PHRASES.items():
            stem, suffix = name.rsplit(".", 1)
            found[f"phrases/{stem}.{language}.{suffix}"] = partial(make, say)
    return found
