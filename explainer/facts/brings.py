"""What a value says of another fact as well: whoever has Open Profile on has a paid plan, of which the first stands."""

from enum import Enum

from explainer.facts.catalogue import FACTS, Fact, Value

BRINGS = {"recipient.open_profile": ("on", "recipient.plan", "premium_career")}
"""By the fact: its value, the other fact, and what that is then."""


def cannot_be_beside(fact: Fact, value: Value) -> tuple[Fact, Value] | None:
    """The other fact of which a value says something, and what that cannot be: its usual value."""
    if fact.name not in BRINGS:
        return None
    said, name, _ = BRINGS[fact.name]
    return (FACTS[name], FACTS[name].default) if isinstance(value, Enum) and value.value == said else None
