"""The words of the explorer: those of every answer, beside them its own, and those of each view, below `explorer`."""

from functools import cache

from explainer.data import load
from explainer.explorer.view import views
from explainer.say.words import Words, words


@cache
def explorer_words(language: str) -> Words:
    """Loaded only by who opens the explorer: a reader's first answer does not wait for them."""
    own = load("explorer", f"words.{language}")
    of_views = {view: load("explorer", view, f"words.{language}") for view in views()}
    return words(language).beside({"explorer": {**own, **of_views}}, f"explorer/…/words.{language}.toml")
