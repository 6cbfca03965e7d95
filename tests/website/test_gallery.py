"""The gallery: each case can be taken whole, comes to what it says, and is told in every language."""

import pytest

from explainer.data import load
from explainer.explorer.since import outcome_of
from explainer.explorer.view import view
from explainer.explorer.words import explorer_words
from explainer.say.languages import LANGUAGES
from explainer.website.form.gallery import gallery

CASES = load("explorer", "gallery")


def test_there_are_at_least_twelve_cases_in_several_views() -> None:
    assert len(gallery()) >= 12
    assert {link.view for link in gallery().values()} >= {"ask", "play", "compare", "map"}


@pytest.mark.parametrize("name", CASES)
def test_each_comes_to_what_it_says(name: str) -> None:
    link = gallery()[name]
    if link.view == "ask" and not link.to_me:
        assert outcome_of(link) == CASES[name]["outcome"]
    for language in LANGUAGES:
        say = explorer_words(language)
        assert say.say("explorer", "gallery", "of", name)
        assert len(view(link.view).line(link, say)) > 10
