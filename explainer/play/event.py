"""What happens in a play: one event, and what it means in the world as it is."""

from datetime import datetime
from enum import Enum
from typing import NamedTuple

from explainer.question import Message
from explainer.vocabulary import Act, Setting, YesNo


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


class Unplayable(ValueError):
    """An event that cannot be played, because what it is about is not there; language-free.

    `code` says what is missing; `event` is the event, and `detail` what was looked for.
    """

    def __init__(self, code: str, event: Event, detail: str = "") -> None:
        super().__init__(f"event {event.place}: {code} {detail}".rstrip())
        self.code, self.event, self.detail = code, event, detail
