"""What pages say of the wire comes from the code: tables of facts, kinds, acts and notices, values and numbers."""

import contextlib
import io
import re

import pytest

from explainer.answers.routes import answers_to
from explainer.facts.catalogue import FACTS
from explainer.facts.values import Kind
from explainer.law.effect import Notice
from explainer.rulebook.ledger import claims
from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.website.blocks.inline import COUNTS, VALUES, counted, inlined
from explainer.website.blocks.markers import block
from explainer.website.blocks.vocabulary import OWNERS
from explainer.website.grammar import PageError
from explainer.website.pages.fences import judged
from explainer.wire.read_play import DOES, KEYS
from explainer.wire.read_question import read_question
from explainer.wire.write_answer import to_json
from explainer.wire.write_story import story_json
from tests import ROOT
from tests.website.pages.test_pages import render

PAGE = "contribute/question-and-answer.md"
DOCS = ROOT / "docs"
each_language = pytest.mark.parametrize("language", LANGUAGES)


def rows(marker, language):
    """Each row of a block's table as the HTML of its cells."""
    found = re.findall(r"<tr>(<td>.*?)</tr>", block(marker, words(language)))
    assert found
    return [re.findall(r"<td>(.*?)</td>", row) for row in found]


def codes(html):
    return re.findall(r"<code>(.*?)</code>", html)


@each_language
@pytest.mark.parametrize("owner", OWNERS)
def test_the_tables_of_facts_have_every_fact_value_and_default(language, owner):
    mine = [fact for fact in FACTS.values() if fact.owner == owner]
    found = rows(f"facts {owner}", language)
    assert [codes(row[0]) for row in found] == [[fact.name.split(".")[1]] for fact in mine]
    for fact, (_, values, usual, _meaning) in zip(mine, found, strict=True):
        assert codes(values) == [value.value for value in fact.sayable]
        if fact.default in fact.sayable:
            assert codes(usual) == [fact.default.value]


@each_language
def test_the_tables_of_kinds_and_notices_are_whole(language):
    assert [codes(row[0]) for row in rows("kinds", language)] == [[kind.value] for kind in Kind]
    assert [codes(row[0]) for row in rows("notices", language)] == [[notice.value] for notice in Notice]


@each_language
def test_the_table_of_acts_has_every_act_with_all_that_it_takes(language):
    found = {name: codes(row[1]) for row in rows("acts", language) for name in codes(row[0])}
    assert sorted(found) == sorted(DOES)
    for name, act in DOES.items():
        named = {code.split(" ")[0] for code in found[name]}
        assert set(KEYS.get(act, ("about",))) <= named, name


@each_language
def test_the_page_names_every_key_of_an_answer_and_of_a_step(language):
    page = (DOCS / language / PAGE).read_text("utf-8")
    given = set(re.findall(r"`(\w+)`", page))
    question, facts = read_question({"message.kind": "direct", "tie.degree": "first"})
    answer = to_json(answers_to(question, facts)[0])
    events = '[{ at = "2026-03-02", by = "a", does = "send" }]'
    told = judged("play", (f"events = {events}", 'on = "2026-03-02"', 'expect = ["send: yes"]'))
    story = story_json(told.story)
    (step,) = story["steps"]
    assert {*answer, *step, *step["state"]} - given == set()


@each_language
def test_a_sentence_takes_numbers_and_values_from_the_code(language):
    said = words(language)
    assert inlined("There are <!-- explainer:count claims -->, <!--explainer:count rules-->.", said) == (
        f"There are {len(claims())}, {said.number(counted('rules'))}."
    )
    assert inlined("One of <!-- explainer:values tie.degree -->.", said) == "One of `first`, `second`, `third`, `out`."
    html = render(
        "# <!-- explainer:count claims --> claims { #a }\n\n| A |\n|---|\n| <!-- explainer:values says --> |\n"
    )
    assert f">{len(claims())} claims</h1>" in html
    assert all(counted(name) > 0 for name in COUNTS)
    assert all(len(list(values)) > 1 for values in VALUES.values())


@pytest.mark.parametrize("marker", ["count", "count stars", "count claims rules", "values", "values colours"])
def test_what_cannot_be_counted_or_listed_stops_the_build_by_line(marker):
    with pytest.raises(PageError, match=r"^line 3: it takes one .*; there are "):
        render(f"# Title {{ #a }}\n\nOf <!-- explainer:{marker} --> here.\n")


@each_language
def test_the_python_on_the_page_prints_what_stands_below_it(language):
    text = (DOCS / language / PAGE).read_text("utf-8")
    code, printed = re.search(r"```python\n(.*?)```.*?```text\n(.*?)```", text, re.DOTALL).groups()
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(code, {})
    assert out.getvalue() == printed
