"""Who can reach me: by sender, each way with its price for them, and the settings of mine that would change it."""

from typing import NamedTuple

from explainer.answers.reach import SENDERS, Reached
from explainer.answers.shape import Outcome
from explainer.explorer.lines import Group
from explainer.facts.catalogue import Fact
from explainer.say.answer.follows import shape_of
from explainer.say.phrases import short
from explainer.say.words import Words
from explainer.space.ways import CHANGEABLE


class Switch(NamedTuple):
    """A setting of mine, and the page that tells how to change it, where one does."""

    name: str
    page: str


class Route(NamedTuple):
    """One kind of message as it reaches me, or would."""

    kind: str
    page: str
    shape: str
    word: str
    switches: tuple[Switch, ...]


class Sender(NamedTuple):
    name: str
    routes: tuple[Route, ...]


def mine(fact: Fact, say: Words) -> str:
    """What I call a fact of mine, whichever side of the question I am on."""
    return say.say("fact", f"sender.{short(fact)}")


def _switch(fact: Fact, say: Words) -> Switch:
    page = ("explorer", "ask", "switch", short(fact))
    return Switch(mine(fact, say), say.say(*page) if say.has(*page) else "")


def _route(each: Reached, say: Words) -> Route:
    kind, shape = each.answer.kind.value, shape_of(each.answer)
    return Route(
        say.say("kind", kind, "name"),
        say.say("kind", kind, "page"),
        shape,
        say.say("reach", "credit") if each.answer.outcome is Outcome.CREDIT else say.say("outcome", shape),
        # What somebody can switch, of all that would make a difference.
        tuple(_switch(fact, say) for fact in each.switches if fact.name in CHANGEABLE),
    )


def reach_rows(found: tuple[Reached, ...], say: Words) -> tuple[Sender, ...]:
    """Each kind of sender, with what gets through to me, and what would."""
    return tuple(
        Sender(say.say("map", "from", sender), tuple(_route(each, say) for each in found if each.sender == sender))
        for sender in SENDERS
    )


def _line(route: Route, say: Words) -> str:
    line = say.say("reach", "route", kind=route.kind, outcome=route.word)
    if not route.switches:
        return line
    facts = say.listing([switch.name for switch in route.switches], "or")
    return f"{line}; {say.say('reach', 'switches', facts=facts)}"


def reach_groups(rows: tuple[Sender, ...], say: Words) -> tuple[Group, ...]:
    """The same as lines of text."""
    return tuple(
        Group(sender.name, tuple(_line(route, say) for route in sender.routes) or (say.say("reach", "none"),))
        for sender in rows
    )
