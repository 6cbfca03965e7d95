"""What a play begins with: a world in which time has its agenda already."""

from datetime import datetime

from explainer.facts.question import Question, Tie
from explainer.facts.values import Act
from explainer.judge import rule_on
from explainer.law.change import Due
from explainer.play.change.agenda import put_on_the_agenda
from explainer.play.change.deed import Deed
from explainer.play.world import World


def beginning(world: World, at: datetime) -> World:
    """The world at the start of a play: an invitation that waits comes to its end as if it had just been sent."""
    invites = Question(on=at.date(), act=Act.INVITE, tie=Tie())
    due = [effect for effect in rule_on(invites).effects if isinstance(effect, Due)]
    for two, bond in world.bonds.items():
        if by := bond.last_invited_by:
            (other,) = two - {by}
            for effect in due:
                world = put_on_the_agenda(world, effect, Deed(at, by, other))
    return world
