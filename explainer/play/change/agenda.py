"""What is still to come: time's own acts, put where they belong in the order of time."""

import calendar
from datetime import datetime, timedelta

from explainer.facts.values import Act
from explainer.law.change import Due
from explainer.play.change.deed import Deed
from explainer.play.world import Item, World


def months_later(at: datetime, months: int) -> datetime:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(at.year * 12 + at.month - 1 + months, 12)
    return at.replace(year=year, month=month + 1, day=min(at.day, calendar.monthrange(year, month + 1)[1]))


def put_on_the_agenda(world: World, due: Due, deed: Deed) -> World:
    at = months_later(deed.at, due.months) + timedelta(days=due.days, minutes=int(due.the_end_counts))
    item = Item(at, due.act, deed.at.date(), deed.by, deed.other)
    if due.act is Act.EXPIRE:
        item = item._replace(invited=deed.at)
    elif due.act is Act.EXPIRE_CREDITS:
        person = world.people[deed.by]
        lots = tuple(lot._replace(expires=at) if lot.number == world.lots else lot for lot in person.lots)
        world = world.with_person(deed.by, person._replace(lots=lots))
        item = item._replace(lot=world.lots)
    else:
        item = item._replace(about=deed.wrote)
    agenda = sorted((*world.agenda, item), key=lambda item: item.at)
    return world._replace(agenda=tuple(agenda))
