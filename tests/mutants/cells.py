"""Mutants of the rules: one cell of one rule's truth table turned round, for as long as it takes to look."""

from contextlib import contextmanager
from itertools import product
from typing import NamedTuple

from explainer.judge import rules_by_day
from explainer.law.rule import Rule
from explainer.space.table import Leaf, point_of, table


class Cell(NamedTuple):
    """One cell: a rule, and the values at which its test says what it says (None: whatever)."""

    rule: Rule
    leaf: Leaf

    @property
    def facts(self):
        """The facts that pick the cell out, with their values."""
        return {
            fact.name: value
            for fact, value in zip(table(self.rule).facts, self.leaf[0], strict=True)
            if value is not None
        }

    def __str__(self):
        values = ", ".join(f"{name}={getattr(value, 'value', value)}" for name, value in self.facts.items())
        return f"{self.rule.id}({values}) is {self.leaf[1]}"


def cells(rules):
    return [Cell(rule, leaf) for rule in rules for leaf in table(rule).truth]


def cell_of(rule, question):
    """The cell that a question lies in."""
    of = table(rule)
    for leaf in of.truth:
        if all(
            value is None or point_of(fact, of.edges[fact], fact.of(question)) == value
            for fact, value in zip(of.facts, leaf[0], strict=True)
        ):
            return Cell(rule, leaf)
    raise AssertionError(f"{rule.id} has no cell for a question")


def rules_with(rule):
    return [of for act, kind in product(rule.acts, rule.kinds) for of in rules_by_day(act, kind)]


@contextmanager
def turned_round(cell):
    """The rules with this cell saying the opposite."""
    rule, test = cell.rule, cell.rule.test

    def mutant(question):
        return test(question) != (cell_of(rule, question) == cell)

    def tested(of, each):
        """The test that a rule has while the cell is turned round: its own, and that it gives way to no exception."""
        own = mutant if each.rule is rule else each.rule.test
        exceptions = [other.rule for other in of.in_force if other.rule.id in each.rule.unless]
        tests = [mutant if other is rule else other.test for other in exceptions]
        return lambda question: own(question) and not any(exception(question) for exception in tests)

    kept = []
    for of in rules_with(rule):
        kept.append((of, of._tests, of._deciding))
        touched = {each for each in of.in_force if each.rule is rule or rule.id in each.rule.unless}
        of._tests, of._deciding = (
            tuple((tested(of, each) if each in touched else kept_test, each) for kept_test, each in tests)
            for tests in (of._tests, of._deciding)
        )
    try:
        yield
    finally:
        for of, tests, deciding in kept:
            of._tests, of._deciding = tests, deciding
