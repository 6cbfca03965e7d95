"""A rule's truth table, learned by running its test: what it reads, where numbers turn, what it says to each value."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import product

from explainer.facts.catalogue import EVERY, OWNERS, Fact, Value
from explainer.law.rule import Number, Rule
from explainer.space.trails import Trail, trail_of


class Needs(Exception):
    """A recording question was asked for a fact that it does not hold yet."""

    def __init__(self, fact: Fact) -> None:
        super().__init__(fact.name)
        self.fact = fact


class NoTable(TypeError):
    """A rule does something else with a number than compare it, so that nothing can be learned from running it."""


class _Recorded:
    """Stands in for a number: it can be compared, which it remembers, and nothing else.

    It is no number itself, so that a rule that adds to it or looks at it otherwise fails, and fails by name.
    """

    def __init__(self, name: str, value: Number, compared_with: set[Number]) -> None:
        self._name, self._value, self._compared_with = name, value, compared_with

    def _noted(self, other: object) -> Number:
        if isinstance(other, bool) or not isinstance(other, int | float):
            raise NoTable(f"{self._name} is compared with {other!r}, which is no number")
        self._compared_with.add(other)
        return other

    def __lt__(self, other: object) -> bool:
        return self._value < self._noted(other)

    def __le__(self, other: object) -> bool:
        return self._value <= self._noted(other)

    def __gt__(self, other: object) -> bool:
        return self._value > self._noted(other)

    def __ge__(self, other: object) -> bool:
        return self._value >= self._noted(other)

    def __eq__(self, other: object) -> bool:
        return self._value == self._noted(other)

    def __ne__(self, other: object) -> bool:
        return self._value != self._noted(other)

    def __bool__(self) -> bool:
        raise NoTable(f"{self._name} is taken for yes or no; compare it with 0")

    def __str__(self) -> str:
        raise NoTable(f"{self._name} is made a text of")

    __hash__ = None  # type: ignore[assignment]  # compared, and never looked up


_BY_ATTRIBUTE = {(fact.owner, fact.attribute): fact for fact in EVERY.values()}


class _Owner:
    """Stands in for a member, a tie or a message while a rule is being explored."""

    def __init__(self, name: str, given: dict[str, Value], edges: dict[str, set[Number]]) -> None:
        self._name, self._given, self._edges = name, given, edges

    def __getattr__(self, attribute: str) -> object:
        fact = _BY_ATTRIBUTE.get((self._name, attribute))
        if fact is None:
            return getattr(OWNERS[self._name], attribute).fget(self)  # derived from other facts
        if fact.name not in self._given:
            raise Needs(fact)
        value = self._given[fact.name]
        if fact.choices:
            return value
        assert isinstance(value, int | float)
        return _Recorded(fact.name, value, self._edges.setdefault(fact.name, set()))


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
    return at[at.index(above) - 1] if above in edges else above


type Leaf = tuple[tuple[Value | None, ...], bool]


class Table:
    """A rule's truth table: the facts it reads, its edges on each, and its verdicts.

    A verdict stands beside one value for each fact, or None for a fact that the test did not look at there.
    """

    def __init__(self, rule: Rule, facts: tuple[Fact, ...], edges: dict[Fact, Edges], truth: tuple[Leaf, ...]) -> None:
        self.rule, self.facts, self.edges, self.truth = rule, facts, edges, truth
        self._classes: dict[Fact, dict[Value, int]] = {}

    def class_of(self, fact: Fact, value: Value) -> int:
        """A number for what the rule makes of a fact's value: equal numbers, equal verdicts, whatever the others."""
        classes = self._classes.get(fact)
        if classes is None:
            classes = self._classes[fact] = self._classed(fact)
        place = classes.get(value)
        return place if place is not None else classes[point_of(fact, self.edges[fact], value)]

    def _classed(self, fact: Fact) -> dict[Value, int]:
        """The classes of a fact's points; what the test says without looking at the fact, it says to all alike."""
        place = self.facts.index(fact)
        told: dict[Value, list[Leaf]] = {}
        for key, verdict in self.truth:
            if (point := key[place]) is not None:
                told.setdefault(point, []).append(((*key[:place], *key[place + 1 :]), verdict))
        rows: dict[frozenset[Leaf], int] = {}
        return {
            point: rows.setdefault(frozenset(told.get(point, ())), len(rows))
            for point in points(fact, self.edges[fact])
        }

    def full(self) -> dict[tuple[Value, ...], bool]:
        """The verdict for every combination of the facts' points."""
        out: dict[tuple[Value, ...], bool] = {}
        for key, verdict in self.truth:
            free = [
                points(fact, self.edges[fact]) if value is None else (value,)
                for fact, value in zip(self.facts, key, strict=True)
            ]
            out |= dict.fromkeys(product(*free), verdict)
        return out

    def without(self, dropped: frozenset[Fact]) -> "Table":
        """The same table with these facts held at their defaults, and they and what is then never read not in it."""
        if dropped.isdisjoint(self.facts):
            return self
        kept = [
            (key, verdict)
            for key, verdict in self.truth
            if all(
                value is None or value == point_of(fact, self.edges[fact], fact.default)
                for fact, value in zip(self.facts, key, strict=True)
                if fact in dropped
            )
        ]
        places = [
            place
            for place, fact in enumerate(self.facts)
            if fact not in dropped and any(key[place] is not None for key, _ in kept)
        ]
        facts = tuple(self.facts[place] for place in places)
        truth = tuple((tuple(key[place] for place in places), verdict) for key, verdict in kept)
        return Table(self.rule, facts, {fact: self.edges[fact] for fact in facts}, truth)


type Ask = Callable[[], Fact | bool]
"""What a rule makes of the facts that are given: the verdict, or the first other fact that it asks for."""


type Branch = tuple[dict[str, Value], bool]
"""The facts that are given at the end of a branch, and the verdict there."""


def _branches(ask: Ask, given: dict[str, Value], edges: Mapping[str, Iterable[Number]]) -> list[Branch]:
    """Every branch of a rule: it is asked again for each value of each fact that it asks for."""
    found: list[Branch] = []

    def explore() -> None:
        said = ask()
        if isinstance(said, bool):
            found.append((dict(given), said))
            return
        for value in points(said, tuple(sorted(edges.get(said.name, ())))):
            given[said.name] = value
            explore()
        del given[said.name]

    explore()
    return found


def _of(rule: Rule, branches: list[Branch], edges: Mapping[str, Iterable[Number]]) -> Table:
    read = {name for given, _ in branches for name in given}
    facts = tuple(fact for name, fact in EVERY.items() if name in read)
    truth = tuple([(tuple([given.get(fact.name) for fact in facts]), verdict) for given, verdict in branches])
    return Table(rule, facts, {fact: tuple(sorted(edges.get(fact.name, ()))) for fact in facts}, truth)


def explored(rule: Rule) -> tuple[Table, Trail]:
    """Explore a rule: run its test on a recording question until every branch has been seen.

    Raises NoTable where the test does anything with a number but compare it with another.
    """
    given: dict[str, Value] = {}
    edges: dict[str, set[Number]] = {}
    said: list[Fact | bool] = []
    question = _Recording(given, edges)

    def ask() -> Fact | bool:
        found: Fact | bool
        try:
            found = bool(rule.test(question))  # type: ignore[arg-type]  # stands in for a question
        except Needs as needs:
            found = needs.fact
        except TypeError as error:
            raise NoTable(f"{rule.id} can only compare numbers: {error}") from error
        said.append(found)
        return found

    known, branches = -1, list[Branch]()
    while known != (known := sum(map(len, edges.values()))):
        said.clear()
        branches = _branches(ask, given, edges)
    return _of(rule, branches, edges), Trail(tuple(said), {name: tuple(sorted(found)) for name, found in edges.items()})


def followed(rule: Rule, trail: Trail) -> Table:
    """The same table from what the rule said when it was explored, without running it."""
    said = iter(trail.said)
    return _of(rule, _branches(lambda: next(said), {}, trail.edges), trail.edges)


@cache
def table(rule: Rule) -> Table:
    """A rule's table; explored, unless the build has done so. Raises NoTable as `explored` does."""
    trail = trail_of(rule)
    return followed(rule, trail) if trail else explored(rule)[0]


@cache
def table_without(rule: Rule, dropped: frozenset[Fact]) -> Table:
    """The table of a rule where these facts are never given."""
    return table(rule).without(dropped)
