"""What a marker may be given: read before anything is drawn, so that only what is written wrongly is called so."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date

from explainer.answers.shape import Outcome
from explainer.facts.question import FIRST_DAY, Question
from explainer.facts.values import Kind
from explainer.refused import Refused
from explainer.rulebook import KINDS
from explainer.say.words import refusal, words
from explainer.website.grammar import PageError
from explainer.website.operator import SHOWN
from explainer.website.pictures.life import LATEST
from explainer.wire.read_question import Asked, read_asked, read_question

type Case = tuple[Question, tuple[str, ...]]


def nothing(arguments: list[str]) -> None:
    if arguments:
        raise PageError(f"it takes nothing, and is given {' '.join(arguments)!r}")


def one_of(what: str, accepted: Iterable[str], arguments: list[str]) -> str:
    """The one word that is given, out of several."""
    if len(arguments) != 1 or arguments[0] not in accepted:
        given = repr(" ".join(arguments)) if arguments else "nothing"
        raise PageError(f"it takes one {what}, and is given {given}; there are {', '.join(accepted)}")
    return arguments[0]


def kind(arguments: list[str]) -> Kind:
    return Kind(one_of("kind of message", [each.value for each in KINDS], arguments))


def case(arguments: list[str]) -> Case:
    """A question from `fact=value` words; a first word without `=` is the kind."""
    with taken():
        return read_question(_facts(arguments))


def asked(arguments: list[str]) -> Asked:
    """As `case`, but `fact=?` leaves open what one may not know of the other person."""
    with taken():
        return read_asked(_facts(arguments))


def _facts(arguments: list[str]) -> dict[str, object]:
    facts: dict[str, object] = {}
    if arguments and "=" not in arguments[0]:
        facts["message.kind"] = kind(arguments[:1]).value
        arguments = arguments[1:]
    for word in arguments:
        name, equals, value = word.partition("=")
        if not equals:
            raise PageError(f"{word!r} is no fact; write it as fact=value, such as tie.degree=first")
        if name in facts:
            raise PageError(f"{name!r} is given twice")
        facts[name] = value
    return facts


def expected_case(arguments: list[str]) -> tuple[Outcome, Case]:
    """An outcome, and the case that has it, as `case` reads one."""
    return Outcome(one_of("outcome", [each.value for each in Outcome], arguments[:1])), case(arguments[1:])


@contextmanager
def taken() -> Iterator[None]:
    """What the rules refuse to be asked, a page may not ask."""
    try:
        yield
    except Refused as problem:
        raise PageError(refusal(problem, words("en"))) from None


def begin(arguments: list[str]) -> date:
    """The day on which an invitation is sent; the last that can be told to its end where none is given."""
    if not arguments:
        return LATEST
    try:
        (day,) = map(date.fromisoformat, arguments)
    except ValueError:
        day = None
    if day is None or not FIRST_DAY <= day <= LATEST:
        given = " ".join(arguments)
        raise PageError(f"it takes one day from {FIRST_DAY} to {LATEST}, such as 2013-03-01, not {given!r}")
    return day


def entries(arguments: list[str]) -> list[str]:
    """Entries of operator.toml."""
    if not arguments or not set(arguments) <= set(SHOWN):
        given = repr(" ".join(arguments)) if arguments else "nothing"
        raise PageError(f"it takes entries of operator.toml, and is given {given}; there are {', '.join(SHOWN)}")
    return arguments
