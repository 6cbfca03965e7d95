"""One case for each effect of a rule, and the order in which the effects of one deed take place."""

from collections.abc import Iterable
from typing import assert_never

from explainer.law import change as to
from explainer.law.effect import (
    Can,
    Cannot,
    Costs,
    Filters,
    Lands,
    LeavesOpen,
    Reaches,
    Reads,
    Shows,
    Silences,
    Tells,
    Unsettled,
)
from explainer.law.rule import Effect
from explainer.play.change.agenda import put_on_the_agenda
from explainer.play.change.bonds import between_two
from explainer.play.change.credits import gain, lose, spend
from explainer.play.change.deed import Deed
from explainer.play.change.members import close_the_account, end_the_plan, set_what_is_asked
from explainer.play.change.messages import hide, join, leave, mark, of_a_message, show
from explainer.play.world import World

ALL_OTHERS = object
ORDER: tuple[type, ...] = (to.LosesCredits, Costs, to.Sets, ALL_OTHERS, to.Gains, Reads, to.Hides, to.Due)


def _place(effect: Effect) -> int:
    """The place of an effect among those of one deed."""
    kind = type(effect)
    return ORDER.index(kind if kind in ORDER else ALL_OTHERS)


def apply_all(world: World, effects: Iterable[Effect], deed: Deed) -> World:
    """The world after all the effects of a deed."""
    for effect in sorted(effects, key=_place):
        world = apply(world, effect, deed)
    return world


def apply(world: World, effect: Effect, deed: Deed) -> World:
    """The world after one effect of a deed."""
    match effect:
        case to.LosesCredits():
            return lose(world, effect, deed)
        case Costs(inmail_credits=credits):
            return spend(world, credits, deed)
        case to.Gains():
            return gain(world, effect, deed)
        case to.Sets():
            return set_what_is_asked(world, deed)
        case to.EndsThePlan():
            return end_the_plan(world, deed)
        case to.ClosesTheAccount():
            return close_the_account(world, deed)
        case (
            to.Connects()
            | to.Parts()
            | to.Removes()
            | to.Blocks()
            | to.Unblocks()
            | to.Bars()
            | to.Invites()
            | to.InvitationBecomes()
            | to.ForgetsTheInvitation()
            | to.OpensAConversation()
            | to.AwaitsAnAnswer()
            | to.AwaitsNoAnswer()
        ):
            return world.with_bond(deed.by, deed.other, between_two(world.bond(deed.by, deed.other), effect, deed))
        case to.Opens() | to.Answers() | to.AwaitsItsCredit() | to.LosesItsCredit():
            return of_a_message(world, effect, deed)
        case to.Marks(mark=given):
            return mark(world, given, deed)
        case to.Joins(side=side):
            return join(world, side, deed)
        case to.Leaves(side=side):
            return leave(world, side, deed)
        case Reads(reader=reader):
            return show(world, reader, deed)
        case to.Hides(gone=gone):
            return hide(world, gone, deed)
        case to.Due():
            return put_on_the_agenda(world, effect, deed)
        case (
            Can()
            | Cannot()
            | Unsettled()
            | LeavesOpen()
            | Lands()
            | Filters()
            | Reaches()
            | Shows()
            | Tells()
            | Silences()
        ):
            return world  # these change what is said, not what is so
        case _:
            assert_never(effect)
