"""What becomes of credits: spent, lost and gained, each with the lot that it came in."""

from explainer.facts.values import Act, YesNo
from explainer.law.change import Gains, LosesCredits
from explainer.law.effect import Side
from explainer.play.change.deed import Deed
from explainer.play.world import Lot, Person, World

ABOUT_A_CREDIT = frozenset({Act.CREDIT_BACK, Act.LAPSE})  # what time brings about the credit of one InMail


def _with_credits(person: Person, credits: int, lots: tuple[Lot, ...]) -> Person:
    return person._replace(facts=person.facts._replace(credits=credits), lots=tuple(lot for lot in lots if lot.left))


def spend(world: World, credits: int, deed: Deed) -> World:
    """Credits are taken where they expire soonest, which is in the order of granting; those in no lot go last."""
    person = world.people[deed.by]
    lots = sorted(person.lots, key=lambda lot: (lot.expires is None, lot.number))
    missing = credits
    left: list[Lot] = []
    for lot in lots:
        taken = min(missing, lot.left)
        missing -= taken
        left.append(lot._replace(left=lot.left - taken))
    return world.with_person(deed.by, _with_credits(person, person.facts.credits - credits, tuple(left)))


def lose(world: World, which: LosesCredits, deed: Deed) -> World:
    person = world.people[deed.by]
    if which is LosesCredits.ALL:
        return _awaiting_none(world.with_person(deed.by, _with_credits(person, 0, ())), deed.by)
    left = sum(lot.left for lot in person.lots if lot.number == deed.lot)
    lots = tuple(lot for lot in person.lots if lot.number != deed.lot)
    return world.with_person(deed.by, _with_credits(person, person.facts.credits - left, lots))


def _awaiting_none(world: World, name: str) -> World:
    """The world in which no InMail of this author brings its credit back any more, nor is there one to lose."""
    for sent in world.messages.values():
        if sent.author == name:
            world = world.with_message(sent._replace(credit_awaited=YesNo.NO))
    left = (item for item in world.agenda if item.by != name or item.act not in ABOUT_A_CREDIT)
    return world._replace(agenda=tuple(left))


def gain(world: World, effect: Gains, deed: Deed) -> World:
    name = deed.by if effect.side is Side.SENDER else deed.other
    person, credits = world.people[name], effect.credits
    if effect.at_most is not None:
        credits = max(0, min(credits, effect.at_most - person.facts.credits))
    lot = Lot(world.lots + 1, credits)
    changed = _with_credits(person, person.facts.credits + credits, (*person.lots, lot))
    return world.with_person(name, changed)._replace(lots=lot.number)
