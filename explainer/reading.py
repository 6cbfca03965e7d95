"""From the wire to a question: facts by name, and one sentence for whatever cannot be taken."""

from collections.abc import Mapping
from datetime import date, datetime

from explainer.question import CHECKED, FACTS, FIRST_DAY, Degree, Fact, Question, Value, YesNo, with_facts
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


def _number(fact: Fact, value: object) -> Value:
    shown = str(value)
    if isinstance(value, str):
        try:
            value = float(value.strip()) if not fact.whole else int(value.strip())
        except ValueError:
            raise Refused("not_a_number", fact=fact.name, value=shown, least=str(fact.least)) from None
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value or abs(value) > 1e15:
        raise Refused("not_a_number", fact=fact.name, value=shown, least=str(fact.least))
    if fact.whole and value != int(value):
        raise Refused("not_whole", fact=fact.name, value=shown)
    if value < fact.least:
        raise Refused("too_small", fact=fact.name, value=shown, least=str(fact.least))
    return int(value) if value == int(value) else value


def read_value(fact: Fact, value: object) -> Value:
    """A fact's value from the wire. Raises Refused, naming what would be accepted."""
    if not fact.choices:
        return _number(fact, value)
    for choice in fact.choices:
        if choice.value == value:
            return choice
    accepted = ", ".join(str(choice.value) for choice in fact.choices)
    raise Refused("unknown_value", fact=fact.name, value=str(value), accepted=accepted)


def read_day(value: object) -> date:
    """A day from the wire. Raises Refused for what is no ISO date or outside the rulebook's days."""
    range_ = {"value": str(value), "first": FIRST_DAY.isoformat(), "last": CHECKED.isoformat()}
    try:
        day = value if isinstance(value, date) and not isinstance(value, datetime) else date.fromisoformat(str(value))
    except ValueError:
        raise Refused("not_a_day", **range_) from None
    if not FIRST_DAY <= day <= CHECKED:
        raise Refused("day_out_of_range", **range_)
    return day


def flatten(data: Mapping[str, object]) -> dict[str, object]:
    """Facts by their full names, from the nested shape or from names with dots."""
    flat: dict[str, object] = {}
    for key, value in data.items():
        if key == "on" or key in FACTS:
            flat[key] = value
        elif key in {"sender", "recipient", "tie", "message"}:
            if not isinstance(value, Mapping):
                raise Refused("not_an_object", part=key)
            flat |= {f"{key}.{name}": inner for name, inner in value.items()}
        elif key == "play":
            raise Refused("no_plays")
        else:
            flat[key] = value
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
