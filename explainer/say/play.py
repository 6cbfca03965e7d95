"""Plays as plain text: each step, why, who is told, and how it ends."""

from collections.abc import Callable
from datetime import datetime

from explainer.judge import Says
from explainer.law.effect import Notice
from explainer.play.run import Step
from explainer.play.state import State
from explainer.play.story import Story
from explainer.say.phrases import reason_sentence
from explainer.say.words import Words


def moment_words(at: datetime, say: Words) -> str:
    day = say.day(at.date())
    return day if not at.hour and not at.minute else f"{day}, {at:%H:%M}"


def did(step: Step, say: Words, called: Callable[[str], str] = str) -> str:
    """What happened, as a sentence about the people by their letters, or as they are `called`."""
    others = say.listing([called(name) for name in step.event.to]) if step.event and step.event.to else ""
    by = "" if step.by == "time" else called(step.by)
    did = say.say("did", step.act.value, by=by)
    if step.event and step.event.setting and step.event.value:
        name = say.say("setting", step.event.setting.value)
        did += f" ({name}: {say.say('value', step.event.setting.value, step.event.value.value)})"
    if others:
        did += f" → {others}"
    if step.wrote is not None:
        kind = step.world.messages[step.wrote].message.kind
        did += f" [{step.wrote}: {say.say('kind', kind.value, 'name')}]"
    return did


def told(step: Step, say: Words, called: Callable[[str], str] = str) -> list[str]:
    """Who is told what, one sentence each; a refusal is the step's own word and not told again."""
    return [
        say.say("play", "told", who=called(name), what=say.listing([say.say("notice", n.value) for n in notices]))
        for name, notices in step.told.items()
        if notices and notices != (Notice.REFUSED,)
    ]


def _step(step: Step, say: Words) -> list[str]:
    word = say.say("allowed", step.says.value)
    lines = ["", f"{moment_words(step.at, say)}: {did(step, say)} – {word}"]
    lines += [f"  - {reason_sentence(reason, say)} [{', '.join(reason.claims)}]" for reason in step.because]
    lines += [f"  > {line}" for line in told(step, say)]
    lines += [f"  ? {say.say('claims', id)}" for id in step.unknown]
    if step.says is not Says.CAN or step.standing.value != "official":
        lines.append(f"  {say.say('card', 'firm')}: {say.say('standing', step.standing.value)}")
    return lines


def _end(state: State, say: Words) -> list[str]:
    pairs = {"a-b": state.a_and_b, **state.ties}
    lines = ["", say.say("play", "end")]
    for pair, between in pairs.items():
        first, second = pair.split("-")
        parts = [say.say("value", "degree", between.degree.value), say.say("life", between.invitation.value)]
        if between.block.value != "none":
            parts.append(say.say("play", between.block.value, first=first, second=second))
        lines.append(f"  {pair}: {'; '.join(parts)}")
    for name, numbers in state.can_read.items():
        read = say.listing([str(number) for number in numbers]) or say.say("play", "nothing")
        more = {"credits": say.number(state.credits[name]), "read": read}
        lines.append("  " + say.say("play", "person", who=name, **more))
        if state.stars_lost[name]:
            lines.append("  " + say.say("play", "star", who=name))
    return lines


def story_text(story: Story, say: Words) -> str:
    """The steps of a story, and how it ends."""
    lines = [say.say("play", "begins", day=say.day(story.play.on))]
    for scene in story.scenes:
        lines += _step(scene.step, say)
    return "\n".join(lines + _end(story.end, say))
