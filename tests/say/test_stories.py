"""The steps of a story: whoever loses a star is named where it happens, and a plan or an account is no mere setting."""

import re
from datetime import datetime, timedelta

import pytest

from explainer.judge import Says
from explainer.play.story import tell
from explainer.say.languages import LANGUAGES
from explainer.say.markup import escape
from explainer.say.story.gaps import gap
from explainer.say.story.html import story_html
from explainer.say.story.rows import story_view
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
    assert all(scene.deed.text.startswith(f"{change} (") for scene, change in zip(scenes[4:], changes, strict=True))


CREDITS = {
    "on": "2026-03-02",
    "a": PREMIUM,
    "c": {},
    "events": [
        {"at": "2026-03-02", "by": "a", "does": "send", "message": {"kind": "inmail"}},
        {"at": "2026-03-05", "by": "b", "does": "decline_inmail"},
        {"at": "2026-03-06", "by": "a", "does": "send", "message": {"kind": "direct"}},
        {"at": "2026-03-07", "by": "a", "does": "invite"},
        {"at": "2026-03-08", "by": "b", "does": "ignore"},
        {"at": "2026-05-06", "by": "a", "does": "wait"},
    ],
}


def steps(html):
    return re.findall(r'<li class="play-step".*?</li>(?=<li class="play-step"|</ol>)', html)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_step_says_in_its_row_what_everybody_else_sees_or_is_not_told(language):
    say = words(language)
    story = tell(read_play(CREDITS))
    view = story_view(story, say)
    found = steps(story_html(story, say, "../"))
    assert len(found) == len(view.scenes) == 6
    for scene, row in zip(view.scenes, found, strict=True):
        lane = {"": "0", "a": "1", "b": "2"}[scene.deed.by]
        assert f'<div class="play-deed" data-lane="{lane}">' in row
        assert scene.when in row
        for number, each in enumerate(scene.seen, 1):
            if each.lines and each.name != scene.deed.by:
                told = "" if each.untold else " data-told"
                own = f'<div class="play-seen" data-lane="{number}"{told}>'
                assert own + "".join(f"<p>{escape(line)}</p>" for line in each.lines) in row
    declined = {each.name: each for each in view.scenes[1].seen}
    assert declined["a"].notice
    assert declined["a"].credits
    assert not any(declined["b"].lines), "whoever acts is not told that nobody tells them"
    ignored = [each.untold for each in view.scenes[4].seen]
    assert ignored == [say.say("play", "untold", who="A"), "", ""], "of whom it does not concern nothing is said"
    assert not any(each.lines for each in view.scenes[2].seen), "what did not happen is told to nobody"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_step_that_does_not_go_says_why_in_its_own_line(language):
    say = words(language)
    story = tell(read_play(CREDITS))
    refused = story_view(story, say).scenes[2]
    row = steps(story_html(story, say, "../"))[2]
    assert refused.says is Says.CANNOT
    line = row.split("</div>")[0]
    assert refused.because
    assert all(escape(ground.sentence) in line for ground in refused.because)
    assert escape(refused.word) in line
    assert all(f"sources/#{id}" in row for ground in refused.because for id in ground.claims)


def test_the_time_between_is_said_exactly_and_grows_with_its_logarithm():
    say = words("en")
    start = datetime(2026, 1, 31, 9)
    later = {
        timedelta(minutes=1): ("1 minute later", 0),
        timedelta(minutes=90): ("90 minutes later", 4),
        timedelta(hours=2): ("2 hours later", 4),
        timedelta(days=1): ("1 day later", 6),
        timedelta(days=21): ("21 days later", 9),
        timedelta(days=59): ("2 months later", 10),
        timedelta(days=60): ("60 days later", 10),
        timedelta(days=365): ("1 year later", 11),
        timedelta(days=365 * 14 + 3): ("14 years later", 14),
    }
    assert {step: gap(start, start + step, say) for step in later} == later
    assert gap(None, start, say).text == gap(start, start, say).text == ""


def test_a_story_says_who_is_in_it_and_what_is_not_as_usual_with_them():
    play = CREDITS | {"b": {"is": "page"}, "tie": {"degree": "second"}, "events": CREDITS["events"][5:]}
    view = story_view(tell(read_play(play)), words("en"))
    assert [side.called for side in view.sides] == ["A", "B", "C"]
    assert [side.facts for side in view.sides] == [
        ("plan: Premium Career", "InMail credits: 5"),
        ("a LinkedIn Page",),
        ("a Basic account",),
    ]
    assert view.ties == ("A-B: a 2nd-degree connection",)
