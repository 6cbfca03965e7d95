"""What a play's world looks like from outside: connections, invitations, blocks, credits, stars, and who reads what."""

from datetime import date
from typing import NamedTuple

from explainer.facts.values import Block, Degree, Life
from explainer.judge import Says, rule_on
from explainer.play.history import bad_marks, question_of_stars, tie_of
from explainer.play.world import Bond, World


class Between(NamedTuple):
    """What lies between two people, seen from the one who stands first."""

    degree: Degree
    invitation: Life
    block: Block


class State(NamedTuple):
    """After a step: between a and b, then every other pair as "a-c"; `can_read` holds message numbers."""

    a_and_b: Between
    credits: dict[str, int]
    stars_lost: dict[str, int]
    can_read: dict[str, tuple[int, ...]]
    ties: dict[str, Between]


def _between(bond: Bond, one: str, other: str) -> Between:
    life = bond.invited[bond.last_invited_by].life if bond.last_invited_by else Life.NONE
    return Between(bond.degree, life, tie_of(bond, one, other).block)


def _stars_lost(world: World, name: str, on: date) -> int:
    if not bad_marks(world.people[name]):
        return 0
    question = question_of_stars(world, name, on)
    return int(rule_on(question).says is Says.CAN)


def state_of(world: World, on: date) -> State:
    """How the world stands on a day."""
    names = tuple(world.people)
    pairs = [(one, other) for place, one in enumerate(names) for other in names[place + 1 :]]
    between = {f"{one}-{other}": _between(world.bond(one, other), one, other) for one, other in pairs}
    return State(
        a_and_b=between.pop("a-b"),
        credits={name: person.facts.credits for name, person in world.people.items()},
        stars_lost={name: _stars_lost(world, name, on) for name in names},
        can_read={name: world.reads.get(name, ()) for name in names},
        ties=between,
    )
