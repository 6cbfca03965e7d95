"""What the view shows: the steps apart from all else, every act with its reason, time, people and ready stories."""

import re
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.explorer import door
from explainer.explorer.link import written
from explainer.explorer.play import stories as of_stories
from explainer.explorer.play.show import line, opened, show, text
from explainer.explorer.play.stories import going_otherwise, stories
from explainer.explorer.words import explorer_words
from explainer.say.languages import LANGUAGES
from tests.explorer.play.asking import ENGLISH, html_of, law, linked, of_play, shown, some_plays
from tests.plays import Draw

LINK = re.compile(r'href="#([^"]*)"[^>]*>(?:<span[^>]*>[^<]*</span> )?([^<]*)<')


def links(html):
    """The links by their words; of several with the same words, the first."""
    return {words: link.replace("&amp;", "&") for link, words in reversed(LINK.findall(html))}


def test_steps_come_one_by_one_as_far_as_the_reader_stands():
    found = shown("on=2026-06-01&events=0.a.invite~1d.b.ignore~here~7d.a.withdraw")
    assert len(found.parts) == 2
    assert '<ol class="play-steps" data-parts></ol>' in found.html
    assert "A withdraws the invitation" in found.html.partition("What comes after")[2]
    assert "step 2 of 3" in found.html
    assert found.said.startswith("2 June 2026: B ignores the invitation – possible. Nobody is told of it.")


def test_the_same_step_is_drawn_once():
    one = shown("on=2026-06-02&events=0.a.invite~1d.b.ignore")
    two = shown("on=2026-06-02&events=0.a.invite~1d.b.ignore~7d.a.withdraw")
    assert all(old is new for old, new in zip(one.parts, two.parts, strict=False))
    assert "7 days later" in two.parts[2]


def test_a_refused_act_says_why_before_it_is_chosen():
    html = html_of("on=2026-06-01&tie.degree=second")
    assert "Only members with a paid plan can send InMail." in html
    assert links(html)["InMail"].endswith("events=0.a.send.kind-inmail&v=1")
    assert "Accept" not in links(html)
    assert "Accept" in links(html_of("on=2026-06-01&events=0.a.invite"))


def test_what_nobody_has_published_is_dotted_before_it_is_chosen():
    html = html_of("on=2026-03-02&recipient.region=us&events=0.a.send.kind-sponsored")
    assert re.search(r'<li data-says="unsettled"><span class="play-refused">.*?Reply</a></span>', html)
    assert "<b>nobody has published it:</b>" in html


def test_time_runs_until_something_happens_or_says_that_nothing_will():
    html = html_of("on=2014-06-01&sender.plan=premium_career&sender.credits=5&events=0.a.send.kind-inmail")
    until = links(html)["Until something happens: the guaranteed credit comes back (7 days later)"]
    assert until.endswith("~10081m.a.wait&v=1")
    steps = show(linked(until.removeprefix("view=play&")), ENGLISH, "").parts
    assert "gets back the guaranteed credit" in steps[1]
    assert "Nothing will happen by itself." in html_of("on=2014-06-01")


def test_where_the_days_do_not_suffice_the_play_begins_earlier_and_says_so_first():
    html = html_of("events=0.a.invite")
    assert "and will begin on 3 May 2026" in html
    assert "on=2026-05-03" in links(html)["+1 week"]
    assert "on=2026-05-03" not in links(html)["+1 hour"]
    assert not show(linked(links(html)["+1 week"].removeprefix("view=play&")), ENGLISH, "").left_out
    assert "the story will begin" not in html_of("on=2026-05-03")


def test_what_is_not_known_is_as_usual_and_stays_in_the_case():
    found = shown("recipient.plan=%3F")
    assert "What you do not know has its usual value here: Their plan." in found.html
    assert found.link.facts == {"recipient.plan": "?"}


def test_somebody_can_join_and_go_again():
    joined = links(html_of("on=2026-06-01"))["Add somebody: C"]
    html = html_of(f"{joined.removeprefix('view=play&')}")
    assert 'data-people="3"' in html
    assert '<select name="pair"' in html
    unfolded = links(html)["C: facts at the beginning"]
    html = html_of(unfolded.removeprefix("view=play&"))
    assert '<select name="c.plan"' in html
    assert '<select name="a-c.degree"' in html
    assert "c.is" not in links(html)["Remove C"]
    assert "Group chat with B and C" in html_of("on=2026-06-01&c.is=member&tie.degree=first&a-c.degree=first")


def test_settings_are_judged_where_they_are_unfolded():
    html = html_of("on=2026-06-01&events=look.set-a")
    assert "the switch for Open Profile comes only with a paid plan" in html
    assert links(html)["off"].endswith("events=0.a.set.receipts-off~look.set-a&v=1")


def test_the_reader_is_who_is_written_to_where_the_case_says_so():
    html = html_of("direction=to_me")
    assert "<b>B</b> <span>you</span>" in html
    assert "What you (B) see now" in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ready_story_has_a_title_and_goes_as_it_says(language):
    assert len(stories()) >= 10
    say = explorer_words(language)
    titles = {say.say("explorer", "play", "story", each.name) for each in stories()}
    assert len(titles) == len(stories())
    for each in stories():
        found = show(each.link, say, "../")
        assert (found.left_out, found.link) == ((), each.link)
        assert line(each.link, say) == found.said
        assert text(each.link, say)
    assert going_otherwise() == []


def test_a_story_that_goes_otherwise_is_named(monkeypatch):
    first, *_ = stories()
    monkeypatch.setattr(of_stories, "stories", lambda: (first._replace(expect=("invite: no",)),))
    (sentence,) = going_otherwise()
    assert "'ignored' expects ['invite: no'], but the rules say ['invite: yes; b: invitation'" in sentence
    monkeypatch.setattr(of_stories, "stories", lambda: (first._replace(link=linked("events=0.a.dance")),))
    assert "cannot be played" in going_otherwise()[0]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("language", LANGUAGES)
def test_any_play_can_be_shown_in_every_language(seed, language):
    data = Draw(seed, 20, people=4).data
    link = of_play(data)._replace(events=of_play(data).events + "~look.set-b.who-a")
    found = show(link, explorer_words(language), "../")
    assert not found.left_out
    assert len(found.parts) >= len(data["events"])
    assert opened({"play": data}).view == "play"


@law
@given(some_plays, st.integers(0, 6), st.integers(0, 6))
def test_a_page_is_given_only_the_steps_that_it_does_not_have(data, short, other):
    events = of_play(data).events.split("~")
    begin, end = "~".join(events[: max(1, len(events) - short)]), "~".join(events[: max(1, len(events) - other)])
    pairs = [(name, value) for name, value in parse_qsl(written(of_play(data))) if name != "events"]
    before = see([*pairs, ("events", begin)], "no such link")
    assert before["same"] == 0
    after = see([*pairs, ("events", end)], before["link"])
    whole_again = see([*pairs, ("events", end)], "")
    assert before["parts"][: after["same"]] + after["parts"] == whole_again["parts"]
    assert after["same"] == min(len(before["parts"]), len(whole_again["parts"]))


def see(pairs, drawn):
    return door.see({"link": [list(pair) for pair in pairs], "base": "../", "drawn": drawn}, "en")


def test_a_page_that_shows_what_was_given_long_ago_is_given_all():
    first = see([("view", "play"), ("on", "2026-06-01"), ("events", "0.a.invite")], "")
    for day in range(door.KEPT):
        see([("view", "play"), ("on", f"2026-01-{day + 10}"), ("events", "0.a.invite")], "")
    again = see([("view", "play"), ("on", "2026-06-01"), ("events", "0.a.invite~1d.b.ignore")], first["link"])
    assert (again["same"], len(again["parts"])) == (0, 2)
