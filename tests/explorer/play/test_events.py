"""The form of a play in a link: whatever can be played can be written and is read back the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer import answer
from explainer.explorer.link import read_link, written
from explainer.explorer.play.rows import take
from explainer.explorer.play.show import file, opened
from explainer.explorer.play.way.events import event_text, read_event_text
from explainer.explorer.play.way.path import Look, Path, path_text, read_path
from explainer.explorer.view import views
from explainer.play.story import tell
from explainer.refused import Refused
from explainer.wire.read_play import read_play
from explainer.wire.write_answer import canonical
from explainer.wire.write_story import scene_json, state_json, story_json
from tests.explorer.play.asking import law, linked, of_play, some_plays
from tests.plays import Draw

SAFE = re.compile(r"[A-Za-z0-9_.~*-]*[A-Za-z0-9]|")
MESSAGE = {
    "kind": "inmail",
    "text_characters": 300,
    "voice_seconds": 1.5,
    "attachment_megabytes": 1e22,
    "media": "voice",
}
"""What no drawn play has."""


@law
@given(some_plays)
def test_a_play_comes_back_from_its_link_the_same(data):
    link = of_play(data)
    assert SAFE.fullmatch(link.events)
    again = file(link)["play"]
    assert read_play(again).events == read_play(data).events
    assert canonical(story_json(tell(read_play(again)))) == canonical(story_json(tell(read_play(data))))
    assert opened({"play": again}) == link


@law
@given(some_plays)
def test_what_the_page_plays_step_by_step_is_what_the_command_line_says_of_its_file(data):
    link = of_play(data)
    taken = take(link)
    assert not taken.left_out
    steps = [scene_json(scene) for point in taken.points for scene in point.scenes]
    assert canonical({"steps": steps, "end": state_json(taken.here.state)}) == canonical(answer(file(link)))


def test_everything_about_a_message_goes_into_a_link():
    data = {"on": "2016-03-01", "events": [{"at": "2016-03-01T00:30", "by": "a", "does": "send", "message": MESSAGE}]}
    play = read_play(data)
    text = event_text(play.events[0], play.events[0].at)
    assert SAFE.fullmatch(text)
    assert read_event_text(text, 1, play.events[0].at, play.world) == play.events[0]


def test_twenty_events_fit_into_a_message():
    longest = max(len(written(of_play(Draw(seed, 20).data))) for seed in range(60))
    assert longest <= 2000


@given(
    st.lists(st.sampled_from(["0.a.wait", "1d.b.open.about-1"]), max_size=6),
    st.integers(0, 6),
    st.integers(0, 6),
    st.lists(st.just("2h.a.renew"), max_size=3),
    st.sampled_from([Look(), Look("bc", 3, "b", "c"), Look(about=2)]),
)
def test_where_the_reader_stands_and_what_they_left_aside_is_in_the_link(events, here, fork, other, look):
    path = Path(tuple(events), min(here, len(events)), min(fork, len(events)) if other else 0, tuple(other), look)
    assert read_path(path_text(path)) == (path, [])
    assert SAFE.fullmatch(path_text(path))


@pytest.mark.parametrize(
    ("events", "code", "kept"),
    [
        ("0.a.invite~nonsense~1d.b.accept", "not_an_event", "0.a.invite"),
        ("0.a.invite~1d.x.accept", "unknown_person", "0.a.invite"),
        ("0.a.invite~1d.b.dance", "unknown_value", "0.a.invite"),
        ("0.a.invite~1d.b.open.about-9", "no_such_message", "0.a.invite"),
        ("0.a.invite~1d.b.accept.colour-red", "unknown_key", "0.a.invite"),
        ("0.a.invite~1d.b.accept.to", "not_an_event", "0.a.invite"),
        ("0.a.set.receipts-purple", "unknown_value", ""),
        ("0.a.send.kind-direct.kind-inmail", "given_twice", ""),
        ("99999d.a.wait", "day_out_of_range", ""),
        ("0.a.wait~here~1d.a.wait~or-9~1d.a.wait", "no_such_event", "0.a.wait~here~1d.a.wait"),
        ("0.a.wait~look.to-aa", "not_an_event", "0.a.wait"),
    ],
)
def test_what_cannot_happen_is_named_and_left_out_with_all_that_follows(events, code, kept):
    taken = take(linked(f"on=2026-06-01&events={events}"))
    assert taken.left_out[0].code == code
    assert taken.link.events == kept


def test_what_is_left_out_names_its_place():
    first, more = take(linked("on=2026-06-01&events=0.a.invite~1d.b.dance~1d.a.wait~1d.a.wait")).left_out
    assert (first.event, more.code, more.details) == (2, "events_left_out", {"value": "2"})


BITS = st.sampled_from(
    ["0", "1d", "a", "b", "c", "send", "set", "or-1", "here", "look", "kind-inmail", "about-1", "<b>"]
)
texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.lists(BITS | st.text(max_size=4), max_size=5).map(".".join), max_size=6).map("~".join),
)


@law
@given(
    texts, st.dictionaries(st.sampled_from(["c.plan", "a-c.degree", "a-a.degree", "d.is", "a-b.degree", "q.x"]), texts)
)
def test_no_link_is_too_bad_to_be_shown(events, others):
    link, _ = read_link([("view", "play"), ("events", events), *others.items()], views())
    taken = take(link)
    again = take(linked(written(taken.link).removeprefix("view=play&")))
    assert not again.left_out
    assert again.link == taken.link


def test_more_events_than_a_play_may_have_are_left_out():
    taken = take(linked(f"events={'~'.join(['0.a.wait'] * 250)}"))
    assert [problem.code for problem in taken.left_out] == ["too_many_events"]
    assert len(taken.path.events) == 200
    taken = take(linked(f"events={'~'.join(['0.a.wait' + '.x' * 50] * 250)}"))
    assert taken.left_out[0].code == "too_many_events"


@pytest.mark.parametrize("data", [{"play": 3}, {"play": {"events": []}, "tie": {}}, {"play": {"events": 3}}])
def test_a_file_that_is_no_play_is_refused(data):
    with pytest.raises(Refused):
        opened(data)
    assert opened({"tie": {}}) is None
