"""Short ways to ask the view in tests."""

from urllib.parse import parse_qsl

from hypothesis import settings
from hypothesis import strategies as st

from explainer.explorer.link import read_link, written
from explainer.explorer.play.rows import take
from explainer.explorer.play.show import opened, rest, show
from explainer.explorer.view import views
from explainer.explorer.words import explorer_words
from tests.plays import Draw

law = settings(max_examples=60, deadline=None, derandomize=True)
some_plays = st.builds(
    lambda seed, length: Draw(seed, length, people=4).data, st.integers(0, 10**9), st.integers(1, 25)
)
ENGLISH = explorer_words("en")


def linked(text):
    """The link with this text behind its #."""
    link, left_out = read_link(parse_qsl(f"view=play&{text}", keep_blank_values=True), views())
    assert not left_out
    return link


def of_play(data):
    """The link to a drawn play, as it comes back from an address."""
    return linked(written(opened({"play": data})).removeprefix("view=play&"))


def shown(text, words=ENGLISH):
    return show(linked(text), words, "../")


def html_of(text, words=ENGLISH):
    """The view's HTML, with all that can be tried in its place."""
    place, link = " data-rest>", linked(text)
    html = show(link, words, "../").html
    assert html.count(place) == 1
    return html.replace(place, place + rest(link, words, "../"))


def points(data):
    """The points of a drawn play, from the beginning on."""
    return take(of_play(data)).points
