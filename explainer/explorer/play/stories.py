"""The ready stories: each a link, and what is to come of its steps; one that goes otherwise stops the build."""

from functools import cache
from typing import NamedTuple

from explainer.data import load
from explainer.explorer.link import Link, read_link
from explainer.explorer.play.rows import take
from explainer.explorer.view import views
from explainer.judge import Says
from explainer.law.effect import Notice
from explainer.play.run import Step

ALLOWED = {Says.CAN: "yes", Says.CANNOT: "no", Says.UNSETTLED: "unknown"}


class Ready(NamedTuple):
    """A story by its name, under which its title stands among the words; `expect` has a line for each step."""

    name: str
    link: Link
    expect: tuple[str, ...]


@cache
def stories() -> tuple[Ready, ...]:
    found = []
    for title, case in load("explorer", "play", "stories").items():
        parts = [part.partition("=") for part in f"view=play&{case['link']}".split("&")]  # nothing in them is encoded
        link, left_out = read_link([(name, value) for name, _, value in parts], views())
        assert not left_out, title
        found.append(Ready(title, link, tuple(case["expect"])))
    return tuple(found)


def said(step: Step) -> str:
    """A step as a story expects it: what was done, whether it went, and who was told what."""
    told = [
        f"{name}: {', '.join(notice.value for notice in notices if notice is not Notice.REFUSED)}"
        for name, notices in step.told.items()
        if any(notice is not Notice.REFUSED for notice in notices)
    ]
    return "; ".join([f"{step.act.value}: {ALLOWED[step.says]}", *told])


def came(link: Link) -> list[str]:
    """What comes of the steps of a link."""
    return [said(scene.step) for point in take(link).points for scene in point.scenes]


def going_otherwise() -> list[str]:
    """Every story that does not go as it says, in a sentence each."""
    found = []
    for name, link, expect in stories():
        if left_out := take(link).left_out:
            found.append(
                f"explorer/play/stories.toml: {name!r} cannot be played: {left_out[0].code} {left_out[0].details}"
            )
        elif (now := came(link)) != list(expect):
            found.append(f"explorer/play/stories.toml: {name!r} expects {list(expect)!r}, but the rules say {now!r}")
    return found
