"""What has been allowed in a play and is now to be done."""

from datetime import datetime
from enum import Enum
from typing import NamedTuple

from explainer.facts.values import Setting


class Deed(NamedTuple):
    """When, by whom, towards whom, and what it was about."""

    at: datetime
    by: str
    other: str
    about: int | None = None
    chat: int | None = None
    wrote: int | None = None
    setting: Setting | None = None
    value: Enum | None = None
    lot: int | None = None
