"""What is offered goes as it says, and each side is shown only what it did, was told or sees when it looks."""

from hypothesis import given

from explainer.explorer.play.known import known
from explainer.explorer.play.offers import judged, reason_of
from explainer.explorer.play.rows import pane_lines, take
from explainer.explorer.play.show import file
from explainer.explorer.play.way.path import Look, Path
from explainer.explorer.play.writing import LIKE, carried
from explainer.judge import Says
from explainer.law.effect import Notice
from explainer.play.story import tell
from explainer.wire.read_play import read_play
from tests.explorer.play.asking import ENGLISH, html_of, law, linked, of_play, some_plays


@law
@given(some_plays)
def test_each_act_on_offer_comes_to_what_it_was_offered_as(data):
    link = of_play(data)
    taken = take(link)
    for pair in ("ab", "ac") if "c" in taken.here.world.people else ("ab",):
        for settings in pair:
            path = taken.path.seeing(Look(pair, settings=settings))
            found = list(judged(taken.here, path))
            assert found
            for each, step in found[:: max(1, len(found) // 12)]:
                done = path.doing(each.event)
                *_, scene = tell(read_play(file(taken.to(done))["play"])).scenes
                assert scene.step.says is step.says
                assert [reason.rule for reason in scene.step.because] == [reason.rule for reason in step.because]
                assert reason_of(scene.step, ENGLISH)


@law
@given(some_plays)
def test_a_step_that_somebody_is_not_told_of_changes_nothing_that_they_see(data):
    """But for what they see when they look: how the two are connected, what they can read, their own credits."""
    taken = take(of_play(data))
    for place, point in enumerate(taken.points[1:], 1):
        for name, person in point.world.people.items():
            told = [
                notice for scene in point.scenes for notice in scene.step.told[name] if notice is not Notice.REFUSED
            ]
            own = any(scene.step.by == name and scene.step.says is Says.CAN for scene in point.scenes)
            if told or own:
                continue
            before, after = known(taken.points[:place], name), known(taken.points[: place + 1], name)
            looking = {"degrees": after.degrees, "reads": after.reads, "credits": after.credits}
            assert after == before._replace(**looking)
            assert pane_lines(after, person.facts.plan, ENGLISH)


def test_silence_is_seen():
    taken = take(
        of_play(
            {
                "on": "2026-06-01",
                "events": [
                    {"at": "2026-06-01T10:00", "by": "a", "does": "invite"},
                    {"at": "2026-06-02", "by": "b", "does": "ignore"},
                ],
            }
        )
    )
    lines = pane_lines(known(taken.points, "a"), taken.here.world.people["a"].facts.plan, ENGLISH)
    assert "Invitation sent to B, 1 June 2026: no answer yet" in lines
    assert "Since 1 June 2026, 10:00: no news" in lines
    assert not any("ignored" in line for line in lines)


def test_a_path_is_undone_left_and_taken_again():
    path = Path().doing("1").doing("2").doing("3").at(1)
    left = path.doing("x")
    assert (left.events, left.here, left.fork, left.other) == (("1", "x"), 2, 1, ("2", "3"))
    back = left.changed_over()
    assert (back.events, back.here, back.other) == (("1", "2", "3"), 3, ("x",))
    assert path.branched()[:4] == (("1",), 1, 1, ("2", "3"))
    short = left.undone().undone()
    assert (short.events, short.here, short.fork, short.other) == ((), 0, 0, ("1", "2", "3"))
    assert left.without_other().other == ()


def test_what_the_next_message_is_like_goes_along_with_what_is_written_and_decides():
    def offered(text):
        link = linked(text)
        taken = take(link)
        return {each.key: (each, step) for each, step in judged(taken.here, taken.path, carried(link.facts))}

    long, usual = offered("on=2026-06-01&message.text_characters=250"), offered("on=2026-06-01")
    each, step = long["invite_note"]
    assert each.event.endswith(".text_characters-250")
    assert step.says is Says.CANNOT
    assert "200" in reason_of(step, ENGLISH)
    assert usual["invite_note"][1].says is Says.CAN
    assert "text_characters" not in long["invite"][0].event, "an invitation without a note has no text"


def test_the_next_message_can_be_chosen_where_acts_are():
    html = html_of("on=2026-06-01&message.media=voice&message.voice_seconds=61")
    for name in LIKE:
        assert f'name="{name}"' in html
    assert "kind-direct.media-voice.voice_seconds-61" in html
