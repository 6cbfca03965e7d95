"""The space of questions, made small: what each rule reads, which values no rule tells apart, what matters."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property
from itertools import combinations, product

from explainer.effect import Can, Cannot, Costs, Lands, Reaches, Reads, Shows, Tells, Unsettled
from explainer.judge import Standpoint, in_force, interval, intervals
from explainer.question import FACTS, OWNERS, Act, Fact, Kind, Message, Question, Value, with_facts
from explainer.rule import Number, Rule

OUTCOME = (Can, Cannot, Unsettled, Costs, Lands)
READERS = (Reads, Reaches)
SIGNALS = (Shows, Tells)
ASPECTS: tuple[tuple[type, ...], ...] = (OUTCOME, READERS, SIGNALS)
"""Spaces apart: no rule of one reads what only a rule of another decides."""


class Needs(Exception):
    """A recording question was asked for a fact that it does not hold yet."""

    def __init__(self, fact: Fact) -> None:
        super().__init__(fact.name)
        self.fact = fact


class _Watched(float):
    """A number that remembers what it was compared with."""

    seen: set[Number]

    def _note(self, other: object) -> float:
        assert isinstance(other, int | float)
        self.seen.add(other)
        return other

    def __lt__(self, other: object) -> bool:
        return float(self) < self._note(other)

    def __le__(self, other: object) -> bool:
        return float(self) <= self._note(other)

    def __gt__(self, other: object) -> bool:
        return float(self) > self._note(other)

    def __ge__(self, other: object) -> bool:
        return float(self) >= self._note(other)

    def __eq__(self, other: object) -> bool:
        return float(self) == self._note(other)

    __hash__ = None  # type: ignore[assignment]  # a watched number is compared, never looked up


class _Owner:
    """Stands in for a member, a tie or a message while a rule is being explored."""

    def __init__(self, name: str, given: dict[str, Value], edges: dict[str, set[Number]]) -> None:
        self._name, self._given, self._edges = name, given, edges

    def __getattr__(self, attribute: str) -> object:
        derived = getattr(OWNERS[self._name], attribute, None)
        if isinstance(derived, property):
            assert derived.fget
            return derived.fget(self)
        fact = FACTS[f"{self._name}.{attribute.rstrip('_')}"]
        if fact.name not in self._given:
            raise Needs(fact)
        value = self._given[fact.name]
        if fact.choices:
            return value
        assert isinstance(value, int | float)
        watched = _Watched(value)
        watched.seen = self._edges.setdefault(fact.name, set())
        return watched


class _Recording:
    """A question that holds some facts and reports the first other one that it is asked for."""

    def __init__(self, given: dict[str, Value], edges: dict[str, set[Number]]) -> None:
        for owner in OWNERS:
            setattr(self, owner, _Owner(owner, given, edges))


type Edges = tuple[Number, ...]


def points(fact: Fact, edges: Edges) -> tuple[Value, ...]:
    """Values that stand for all: every choice, or every edge of a number and what lies between edges."""
    if fact.choices:
        return fact.choices
    bounds = [fact.least, *(edge for edge in edges if edge > fact.least)]
    out: list[Number] = []
    for low, high in zip(bounds, [*bounds[1:], None], strict=True):
        out.append(low)
        if high is None:
            out.append(low + 1)
        elif not fact.whole:
            out.append((low + high) / 2)
        elif high - low > 1:
            out += sorted({int(low) + 1, int(high) - 1})
    return tuple(out)


def point_of(fact: Fact, edges: Edges, value: Value) -> Value:
    """The point that stands for a value: itself, or one in the same gap between edges."""
    at = points(fact, edges)
    if value in at:
        return value
    assert isinstance(value, int | float)
    above = next((point for point in at if value < point), at[-1])  # type: ignore[operator]  # numbers
    if fact.whole or above == at[-1] or above not in edges:
        return above
    return at[at.index(above) - 1]


@dataclass(frozen=True, eq=False)
class Table:
    """A rule's truth table: the facts it reads, its edges on each, and its verdict on every combination."""

    rule: Rule
    facts: tuple[Fact, ...]
    edges: dict[Fact, Edges]
    truth: dict[tuple[Value, ...], bool]

    def row(self, fact: Fact, value: Value) -> tuple[bool, ...]:
        """The verdicts with one fact held at a value: equal rows, equal values."""
        place, point = self.facts.index(fact), point_of(fact, self.edges[fact], value)
        return tuple(verdict for key, verdict in self.truth.items() if key[place] == point)


@cache
def table(rule: Rule) -> Table:
    """Explore a rule: run its test on recording questions until every branch has been seen."""
    seen: dict[str, set[Number]] = {}
    read: set[str] = set()

    def edges(fact: Fact) -> Edges:
        return tuple(sorted(seen.get(fact.name, ())))

    def explore(given: dict[str, Value]) -> None:
        try:
            rule.test(_Recording(given, seen))  # type: ignore[arg-type]  # stands in for a question
        except Needs as needs:
            read.add(needs.fact.name)
            for value in points(needs.fact, edges(needs.fact)):
                explore({**given, needs.fact.name: value})

    known = -1
    while known != (known := sum(map(len, seen.values())) + len(read)):
        explore({})
    facts = tuple(fact for name, fact in FACTS.items() if name in read)
    truth = {
        key: bool(rule.test(_Recording({f.name: v for f, v in zip(facts, key, strict=True)}, seen)))  # type: ignore[arg-type]  # as above
        for key in product(*(points(fact, edges(fact)) for fact in facts))
    }
    return Table(rule, facts, {fact: edges(fact) for fact in facts}, truth)


@dataclass(frozen=True, eq=False)
class Space:
    """The questions about one kind during one interval, as far as some effects are concerned."""

    act: Act
    kind: Kind
    first_day: date
    aspect: tuple[type, ...]

    @cached_property
    def standpoints(self) -> tuple[Standpoint, ...]:
        return tuple(
            standpoint
            for standpoint in in_force(self.act, self.kind, self.first_day)
            if any(isinstance(effect, self.aspect) for effect in standpoint.effects)
        )

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        return tuple(table(standpoint.rule) for standpoint in self.standpoints)

    @cached_property
    def edges(self) -> dict[Fact, Edges]:
        """For each fact that some rule reads, the edges of all these rules together."""
        return {
            fact: tuple(sorted({edge for t in self.tables for edge in t.edges.get(fact, ())}))
            for fact in FACTS.values()
            if any(fact in t.facts for t in self.tables)
        }

    @cached_property
    def classes(self) -> dict[Fact, tuple[tuple[Value, ...], ...]]:
        """For each fact that tells anything apart: its points, grouped by what no rule tells apart."""
        out: dict[Fact, tuple[tuple[Value, ...], ...]] = {}
        for fact, edges in self.edges.items():
            reading = [t for t in self.tables if fact in t.facts]
            groups: dict[tuple[tuple[bool, ...], ...], list[Value]] = {}
            for value in points(fact, edges):
                groups.setdefault(tuple(t.row(fact, value) for t in reading), []).append(value)
            if len(groups) > 1:
                out[fact] = tuple(tuple(group) for group in groups.values())
        return out

    @cached_property
    def _places(self) -> dict[Fact, dict[Value, int]]:
        return {
            fact: {value: place for place, group in enumerate(groups) for value in group}
            for fact, groups in self.classes.items()
        }

    def class_of(self, fact: Fact, value: Value) -> int:
        """The place of a value's class among the classes of a fact."""
        place = self._places[fact].get(value)
        return place if place is not None else self._places[fact][point_of(fact, self.edges[fact], value)]

    def key(self, question: Question) -> tuple[int, ...]:
        """The question's class: one place for each fact that tells anything apart."""
        return tuple(self.class_of(fact, fact.of(question)) for fact in self.classes)

    @cached_property
    def components(self) -> tuple[tuple[Fact, ...], ...]:
        """The facts, together where some rule reads them together."""
        groups: list[set[Fact]] = []
        for t in self.tables:
            joined = {fact for fact in t.facts if fact in self.classes}
            apart = [group for group in groups if group.isdisjoint(joined)]
            groups = [*apart, joined.union(*(group for group in groups if group not in apart))]
        return tuple(tuple(f for f in self.classes if f in group) for group in groups if group)

    @cached_property
    def vetoes(self) -> tuple[tuple[Fact, ...], ...]:
        """Components that can only forbid or cast doubt: limits, blocks, closed accounts."""
        return tuple(
            component
            for component in self.components
            if all(
                all(isinstance(effect, Cannot | Unsettled) for effect in standpoint.effects)
                for t, standpoint in zip(self.tables, self.standpoints, strict=True)
                if not set(component).isdisjoint(t.facts)
            )
        )

    @cached_property
    def core(self) -> tuple[Fact, ...]:
        """The facts that are no vetoes: these are multiplied with each other."""
        return tuple(fact for fact in self.classes if not any(fact in component for component in self.vetoes))

    def _plain(self, component: tuple[Fact, ...]) -> tuple[Value, ...]:
        """The values of a veto's facts at which it forbids nothing."""
        return tuple(self.classes[fact][self.class_of(fact, fact.default)][0] for fact in component)

    def _raised(self, component: tuple[Fact, ...]) -> list[dict[str, Value]]:
        """Every other combination of a veto's classes."""
        plain = self._plain(component)
        return [
            {fact.name: value for fact, value in zip(component, values, strict=True)}
            for values in product(*([group[0] for group in self.classes[fact]] for fact in component))
            if values != plain
        ]

    @cached_property
    def base(self) -> Question:
        """The interval's first day, the kind, and every fact at its default."""
        return Question(on=self.first_day, act=self.act, message=Message(kind=self.kind))

    def plain_scenarios(self) -> Iterator[Question]:
        """One question for every combination of the core's classes, and no veto."""
        for values in product(*([group[0] for group in self.classes[fact]] for fact in self.core)):
            yield with_facts(self.base, {fact.name: value for fact, value in zip(self.core, values, strict=True)})

    def scenarios(self, base: Question | None = None) -> Iterator[Question]:
        """One question for every class, vetoes one and two at a time; the other facts as in `base`."""
        base = replace(base or self.base, on=self.first_day)
        raised = {component: self._raised(component) for component in self.vetoes}
        vetoes: list[dict[str, Value]] = [{}, *(one for ones in raised.values() for one in ones)]
        for first, second in combinations(raised.values(), 2):
            vetoes += [{**one, **two} for one in first for two in second]
        for values in product(*([group[0] for group in self.classes[fact]] for fact in self.core)):
            changes = {fact.name: value for fact, value in zip(self.core, values, strict=True)}
            for veto in vetoes:
                yield with_facts(base, {**changes, **veto})

    def standin(self, question: Question) -> Question:
        """The scenario that stands for a question: same classes, at most its first two vetoes."""
        place = dict(zip(self.classes, self.key(question), strict=True))
        values = {fact: self.classes[fact][place[fact]][0] for fact in self.classes}
        kept = 0
        for component in self.vetoes:
            if tuple(values[fact] for fact in component) != self._plain(component):
                kept += 1
                if kept > 2:
                    values |= dict(zip(component, self._plain(component), strict=True))
        return with_facts(self.base, {fact.name: value for fact, value in values.items()})


ALL = (*OUTCOME, *READERS, *SIGNALS)


@cache
def _space(act: Act, kind: Kind, first_day: date, aspect: tuple[type, ...]) -> Space:
    return Space(act, kind, first_day, aspect)


def space(act: Act, kind: Kind, on: date, aspect: tuple[type, ...] = ALL) -> Space:
    """The space of a kind on a day; kept, because its tables are worth keeping."""
    return _space(act, kind, interval(act, kind, on), aspect)


def spaces(act: Act, kind: Kind, aspect: tuple[type, ...]) -> Iterator[Space]:
    """The spaces of a kind, one for each stretch of days during which the rules of an aspect do not change."""
    before: tuple[Standpoint, ...] | None = None
    for first_day in intervals(act, kind):
        of = _space(act, kind, first_day, aspect)
        if of.standpoints != before:
            before = of.standpoints
            yield of


def matters(act: Act, kind: Kind, on: date) -> tuple[str, ...]:
    """The names of the facts that can make a difference to a kind on a day, in the wire's order."""
    return tuple(fact.name for fact in space(act, kind, on).classes)
