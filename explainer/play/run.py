"""Running a play: event after event, each judged by the rules of its day, and what time brings about in between."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from explainer.answers.compose import reasons
from explainer.answers.routes import TO_A_PAGE, routes
from explainer.answers.shape import Reason
from explainer.facts.values import Act, Is, Kind
from explainer.judge import RuleInForce, Ruling, Says, rule_on, unpublished
from explainer.law.effect import Notice, Side, Silences, Tells
from explainer.play.attempt import Attempt, attempt
from explainer.play.change.apply import apply_all
from explainer.play.change.deed import Deed
from explainer.play.change.messages import writing
from explainer.play.event import Event
from explainer.play.history import question_of, question_of_time
from explainer.play.world import Item, Sent, World
from explainer.rulebook.kinds import KINDS
from explainer.rulebook.ledger import Standing, strongest


class Step(NamedTuple):
    """What came of one event, or of time: whether it was allowed, why, who was told, and the world after it.

    `says` is CAN, CANNOT or UNSETTLED; only CAN changed the world. `applying` are all rules at work, but for a refusal,
    and `wrote` is the number of a new message.
    """

    at: datetime
    by: str
    act: Act
    says: Says
    because: tuple[Reason, ...]
    applying: tuple[RuleInForce, ...]
    standing: Standing
    unknown: tuple[str, ...]
    told: dict[str, tuple[Notice, ...]]
    world: World
    wrote: int | None = None
    event: Event | None = None
    item: Item | None = None  # what time brought


class _Towards(NamedTuple):
    """What the rules say of an attempt as far as one person is concerned."""

    other: str
    ruling: Ruling


class _Judged(NamedTuple):
    """What an attempt comes to: towards whom it is judged, and what is in doubt about those whom it may not reach."""

    tried: Attempt
    towards: list[_Towards]
    doubts: list[Ruling]


_WEIGHT = (Says.CANNOT, Says.UNSETTLED, Says.CAN)


def _told(towards: list[_Towards], by: str) -> dict[str, set[Notice]]:
    out: dict[str, set[Notice]] = {}
    for other, ruling in towards:
        silent = {effect.side for effect in ruling.effects if isinstance(effect, Silences)}
        for effect in ruling.effects:
            if isinstance(effect, Tells) and effect.side not in silent and (effect.side is Side.SENDER or other != by):
                out.setdefault(by if effect.side is Side.SENDER else other, set()).add(effect.notice)
    return out


def _step(
    world: World, by: str, at: datetime, act: Act, towards: list[_Towards], doubts: Iterable[Ruling] = ()
) -> Step:
    """The step before anything has changed."""
    rulings = [ruling for _, ruling in towards]
    says = min((ruling.says for ruling in rulings), key=_WEIGHT.index)
    deciding = tuple(dict.fromkeys(f for ruling in rulings if ruling.says is says for f in ruling.deciding))
    because = reasons(says, deciding)
    gaps: tuple[str, ...] = ()
    told: dict[str, set[Notice]] = {}
    applying: dict[RuleInForce, None] = {}
    if says is Says.CANNOT:
        told = {by: {Notice.REFUSED}} if by in world.people else {}
    else:
        applying = dict.fromkeys(f for ruling in rulings for f in ruling.applying)
        doubtful = dict.fromkeys(f for ruling in doubts for f in ruling.deciding)
        gaps = unpublished((*applying, *doubtful), [ruling.rules for ruling in rulings])
        if says is Says.CAN:
            told = _told(towards, by)
    return Step(
        at=at,
        by=by,
        act=act,
        says=says,
        because=because,
        applying=tuple(applying),
        standing=strongest(reason.standing for reason in because),
        unknown=gaps,
        told={name: tuple(n for n in Notice if n in told.get(name, ())) for name in world.people},
        world=world,
    )


def _written(world: World, tried: Attempt) -> tuple[World, int | None]:
    """The world with the message that an attempt writes, and its number."""
    if tried.writes is None:
        return world, None
    number, chat = len(world.messages) + 1, None
    if tried.writes.kind is Kind.GROUP_CHAT:
        chat = tried.chat.number if tried.chat else len(world.chats) + 1
    by = tried.event.by
    recipients = tuple(name for name in tried.others if name != by)
    begins = len(recipients) == 1 and not world.bond(by, recipients[0]).conversation
    plan = world.people[by].facts.plan
    sent = Sent(number, tried.writes, by, recipients, tried.event.at, chat, plan, begins)
    return writing(world, sent), number


def _cheapest(world: World, event: Event) -> Event:
    """A message whose kind is left open goes the cheapest way there is."""
    if event.act is not Act.SEND or event.message.kind is not Kind.ANY:
        return event
    tried = attempt(world, event)
    question = question_of(world, tried, Act.SEND, Kind.ANY, tried.others[0])
    if question.sender.is_ is Is.PAGE:  # it has no other kind, and the routes of a member are not its own
        kinds = [kind for kind in KINDS if kind in TO_A_PAGE]
    else:
        kinds = [answer.kind for answer in routes(question)]
    best = next((kind for kind in kinds if _may(world, event, kind)), kinds[0])
    return event._replace(message=event.message._replace(kind=best))


def _may(world: World, event: Event, kind: Kind) -> bool:
    tried = attempt(world, event._replace(message=event.message._replace(kind=kind)))
    return all(ruling.says is Says.CAN for _, ruling in _judged(world, tried).towards)


def _rulings(world: World, tried: Attempt) -> list[_Towards]:
    return [
        _Towards(other, rule_on(question_of(world, tried, act, kind, other)))
        for other in tried.others
        for act, kind in tried.acts
    ]


def _judged(world: World, tried: Attempt) -> _Judged:
    """What the rules say of an attempt: towards everybody, but in a chat that there is, towards those whom it reaches.

    There it is as possible as towards the one towards whom it is most so, and what forbids it towards all is the reason
    rather than what forbids it towards one of them.
    """
    towards = _rulings(world, tried)
    if tried.chat is None:
        return _Judged(tried, towards, [])
    best = max((ruling.says for _, ruling in towards), key=_WEIGHT.index)
    reached = [each for each in towards if each.ruling.says is best]
    if best is Says.CAN and len(reached) < len(towards):
        tried = tried._replace(others=tuple(other for other, _ in reached), left_out=True)
        reached = _rulings(world, tried)
    elif alike := [f for f in reached[0].ruling.deciding if all(f in ruling.deciding for _, ruling in reached)]:
        reached = [_Towards(other, ruling._replace(deciding=tuple(alike))) for other, ruling in reached]
    doubts = [ruling for _, ruling in towards if best is not ruling.says is Says.UNSETTLED]
    return _Judged(tried, reached, doubts)


def _happen(world: World, event: Event) -> Step:
    event = _cheapest(world, event)
    tried, towards, doubts = _judged(world, attempt(world, event))
    step = _step(world, event.by, event.at, event.act, towards, doubts)._replace(event=event)
    if step.says is not Says.CAN:
        return step
    after, wrote = _written(world, tried)
    for other, ruling in towards:
        deed = Deed(
            at=event.at,
            by=event.by,
            other=other,
            about=tried.about.number if tried.about else None,
            chat=tried.chat.number if tried.chat else None,
            wrote=wrote,
            setting=event.setting,
            value=event.value,
        )
        after = apply_all(after, ruling.effects, deed)
    return step._replace(world=after, wrote=wrote)


def _bring_about(world: World) -> tuple[World, Step | None]:
    """What comes first on the agenda: a step, or nothing where the rules say that it does not happen."""
    item, *rest = world.agenda
    world = world._replace(agenda=tuple(rest))
    question = question_of_time(world, item)
    ruling = rule_on(question)
    if ruling.says is not Says.CAN:
        return world, None
    towards = [_Towards(item.other, ruling)]
    told = _told(towards, item.by)
    step = _step(world, "time", item.at, item.act, towards)
    deed = Deed(at=item.at, by=item.by, other=item.other, about=item.about, lot=item.lot)
    after = apply_all(world, ruling.effects, deed)
    named = {name: tuple(n for n in Notice if n in told.get(name, ())) for name in world.people}
    return after, step._replace(told=named, world=after, item=item)


def advance(world: World, events: Iterable[Event]) -> Iterator[Step]:
    """The steps of these events in their order; what time brings at the same moment goes first.

    Playing goes on from the world of the last step. Raises Refused where an event is about nothing.
    """
    for event in events:
        while world.agenda and world.agenda[0].at <= event.at:
            world, brought = _bring_about(world)
            if brought:
                yield brought
        step = _happen(world, event)
        world = step.world
        yield step
