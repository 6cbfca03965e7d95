"""What differs between two cases as rows: facts, ways, what follows of each, and the rule that decides differently."""

from typing import NamedTuple

from explainer.answers.compare import Asked, Compared, Comparison, Mark
from explainer.answers.shape import Answer, Outcome
from explainer.explorer.lines import Group
from explainer.facts.catalogue import FACTS
from explainer.facts.question import Question
from explainer.say.answer.follows import shape_of, word_of
from explainer.say.answer.views import AnswerView, answer_view
from explainer.say.phrases import general_sentence, value_phrase
from explainer.say.words import Words


class FactRow(NamedTuple):
    """A fact that differs, in both cases."""

    name: str
    label: str
    a: str
    b: str


class DetailRow(NamedTuple):
    """Something that follows from a way, where it differs; empty in a case in which the way is closed."""

    label: str
    a: str
    b: str


class Cell(NamedTuple):
    """What comes of a way in one case."""

    shape: str
    word: str


class RouteRow(NamedTuple):
    kind: str
    page: str
    a: Cell
    b: Cell
    mark: Mark
    marked: str
    details: tuple[DetailRow, ...]


class ComparisonView(NamedTuple):
    """The names of the ways that the second case opens, closes, makes different while they stay open, leaves closed."""

    facts: tuple[FactRow, ...]
    routes: tuple[RouteRow, ...]
    brings: str
    takes: str
    alters: str
    lacks: str
    first_rule: str

    @property
    def differing(self) -> tuple[RouteRow, ...]:
        return tuple(route for route in self.routes if route.mark is not Mark.SAME)

    @property
    def same(self) -> tuple[RouteRow, ...]:
        return tuple(route for route in self.routes if route.mark is Mark.SAME)


def _value(asked: Asked, name: str, say: Words) -> str:
    if name == "on":
        return say.day(asked.question.on)
    fact = FACTS[name]
    return say.say("compare", "open") if fact in asked.unknown else value_phrase(fact, fact.of(asked.question), say)


def _facts(view: AnswerView) -> dict[str, tuple[str, str]]:
    """What follows from a way: by key, its label and what it says."""
    rows = (*view.facts, *([view.readers] if view.readers else []))
    return {row.key: (row.label, row.text) for row in rows}


def _details(each: Compared, a: Question, b: Question, say: Words) -> tuple[DetailRow, ...]:
    one, other = _facts(answer_view(each.a, a, say)), _facts(answer_view(each.b, b, say))
    found = []
    for key in dict.fromkeys((*one, *other)):
        label = (one.get(key) or other[key])[0]
        was, is_ = (side[key][1] if key in side else "" for side in (one, other))
        if was != is_:
            found.append(DetailRow(label, was, is_))
    return tuple(found)


def _cell(answer: Answer, say: Words) -> Cell:
    shape = shape_of(answer)
    return Cell(shape, word_of(answer, say))


def _route(each: Compared, a: Asked, b: Asked, say: Words) -> RouteRow:
    kind = each.a.kind.value
    return RouteRow(
        say.say("kind", kind, "name"),
        say.say("kind", kind, "page"),
        _cell(each.a, say),
        _cell(each.b, say),
        each.mark,
        say.say("compare", "mark", each.mark.value),
        () if each.mark is Mark.SAME else _details(each, a.question, b.question, say),
    )


def comparison_rows(a: Asked, b: Asked, found: Comparison, say: Words) -> ComparisonView:
    facts = tuple(
        FactRow(name, say.say("fact", name), _value(a, name, say), _value(b, name, say)) for name in found.differing
    )

    def named(marks: tuple[Mark, ...], closed: bool | None = None) -> str:
        return say.listing(
            [
                say.say("kind", each.b.kind.value, "name")
                for each in found.routes
                if each.mark in marks and closed in (None, each.b.outcome is Outcome.NO)
            ]
        )

    return ComparisonView(
        facts=facts,
        routes=tuple(_route(each, a, b, say) for each in found.routes),
        brings=named((Mark.OPENED,)),
        takes=named((Mark.CLOSED,)),
        alters=named((Mark.CHANGED,), closed=False),
        lacks=named((Mark.SAME, Mark.CHANGED), closed=True),
        first_rule=general_sentence(found.first_rule, say) if found.first_rule else "",
    )


def comparison_groups(rows: ComparisonView, say: Words) -> tuple[Group, ...]:
    """The same as lines of text."""
    facts = tuple(say.say("compare", "one", fact=row.label, a=row.a, b=row.b) for row in rows.facts)
    lines = []
    for route in rows.routes:
        words = {"kind": route.kind, "a": route.a.word, "mark": route.marked}
        if route.mark is Mark.SAME:
            lines.append(say.say("compare", "unchanged", **words))
            continue
        lines.append(say.say("compare", "route", b=route.b.word, **words))
        lines += [
            "  " + say.say("compare", "one", fact=row.label, a=row.a or "–", b=row.b or "–") for row in route.details
        ]
    groups = [Group(say.say("compare", "facts" if facts else "same_facts"), facts), Group("", tuple(lines))]
    if rows.first_rule:
        groups.append(Group(say.say("compare", "first_rule"), (rows.first_rule,)))
    return tuple(groups)
