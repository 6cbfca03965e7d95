"""From a question to the part of a link after `#`: facts by name, as a shared link keeps them."""

from collections.abc import Callable

from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED, Question
from explainer.space.ways import Way, changed
from explainer.wire.read_question import LINK_VERSION, UNKNOWN, Asked
from explainer.wire.write_answer import plain


def in_link(asked: Asked) -> dict[str, str]:
    """What is given, by name, as a link has it; the day apart."""
    question, given, unknown = asked
    return {name: UNKNOWN if FACTS[name] in unknown else str(plain(FACTS[name].of(question))) for name in given}


def fragment(asked: Asked) -> str:
    """What is given, and the day unless it is the last; of all that stands there, only the mark of doubt needs care."""
    pairs = in_link(asked)
    if asked[0].on != CHECKED:
        pairs = {"on": asked[0].on.isoformat(), **pairs}
    return "&".join(f"{name}={value.replace(UNKNOWN, '%3F')}" for name, value in {**pairs, "v": LINK_VERSION}.items())


def fragment_of(question: Question) -> str:
    """The link to a question, with the facts that are not as usual."""
    return fragment((question, tuple(name for name, fact in FACTS.items() if fact.of(question) != fact.default), ()))


def tried_in(asked: Asked) -> Callable[[Way], str]:
    """For each change that would help in a case: where, from the language's root, it stands beside the case."""
    question, _, _ = asked
    first, second = fragment(asked).removesuffix(f"v={LINK_VERSION}"), FACTS.items()

    def at(way: Way) -> str:
        after = changed(question, {change.fact: change.to for change in way})
        differing = "".join(
            f"b.{name}={plain(fact.of(after))}&" for name, fact in second if fact.of(after) != fact.of(question)
        )
        return f"try/#view=compare&{first}{differing}v={LINK_VERSION}"

    return at
