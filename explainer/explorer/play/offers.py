"""What can be tried next, each act judged in the world as it is before anybody chooses it; and what time can do."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from explainer.explorer.link import Link
from explainer.explorer.play.acts import Candidate, Sort, candidates
from explainer.explorer.play.way.events import gap_text
from explainer.explorer.play.way.path import Path, path_text
from explainer.explorer.play.way.points import Point
from explainer.explorer.play.writing import carried
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED, FIRST_DAY
from explainer.facts.values import Setting
from explainer.judge import Says
from explainer.play.run import Step
from explainer.refused import Refused
from explainer.say.phrases import general_sentence, moment_words, raised, value_phrase
from explainer.say.story.gaps import gap
from explainer.say.words import Words

ROOM = timedelta(days=210)
"""So much earlier a play begins for which the days up to the last one do not suffice: more than an invitation lasts."""
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1), "month": timedelta(days=30)}


class Offer(NamedTuple):
    """An act that can be tried, in words, and the link to what comes of it."""

    text: str
    event: str
    to: Link


class Closed(NamedTuple):
    """Acts that would be refused, or of which nobody knows, and the one sentence that says why."""

    says: Says
    reason: str
    offers: tuple[Offer, ...]


class Group(NamedTuple):
    """Acts of one sort: those that go, and the others."""

    heading: str
    opens: tuple[Offer, ...]
    closed: tuple[Closed, ...]


class Actor(NamedTuple):
    """What one person can try."""

    name: str
    groups: tuple[Group, ...]
    settings: tuple[Group, ...]  # one for each


class Passing(NamedTuple):
    """What time can do: each step with its link. `until` says what comes by itself, or that nothing will.

    `earlier` is the day on which the play begins from then on, where its days do not suffice.
    """

    steps: tuple[Offer, ...]
    until: str
    to: Link | None
    earlier: str


def judged(point: Point, path: Path, like: tuple[str, ...] = ()) -> Iterator[tuple[Candidate, Step]]:
    """All that can be tried, and what would come of it; what is about nothing is not among it."""
    for each in candidates(point, path.look, like):
        try:
            yield each, point.tried(each.event)
        except Refused:
            continue


def _text(each: Candidate, say: Words) -> str:
    mine = ("explorer", "play", "act")
    if each.setting:
        fact = FACTS[f"sender.{each.setting.value}"]
        return value_phrase(fact, fact.by_word[each.value], say)
    if each.key == "send" and each.kind:
        return raised(say.say("kind", each.kind.value, "name"))
    if each.key == "chat":
        whom = say.listing([name.upper() for name in sorted((each.other, *each.more))])
        return say.say(*mine, "chat", whom=whom)
    return say.say(*mine, each.key, other=each.other.upper())


def reason_of(step: Step, say: Words) -> str:
    """The first reason of a step, in one sentence."""
    return general_sentence(step.because[0].rule, say, step.because[0].says)


def _group(heading: str, found: list[tuple[Candidate, Step]], link: Link, path: Path, say: Words) -> Group:
    opens: list[Offer] = []
    closed: dict[tuple[Says, str], list[Offer]] = {}
    for each, step in found:
        offer = Offer(_text(each, say), each.event, link._replace(events=path_text(path.doing(each.event))))
        if step.says is Says.CAN:
            opens.append(offer)
        else:
            closed.setdefault((step.says, reason_of(step, say)), []).append(offer)
    return Group(heading, tuple(opens), tuple(Closed(*key, tuple(offers)) for key, offers in closed.items()))


def actors(point: Point, path: Path, link: Link, say: Words) -> tuple[Actor, ...]:
    """What each of the two can try, sorted."""
    found = list(judged(point, path, carried(link.facts)))
    out = []
    for name in path.look.pair:
        mine = [(each, step) for each, step in found if each.by == name]
        groups = []
        for sort in Sort:
            if sort is not Sort.SETTINGS and (of := [pair for pair in mine if pair[0].sort is sort]):
                about = of[0][0].about
                filled = {"number": str(about), "kind": _kind(point, about, say)} if about else {}
                groups.append(_group(say.say("explorer", "play", "sort", sort.value, **filled), of, link, path, say))
        settings = []
        for setting in Setting:
            if of := [pair for pair in mine if pair[0].setting is setting]:
                settings.append(_group(raised(say.say("setting", setting.value)), of, link, path, say))
        out.append(Actor(name, tuple(groups), tuple(settings)))
    return tuple(out)


def _kind(point: Point, number: int, say: Words) -> str:
    return say.say("kind", point.world.messages[number].message.kind.value, "name")


# Time


def beginning_so_that(link: Link, at: datetime) -> Link | None:
    """The play up to a moment; where the rules' days do not go so far, it begins as much earlier as needed."""
    if at.date() <= CHECKED:
        return link
    on = link.asked[0].on
    rooms = -((on - at.date()) // ROOM)
    if rooms * ROOM > CHECKED - FIRST_DAY:
        return None
    return link.having({"on": (CHECKED - rooms * ROOM).isoformat()})


def passing(point: Point, path: Path, link: Link, say: Words) -> Passing:
    def later(at: datetime) -> Link | None:
        waiting = path.doing(f"{gap_text(at - point.at)}.a.wait")
        return beginning_so_that(link._replace(events=path_text(waiting)), at)

    steps, earlier = [], ""
    for name, time in STEPS.items():
        if to := later(point.at + time):
            steps.append(Offer(say.say("explorer", "play", "time", name), gap_text(time), to))
            if to.asked[0].on != link.asked[0].on:
                earlier = earlier or say.day(to.asked[0].on)
    comes = point.comes()
    to = later(comes.at) if comes else None
    if not comes or not to:
        return Passing(tuple(steps), say.say("explorer", "play", "time", "nothing"), None, earlier)
    if to.asked[0].on != link.asked[0].on:
        earlier = earlier or say.day(to.asked[0].on)
    what = say.say("did", comes.act.value, by="")
    when = gap(point.at, comes.at, say).text or moment_words(comes.at, say)
    return Passing(tuple(steps), say.say("explorer", "play", "time", "until", what=what, when=when), to, earlier)
