"""The map as rows of cells, each the answer to a case, and what was another answer the day before."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from explainer.answers.compose import decide
from explainer.answers.overview import MyPlan, Overview, mine, question_from, question_to
from explainer.answers.routes import of_kind
from explainer.explorer.lines import Group
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED, Question
from explainer.facts.values import Kind
from explainer.say.answer.follows import shape_of
from explainer.say.phrases import value_phrase
from explainer.say.words import Words

PLAN = FACTS["sender.plan"]


class CellView(NamedTuple):
    """One kind of message to one person: the case, the outcome that it is drawn as, and that in a few words."""

    name: str
    shape: str
    word: str
    case: Question
    was: str = ""  # in words, where it was another one the day before


class RowView(NamedTuple):
    """Whom one may have before one: the case with the kind left open, and a cell for each kind."""

    name: str
    case: Question
    cells: tuple[CellView, ...]


class MapView(NamedTuple):
    plan: str
    mine: str
    as_of: str
    kinds: tuple[Kind, ...]
    rows: tuple[RowView, ...]

    @property
    def changed(self) -> tuple[tuple[RowView, CellView], ...]:
        """The cells that were another outcome the day before."""
        return tuple((row, cell) for row in self.rows for cell in row.cells if cell.was)


def _plan(plan: MyPlan, say: Words) -> str:
    return value_phrase(PLAN, PLAN.of(mine(plan, CHECKED, "sender")), say)


def plan_label(plan: MyPlan, say: Words) -> str:
    """Whose half of the map it is."""
    return say.say("map", plan.value, plan=_plan(plan, say))


def _word(shape: str, say: Words) -> str:
    return say.say("map", "cell", shape) if say.has("map", "cell", shape) else say.say("outcome", shape)


def _cell(case: Question, kind: Kind, before: Mapping[Kind, str], say: Words) -> CellView:
    shape = shape_of(decide(of_kind(case, kind)))
    was = before.get(kind, shape)
    return CellView(
        say.say("kind", kind.value, "name"),
        shape,
        _word(shape, say),
        of_kind(case, kind),
        "" if was == shape else _word(was, say),
    )


NOTHING: Mapping[str, Mapping[Kind, str]] = {}


def map_view(
    plan: MyPlan,
    people: tuple[str, ...],
    kinds: tuple[Kind, ...],
    say: Words,
    on: date = CHECKED,
    to_me: bool = False,
    before: Mapping[str, Mapping[Kind, str]] = NOTHING,
) -> MapView:
    """The rows of these people and the cells of these kinds on a day; `before` has the shapes of the day before."""
    case = question_from if to_me else question_to
    cases = {person: case(person, plan, on) for person in people}
    return MapView(
        plan=plan.value,
        mine=plan_label(plan, say),
        as_of=say.say("map", "as_of", day=say.day(on)),
        kinds=kinds,
        rows=tuple(
            RowView(
                say.say("map", "from" if to_me else "to", person),
                question,
                tuple(_cell(question, kind, before.get(person, {}), say) for kind in kinds),
            )
            for person, question in cases.items()
        ),
    )


# As lines of text


def map_notes(plan: MyPlan, to_me: bool, say: Words) -> Group:
    """Which plan the map is drawn for, and what holds in every row."""
    notes = () if to_me else (*([say.say("map", "plans")] if plan is MyPlan.PAID else []), say.say("map", "usual"))
    return Group(say.say("map", "mine", plan=_plan(plan, say)), notes)


def map_groups(found: Overview, to_me: bool, say: Words) -> tuple[Group, ...]:
    """Each row of the map with the outcome of each kind."""
    return tuple(
        Group(
            say.say("map", "from" if to_me else "to", row),
            tuple(
                say.say(
                    "reach",
                    "route",
                    kind=say.say("kind", kind.value, "name"),
                    outcome=say.say("outcome", outcome.value),
                )
                for kind, outcome in zip(found.kinds, outcomes, strict=True)
            ),
        )
        for row, outcomes in zip(found.rows, found.cells, strict=True)
    )
