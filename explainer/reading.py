"""From the wire to a question: facts by name, and one sentence for whatever cannot be taken."""

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from math import inf

from explainer.question import CHECKED, FACTS, FIRST_DAY, OWNERS, Degree, Fact, Question, Value, YesNo, with_facts
from explainer.say.words import words

LINK_VERSION = "1"
"""`v` in a shared link: of the shape of its names, so that old links can be told from new ones."""


class Refused(ValueError):
    """Bad input: what was wrong, where, and what would be right, said in any language."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code, self.details = code, details

    def sentence(self, language: str) -> str:
        return words(language).say("refused", self.code, **self.details)


ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def shown(value: object) -> str:
    """A value as it was written on the wire."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


def _number(fact: Fact, value: object) -> Value:
    problem = {"fact": fact.name, "value": shown(value)}
    if isinstance(value, str):
        try:
            value = float(value.strip()) if not fact.whole else int(value.strip())
        except ValueError:
            raise Refused("not_a_number", **problem, least=str(fact.least)) from None
    if isinstance(value, bool) or not isinstance(value, int | float) or not -inf < value < inf:
        raise Refused("not_a_number", **problem, least=str(fact.least))
    if fact.whole and value != int(value):
        raise Refused("not_whole", **problem)
    if value < fact.least:
        raise Refused("too_small", **problem, least=str(fact.least))
    return int(value) if value == int(value) else value


def read_value(fact: Fact, value: object) -> Value:
    """A fact's value from the wire. Raises Refused, naming what would be accepted."""
    if not fact.choices:
        return _number(fact, value)
    for choice in fact.choices:
        if choice.value == value:
            return choice
    accepted = ", ".join(str(choice.value) for choice in fact.choices)
    raise Refused("unknown_value", fact=fact.name, value=shown(value), accepted=accepted)


def read_day(value: object) -> date:
    """A day from the wire. Raises Refused for what is no ISO date or outside the rulebook's days."""
    range_ = {"value": shown(value), "first": FIRST_DAY.isoformat(), "last": CHECKED.isoformat()}
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


def flatten(data: Mapping[str, object]) -> dict[str, object]:
    """Facts by their full names, from the nested shape or from names with dots."""
    flat: dict[str, object] = {}
    for key, value in data.items():
        if key == "play":
            raise Refused("no_plays")
        if key not in OWNERS:
            found: Mapping[str, object] = {key: value}
        elif isinstance(value, Mapping):
            found = {f"{key}.{name}": inner for name, inner in value.items()}
        else:
            raise Refused("not_an_object", part=key)
        for name, inner in found.items():
            if name in flat:
                raise Refused("given_twice", fact=name)
            flat[name] = inner
    return flat


def _unknown(name: str) -> Refused:
    owner = name.split(".")[0]
    near = [fact for fact in FACTS if fact.startswith(owner + ".")] or ["on", *FACTS]
    return Refused("unknown_fact", fact=name, accepted=", ".join(near))


def read_question(data: Mapping[str, object]) -> tuple[Question, tuple[str, ...]]:
    """A question and the names of the facts it was given. Raises Refused at the first that cannot be taken."""
    flat = flatten(data)
    on = CHECKED
    given: dict[str, Value] = {}
    for name, value in flat.items():
        if name == "on":
            on = read_day(value)
        elif name in FACTS:
            given[name] = read_value(FACTS[name], value)
        else:
            raise _unknown(name)
    if given.get("tie.degree") is Degree.FIRST:
        given.setdefault("message.all_connected", YesNo.YES)
    return with_facts(Question(on=on), given), tuple(name for name in FACTS if name in flat)


def read_leniently(data: Mapping[str, object]) -> tuple[Question, tuple[str, ...], list[Refused]]:
    """As read_question, but what cannot be taken is left out and listed: for links that people share."""
    good: dict[str, object] = {}
    refused: list[Refused] = []
    for name, value in data.items():
        if name == "v":
            continue
        try:
            read_question({name: value})
        except Refused as problem:
            refused.append(problem)
        else:
            good[name] = value
    question, given = read_question(good)
    return question, given, refused
