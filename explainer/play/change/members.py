"""What members change about their own accounts."""

from explainer.facts.values import AccountStanding, Plan
from explainer.play.change.deed import Deed
from explainer.play.world import World


def set_what_is_asked(world: World, deed: Deed) -> World:
    assert deed.setting
    if deed.value is AccountStanding.CLOSED:
        return close_the_account(world, deed)
    person = world.people[deed.by]
    facts = person.facts._replace(**{deed.setting.value: deed.value})  # type: ignore[arg-type]  # read as this fact's
    hibernated = deed.at if deed.value is AccountStanding.HIBERNATED else person.hibernated
    return world.with_person(deed.by, person._replace(facts=facts, hibernated=hibernated))


def end_the_plan(world: World, deed: Deed) -> World:
    person = world.people[deed.by]
    return world.with_person(deed.by, person._replace(facts=person.facts._replace(plan=Plan.BASIC)))


def close_the_account(world: World, deed: Deed) -> World:
    """An account that is closed reads nothing any more."""
    person = world.people[deed.by]
    closed = person._replace(facts=person.facts._replace(standing=AccountStanding.CLOSED))
    changed = world.with_person(deed.by, closed)
    return changed.hiding((deed.by,), changed.reads.get(deed.by, ()))
