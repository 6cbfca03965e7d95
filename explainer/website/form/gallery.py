"""The gallery's cases, as links."""

from urllib.parse import parse_qsl

from explainer.data import load
from explainer.explorer.link import Link, read_link
from explainer.explorer.play.way.path import path_text, read_path
from explainer.explorer.view import views


def gallery() -> dict[str, Link]:
    """Each by its name. Raises Refused for what cannot be.

    A story is one of those that are ready to be played; with `at`, the reader stands at that event of it.
    """
    found = {}
    stories = load("explorer", "play", "stories")
    for name, case in load("explorer", "gallery").items():
        text = f"view=play&{stories[case['story']]['link']}" if "story" in case else case["link"]
        found[name], left_out = read_link(parse_qsl(text), views())
        if left_out:
            raise left_out[0]
        if "at" in case:
            path, _ = read_path(found[name].events)
            found[name] = found[name]._replace(events=path_text(path.at(case["at"])))
    return found


def is_a_question(link: Link) -> bool:
    """Whether it is asked of the form, which has its answer by itself."""
    return link.view == views()[0] and not link.to_me
