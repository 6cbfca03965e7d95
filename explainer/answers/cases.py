"""All cases of a question in which something is not known, for one kind, and what each of them comes to."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from explainer.answers.compose import composed
from explainer.answers.shape import Answer
from explainer.facts.catalogue import UNSAID, Fact, Value, with_facts
from explainer.facts.question import Question
from explainer.judge import RuleInForce, RulesOfTheDay, Says, combine, rules_of_the_day
from explainer.space.limits import deciding, limits_on
from explainer.space.space import space_of
from explainer.space.table import table

type Places = tuple[int, ...]
"""A case: for each fact that is not known, the class that it is in."""


type Rules = tuple[tuple[int, RuleInForce], ...]
"""Rules, each with its place among those in force."""


class Found(NamedTuple):
    """What a case comes to: its answer but for ways and without effect, and a number that is the same where all that
    counts as alike is the same."""

    answer: Answer
    alike: int


class Cases:
    """The cases of one kind. Facts that no rule of the day reads for it have one class, and are left out."""

    def __init__(self, question: Question, unknown: tuple[Fact, ...]) -> None:
        self.question = question
        self.rules = rules_of_the_day(question.act, question.message.kind, question.on)
        classes = space_of(self.rules).classes
        groups = {fact: _sayable(classes[fact]) for fact in unknown if fact in classes}
        self.groups = {fact: found for fact, found in groups.items() if len(found) > 1}
        self.facts = tuple(self.groups)
        self.found = self._judged()

    def sizes(self) -> tuple[int, ...]:
        return tuple(len(groups) for groups in self.groups.values())

    def at(self, places: Places) -> Question:
        """The question in a case."""
        return with_facts(self.question, {fact.name: value for fact, value in self.values(places).items()})

    def values(self, places: Places) -> dict[Fact, Value]:
        """One value for each fact: its usual one, or else the first of its class."""
        chosen = zip(self.groups.items(), places, strict=True)
        return {
            fact: fact.default if fact.default in groups[place] else groups[place][0]
            for (fact, groups), place in chosen
        }

    def _judged(self) -> dict[Places, Found]:
        """Every rule is asked once for each combination of those unknown facts that it reads, and no more often."""
        always, sometimes = self._verdicts()
        limits_read = [place for place, fact in enumerate(self.facts) if fact in deciding(self.rules)]
        limits: dict[Places, object] = {}
        alike: dict[object, int] = {}
        known: dict[tuple[int, Places], Found] = {}
        found: dict[Places, Found] = {}
        for places in product(*map(range, self.sizes())):
            applying = always
            for read, verdicts in sometimes:
                applying |= verdicts[tuple([places[at] for at in read])]
            bound = tuple([places[at] for at in limits_read])
            if (applying, bound) not in known:
                if bound not in limits:
                    limits[bound] = limits_on(self.rules, self.at(places))
                known[applying, bound] = self._answer(applying, limits[bound], alike)
            found[places] = known[applying, bound]
        return found

    def _verdicts(self) -> tuple[int, list[tuple[Places, dict[Places, int]]]]:
        """The rules that apply in every case, as bits; and by the facts that others read, those that apply where"""
        alone, reading = _by_what_they_read(self.rules, self.facts)
        always = sum([1 << place for place, each in alone if each.tested.test(self.question)])
        return always, [(read, dict(self._bits(read, rules))) for read, rules in reading]

    def _bits(self, read: Places, rules: Rules) -> Iterator[tuple[Places, int]]:
        some = [(self.facts[at], self.groups[self.facts[at]]) for at in read]
        for places in product(*(range(len(groups)) for _, groups in some)):
            values = {fact.name: groups[place][0] for (fact, groups), place in zip(some, places, strict=True)}
            question = with_facts(self.question, values)
            yield places, sum(1 << place for place, each in rules if each.tested.test(question))

    def _answer(self, applying: int, limits: object, alike: dict[object, int]) -> Found:
        rules = tuple([each for place, each in enumerate(self.rules.in_force) if applying >> place & 1])
        says, decides = combine(rules)
        behind = decides if says is Says.CANNOT else rules
        answer = composed(self.rules, behind)._replace(on=self.question.on)
        if says is not Says.CANNOT:
            answer = answer._replace(limits=limits)  # type: ignore[arg-type]  # as limits_on gave them
        return Found(answer, alike.setdefault(what_counts(answer), len(alike)))


@lru_cache(maxsize=256)
def _by_what_they_read(rules: RulesOfTheDay, facts: tuple[Fact, ...]) -> tuple[Rules, tuple[tuple[Places, Rules], ...]]:
    """The rules that read none of these facts; and the others, by those that they read."""
    by: dict[Places, list[tuple[int, RuleInForce]]] = {(): []}
    for place, each in enumerate(rules.in_force):
        read = table(each.tested).facts
        by.setdefault(tuple([at for at, fact in enumerate(facts) if fact in read]), []).append((place, each))
    return tuple(by.pop(())), tuple((read, tuple(found)) for read, found in by.items())


def what_counts(answer: Answer) -> object:
    """All that must be the same for two answers to count as alike."""
    limits = tuple((each.fact, each.at_most) for each in answer.limits)
    signals, told = tuple(answer.signals.values()), tuple(answer.told.values())
    return (answer.outcome, answer.then, answer.inmail_credits, limits, answer.readers, answer.access, signals, told)


def _sayable(groups: tuple[tuple[Value, ...], ...]) -> tuple[tuple[Value, ...], ...]:
    out = (tuple(value for value in group if value not in UNSAID) for group in groups)
    return tuple(group for group in out if group)
