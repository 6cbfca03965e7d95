"""One fact alone: what a case would come to if a single fact were another, all else as it is."""

from collections.abc import Iterator
from functools import cache, lru_cache

from explainer.answers.compose import composed
from explainer.answers.shape import Outcome
from explainer.facts.catalogue import UNSAID, Fact, Value, with_facts
from explainer.facts.question import Question
from explainer.judge import RulesOfTheDay, Says, combine, rules_of_the_day
from explainer.law.rule import Test
from explainer.space.space import OUTCOME, space_of
from explainer.space.table import table


class Alone:
    """A question about one kind, of which one fact is changed at a time: only the rules that read it are asked anew."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.rules = rules_of_the_day(question.act, question.message.kind, question.on)
        self._applying = 0
        for place, each in enumerate(self.rules.in_force):
            self._applying |= each.tested.test(question) << place

    def values(self, facts: tuple[Fact, ...]) -> dict[Fact, tuple[Value, ...]]:
        """One value of each class of those of these facts that rules on the outcome read."""
        return _values(self.rules, facts)

    def outcome(self, fact: Fact, value: Value) -> Outcome:
        """What comes of it if a fact has this value."""
        question, applying = with_facts(self.question, {fact.name: value}), self._applying
        for place, test in _reading(self.rules, fact):
            applying = applying & ~(1 << place) | test(question) << place
        return _outcome(self.rules, applying)

    def outcomes(self, facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, Value, Outcome]]:
        """What comes of each value of those of these facts that rules on the outcome read; one of a class is judged."""
        space = space_of(self.rules, OUTCOME)
        for fact in facts:
            if fact not in space.classes:
                continue
            found: dict[int, Outcome] = {}
            for value in fact.sayable:
                place = space.class_of(fact, value)
                if place not in found:
                    found[place] = self.outcome(fact, value)
                yield fact, value, found[place]


@cache
def _values(of: RulesOfTheDay, facts: tuple[Fact, ...]) -> dict[Fact, tuple[Value, ...]]:
    classes = space_of(of, OUTCOME).classes
    said = {
        fact: [[v for v in group if v not in UNSAID] for group in classes[fact]] for fact in facts if fact in classes
    }
    return {fact: tuple(values[0] for values in groups if values) for fact, groups in said.items()}


@cache
def _reading(of: RulesOfTheDay, fact: Fact) -> tuple[tuple[int, Test], ...]:
    return tuple(
        (place, each.tested.test) for place, each in enumerate(of.in_force) if fact in table(each.tested).facts
    )


@lru_cache(maxsize=4096)
def _outcome(of: RulesOfTheDay, applying: int) -> Outcome:
    rules = [each for place, each in enumerate(of.in_force) if applying >> place & 1]
    return Outcome.NO if combine(rules)[0] is Says.CANNOT else composed(of, tuple(rules)).outcome
