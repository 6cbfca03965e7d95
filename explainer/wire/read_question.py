"""From the wire to a question: facts by name, and one sentence for whatever cannot be taken."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from math import inf

from explainer.facts.catalogue import FACTS, OWNERS, Fact, Value
from explainer.facts.question import CHECKED, FIRST_DAY, Question
from explainer.refused import Refused

LINK_VERSION = "1"
"""`v` in a shared link: of the shape of its names, so that old links can be told from new ones."""


ASKED = frozenset(OWNERS) - {"since"}
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def shown(value: object) -> str:
    """A value as it was written on the wire."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _number(fact: Fact, value: object, called: str) -> Value:
    number = value
    if isinstance(value, str):
        try:
            number = float(value.strip()) if not fact.whole else int(value.strip())
        except ValueError:
            number = None
    if isinstance(number, bool) or not isinstance(number, int | float) or not -inf < number < inf:
        raise Refused("not_a_number", fact=called, value=shown(value), least=str(fact.least))
    if fact.whole and number != int(number):
        raise Refused("not_whole", fact=called, value=shown(value))
    if number < fact.least:
        raise Refused("too_small", fact=called, value=shown(value), least=str(fact.least))
    return int(number) if number == int(number) else number


def read_value(fact: Fact, value: object, called: str = "") -> Value:
    """A fact's value from the wire. Raises Refused, naming what would be accepted, by the name it is called here."""
    called = called or fact.name
    if not fact.choices:
        return _number(fact, value, called)
    if isinstance(value, str) and value in fact.by_word:
        return fact.by_word[value]
    accepted = ", ".join(str(choice.value) for choice in fact.sayable)
    raise Refused("unknown_value", fact=called, value=shown(value), accepted=accepted)


def read_day(value: object, called: str = "on") -> date:
    """A day from the wire. Raises Refused for what is no ISO date or outside the rulebook's days."""
    range_ = {"called": called, "value": shown(value), "first": FIRST_DAY.isoformat(), "last": CHECKED.isoformat()}
    if isinstance(value, date) and not isinstance(value, datetime):
        day = value
    else:
        try:
            day = date.fromisoformat(value if isinstance(value, str) and ISO_DAY.fullmatch(value) else "")
        except ValueError:
            raise Refused("not_a_day", **range_) from None
    if not FIRST_DAY <= day <= CHECKED:
        raise Refused("day_out_of_range", **range_)
    return day


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise Refused("given_twice", fact=next(name for name in names if names.count(name) > 1))
    return found


_DECODE = json.JSONDecoder(object_pairs_hook=_once).decode


def parse_json(text: str) -> Mapping[str, object]:
    """The table in a JSON text. Raises Refused for anything else, and for a name given twice."""
    try:
        data = _DECODE(text)
    except RecursionError:
        raise Refused("not_json", error="it is nested too deeply") from None
    except Refused:
        raise
    except ValueError as error:
        raise Refused("not_json", error=str(error)) from None
    if not isinstance(data, dict):
        raise Refused("no_table")
    return data


def _unknown(name: str) -> Refused:
    owner = name.split(".")[0]
    near = [fact for fact in FACTS if fact.startswith(owner + ".")] or ["on", *FACTS]
    return Refused("unknown_fact", fact=name, accepted=", ".join(near))


_PLACE = {name: place for place, name in enumerate(FACTS)}
_OWN = {owner: {fact.name.split(".")[1]: fact for fact in FACTS.values() if fact.owner == owner} for owner in ASKED}


def _facts(data: Mapping[str, object]) -> Iterator[tuple[Fact, object]]:
    """Facts and what is given for them, from the nested shape or from names with dots; the day apart."""
    for key, value in data.items():
        if key in FACTS:
            yield FACTS[key], value
        elif key in _OWN:
            if not isinstance(value, Mapping):
                raise Refused("not_an_object", part=key)
            mine = _OWN[key]
            for name, inner in value.items():
                if name not in mine:
                    raise _unknown(f"{key}.{name}")
                yield mine[name], inner
        elif key != "on":
            raise _unknown(key)


def read_question(data: Mapping[str, object]) -> tuple[Question, tuple[str, ...]]:
    """A question and the names of the facts it was given. Raises Refused at the first that cannot be taken."""
    question, given, _ = read_asked(data, of=frozenset())
    return question, given


UNKNOWN = "?"
"""What stands for the value of a fact that whoever asks does not know."""

OF_THE_OTHER = frozenset(fact for fact in FACTS.values() if fact.owner in ("recipient", "tie") and fact.choices)
"""What one may not know of another person, and of what lies between the two; a number is none of it."""

type Asked = tuple[Question, tuple[str, ...], tuple[Fact, ...]]
"""A question, the names of the facts it was given, and those of them that are not known, at their usual values."""


def read_asked(data: Mapping[str, object], of: frozenset[Fact] = OF_THE_OTHER) -> Asked:
    """As read_question, but facts of these may be "?"."""
    parts: dict[str, dict[str, Value]] = {}
    given: list[str] = []
    unknown: list[Fact] = []
    for fact, value in _facts(data):
        part = parts.setdefault(fact.owner, {})
        if fact.attribute in part:
            raise Refused("given_twice", fact=fact.name)
        if value == UNKNOWN and of:
            if fact not in of:
                raise Refused("cannot_be_open", fact=fact.name, accepted=", ".join(each.name for each in in_order(of)))
            unknown.append(fact)
        part[fact.attribute] = fact.default if value == UNKNOWN and fact in of else read_value(fact, value)
        given.append(fact.name)
    shapes = {owner: OWNERS[owner](**values) for owner, values in parts.items()}  # type: ignore[arg-type]  # each value of its own type
    on = read_day(data["on"]) if "on" in data else CHECKED
    named = tuple(sorted(given, key=_PLACE.__getitem__))
    return Question(on=on, **shapes), named, in_order(unknown)  # type: ignore[arg-type]  # the same


def read_two(data: Mapping[str, object]) -> tuple[Asked, Asked]:
    """Both questions of a file that compares them, `{"compare": {"a": {...}, "b": {...}}}`. Raises Refused."""
    for part in data:
        if part != "compare":
            raise Refused("compare_alone", part=part)
    both = data["compare"]
    if not isinstance(both, Mapping):
        raise Refused("not_an_object", part="compare")
    for part in both:
        if part not in ("a", "b"):
            raise Refused("unknown_side", part=str(part))
    found = []
    for part in ("a", "b"):
        side = both.get(part, {})
        if not isinstance(side, Mapping):
            raise Refused("not_an_object", part=f"compare.{part}")
        found.append(read_asked(side))
    return found[0], found[1]


OF_WHOEVER_WRITES = frozenset(fact for fact in FACTS.values() if fact.owner in ("sender", "tie") and fact.choices)
"""What I may not know of those who might write to me."""


def read_mine(data: Mapping[str, object]) -> Asked:
    """What is so of me, as the recipient, and the day; of whoever writes only "?". Raises Refused for anything else."""
    question, given, unknown = read_asked(data, of=OF_WHOEVER_WRITES)
    for name in given:
        if FACTS[name].owner != "recipient" and FACTS[name] not in unknown:
            raise Refused("not_mine", fact=name)
    return question, given, unknown


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts in the order of the wire."""
    return tuple(sorted(facts, key=lambda fact: _PLACE[fact.name]))


def read_leniently(data: Mapping[str, object]) -> tuple[Asked, list[Refused]]:
    """As read_question, but what cannot be taken is left out and listed: for links that people share."""
    good: dict[str, object] = {}
    refused: list[Refused] = []
    for name, value in data.items():
        if name == "v":
            continue
        try:
            read_asked({name: value})
        except Refused as problem:
            refused.append(problem)
        else:
            good[name] = value
    return read_asked(good), refused
