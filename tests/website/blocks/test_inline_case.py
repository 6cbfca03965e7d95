"""A link to a case within a sentence: it names its outcome, and the build stops where the rules say otherwise."""

import pytest

from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.website.blocks.inline import inlined
from explainer.website.filled_in import BASE
from explainer.website.grammar import PageError
from tests.website.pages.test_pages import render

CLOSED = "<!-- explainer:case no inmail tie.degree=third sender.plan=basic -->"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_case_becomes_a_link_that_names_its_outcome(language):
    said = words(language)
    link = inlined(CLOSED, said)
    assert f'href="{BASE}try/#sender.plan=basic&amp;tie.degree=third&amp;message.kind=inmail&amp;v=1"' in link
    assert said.say("outcome", "no") in link
    assert link in render(f"- It costs: {CLOSED}\n", language)


@pytest.mark.parametrize(
    ("marker", "named"),
    {
        "case free inmail": "expects 'free', but the rules say 'no'",
        "case inmail": "it takes one outcome, and is given 'inmail'",
        "case": "it takes one outcome, and is given nothing",
        "case no inmail tie.degree=fourth": "fourth",
        "case no inmail degree": "write it as fact=value",
    }.items(),
)
def test_a_case_that_comes_out_otherwise_stops_the_build_by_line(marker, named):
    with pytest.raises(PageError, match=r"^line 3: ") as raised:
        render(f"# Title {{ #a }}\n\nHere <!-- explainer:{marker} --> it is.\n")
    assert named in str(raised.value)
