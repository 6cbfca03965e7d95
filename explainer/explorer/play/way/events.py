"""One event as a link has it, such as `7d.a.send.kind-inmail`: the time since the one before, who, what, and with what.

It is made of letters, digits and a few signs that neither an address nor a chat program changes.
"""

import re
from datetime import datetime, timedelta

from explainer.explorer.link import clipped
from explainer.facts.catalogue import FACTS
from explainer.facts.values import Act, Setting
from explainer.play.event import Event
from explainer.play.world import World
from explainer.refused import Refused
from explainer.wire.read_play import KEYS, read_event
from explainer.wire.write_answer import Json
from explainer.wire.write_play import event_json

PART, IS, POINT = ".", "-", "*"
GAP = re.compile(r"([0-9]{1,6})([mhd])|0")
UNITS = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}
WHOM = re.compile(r"[a-z]+")
_OF_A_MESSAGE = {name.removeprefix("message.") for name in FACTS if name.startswith("message.")}


def gap_text(gap: timedelta) -> str:
    """A time in the longest unit of which it is a whole number."""
    for sign, unit in UNITS.items():
        if gap and not gap % unit:
            return f"{gap // unit}{sign}"
    return "0"


def _value(value: Json) -> str:
    """A word or a number; the point and the plus of a number have no place in a link."""
    return "".join(value) if isinstance(value, list) else str(value).replace("+", "").replace(PART, POINT)  # type: ignore[arg-type]  # only people are listed


def field_text(name: str, value: Json) -> str:
    return f"{name}{IS}{_value(value)}"


def event_text(event: Event, before: datetime) -> str:
    """An event, so long after the one before it."""
    data = event_json(event)
    parts = [gap_text(event.at - before), event.by, event.act.value]
    if event.act is Act.SET:
        return PART.join([*parts, field_text(str(data["fact"]), data["to"])])
    message = data.pop("message", {})
    assert isinstance(message, dict)
    fields = {("to" if name == "who" else name): value for name, value in data.items()}
    for name in ("at", "by", "does"):
        del fields[name]
    return PART.join([*parts, *(field_text(name, value) for name, value in (fields | message).items())])


def _gap(text: str, whole: str) -> timedelta:
    found = GAP.fullmatch(text)
    if not found:
        raise Refused("not_an_event", value=clipped(whole))
    return int(found[1]) * UNITS[found[2]] if found[1] else timedelta(0)


def fields_of(parts: list[str]) -> dict[str, str]:
    """What stands behind a name, by the name. Raises Refused."""
    fields: dict[str, str] = {}
    for part in parts:
        name, sign, value = part.partition(IS)
        if not sign:
            raise Refused("not_an_event", value=clipped(part))
        if name in fields:
            raise Refused("given_twice", fact=clipped(name))
        fields[name] = value
    return fields


def _number(value: str) -> str:
    return value.replace(POINT, ".")


def _data(act: str, fields: dict[str, str]) -> dict[str, object]:
    """The fields of an act, as a file has them."""
    if act == Act.SET.value:
        settings = [(name, value) for name, value in fields.items() if name in Setting]
        data: dict[str, object] = {name: value for name, value in fields.items() if name not in Setting}
        if settings:
            data["fact"], data["to"] = settings[0]
        return data
    data = {}
    for name, value in fields.items():
        if name == "to":
            key = "who" if any("who" in keys for does, keys in KEYS.items() if does.value == act) else "to"
            data[key] = list(value) if len(value) > 1 and WHOM.fullmatch(value) else clipped(value)
        elif name == "about":
            data[name] = int(value) if value.isascii() and value.isdigit() and len(value) < 7 else clipped(value)
        elif name in _OF_A_MESSAGE:
            of: dict[str, object] = data.setdefault("message", {})  # type: ignore[assignment]  # made here
            of[name] = clipped(_number(value))
        else:
            data[clipped(name)] = clipped(value)
    return data


def read_event_text(text: str, place: int, before: datetime, world: World) -> Event:
    """The event, the `place`th, after a moment, among the people of a world. Raises Refused, by its place."""
    try:
        parts = text.split(PART)
        if len(parts) < 3:
            raise Refused("not_an_event", value=clipped(text))
        gap, by, does, *more = parts
        data = _data(does, fields_of(more))
        data |= {"at": before + _gap(gap, text), "by": clipped(by), "does": clipped(does)}
        return read_event(place, data, world)
    except Refused as problem:
        raise problem.within(place) from None
