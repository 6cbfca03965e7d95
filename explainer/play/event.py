"""What happens in a play: one event, and what it means in the world as it is."""

from datetime import datetime
from enum import Enum
from typing import NamedTuple

from explainer.facts.question import Message
from explainer.facts.values import Act, Setting, YesNo
from explainer.refused import Refused


class Event(NamedTuple):
    """Who does what, when, to whom or about which message; `place` counts a play's events from 1."""

    place: int
    at: datetime
    by: str
    act: Act
    to: tuple[str, ...] = ()
    message: Message = Message()
    about: int | None = None
    email: YesNo = YesNo.NO
    note: YesNo = YesNo.NO
    setting: Setting | None = None
    value: Enum | None = None


def unplayable(code: str, event: Event, detail: str = "") -> Refused:
    """That what an event is about is not there: `code` says what is missing, `detail` what was looked for."""
    return Refused(code, does=event.act.value, by=event.by, detail=detail).within(event.place)
