"""The steps of a story: whoever loses a star is named where it happens, and a plan or an account is no mere setting."""

import pytest

from explainer.play.story import tell
from explainer.say.languages import LANGUAGES
from explainer.say.markup import escape
from explainer.say.stories import story_html, story_view
from explainer.say.words import words
from explainer.wire.read_play import read_play

PREMIUM = {"plan": "premium_career", "credits": 5}
EVENTS = [
    {"at": "2013-07-18", "by": "a", "does": "send", "message": {"kind": "inmail"}},
    {"at": "2013-07-18", "by": "a", "does": "send", "message": {"kind": "inmail"}, "to": "c"},
    {"at": "2013-07-19", "by": "b", "does": "mark_spam"},
    {"at": "2013-07-20", "by": "c", "does": "mark_uninteresting"},
    {"at": "2013-07-21", "by": "a", "does": "set", "fact": "plan", "to": "basic"},
    {"at": "2013-07-22", "by": "a", "does": "set", "fact": "inmail", "to": "closed"},
    {"at": "2013-07-23", "by": "a", "does": "set", "fact": "standing", "to": "restricted"},
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_has_published_stands_under_a_heading_of_its_own(language):
    say = words(language)
    story = tell(read_play({"on": "2026-03-02", "a": PREMIUM, "events": [EVENTS[0] | {"at": "2026-03-02"}]}))
    (scene,) = story_view(story, say).scenes
    told = story_html(story, say, "../")
    behind = told.split(escape(say.say("card", "unknown")))
    assert len(behind) == 2
    assert all(escape(ground.sentence) in behind[1] for ground in scene.unknown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_star_shows_where_it_is_lost_and_a_plan_is_no_mere_setting(language):
    say = words(language)
    play = {"on": "2013-07-18", "a": PREMIUM, "c": {}, "events": EVENTS}
    scenes = story_view(tell(read_play(play)), say).scenes
    star = say.say("play", "star", who="A")
    assert [star in scene.told for scene in scenes] == [False, False, False, True, False, False, False]
    changes = [say.say("play", "plan_changes", by="A"), say.say("did", "set", by="A")]
    changes.append(say.say("play", "account_changes", by="A"))
    assert all(scene.did.startswith(f"{change} (") for scene, change in zip(scenes[4:], changes, strict=True))
