"""The days on which the map changes: what its cells were before, and which day comes next."""

from bisect import bisect_right
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache, lru_cache

from explainer.answers.compose import decide
from explainer.answers.overview import ROWS, MyPlan, question_from, question_to
from explainer.answers.reach import ADVERTISER, BOUGHT, SENDERS
from explainer.answers.routes import CHOSEN, TO_A_PAGE, of_kind
from explainer.facts.question import CHECKED, FIRST_DAY
from explainer.facts.values import Act, Kind
from explainer.judge import RulesOfTheDay, rules_by_day, rules_of_the_day
from explainer.rulebook import KINDS
from explainer.say.answer.follows import shape_of
from explainer.space.space import exists

type Shapes = Mapping[str, Mapping[Kind, str]]
"""For each row, the shape of each kind that exists that day."""


def people(to_me: bool) -> tuple[str, ...]:
    return tuple(SENDERS) if to_me else tuple(ROWS)


@cache
def _kinds(to_me: bool) -> tuple[Kind, ...]:
    """All kinds that are ever in a map of this direction."""
    return tuple(kind for kind in KINDS if (kind in CHOSEN and kind not in TO_A_PAGE) or (to_me and kind in BOUGHT))


def kinds_on(day: date, to_me: bool) -> tuple[Kind, ...]:
    return tuple(kind for kind in _kinds(to_me) if exists(kind, day))


@lru_cache(maxsize=4096)
def _shape(of: RulesOfTheDay, row: str, plan: MyPlan, to_me: bool) -> str:
    """What a cell comes to while these rules hold."""
    if to_me and (of.kind in BOUGHT) != (row == ADVERTISER):
        return "no"
    question = (question_from if to_me else question_to)(row, plan, of.first_day)
    return shape_of(decide(of_kind(question, of.kind)))


def shapes(plan: MyPlan, day: date, to_me: bool) -> Shapes:
    """The whole map on a day; a kind that does not exist then is not possible."""
    rules = {kind: rules_of_the_day(Act.SEND, kind, day) for kind in _kinds(to_me)}
    there = frozenset(kinds_on(day, to_me))
    return {
        row: {kind: _shape(of, row, plan, to_me) if kind in there else "no" for kind, of in rules.items()}
        for row in people(to_me)
    }


@cache
def _days(to_me: bool) -> tuple[date, ...]:
    """The days on which some rule of these kinds changes."""
    return tuple(sorted({of.first_day for kind in _kinds(to_me) for of in rules_by_day(Act.SEND, kind)}))


def since(plan: MyPlan, day: date, to_me: bool) -> date:
    """Since when the map is as it is on a day: looked for from there backwards, since the days next to it are asked."""
    days = _days(to_me)
    place = bisect_right(days, day) - 1
    now = shapes(plan, day, to_me)
    while place and shapes(plan, days[place - 1], to_me) == now:
        place -= 1
    return days[place]


def before(plan: MyPlan, day: date, to_me: bool) -> date | None:
    """The last day on which the map became another before it was as on this day."""
    first = since(plan, day, to_me)
    return since(plan, first - timedelta(days=1), to_me) if first > FIRST_DAY else None


def after(plan: MyPlan, day: date, to_me: bool) -> date | None:
    """The next day on which it becomes another."""
    days, now = _days(to_me), shapes(plan, day, to_me)
    later = days[bisect_right(days, day) :]
    return next((each for each in later if each <= CHECKED and shapes(plan, each, to_me) != now), None)


def day_before(day: date) -> date | None:
    return day - timedelta(days=1) if day > FIRST_DAY else None
