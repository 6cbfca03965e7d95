"""The part of an address after `#`, which holds all that the explorer shows: read leniently, written in short.

What cannot be taken is left out and listed, and the rest of the link works.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from explainer.answers.shape import Outcome
from explainer.facts.catalogue import FACTS, Fact
from explainer.facts.question import CHECKED
from explainer.refused import Refused
from explainer.wire.read_question import (
    LINK_VERSION,
    OF_THE_OTHER,
    OF_WHOEVER_WRITES,
    UNKNOWN,
    Asked,
    read_asked,
    read_day,
)
from explainer.wire.write_answer import Json, plain
from explainer.wire.write_link import in_link

FROM_ME, TO_ME = "from_me", "to_me"
SECOND = "b."
"""What stands before the facts of the second case."""
OF_OTHERS = re.compile(r"[c-z]\.[a-z_]+|[a-z]-[a-z]\.[a-z_]+")
"""Facts of people in a play beside the first two, and of what lies between any two: c.plan, a-c.degree."""
MOST_PARTS = 200
LONGEST = 80
"""How much of a part is repeated to the reader."""

type Facts = Mapping[str, str]
"""By name, as the wire writes them; what is as usual is left out."""

NO_FACTS: Facts = MappingProxyType({})


class Link(NamedTuple):
    """One case, the view of it, and what single views need beside: a second case, what happens, who else is there."""

    view: str
    direction: str = FROM_ME
    facts: Facts = NO_FACTS
    second: Facts = NO_FACTS  # what differs in the second case
    others: Facts = NO_FACTS  # further people of a play, and ties
    events: str = ""
    was: str = ""  # the outcome that whoever made the link saw
    checked: date | None = None  # and the day of the rules then

    @property
    def to_me(self) -> bool:
        return self.direction == TO_ME

    @property
    def asked(self) -> Asked:
        """The case, as a question."""
        return read_asked(self.facts, of=_open(self.direction))

    @property
    def asked_second(self) -> Asked:
        """The second case: the first, but for what differs."""
        return read_asked(_together(self.facts, self.second), of=_open(self.direction))

    def seen(self, view: str) -> "Link":
        """The same case in another view."""
        return self._replace(view=view)

    def having(self, facts: Facts) -> "Link":
        """The same with these facts, each as usual where it says so."""
        return self._replace(facts=_without_usual(_together(self.facts, facts)))

    def without(self, *names: str) -> "Link":
        """The same with these facts as usual."""
        return self._replace(facts={name: value for name, value in self.facts.items() if name not in names})

    def turned(self) -> "Link":
        """The case seen by the other one: who wrote is written to."""
        swapped = {
            _OTHER_SIDE.get(name, name): _OTHERS_WORD.get((name, value), value) for name, value in self.facts.items()
        }
        return self._replace(direction=FROM_ME if self.to_me else TO_ME, facts=_in_order(swapped), second=NO_FACTS)


def _open(direction: str) -> frozenset[Fact]:
    """What may be left open. In a case seen by who is written to, it is what was open before it was turned."""
    return OF_THE_OTHER | OF_WHOEVER_WRITES if direction == TO_ME else OF_THE_OTHER


_OTHER_SIDE = {
    f"{one}.{name.partition('.')[2]}": f"{other}.{name.partition('.')[2]}"
    for one, other in (("sender", "recipient"), ("recipient", "sender"))
    for name in FACTS
    if name.startswith(one)
}
_OTHERS_WORD = {
    ("tie.block", "by_sender"): "by_recipient",
    ("tie.block", "by_recipient"): "by_sender",
    ("tie.invitation", "sent"): "received",
    ("tie.invitation", "received"): "sent",
    ("tie.applied", "to_sender"): "to_recipient",
    ("tie.applied", "to_recipient"): "to_sender",
}
"""What the other one says of the same thing between the two."""
_PLACE = {name: place for place, name in enumerate(("on", *FACTS))}
_USUAL = {"on": CHECKED.isoformat(), **{name: str(plain(fact.default)) for name, fact in FACTS.items()}}


def _in_order(facts: Facts) -> Facts:
    return dict(sorted(facts.items(), key=lambda each: _PLACE[each[0]]))


def _without_usual(facts: Facts) -> Facts:
    return {name: value for name, value in facts.items() if value != _USUAL[name]}


def _together(facts: Facts, more: Facts) -> Facts:
    return _in_order({**facts, **more})


# Reading


def clipped(text: str) -> str:
    """As much of a text that anybody may have written as is worth repeating."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


class _Reading:
    """What is found in the parts of a link, and what is left out."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self.left_out: list[Refused] = []
        self.parts: dict[str, str] = {}
        for place, (name, value) in enumerate(pairs):
            if place >= MOST_PARTS:
                self.left_out.append(Refused("too_many_parts", most=str(MOST_PARTS)))
                break
            if name in self.parts:
                self.left_out.append(Refused("given_twice", fact=clipped(name)))
            else:
                self.parts[name] = value

    def one_of(self, name: str, accepted: Iterable[str], usual: str) -> str:
        """A part that is one of a few words."""
        value, words = self.parts.pop(name, usual), tuple(accepted)
        if value == usual or value in words:
            return value
        self.left_out.append(Refused("unknown_value", fact=name, value=clipped(value), accepted=", ".join(words)))
        return usual

    def taken(self, name: str, facts: dict[str, str], called: str, direction: str) -> None:
        """Add a fact by its name, as the wire writes it, or list why not."""
        value = self.parts.pop(called)
        try:
            question, _, unknown = read_asked({name: value}, of=_open(direction))
        except Refused as problem:
            details = {key: clipped(text) if key != "accepted" else text for key, text in problem.details.items()}
            self.left_out.append(Refused(problem.code, **details))
            return
        if name == "on":
            facts[name] = question.on.isoformat()
        else:
            facts[name] = UNKNOWN if unknown else str(plain(FACTS[name].of(question)))

    def day(self, name: str) -> date | None:
        value = self.parts.pop(name, "")
        if not value:
            return None
        try:
            return read_day(clipped(value), called=name)
        except Refused as problem:
            self.left_out.append(problem)
            return None


def read_link(pairs: Iterable[tuple[str, str]], views: tuple[str, ...]) -> tuple[Link, list[Refused]]:
    """A link from its parts, names and values in their order, and what of it cannot be taken."""
    found = _Reading(pairs)
    if found.parts.get("v") == LINK_VERSION:
        del found.parts["v"]
    view = found.one_of("view", views, views[0])
    direction = found.one_of("direction", (FROM_ME, TO_ME), FROM_ME)
    was = found.one_of("was", [outcome.value for outcome in Outcome], "")
    checked, events = found.day("checked"), found.parts.pop("events", "")
    others = {name: found.parts.pop(name) for name in list(found.parts) if OF_OTHERS.fullmatch(name)}
    facts: dict[str, str] = {}
    second: dict[str, str] = {}
    for name in list(found.parts):
        if name.startswith(SECOND):
            found.taken(name.removeprefix(SECOND), second, name, direction)
        else:
            found.taken(name, facts, name, direction)
    link = Link(view, direction, _without_usual(_in_order(facts)), NO_FACTS, others, events, was, checked)
    return with_second(link, second), found.left_out


def with_second(link: Link, facts: Facts) -> Link:
    """The link with these facts in the second case, of which those that are as in the first one go."""
    differing = {name: value for name, value in facts.items() if value != link.facts.get(name, _USUAL[name])}
    return link._replace(second=_in_order(differing))


def usual(name: str) -> str:
    """What a fact is where nobody says anything, as the wire writes it."""
    return _USUAL[name]


def of_question(asked: Asked, view: str) -> Link:
    """The link to a question."""
    facts = {"on": asked[0].on.isoformat(), **in_link(asked)}
    return Link(view, facts=_without_usual(_in_order(facts)))


def question_file(asked: Asked) -> dict[str, Json]:
    """A question by names with dots, as far as something is given."""
    facts: dict[str, Json] = dict(in_link(asked))
    return facts if asked[0].on == CHECKED else {"on": asked[0].on.isoformat(), **facts}


# Writing


def _pairs(link: Link, first: str) -> Iterable[tuple[str, str]]:
    if link.view != first:
        yield "view", link.view
    if link.to_me:
        yield "direction", TO_ME
    yield from link.facts.items()
    yield from ((f"{SECOND}{name}", value) for name, value in link.second.items())
    yield from link.others.items()
    if link.events:
        yield "events", link.events
    if link.was:
        yield "was", link.was
    if link.checked:
        yield "checked", link.checked.isoformat()
    yield "v", LINK_VERSION


def written(link: Link, first: str = "ask") -> str:
    """The link without its "#". What only another view reads is kept as it came, so it may hold anything."""
    return "&".join(f"{name}={_UNSAFE.sub(_escaped, value)}" for name, value in _pairs(link, first))


_UNSAFE = re.compile(r"[^\w.~:,-]", re.ASCII)


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode(errors="replace"))


def href(link: Link) -> str:
    """The link as it stands in an element of the same page."""
    return f"#{written(link)}"
