"""The space of questions, made small: which values no rule tells apart, what matters, and which cases stand for all."""

from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property
from itertools import combinations_with_replacement, product
from typing import NamedTuple

from explainer.facts.catalogue import EVERY, FACTS, Fact, Value, with_facts
from explainer.facts.question import Message, Question
from explainer.facts.values import Act, Kind
from explainer.judge import RuleInForce, RulesOfTheDay, Says, rule_on, rules_by_day, rules_of_the_day
from explainer.law.effect import Can, Cannot, Costs, Filters, Lands, LeavesOpen, Reaches, Reads, Shows, Tells, Unsettled
from explainer.law.rule import Effect, Number, Rule
from explainer.space.table import Edges, Leaf, Table, point_of, points, table_without
from explainer.space.together import (
    NOTHING_SETTLED,
    Case,
    Cell,
    compatible,
    joined,
    laid,
    nearest,
    together,
    told,
    unlike,
)

OUTCOME = (Can, Cannot, Unsettled, LeavesOpen, Costs, Lands)
READERS = (Reads, Reaches)
SIGNALS = (Shows, Tells, Filters)
ASPECTS: tuple[tuple[type, ...], ...] = (OUTCOME, READERS, SIGNALS)
"""Spaces apart: no rule of one reads what only a rule of another decides."""
ANSWER: tuple[type, ...] = (*OUTCOME, *READERS, *SIGNALS)
"""Everything that an answer shows."""

HISTORY = frozenset(EVERY.values()) - frozenset(FACTS.values())


class Ground(NamedTuple):
    """A class for each fact, to lay cases on, and the cases within which a case belongs on it."""

    places: dict[Fact, int]
    within: tuple[Case, ...]


class Space:
    """The questions that the rules of some days judge, as far as some effects are concerned.

    Questions about sending have no history: whoever asks cannot give it.
    """

    def __init__(self, of: RulesOfTheDay, aspect: tuple[type, ...]) -> None:
        self.rules, self.aspect = of, aspect
        self.dropped = HISTORY if of.act is Act.SEND else frozenset[Fact]()

    @cached_property
    def in_force(self) -> tuple[RuleInForce, ...]:
        return tuple(
            each for each in self.rules.in_force if any(isinstance(effect, self.aspect) for effect in each.effects)
        )

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        return tuple(table_without(each.tested, self.dropped) for each in self.in_force)

    @cached_property
    def edges(self) -> dict[Fact, Edges]:
        """For each fact that some rule reads, the edges of all these rules together."""
        found: dict[Fact, set[Number]] = {}
        for t in self.tables:
            for fact, edges in t.edges.items():
                found.setdefault(fact, set()).update(edges)
        return {fact: tuple(sorted(found[fact])) for fact in EVERY.values() if fact in found}

    @cached_property
    def classes(self) -> dict[Fact, tuple[tuple[Value, ...], ...]]:
        """For each fact that some rule reads: its points, grouped by what no rule tells apart."""
        out: dict[Fact, tuple[tuple[Value, ...], ...]] = {}
        for fact, edges in self.edges.items():
            reading = [t for t in self.tables if fact in t.facts]
            groups: dict[tuple[int, ...], list[Value]] = {}
            for value in points(fact, edges):
                groups.setdefault(tuple([t.class_of(fact, value) for t in reading]), []).append(value)
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
        """The question's class: one place for each fact that some rule reads."""
        places = self._places
        out = []
        for fact in self.classes:
            value = fact.of(question)
            place = places[fact].get(value)
            out.append(self.class_of(fact, value) if place is None else place)
        return tuple(out)

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
                all(isinstance(effect, Cannot | Unsettled) for effect in each.effects)
                for t, each in zip(self.tables, self.in_force, strict=True)
                if not set(component).isdisjoint(t.facts)
            )
        )

    @cached_property
    def core(self) -> tuple[Fact, ...]:
        """The facts that are no vetoes: these are multiplied with each other."""
        return tuple(fact for fact in self.classes if not any(fact in component for component in self.vetoes))

    def plain(self, component: tuple[Fact, ...]) -> tuple[Value, ...]:
        """The values of a veto's facts at which it forbids nothing."""
        return tuple(self.classes[fact][self.class_of(fact, fact.default)][0] for fact in component)

    @cached_property
    def base(self) -> Question:
        """The interval's first day, the kind, and every fact at its default."""
        return Question(on=self.rules.first_day, act=self.rules.act, message=Message(kind=self.rules.kind))

    def _core(self) -> Iterator[dict[str, Value]]:
        for values in product(*([group[0] for group in self.classes[fact]] for fact in self.core)):
            yield {fact.name: value for fact, value in zip(self.core, values, strict=True)}

    def representative(self, key: tuple[int, ...]) -> Question:
        """A question of the class with this key."""
        values = {fact.name: self.classes[fact][place][0] for fact, place in zip(self.classes, key, strict=True)}
        return with_facts(self.base, values)

    def plain_scenarios(self) -> Iterator[Question]:
        """One question for every combination of the core's classes, and no veto."""
        for values in self._core():
            yield with_facts(self.base, values)

    @cached_property
    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells of each rule's table, with the classes that lie in them."""
        return tuple(tuple(unlike(self._cell(t, leaf) for leaf in t.truth)) for t in self.tables)

    def _cell(self, t: Table, leaf: Leaf) -> Cell:
        values, verdict = leaf
        case = {
            fact: frozenset(
                place
                for place, group in enumerate(self.classes[fact])
                if t.class_of(fact, group[0]) == t.class_of(fact, value)
            )
            for fact, value in zip(t.facts, values, strict=True)
            if value is not None
        }
        return Cell(case, verdict)

    @cached_property
    def companies(self) -> tuple[frozenset[RuleInForce], ...]:
        """The rules that hold together: all of them, unless it is two rulebooks that are laid beside each other."""
        return (frozenset(self.in_force),)

    def _grounds(self, base: Question) -> Iterator[Ground]:
        """What cases are laid on: everything as in `base`; and, for each permission, a case that it decides."""
        plain = {fact: self.class_of(fact, fact.of(base)) for fact in self.classes}
        yield Ground(plain, (NOTHING_SETTLED,))
        for company in self.companies:
            saying = [each for each in zip(self.in_force, self.cells, strict=True) if each[0] in company]
            against = [told(cells, False) for each, cells in saying if each.says in (Says.CANNOT, Says.UNSETTLED)]
            for each, cells in saying:
                permits = told(cells, True)
                if each.says is Says.CAN and (case := next(together([permits, *against]), None)):
                    places = {fact: nearest(place, case.get(fact)) for fact, place in plain.items()}
                    yield Ground(places, tuple(cell.case for cell in permits))

    @cached_property
    def _permitting_rules(self) -> frozenset[int]:
        """The places of the rules that permit, cost or place a message."""
        return frozenset(
            place
            for place, each in enumerate(self.in_force)
            if any(isinstance(effect, Can | Costs | Lands) for effect in each.effects)
        )

    @cached_property
    def permitting(self) -> tuple[Fact, ...]:
        """The facts that these rules read."""
        read = {fact for place in self._permitting_rules for fact in self.tables[place].facts}
        return tuple(fact for fact in self.classes if fact in read)

    def anew(self, before: "Space | None") -> frozenset[int]:
        """The places of the rules that say something else than in a space that is judged already, or are new there.

        A rule that only rests on other claims says the same to every question.
        """
        said = before._said if before else frozenset()
        return frozenset(place for place, each in enumerate(self._saying) if each not in said)

    @cached_property
    def _saying(self) -> tuple[tuple[Rule, tuple[Effect, ...], frozenset[str]], ...]:
        ids = {each.rule.id for each in self.rules.in_force}
        return tuple((each.rule, each.effects, each.rule.unless & ids) for each in self.in_force)

    @cached_property
    def _said(self) -> frozenset[tuple[Rule, tuple[Effect, ...], frozenset[str]]]:
        return frozenset(self._saying)

    def _cells_alone(self) -> Iterator[Case]:
        yield NOTHING_SETTLED
        yield from (cell.case for cells in self.cells for cell in cells)

    def _cells_together(self, anew: frozenset[int]) -> tuple[Case, ...]:
        """What is judged together: each two cells of two rules, of which one at least has not been judged before."""
        rules = combinations_with_replacement(enumerate(self.cells), 2)
        pairs = (
            pair
            for (place, one), (other, another) in rules
            if place in anew or other in anew
            for pair in product(one, another)
        )
        both = (joined(one.case, other.case) for one, other in pairs)
        return tuple({frozenset(case.items()): case for case in both if case is not None}.values())

    def _permitted(self) -> Iterator[Case]:
        """All that permissions and their costs read, multiplied out."""
        for places in product(*(range(len(self.classes[fact])) for fact in self.permitting)):
            yield {fact: frozenset({place}) for fact, place in zip(self.permitting, places, strict=True)}

    def scenarios(self, base: Question | None = None, before: "Space | None" = None) -> Iterator[Question]:
        """Each case on every ground that it can lie on; the other facts as in `base`.

        An answer is put together from what each rule says on its own. So any two rules are tried in each other's
        company, and a permission where nothing stands against it; all facts are not multiplied with each other.
        Two rules that say what they said in a space that is judged already (`before`) were tried together there;
        here each of their cells is tried once more, for the claims that it may rest on now.
        """
        base = (base or self.base)._replace(on=self.rules.first_day)
        anew = self.anew(before)
        cases = (*self._cells_alone(), *self._cells_together(anew))
        if not anew.isdisjoint(self._permitting_rules):
            cases = (*self._permitted(), *cases)
        keys = dict.fromkeys(
            laid(case, ground.places)
            for ground in self._grounds(base)
            for case in cases
            if any(compatible(case, each) for each in ground.within)
        )
        for key in keys:
            yield with_facts(
                base,
                {fact.name: self.classes[fact][place][0] for fact, place in zip(self.classes, key, strict=True)},
            )


@cache
def space_of(of: RulesOfTheDay, aspect: tuple[type, ...] = ANSWER) -> Space:
    """The space of these rules; kept, because its tables are worth keeping."""
    return Space(of, aspect)


def space(act: Act, kind: Kind, on: date, aspect: tuple[type, ...] = ANSWER) -> Space:
    """The space of a kind on a day."""
    return space_of(rules_of_the_day(act, kind, on), aspect)


def spaces(act: Act, kind: Kind, aspect: tuple[type, ...]) -> Iterator[Space]:
    """The spaces of a kind, one for each period of days during which the rules of an aspect do not change."""
    before: tuple[RuleInForce, ...] | None = None
    for of in rules_by_day(act, kind):
        found = space_of(of, aspect)
        if found.in_force != before:
            before = found.in_force
            yield found


def matters(act: Act, kind: Kind, on: date) -> tuple[str, ...]:
    """The names of the facts that can make a difference to a kind on a day, in the wire's order."""
    return tuple(fact.name for fact in space(act, kind, on).classes)


@cache
def _is_forbidden(of: RulesOfTheDay) -> bool:
    forbidding = (each.tested for each in of.in_force if each.says is Says.CANNOT)
    return any(not table_without(rule, HISTORY).facts for rule in forbidding)


def exists(kind: Kind, on: date) -> bool:
    """Whether there is such a message on a day: no rule forbids it whatever the case."""
    return not _is_forbidden(rules_of_the_day(Act.SEND, kind, on))


@cache
def _certain(of: RulesOfTheDay) -> Question | None:
    return next((q for q in space_of(of, OUTCOME).plain_scenarios() if rule_on(q).says is Says.CAN), None)


def certain(kind: Kind, on: date) -> Question | None:
    """A question about a kind that some case surely permits on a day; none where nobody knows of any that does."""
    found = _certain(rules_of_the_day(Act.SEND, kind, on))
    return found and found._replace(on=on)
