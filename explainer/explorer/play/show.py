"""Play it through, as a view; its file is the play, as `explainer answer` reads it."""

from collections.abc import Mapping
from datetime import datetime, time

from explainer.explorer.link import Link, read_link
from explainer.explorer.play.html import actors_html, play_html, steps_html
from explainer.explorer.play.offers import actors
from explainer.explorer.play.rows import Taken, in_a_line, play_rows, scene_views, take
from explainer.explorer.play.stories import stories
from explainer.explorer.play.way.beginning import beginning_of, pairs_of
from explainer.explorer.play.way.events import event_text
from explainer.explorer.play.way.path import Path, path_text
from explainer.explorer.view import Shown, views
from explainer.facts.catalogue import FACTS
from explainer.judge import Says
from explainer.play.story import Play, tell
from explainer.refused import Refused
from explainer.say.story.rows import SceneView
from explainer.say.text import story_text
from explainer.say.words import Words
from explainer.wire.read_play import read_play
from explainer.wire.read_question import UNKNOWN
from explainer.wire.write_answer import Json
from explainer.wire.write_play import event_json


def show(link: Link, say: Words, base: str) -> Shown:
    taken = take(link)
    last = _line(taken, say)
    html = play_html(play_rows(taken, say), stories(), _as_usual(link, say), last, say)
    return Shown(html, taken.link, last, taken.left_out, tuple(steps_html(taken.way, base, say)))


def rest(link: Link, say: Words, base: str) -> str:
    """All that can be tried, each act judged: of a long play that takes longer than the step itself."""
    taken = take(link)
    return actors_html(taken, actors(taken.here, taken.path, taken.link, say), say)


def _as_usual(link: Link, say: Words) -> str:
    """That what nobody knows in the case is as usual in the play."""
    names = [say.say("fact", name) for name, value in link.facts.items() if value == UNKNOWN and name in FACTS]
    return say.say("explorer", "play", "as_usual", facts="; ".join(names)) if names else ""


def line(link: Link, say: Words) -> str:
    return _line(take(link), say)


def _line(taken: Taken, say: Words) -> str:
    """The last thing that has happened."""
    views = scene_views(taken.way[-1:], say)
    if not views:
        return say.say("explorer", "play", "nothing_yet", day=say.day(taken.here.at.date()))
    return " ".join(map(_said, views))


def _said(view: SceneView) -> str:
    """A step, who is told what, and why it does not go."""
    why = [ground.sentence for ground in view.because] if view.says is not Says.CAN else []
    return " ".join([f"{in_a_line(view)}.", *view.told, *why])


def text(link: Link, say: Words) -> str:
    """The story up to where the reader stands."""
    return story_text(tell(read_play(_data(link))), say)


def _data(link: Link) -> dict[str, Json]:
    data, _ = beginning_of(link)
    events: list[Json] = [event_json(point.event) for point in take(link).way if point.event]
    return {**data, "events": events}


def file(link: Link) -> Json:
    return {"play": _data(link)}


def link_of(data: Mapping[str, object], play: Play) -> Link:
    """The link to a play, from its table and from what is read of it."""
    before, events = datetime.combine(play.on, time.min), []
    for event in play.events:
        events.append(event_text(event, before))
        before = event.at
    case, others = pairs_of(data)
    pairs = [("view", "play"), *case, *others.items()]
    link, left_out = read_link(pairs, views())
    assert not left_out
    return link._replace(events=path_text(Path(tuple(events), len(events))))


def opened(data: Mapping[str, object]) -> Link | None:
    if "play" not in data:
        return None
    for part in data:
        if part != "play":
            raise Refused("play_alone", part=part)
    table = data["play"]
    if not isinstance(table, Mapping):
        raise Refused("not_an_object", part="play")
    return link_of(table, read_play(table))
