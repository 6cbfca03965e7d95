"""From the wire to a play: its people, what lies between them, and its events in order of time."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from enum import Enum

from explainer.facts.catalogue import FACTS, Fact, Value
from explainer.facts.question import CHECKED, Member, Message, Tie
from explainer.facts.values import Act, Applied, Block, Invitation, Life, Setting, Thread, YesNo
from explainer.law.acts import BY_TIME
from explainer.play.beginning import beginning
from explainer.play.event import Event
from explainer.play.story import Play
from explainer.play.world import Bond, Invited, Person, World
from explainer.refused import Refused
from explainer.wire.read_question import Asked, read_asked, read_day, read_value, shown

NAME = re.compile(r"[a-z]")
PAIR = re.compile(r"([a-z])-([a-z])")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
DOES = {act.value: act for act in Act if act not in BY_TIME}

_INVITATIONS = frozenset({Act.ACCEPT, Act.IGNORE, Act.DONT_KNOW, Act.REPORT_INVITATION, Act.WITHDRAW})
_WHO = frozenset({Act.BLOCK, Act.UNBLOCK, Act.CONNECT, Act.DISCONNECT})
_NOTHING = frozenset({Act.RENEW, Act.WAIT, Act.CLOSE_ACCOUNT})
KEYS: dict[Act, tuple[str, ...]] = {
    Act.SEND: ("message", "to"),
    Act.INVITE: ("to", "email", "note", "message"),
    Act.REPLY_TO_INVITATION: ("to", "message"),
    Act.REPLY: ("about", "message"),
    Act.SET: ("fact", "to"),
    Act.ADD: ("who", "about"),
    Act.REMOVE: ("who", "about"),
    **dict.fromkeys(_INVITATIONS, ("to",)),
    **dict.fromkeys(_WHO, ("who",)),
    **dict.fromkeys(_NOTHING, ()),
}
"""What an event may carry besides `at`, `by` and `does`; all others may name a message by `about`."""


def _mapping(value: object, part: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise Refused("not_an_object", part=part)
    return value


def _values(data: Mapping[str, object], owner: str, called: str) -> dict[str, Value]:
    """The facts of one owner by their attribute; `called` is what the play calls the owner."""
    mine = {name.removeprefix(f"{owner}."): fact for name, fact in FACTS.items() if name.startswith(f"{owner}.")}
    found: dict[str, Value] = {}
    for name, value in data.items():
        if name not in mine:
            accepted = ", ".join(f"{called}.{known}" for known in mine)
            raise Refused("unknown_fact", fact=f"{called}.{name}", accepted=accepted)
        found[mine[name].attribute] = read_value(mine[name], value, called=f"{called}.{name}")
    return found


# People and ties


def _bond(tie: Tie, one: str, other: str, begun: datetime) -> Bond:
    blocker = {Block.NONE: None, Block.BY_SENDER: one, Block.BY_RECIPIENT: other}[tie.block]
    applicant = {Applied.NO: None, Applied.TO_SENDER: other, Applied.TO_RECIPIENT: one}[tie.applied]
    contacts = {one: tie.contact}
    bond = Bond(tie.degree, blocker, tie.coworkers, applicant, contacts, conversation=tie.thread is Thread.OPEN)
    if tie.thread is Thread.UNANSWERED_INMAIL:
        bond = bond._replace(unanswered_inmail_of=(one,))
    if tie.invitation is not Invitation.NONE:
        by = one if tie.invitation is Invitation.SENT else other
        invited = {by: Invited(Life.PENDING, begun)}
        bond = bond._replace(invited=invited, last_invited_by=by, first_invited=((by, begun),))
    return bond


def _world(data: Mapping[str, object], on: date) -> World:
    names = sorted({"a", "b", *(name for name in data if NAME.fullmatch(name))})
    people = {name: Person(Member(**_values(_mapping(data.get(name, {}), name), "sender", name))) for name in names}  # type: ignore[arg-type]  # each value of its own type
    ties: dict[tuple[str, str], Mapping[str, object]] = {("a", "b"): _mapping(data.get("tie", {}), "tie")}
    for pair, tie in _mapping(data.get("ties", {}), "ties").items():
        found = PAIR.fullmatch(pair)
        if not found or found[1] == found[2] or not {found[1], found[2]} <= set(names):
            raise Refused("no_pair", pair=pair, people=", ".join(names))
        key = (found[1], found[2])
        if key in ties or key[::-1] in ties:
            raise Refused("given_twice", fact=f"ties.{pair}")
        ties[key] = _mapping(tie, f"ties.{pair}")
    begun = datetime.combine(on, time.min)
    bonds = {}
    for (one, other), tie in ties.items():
        called = "tie" if (one, other) == ("a", "b") else f"ties.{one}-{other}"
        bond = _bond(Tie(**_values(tie, "tie", called)), one, other, begun)  # type: ignore[arg-type]  # the same
        bonds[frozenset((one, other))] = bond
    return beginning(World(people, bonds), begun)


# Events


def _moment(value: object) -> datetime:
    """A moment from the wire; a day alone means its midnight. Raises Refused."""
    if isinstance(value, datetime) and value.tzinfo is None and not value.second and not value.microsecond:
        moment = value
    elif isinstance(value, str) and MOMENT.fullmatch(value):
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            raise Refused("not_a_moment", value=value) from None
    elif (isinstance(value, str) and "T" in value) or isinstance(value, datetime):
        raise Refused("not_a_moment", value=shown(value))
    else:
        moment = datetime.combine(read_day(value, called="at"), time.min)
    read_day(moment.date(), called="at")
    return moment


def _person(value: object, key: str, world: World) -> str:
    if not isinstance(value, str) or value not in world.people:
        raise Refused("unknown_person", key=key, value=shown(value), people=", ".join(world.people))
    return value


def _targets(data: Mapping[str, object], key: str, by: str, world: World) -> tuple[str, ...]:
    value = data[key]
    names = tuple(_person(each, key, world) for each in (value if isinstance(value, list) else [value]))
    if by in names:
        raise Refused("to_oneself", key=key, value=by)
    if not names or len(set(names)) < len(names):
        raise Refused("given_twice" if names else "nobody", fact=key, key=key)
    return names


def _yes_or_no(data: Mapping[str, object], key: str) -> YesNo:
    value = data.get(key, "no")
    for choice in YesNo:
        if choice.value == value:
            return choice
    raise Refused("unknown_value", fact=key, value=shown(value), accepted="yes, no")


def _about(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise Refused("not_a_number", fact="about", value=shown(value), least="1")
    return value


def _setting(data: Mapping[str, object]) -> tuple[Setting, Value]:
    accepted = ", ".join(setting.value for setting in Setting)
    for key in ("fact", "to"):
        if key not in data:
            raise Refused("lacks", key=key, accepted=accepted if key == "fact" else "…")
    name = shown(data["fact"]).rsplit(".", 1)[-1]
    if name not in (setting.value for setting in Setting):
        raise Refused("unknown_value", fact="fact", value=shown(data["fact"]), accepted=accepted)
    fact: Fact = FACTS[f"sender.{name}"]
    return Setting(name), read_value(fact, data["to"], called="to")


def read_event(place: int, data: Mapping[str, object], world: World) -> Event:
    """One event, the `place`th, among the people of a world. Raises Refused; that it keeps the order is not seen to."""
    for key in ("at", "by", "does"):
        if key not in data:
            raise Refused("lacks", key=key, accepted="at, by, does")
    at, by = _moment(data["at"]), _person(data["by"], "by", world)
    does = data["does"]
    if not isinstance(does, str) or does not in DOES:
        raise Refused("unknown_value", fact="does", value=shown(does), accepted=", ".join(DOES))
    act = DOES[does]
    keys = KEYS.get(act, ("about",))
    for key in data:
        if key not in ("at", "by", "does", *keys):
            raise Refused("unknown_key", key=key, does=does, accepted=", ".join(("at", "by", "does", *keys)))
    event = Event(place, at, by, act)
    if "message" in data:
        message = Message(**_values(_mapping(data["message"], "message"), "message", "message"))  # type: ignore[arg-type]  # each value of its own type
        event = event._replace(message=message)
    if act is Act.SET:
        setting, value = _setting(data)
        assert isinstance(value, Enum)
        return event._replace(setting=setting, value=value)
    if act is Act.INVITE:
        event = event._replace(email=_yes_or_no(data, "email"), note=_yes_or_no(data, "note"))
    if "about" in data:
        event = event._replace(about=_about(data["about"]))
    for key in ("to", "who"):
        if key in data:
            event = event._replace(to=_targets(data, key, by, world))
    if len(event.to) > 1 and act is not Act.SEND:
        raise Refused("one_at_a_time", does=does)
    return event


def _in_order(event: Event, before: datetime, first: bool) -> None:
    if event.at < before:
        code = "before_the_play" if first else "out_of_order"
        raise Refused(code, at=event.at.isoformat("T", "minutes"), before=before.isoformat("T", "minutes"))


def read_beginning(data: Mapping[str, object]) -> tuple[date, World]:
    """The first day of a play, and the world then. Raises Refused."""
    for key in data:
        if key not in ("on", "tie", "ties", "events") and not NAME.fullmatch(key):
            raise Refused("unknown_part", part=key)
    on = read_day(data["on"]) if "on" in data else CHECKED
    return on, _world(data, on)


def read_play(data: Mapping[str, object]) -> Play:
    """A play from its shape on the wire. Raises Refused, with the number of the event where it lies in one."""
    on, world = read_beginning(data)
    listed = data.get("events")
    if not isinstance(listed, list):
        raise Refused("no_events")
    events: list[Event] = []
    before = datetime.combine(on, time.min)
    for place, entry in enumerate(listed, 1):
        try:
            event = read_event(place, _mapping(entry, "events"), world)
            _in_order(event, before, first=not events)
        except Refused as problem:
            raise problem.within(place) from None
        events.append(event)
        before = event.at
    return Play(on, world, tuple(events))


def read_any(data: Mapping[str, object]) -> Play | Asked:
    """A play, or a question with the facts it was given, of which some may be "?". Raises Refused."""
    if "play" not in data:
        return read_asked(data)
    for part in data:
        if part != "play":
            raise Refused("play_alone", part=part)
    return read_play(_mapping(data["play"], "play"))
