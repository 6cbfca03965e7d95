"""What somebody in a play knows at a moment: what they did, what they were told, and what they see when they look."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from explainer.explorer.play.way.points import Point
from explainer.facts.values import Act, Degree, Kind
from explainer.judge import Says
from explainer.law.effect import Notice
from explainer.play.run import Step
from explainer.play.world import World

APPROACHES = frozenset({Act.SEND, Act.REPLY, Act.INVITE, Act.REPLY_TO_INVITATION})
"""After which somebody waits to hear something."""
ANSWERS = frozenset({Notice.INVITATION_ACCEPTED, Notice.INVITATION_REPLY})
NEWS = 3
"""So many of the last notices are shown."""


class Invited(NamedTuple):
    """The last invitation of one's own to somebody: when, and what one knows has become of it."""

    other: str
    at: datetime
    end: str = "waits"  # or accepted, answered, withdrawn


class News(NamedTuple):
    at: datetime
    notice: Notice


class Tried(NamedTuple):
    """The last thing that somebody did to reach somebody else; `heard` of anything since."""

    at: datetime
    act: Act
    heard: bool = False


class Known(NamedTuple):
    """`degrees`, `reads` and `credits` are seen by whoever looks; all else is what one did oneself or was told."""

    name: str
    degrees: tuple[tuple[str, Degree], ...]
    blocks: tuple[str, ...]
    invited: tuple[Invited, ...]
    reads: tuple[tuple[int, Kind, str], ...]  # number, kind, author
    credits: int
    news: tuple[News, ...]
    last: Tried | None


def _others(world: World, name: str) -> list[str]:
    return [other for other in world.people if other != name]


def _at_first(start: Point, name: str) -> dict[str, Invited]:
    """The invitations that wait when the play begins."""
    bonds = {other: start.world.bond(name, other) for other in _others(start.world, name)}
    return {other: Invited(other, bond.invited[name].sent) for other, bond in bonds.items() if name in bond.invited}


def _to(step: Step, name: str) -> str | None:
    """To whom a step of one's own goes, where it goes to one person."""
    if not step.event:
        return None
    if step.event.to:
        return step.event.to[0]
    return {"a": "b", "b": "a"}.get(name)


def _invites(step: Step) -> bool:
    note = step.event is not None and step.act is Act.SEND and step.event.message.kind is Kind.INVITATION_NOTE
    return step.act is Act.INVITE or note


def _after_own(step: Step, name: str, invited: dict[str, Invited]) -> None:
    other = _to(step, name)
    if other is None:
        return
    if _invites(step):
        invited[other] = Invited(other, step.at)
    elif step.act is Act.WITHDRAW and other in invited:
        invited[other] = invited[other]._replace(end="withdrawn")
    elif step.act in (Act.DISCONNECT, Act.CONNECT):
        invited.pop(other, None)


def _after_told(step: Step, notices: Iterable[Notice], invited: dict[str, Invited]) -> None:
    if step.by in invited:
        if Notice.INVITATION_ACCEPTED in notices:
            invited[step.by] = invited[step.by]._replace(end="accepted")
        elif Notice.INVITATION_REPLY in notices and invited[step.by].end == "waits":
            invited[step.by] = invited[step.by]._replace(end="answered")


def known(way: list[Point], name: str) -> Known:
    """What somebody knows at the last of these points, of which the first is the beginning."""
    invited = _at_first(way[0], name)
    blocks = {other for other in _others(way[0].world, name) if way[0].world.bond(name, other).blocker == name}
    news: list[News] = []
    last: Tried | None = None
    for point in way:
        for scene in point.scenes:
            step = scene.step
            told = [notice for notice in step.told[name] if notice is not Notice.REFUSED]
            if step.by == name and step.says is Says.CAN:
                _after_own(step, name, invited)
                other = _to(step, name)
                if step.act is Act.BLOCK and other:
                    blocks.add(other)
                elif step.act is Act.UNBLOCK and other:
                    blocks.discard(other)
                if step.act in APPROACHES:
                    last = Tried(step.at, step.act)
            if told:
                _after_told(step, told, invited)
                news += [News(step.at, notice) for notice in told]
                last = last._replace(heard=True) if last and step.by != name else last
    world = way[-1].world
    reads = tuple(
        (number, world.messages[number].message.kind, world.messages[number].author)
        for number in world.reads.get(name, ())
    )
    return Known(
        name=name,
        degrees=tuple((other, world.bond(name, other).degree) for other in _others(world, name)),
        blocks=tuple(other for other in world.people if other in blocks),
        invited=tuple(invited.values()),
        reads=reads,
        credits=world.people[name].facts.credits,
        news=tuple(news[-NEWS:]),
        last=last,
    )
