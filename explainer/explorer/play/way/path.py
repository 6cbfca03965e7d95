"""The way of a play as a link has it: its events, where the reader stands, a path left aside, what is looked at."""

import re
from typing import NamedTuple

from explainer.explorer.link import clipped
from explainer.explorer.play.way.events import IS, PART, fields_of
from explainer.refused import Refused

BETWEEN = "~"
HERE, OTHER, LOOK = "here", "or", "look"
MOST_EVENTS = 200
LONGEST = 20_000
"""Of the text of a way: more than as many events fill."""
_PAIR = re.compile(r"([a-z])([a-z])")
_PERSON = re.compile(r"[a-z]")
_NUMBER = re.compile(r"[0-9]{1,6}")


class Look(NamedTuple):
    """What the reader looks at: between which two somebody acts next, on which message (None: the newest), whose
    settings are unfolded, and whose facts at the beginning."""

    pair: str = "ab"
    about: int | None = None
    settings: str = ""
    facts: str = ""


class Path(NamedTuple):
    """The events and, of them, how many have happened; `other` has its own events from the `fork`th on."""

    events: tuple[str, ...] = ()
    here: int = 0
    fork: int = 0
    other: tuple[str, ...] = ()
    look: Look = Look()

    @property
    def past(self) -> tuple[str, ...]:
        return self.events[: self.here]

    @property
    def ahead(self) -> tuple[str, ...]:
        return self.events[self.here :]

    def at(self, here: int) -> "Path":
        return self._replace(here=here)

    def seeing(self, look: Look) -> "Path":
        return self._replace(look=look)

    def doing(self, event: str) -> "Path":
        """What is done now; what lay ahead is kept aside."""
        path = self.branched() if self.ahead else self
        return path._replace(
            events=(*path.events, event), here=path.here + 1, look=Look(self.look.pair, settings=self.look.settings)
        )

    def branched(self) -> "Path":
        """What lies ahead put aside."""
        return self._replace(events=self.past, fork=self.here, other=self.ahead)

    def changed_over(self) -> "Path":
        """The other path taken, and this one put aside."""
        events = (*self.events[: self.fork], *self.other)
        return self._replace(events=events, here=len(events), other=self.events[self.fork :])

    def without_other(self) -> "Path":
        return self._replace(fork=0, other=())

    def undone(self) -> "Path":
        """Without the last event; a path that left after it leaves before."""
        path = self._replace(events=self.events[:-1], here=min(self.here, len(self.events) - 1))
        if path.other and path.fork > len(path.events):
            path = path._replace(fork=len(path.events), other=(self.events[-1], *self.other))
        return path


# Writing


def _look(look: Look) -> str:
    parts = [LOOK]
    if look.pair != Look().pair:
        parts.append(f"to{IS}{look.pair}")
    if look.about is not None:
        parts.append(f"about{IS}{look.about}")
    if look.settings:
        parts.append(f"set{IS}{look.settings}")
    if look.facts:
        parts.append(f"who{IS}{look.facts}")
    return PART.join(parts)


def path_text(path: Path) -> str:
    """The way in a link; one who stands at the end of it needs no mark."""
    parts = [*path.past, *([HERE] if path.ahead else []), *path.ahead]
    if path.other:
        parts += [f"{OTHER}{IS}{path.fork}", *path.other]
    if path.look != Look():
        parts.append(_look(path.look))
    return BETWEEN.join(parts)


# Reading


def _read_look(text: str) -> Look:
    fields = fields_of(text.split(PART)[1:])
    pair, about = fields.pop("to", Look().pair), fields.pop("about", "")
    settings, facts = fields.pop("set", ""), fields.pop("who", "")
    if fields or (settings and settings not in tuple(pair)) or (facts and not _PERSON.fullmatch(facts)):
        raise Refused("not_an_event", value=clipped(text))
    if not _PAIR.fullmatch(pair) or pair[0] == pair[1] or (about and not _NUMBER.fullmatch(about)):
        raise Refused("not_an_event", value=clipped(text))
    return Look("".join(sorted(pair)), int(about) if about else None, settings, facts)


def read_path(text: str) -> tuple[Path, list[Refused]]:
    """A way from a link, and what of it cannot be taken; whether its events can happen is not seen to."""
    left_out: list[Refused] = []
    if len(text) > LONGEST:
        left_out.append(Refused("too_many_events", most=str(MOST_EVENTS)))
        text = text[:LONGEST].rpartition(BETWEEN)[0]
    events: list[str] = []
    other: list[str] = []
    here: int | None = None
    fork: int | None = None
    look = Look()
    for part in text.split(BETWEEN) if text else ():
        name = part.split(PART)[0]
        if part == HERE and here is None and fork is None:
            here = len(events)
        elif name.startswith(f"{OTHER}{IS}") and fork is None and _NUMBER.fullmatch(name[len(OTHER) + 1 :]):
            fork = int(name[len(OTHER) + 1 :])
        elif name == LOOK:
            try:
                look = _read_look(part)
            except Refused as problem:
                left_out.append(problem)
        else:
            (events if fork is None else other).append(part)
    if len(events) + len(other) > MOST_EVENTS:
        left_out.append(Refused("too_many_events", most=str(MOST_EVENTS)))
        events, other = events[:MOST_EVENTS], []
    path = Path(tuple(events), len(events) if here is None else here, 0, (), look)
    if fork is not None and other:
        if fork > len(events):
            left_out.append(Refused("no_such_event", value=str(fork)))
        else:
            path = path._replace(fork=fork, other=tuple(other))
    return path._replace(here=min(path.here, len(path.events))), left_out
