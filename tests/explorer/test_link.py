"""The link: it keeps a state whole, takes what it can of anything, and names the rest."""

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer.answers.shape import Outcome
from explainer.explorer.link import Link, of_question, read_link, written
from explainer.explorer.view import views
from explainer.facts.catalogue import FACTS
from explainer.facts.question import CHECKED
from explainer.say.languages import LANGUAGES
from explainer.wire.read_question import OF_THE_OTHER, UNKNOWN, read_asked
from explainer.wire.write_link import fragment
from tests.explorer.calling import call, parts, see

ORDER = {name: place for place, name in enumerate(("on", *FACTS))}


def read(link: str) -> Link:
    found, left_out = read_link(parts(link), views())
    assert left_out == []
    return found


def _values(name: str) -> st.SearchStrategy[str]:
    fact = FACTS[name]
    if not fact.choices:
        return st.integers(fact.least, 9000).map(str)
    words = [str(choice.value) for choice in fact.sayable]
    return st.sampled_from([*words, UNKNOWN] if fact in OF_THE_OTHER else words)


facts = st.lists(st.sampled_from(sorted(FACTS)), max_size=6, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: _values(name) for name in names})
)
days = st.dates(min_value=read_asked({"on": "2011-01-01"})[0].on, max_value=CHECKED).map(str)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(facts, facts, st.none() | days, st.sampled_from(views()), st.booleans())
def test_a_link_that_was_written_is_the_state_it_was_made_from(
    first: dict[str, str], second: dict[str, str], day: str | None, view: str, to_me: bool
) -> None:
    on = {"on": day} if day else {}
    pairs = [("view", view), ("direction", "to_me" if to_me else "from_me"), *{**on, **first}.items()]
    pairs += [(f"b.{name}", value) for name, value in second.items()]
    made, left_out = read_link(pairs, views())
    assert left_out == []
    assert read(written(made)) == made
    assert list(made.facts) == sorted(made.facts, key=ORDER.__getitem__)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(facts)
def test_who_turns_round_twice_stands_where_they_stood(first: dict[str, str]) -> None:
    made, _ = read_link([*first.items()], views())
    assert made.turned().turned() == made
    assert read(written(made.turned())) == made.turned()


@settings(max_examples=100, deadline=None, derandomize=True)
@given(facts)
def test_it_is_the_link_that_pages_write_for_the_same_question(first: dict[str, str]) -> None:
    asked = read_asked(first)
    assert read(fragment(asked)) == of_question(asked, "ask")


def test_an_old_link_opens_ask() -> None:
    assert read("sender.plan=basic&tie.degree=first&v=1") == Link("ask", facts={"tie.degree": "first"})


def test_what_cannot_be_taken_is_named_and_the_rest_works() -> None:
    found = see("view=maps&tie.degree=first&tie.degree=second&colour=red&sender.plan=gold&was=maybe&v=2")
    assert found["view"] == "ask"
    assert found["link"] == "tie.degree=first&v=1"
    for named in ("maps", "tie.degree", "colour", "gold", "maybe", "“v”"):
        assert any(named in note for note in found["notes"]), named


HOSTILE = "<img src=x onerror=alert(1)>"


def drawn(draw: Random) -> list[tuple[str, str]]:
    """A link of anything: names that are known, values of other facts, events, code points, markup."""
    known = ["view", "direction", "events", "was", "checked", "on", "b.on", "b.tie.degree", "c.plan", "a-c.degree"]
    words = [*views(), "to_me", UNKNOWN, "2014-01-01", *(each.value for each in Outcome)]
    words += sorted({str(choice.value) for fact in FACTS.values() for choice in fact.choices})
    events = ["0.a.invite", "1d.b.ignore", "here", "other-1", "look.about-1", "0.a.send.kind-direct", "9h.b.wait"]

    def text(letters: str, most: int) -> str:
        return "".join(draw.choices(letters, k=draw.randrange(most)))

    def anything(most: int) -> str:
        points = (draw.choice([draw.randrange(0xD800), draw.randrange(0xE000, 0x110000)]) for _ in range(most))
        return "".join(chr(point) for point in points)

    def name() -> str:
        return draw.choice([lambda: draw.choice(known), lambda: draw.choice([*FACTS]), lambda: anything(9)])()

    def value() -> str:
        make = [
            lambda: draw.choice(words),
            lambda: anything(draw.randrange(40)),
            lambda: text("<>&\"'=scriptimgonerror/ ", 60),
            lambda: str(draw.randrange(-(10**20), 10**20)),
            lambda: "~".join(draw.choices([*events, text("0ab.~-=<", 9)], k=draw.randrange(1, 9))),
        ]
        return draw.choice(make)()

    return [(name(), value()) for _ in range(draw.randrange(10))]


@pytest.mark.parametrize("seed", range(8))
def test_none_of_ten_thousand_links_breaks_a_view_or_comes_back_as_markup(seed: int) -> None:
    draw = Random(seed)
    for _ in range(10_000 // 8):
        no_markup_of(drawn(draw), draw.choice([*LANGUAGES]))


def no_markup_of(pairs: list[tuple[str, str]], lang: str) -> None:
    found = call("see", lang, link=[*pairs, ("title", HOSTILE)])
    more = call("rest", lang, link=[*pairs, ("title", HOSTILE)])
    shown = json.dumps([found["html"], found["parts"], found["bar"], found["since"], found["link"], more["html"]])
    assert HOSTILE not in shown, pairs
    for _, value in pairs:
        assert "<" not in value or len(value) < 4 or value not in shown, pairs
    assert "link" in call("see", lang, link=parts(found["link"])), "what was taken can be opened again"
    assert call("see", lang, link=parts(found["link"]))["link"] == found["link"]


def test_a_link_of_any_length_is_taken_and_cut() -> None:
    long = [("x" * 100_000, "y" * 100_000), *((f"n{place}", "v") for place in range(5000))]
    notes = call("see", link=long)["notes"]
    assert len(notes) < 250
    assert all(len(note) < 3000 for note in notes)
