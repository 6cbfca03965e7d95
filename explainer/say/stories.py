"""Stories as plain rows, and as the HTML that is laid out from them, for the build and for the browser alike.

Apart from the answers: whoever only asks needs no play, and does not wait for one.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from explainer.facts.values import Act
from explainer.judge import Says
from explainer.law.effect import Notice
from explainer.play.run import Step
from explainer.play.state import State
from explainer.play.story import Scene, Story
from explainer.rulebook.ledger import Standing
from explainer.say.html import details, grounds_html, items, p
from explainer.say.markup import escape
from explainer.say.phrases import general_sentence, moment_words, raised
from explainer.say.views import Ground, grounds_of_unknown
from explainer.say.words import Words


class SceneView(NamedTuple):
    """One step of a story: when, what, whether it was allowed (empty for what happens by itself), who is told what."""

    at: datetime
    when: str
    did: str
    says: Says
    word: str
    told: tuple[str, ...]
    because: tuple[Ground, ...]
    unknown: tuple[Ground, ...]
    standing: Standing


class StoryView(NamedTuple):
    begins: str
    scenes: tuple[SceneView, ...]
    ends: str
    end: tuple[str, ...]


type Called = Callable[[str], str]
"""What people are called, who are letters."""


def _deed(step: Step, by: str, say: Words) -> str:
    """What was done; a plan that ends and an account that LinkedIn restricts are nobody's change of a setting."""
    setting = step.event.setting.value if step.event and step.event.setting else ""
    if setting == "plan":
        return say.say("play", "plan_changes", by=by)
    if setting == "standing":
        return say.say("play", "account_changes", by=by)
    return say.say("did", step.act.value, by=by)


def _did(step: Step, say: Words, called: Called) -> str:
    """What happened, as a sentence about the people by their letters."""
    others = say.listing([called(name) for name in step.event.to]) if step.event and step.event.to else ""
    did = _deed(step, "" if step.by == "time" else called(step.by), say)
    if step.event and step.event.setting and step.event.value:
        name = say.say("setting", step.event.setting.value)
        did += f" ({name}: {say.say('value', step.event.setting.value, step.event.value.value)})"
    if others:
        did += f" → {others}"
    if step.wrote is not None:
        kind = step.world.messages[step.wrote].message.kind
        did = say.say("play", "wrote", did=did, n=str(step.wrote), kind=say.say("kind", kind.value, "name"))
    return did


def _told(scene: Scene, say: Words, called: Called) -> tuple[str, ...]:
    """Who is told what, whose credits changed, and who has lost a star; a refusal is the step's own word."""
    step = scene.step
    lines = [
        say.say("play", "told", who=called(name), what=say.listing([say.say("notice", n.value) for n in notices]))
        for name, notices in step.told.items()
        if notices and notices != (Notice.REFUSED,)
    ]
    if step.says is Says.CAN and step.act is not Act.WAIT and not step.unknown:
        lines = lines or [say.say("play", "nobody")]
    lines += [
        say.say("play", "credits", who=called(name), n=say.number(credits))
        for name, credits in scene.after.credits.items()
        if credits != scene.before.credits[name]
    ]
    lines += [
        say.say("play", "star", who=called(name))
        for name, lost in scene.after.stars_lost.items()
        if lost > scene.before.stars_lost[name]
    ]
    return tuple(lines)


def _scene(scene: Scene, say: Words, called: Called) -> SceneView:
    step = scene.step
    by_itself = step.act is Act.WAIT or step.by == "time"
    return SceneView(
        at=step.at,
        when=moment_words(step.at, say),
        did=_did(step, say, called),
        says=step.says,
        word="" if by_itself else say.say("allowed", step.says.value),
        told=_told(scene, say, called),
        because=tuple(Ground(general_sentence(each.rule, say, each.says), each.claims) for each in step.because),
        unknown=grounds_of_unknown(step.unknown, step.because, say),
        standing=step.standing,
    )


def _end(state: State, say: Words, called: Called) -> tuple[str, ...]:
    lines = []
    for pair, between in {"a-b": state.a_and_b, **state.ties}.items():
        first, second = map(called, pair.split("-"))
        parts = [say.say("value", "degree", between.degree.value), say.say("life", between.invitation.value)]
        if between.block.value != "none":
            parts.append(say.say("play", between.block.value, first=first, second=second))
        lines.append(f"{first}-{second}: {'; '.join(parts)}")
    for name, numbers in state.can_read.items():
        read = say.listing([str(number) for number in numbers]) or say.say("play", "nothing")
        more = {"credits": say.number(state.credits[name]), "read": read}
        lines.append(say.say("play", "person", who=called(name), **more))
        if state.stars_lost[name]:
            lines.append(say.say("play", "star", who=called(name)))
    return tuple(lines)


def story_view(story: Story, say: Words, called: Called = str.upper) -> StoryView:
    """The rows of a story; its people are called by capital letters, unless told otherwise."""
    return StoryView(
        begins=say.say("play", "begins", day=say.day(story.play.on)),
        scenes=tuple(_scene(scene, say, called) for scene in story.scenes),
        ends=say.say("play", "end"),
        end=_end(story.end, say, called),
    )


def _step_html(scene: SceneView, base: str, say: Words) -> str:
    word = f'<span class="play-says">{escape(scene.word)}</span>' if scene.word else ""
    told = f'<ul class="play-told">{items(scene.told)}</ul>' if scene.told else ""
    why = f'<ul class="reasons">{grounds_html(scene.because, base, say)}</ul>'
    if scene.unknown:
        unknown = "".join(f"<li>{p(ground.sentence)}</li>" for ground in scene.unknown)
        why += f'{p(say.say("card", "unknown"))}<ul class="reasons">{unknown}</ul>'
    return (
        f'<li class="play-step" data-allowed="{scene.says.value}">'
        f'<p><time datetime="{scene.at.isoformat("T", "minutes")}">{escape(scene.when)}</time> '
        f"<b>{escape(raised(scene.did))}</b> {word}</p>{told}"
        + details("card-why", say.say("card", "why"), why)
        + "</li>"
    )


def story_html(story: Story, say: Words, base: str) -> str:
    """A story, step by step; `base` leads from the page to the language's root."""
    steps = "".join(_step_html(scene, base, say) for scene in story_view(story, say).scenes)
    label = escape(say.say("play", "label"))
    return f'<figure class="play" aria-label="{label}"><ol class="play-steps">{steps}</ol></figure>'
