"""What an answer depends on where something is not known, and which question settles most of it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import prod
from typing import NamedTuple

from explainer.answers.cases import Cases, Found, Places
from explainer.answers.shape import RANK, Answer, Branch, Outcome, Uncertain
from explainer.facts.catalogue import EVERY, FACTS, Fact, Value
from explainer.rulebook.ledger import Standing
from explainer.space.unaffected import could_tell

_ORDER = {fact: place for place, fact in enumerate(EVERY.values())}


class Region(NamedTuple):
    """Some of the cases of a kind: the classes left of each fact that is not known, one where it is settled."""

    of: Cases
    left: tuple[tuple[int, ...], ...]

    def cases(self) -> Iterator[Places]:
        return product(*self.left)

    def found(self) -> Iterator[Found]:
        return (self.of.found[places] for places in self.cases())

    @property
    def size(self) -> int:
        return prod(map(len, self.left))

    def is_alike(self) -> bool:
        return len({each.alike for each in self.found()}) == 1

    def settled(self, at: int, place: int) -> "Region":
        return self._replace(left=(*self.left[:at], (place,), *self.left[at + 1 :]))

    def split(self, at: int) -> list["Region"]:
        """One region for each class of a fact."""
        return [self.settled(at, place) for place in self.left[at]]

    def matters(self, at: int) -> bool:
        """Whether a fact makes a difference to some case here."""
        first, *others = ([each.alike for each in part.found()] for part in self.split(at))
        return any(other != first for other in others)

    def open(self) -> list[int]:
        """The facts that make a difference here, by their places."""
        return [at for at, left in enumerate(self.left) if len(left) > 1 and self.matters(at)]

    def usual(self, at: int) -> int | None:
        """The class of a fact's usual value, if it is left."""
        fact = self.of.facts[at]
        return next((place for place in self.left[at] if fact.default in self.of.groups[fact][place]), None)


def whole(of: Cases) -> Region:
    return Region(of, tuple(tuple(range(size)) for size in of.sizes()))


def _waits_for(region: Region, at: int, other: int) -> bool:
    """Whether a fact makes no difference as long as another is as usual: Open Profile, without a paid plan."""
    usual = region.usual(other)
    return usual is not None and not region.settled(other, usual).matters(at)


def _together(region: Region, at: int, open_: list[int]) -> list[int]:
    """A fact and those that it waits for: one question, and of two that wait for each other the later one asks it."""
    return [at] + [
        other
        for other in open_
        if other != at and _waits_for(region, at, other) and not (other > at and _waits_for(region, other, at))
    ]


def apart(region: Region, settled: list[int]) -> int:
    """How many cases are in groups that are not alike once these facts are settled."""
    parts = [region]
    for at in settled:
        parts = [each for part in parts for each in part.split(at)]
    return sum(0 if part.is_alike() else part.size for part in parts)


def left_apart(region: Region) -> dict[Fact, int]:
    """For each fact that makes a difference, how many cases asking for it leaves apart."""
    open_ = region.open()
    return {region.of.facts[at]: apart(region, _together(region, at, open_)) for at in open_}


def _first(costs: Mapping[Fact, int]) -> Fact:
    return min(costs, key=lambda fact: (costs[fact], _ORDER[fact]))


def next_to_ask(region: Region) -> Fact:
    """The fact that leaves the fewest cases apart, counted in classes; of several the first on the wire."""
    return _first(left_apart(region))


def next_of_all(answers: Iterable[Answer]) -> Fact | None:
    """The same over several kinds together; None where nothing is open in any of them."""
    open_ = [each.uncertain for each in answers if each.uncertain and each.uncertain.ask_next]
    facts = {fact for each in open_ for fact in each.apart}
    return _first({fact: sum(each.apart.get(fact, each.cases) for each in open_) for fact in facts}) if facts else None


def worst(region: Region) -> Places:
    """The case with the worst outcome, of those the least firm one, of those the most usual."""
    usual = [region.usual(at) for at in range(len(region.left))]

    def badness(places: Places) -> tuple[int, int, list[int]]:
        answer = region.of.found[places].answer
        unusual = [-1 - place if place != as_usual else 0 for place, as_usual in zip(places, usual, strict=True)]
        return RANK.index(answer.outcome), answer.standing.weakness, unusual

    return max(region.cases(), key=badness)


class _Leaf(NamedTuple):
    """A branch before its values have names: the classes of the facts on its path, and what its cases come to."""

    when: tuple[tuple[int, tuple[int, ...]], ...]
    end: tuple[int, Standing]  # what its cases have in common, as a number, and the standing of the least firm one


def _leaves(region: Region) -> Iterator[_Leaf]:
    """What comes of asking again and again until what is left is alike; values that end alike are one branch."""
    if region.is_alike():
        found = region.of.found[worst(region)]
        yield _Leaf((), (found.alike, found.answer.standing))
        return
    at = region.of.facts.index(next_to_ask(region))
    ends: dict[tuple[_Leaf, ...], list[int]] = {}
    for part in region.split(at):
        ends.setdefault(tuple(_leaves(part)), []).append(part.left[at][0])
    for below, places in ends.items():
        for path, end in below:
            yield _Leaf(((at, tuple(places)), *path), end)


def branches(region: Region) -> tuple[Branch, ...]:
    """What the answer depends on: disjoint, and together all cases; the best outcome first."""
    of = region.of
    told = {(each.alike, each.answer.standing): each.answer for each in region.found()}
    out = []
    for leaf in _leaves(region):
        when = {of.facts[at]: places for at, places in leaf.when}
        named: dict[Fact, tuple[Value, ...]] = {}
        for fact in of.facts:
            if fact in when:
                values = {value for place in when[fact] for value in of.groups[fact][place]}
                named[fact] = tuple(value for value in fact.sayable if value in values)
        out.append(Branch(named, told[leaf.end]))
    return tuple(sorted(out, key=lambda branch: RANK.index(branch.outcome)))


def put_together(region: Region) -> Answer:
    """One answer to all cases of a kind: that of the worst case, with what it depends on where they are not alike."""
    places = worst(region)
    answer = region.of.found[places].answer
    if region.is_alike():
        return answer._replace(uncertain=Uncertain())
    outcomes = {each.answer.outcome for each in region.found()}
    costs = left_apart(region)
    uncertain = Uncertain(branches(region), _first(costs), region.of.values(places), region.size, costs)
    outcome = answer.outcome if len(outcomes) == 1 else Outcome.DEPENDS
    return answer._replace(outcome=outcome, uncertain=uncertain)


def unaffected_in_all(region: Region, given: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the given facts that could make no difference in any of the cases; the kind always makes one."""
    closed = any(each.answer.outcome is Outcome.NO for each in region.found())

    def could_matter(fact: Fact) -> bool:
        if fact in region.of.facts:
            return region.matters(region.of.facts.index(fact))
        return could_tell(region.of.rules, region.of.question, fact, frozenset(region.of.facts), closed)

    return tuple([name for name in given if name != "message.kind" and not could_matter(FACTS[name])])
