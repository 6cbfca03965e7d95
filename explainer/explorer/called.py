"""What the facts of a case are called, whichever side of it the reader is on."""

from explainer.explorer.link import Link
from explainer.facts.catalogue import FACTS
from explainer.say.phrases import short, value_phrase
from explainer.say.words import Words
from explainer.wire.read_question import UNKNOWN, read_day, read_value

_MINE_IN_WORDS = {"sender": "recipient", "recipient": "sender"}


def called(name: str, link: Link, say: Words) -> str:
    """A fact's name in words; who is written to calls what is theirs "your" as well."""
    owner, _, rest = name.partition(".")
    if link.to_me and owner in _MINE_IN_WORDS:
        return say.say("fact", f"{_MINE_IN_WORDS[owner]}.{rest}")
    return say.say("fact", name)


def said_value(name: str, value: str, say: Words) -> str:
    """A value as the wire writes it, in words."""
    if name == "on":
        return say.day(read_day(value))
    if value == UNKNOWN:
        return say.say("explorer", "unknown")
    return value_phrase(FACTS[name], read_value(FACTS[name], value), say)


def choices(name: str, say: Words) -> list[tuple[str, str]]:
    """What a fact can be, as the wire writes it and in words; empty for a number."""
    fact = FACTS[name]
    found = []
    for value in fact.sayable:
        own = ("option", f"{short(fact)}.{value.value}")
        found.append((str(value.value), say.say(*own) if say.has(*own) else value_phrase(fact, value, say)))
    return found
