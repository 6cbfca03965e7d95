"""A rule's truth table, learned by running its test: what it reads, where numbers turn, what it says to each value."""

from functools import cache
from itertools import product

from explainer.facts.catalogue import EVERY, OWNERS, Fact, Value
from explainer.law.rule import Number, Rule


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
            rows: dict[frozenset[Leaf], int] = {}
            classes = self._classes[fact] = {
                point: rows.setdefault(self._row(fact, point), len(rows)) for point in points(fact, self.edges[fact])
            }
        place = classes.get(value)
        return place if place is not None else classes[point_of(fact, self.edges[fact], value)]

    def _row(self, fact: Fact, point: Value) -> frozenset[Leaf]:
        """The verdicts with one fact held at a point."""
        place = self.facts.index(fact)
        return frozenset(
            ((*key[:place], *key[place + 1 :]), verdict)
            for key, verdict in self.truth
            if key[place] is None or key[place] == point
        )

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


@cache
def table(rule: Rule) -> Table:
    """Explore a rule: run its test on a recording question until every branch has been seen.

    Raises NoTable where the test does anything with a number but compare it with another.
    """
    seen: dict[str, set[Number]] = {}
    given: dict[str, Value] = {}
    leaves: list[tuple[dict[str, Value], bool]] = []
    question = _Recording(given, seen)

    def edges(fact: Fact) -> Edges:
        return tuple(sorted(seen.get(fact.name, ())))

    def explore() -> None:
        try:
            verdict = bool(rule.test(question))  # type: ignore[arg-type]  # stands in for a question
        except Needs as needs:
            for value in points(needs.fact, edges(needs.fact)):
                given[needs.fact.name] = value
                explore()
            del given[needs.fact.name]
        except TypeError as error:
            raise NoTable(f"{rule.id} can only compare numbers: {error}") from error
        else:
            leaves.append((dict(given), verdict))

    known: int | None = None
    while known != (known := sum(map(len, seen.values()))):
        leaves.clear()
        explore()
    read = {name for leaf, _ in leaves for name in leaf}
    facts = tuple(fact for name, fact in EVERY.items() if name in read)
    truth = tuple((tuple(leaf.get(fact.name) for fact in facts), verdict) for leaf, verdict in leaves)
    return Table(rule, facts, {fact: edges(fact) for fact in facts}, truth)


@cache
def table_without(rule: Rule, dropped: frozenset[Fact]) -> Table:
    """The table of a rule where these facts are never given."""
    return table(rule).without(dropped)
