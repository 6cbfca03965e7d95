"""What the view shows as rows: the steps up to here, those ahead and aside, what each side sees, what comes next."""

from typing import NamedTuple

from explainer.explorer.link import Link
from explainer.explorer.play.acts import looked_at
from explainer.explorer.play.known import Known, known
from explainer.explorer.play.offers import Passing, passing
from explainer.explorer.play.way.beginning import beginning_of, taken
from explainer.explorer.play.way.path import Path, path_text, read_path
from explainer.explorer.play.way.points import Point, played, root, scenes_of
from explainer.facts.values import Degree, Kind, Plan
from explainer.refused import Refused
from explainer.say.phrases import moment_words, raised
from explainer.say.story.rows import SceneView, Side, described, facts_of, scene_view, ties_of
from explainer.say.words import Words
from explainer.wire.write_answer import canonical


class Taken(NamedTuple):
    """A link played as far as it goes: the points from the beginning on, up to the end of both paths."""

    link: Link
    path: Path
    points: list[Point]
    other: list[Point]
    left_out: tuple[Refused, ...]

    @property
    def way(self) -> list[Point]:
        """Up to where the reader stands."""
        return self.points[: self.path.here + 1]

    @property
    def here(self) -> Point:
        return self.points[self.path.here]

    def to(self, path: Path) -> Link:
        return self.link._replace(events=path_text(path))


class Message(NamedTuple):
    """A message of the play as it is named in a choice, and its number."""

    number: int
    text: str


class Pane(NamedTuple):
    """What somebody sees now, line by line."""

    name: str
    heading: str
    lines: tuple[str, ...]


class PlayView(NamedTuple):
    """All but the steps, which are kept apart because each stays as it is, and but the acts that can be tried."""

    taken: Taken
    sides: tuple[Side, ...]
    ties: tuple[str, ...]
    panes: tuple[Pane, ...]
    passing: Passing
    ahead: tuple[str, ...]
    aside: tuple[str, ...]
    messages: tuple[Message, ...]
    about: int


def take(link: Link) -> Taken:
    """Play a link, leaving out what cannot be: an event that cannot happen, and all that follow it."""
    data, left_out = beginning_of(link)
    path, unread = read_path(link.events)
    start = root(canonical(data))
    points, problem = played(start, path.events)
    left_out = [*left_out, *unread]
    if problem:
        left_out += _from(problem, len(points), len(path.events))
        events = path.events[: len(points)]
        path = path._replace(events=events, here=min(path.here, len(events)))
    if path.fork > len(points):
        path = path.without_other()
    all_points = [start, *points]
    other, problem = played(all_points[path.fork], path.other)
    if problem:
        left_out += _from(problem, len(other), len(path.other))
        path = path._replace(other=path.other[: len(other)])
    if any(name not in start.world.people for name in path.look.pair):
        path = path.seeing(path.look._replace(pair="ab"))
    link = taken(link)._replace(events=path_text(path))
    return Taken(link, path, all_points, other, tuple(left_out))


def _from(problem: Refused, went: int, all_: int) -> list[Refused]:
    """What is wrong with an event, and that those after it are left out too."""
    more = all_ - went - 1
    return [problem, Refused("events_left_out", value=str(more))] if more else [problem]


def you(link: Link) -> str:
    """Which of the two the reader is: who writes, or who is written to."""
    return "b" if link.to_me else "a"


# The steps


def scene_views(points: list[Point], say: Words) -> list[SceneView]:
    return [scene_view(scene, before, say) for scene, before in scenes_of(points)]


def _in_short(points: list[Point], after: int, say: Words) -> tuple[str, ...]:
    """Steps that have not happened, in a line each."""
    return tuple(in_a_line(scene_view(scene, None, say)) for point in points[after:] for scene in point.scenes)


def in_a_line(view: SceneView) -> str:
    word = f" – {view.word}" if view.word else ""
    return f"{view.when}: {raised(view.deed.whole)}{word}"


# What each side sees


def _invited(each: Known, say: Words) -> list[str]:
    return [
        say.say(
            "explorer", "play", "sees", f"invitation_{one.end}", other=one.other.upper(), when=say.day(one.at.date())
        )
        for one in each.invited
    ]


def _reads(each: Known, say: Words) -> str:
    if not each.reads:
        return say.say("explorer", "play", "sees", "no_messages")
    said = [
        _message("own" if author == each.name else "message", number, kind, author, say)
        for number, kind, author in each.reads[-MOST_LISTED:]
    ]
    key = "messages" if len(each.reads) <= MOST_LISTED else "last_messages"
    return say.say("explorer", "play", "sees", key, messages="; ".join(said))


def _message(key: str, number: int, kind: Kind, author: str, say: Words) -> str:
    words = {"number": str(number), "kind": say.say("kind", kind.value, "name"), "by": author.upper()}
    return say.say("explorer", "play", "sees", key, **words)


MOST_LISTED = 4
"""So many of the last messages are named."""


def pane_lines(each: Known, plan: Plan, say: Words) -> tuple[str, ...]:
    """What somebody knows, in words."""
    mine = ("explorer", "play", "sees")
    lines = [
        say.say(*mine, "degree", other=other.upper(), degree=say.say("value", "degree", degree.value))
        for other, degree in each.degrees
        if other in "ab" or degree is not Degree.THIRD
    ]
    lines += [say.say(*mine, "block", other=other.upper()) for other in each.blocks]
    lines += _invited(each, say)
    lines.append(_reads(each, say))
    if each.credits or plan is not Plan.BASIC:
        lines.append(say.say(*mine, "credits", n=say.number(each.credits)))
    lines += [
        say.say(*mine, "news", when=moment_words(one.at, say), what=say.say("notice", one.notice.value))
        for one in each.news
    ]
    if each.last and not each.last.heard:
        lines.append(say.say(*mine, "silence", when=moment_words(each.last.at, say)))
    elif not each.news:
        lines.append(say.say(*mine, "no_news"))
    return tuple(lines)


def _pane(taken: Taken, name: str, say: Words) -> Pane:
    person = taken.here.world.people[name]
    who = "yours" if name == you(taken.link) else "theirs" if name in "ab" else "others"
    heading = say.say("explorer", "play", "sees", who, name=name.upper())
    return Pane(name, heading, pane_lines(known(taken.way, name), person.facts.plan, say))


# All of it


def sides(taken: Taken, say: Words) -> tuple[Side, ...]:
    """The people, and which of them is the reader."""
    found = []
    for name, person in taken.points[0].world.people.items():
        key = "you" if name == you(taken.link) else "they" if name in "ab" else ""
        role = (say.say("explorer", "play", key),) if key else ()
        found.append(Side(name, name.upper(), described((*role, *facts_of(person.facts, say)), say)))
    return tuple(found)


def _messages(taken: Taken, say: Words) -> tuple[Message, ...]:
    return tuple(
        Message(number, _message("message", number, sent.message.kind, sent.author, say))
        for number, sent in taken.here.world.messages.items()
    )


def play_rows(taken: Taken, say: Words) -> PlayView:
    here, start = taken.here, taken.points[0]
    sent = looked_at(here, taken.path.look)
    return PlayView(
        taken=taken,
        sides=sides(taken, say),
        ties=tuple(ties_of(start.state, say)),
        panes=tuple(_pane(taken, name, say) for name in here.world.people),
        passing=passing(here, taken.path, taken.link, say),
        ahead=_in_short(taken.points, taken.path.here + 1, say),
        aside=_in_short(taken.other, 0, say),
        messages=_messages(taken, say),
        about=sent.number if sent else 0,
    )
