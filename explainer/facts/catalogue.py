"""The catalogue of facts: each one's name, where it lies in a question, and what it may be."""

from collections.abc import Callable, Mapping
from enum import Enum
from operator import attrgetter

from explainer.facts.question import Member, Message, Question, Since, Tie
from explainer.facts.values import AllConnected

type Value = Enum | int | float

OWNERS: dict[str, type[Member] | type[Tie] | type[Message] | type[Since]] = {
    "sender": Member,
    "recipient": Member,
    "tie": Tie,
    "message": Message,
    "since": Since,
}
AT_LEAST_ONE = frozenset({"message.recipients"})
UNSAID = frozenset({AllConnected.UNSAID})


class Fact:
    """One fact: its name on the wire, the part of a question that holds it, and its values; there is one of each.

    `choices` are all values, `sayable` those that can be asked with; both are empty for numbers,
    which start at `least` and are whole if `whole`.
    """

    def __init__(self, owner: str, attribute: str, default: Value, whole: bool) -> None:
        self.name = f"{owner}.{attribute.rstrip('_')}"
        self.owner, self.attribute, self.default, self.whole = owner, attribute, default, whole
        self.choices: tuple[Enum, ...] = tuple(type(default)) if isinstance(default, Enum) else ()
        self.sayable = tuple(choice for choice in self.choices if choice not in UNSAID)
        self.by_word: dict[object, Enum] = {choice.value: choice for choice in self.sayable}
        self.least = int(self.name in AT_LEAST_ONE)
        self.of: Callable[[Question], Value] = attrgetter(f"{owner}.{attribute}")


EVERY: dict[str, Fact] = {
    fact.name: fact
    for owner, shape in OWNERS.items()
    for slot, default in shape._field_defaults.items()
    for fact in (Fact(owner, slot, default, whole=shape.__annotations__[slot] is int),)
}
"""Every fact that a rule may read, by its name, in the order of the wire."""

FACTS: dict[str, Fact] = {name: fact for name, fact in EVERY.items() if fact.owner != "since"}
"""The facts that a question can be asked with; the others are a play's history."""


def with_facts(question: Question, changes: Mapping[str, Value]) -> Question:
    """The same question with some facts changed; the names are those of EVERY."""
    parts: dict[str, dict[str, Value]] = {}
    for name, value in changes.items():
        fact = EVERY[name]
        parts.setdefault(fact.owner, {})[fact.attribute] = value
    return question._replace(**{owner: getattr(question, owner)._replace(**slots) for owner, slots in parts.items()})
