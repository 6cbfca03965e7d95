"""From a story to JSON: its steps and how it ends."""

from datetime import datetime

from explainer.judge import RuleInForce, Says
from explainer.law.effect import Tells
from explainer.play.run import Step
from explainer.play.state import Between, State
from explainer.play.story import Scene, Story
from explainer.wire.write_answer import Json, reason_json

ALLOWED: dict[Says, Json] = {Says.CAN: True, Says.CANNOT: False, Says.UNSETTLED: "unknown"}


def moment(at: datetime) -> str:
    """A day alone where it is midnight, and else the time with it."""
    return at.date().isoformat() if not at.hour and not at.minute else at.isoformat("T", "minutes")


def _between(between: Between) -> dict[str, Json]:
    return {
        "degree": between.degree.value,
        "invitation": between.invitation.value,
        "block": between.block.value,
    }


def state_json(state: State, before: State | None = None) -> dict[str, Json]:
    """A state's shape; with the one before it, `can_read` holds only those for whom it changed."""
    reading: dict[str, Json] = {
        name: list(numbers)
        for name, numbers in state.can_read.items()
        if before is None or before.can_read[name] != numbers
    }
    return {
        **_between(state.a_and_b),
        "credits": dict(state.credits),
        "stars_lost": dict(state.stars_lost),
        "can_read": reading,
        "ties": {pair: _between(between) for pair, between in state.ties.items()},
    }


def _telling(step: Step) -> list[RuleInForce]:
    """The rules by which somebody is told something."""
    told = step.applying if step.says is Says.CAN and any(step.told.values()) else ()
    return [each for each in told if any(isinstance(effect, Tells) for effect in each.effects)]


def scene_json(scene: Scene) -> dict[str, Json]:
    step = scene.step
    out: dict[str, Json] = {
        "at": moment(step.at),
        "by": step.by,
        "did": step.act.value,
        "allowed": ALLOWED[step.says],
        "because": [reason_json(reason) for reason in step.because],
        "why": {"told": [{"rule": f.rule.id, "claims": list(f.claims)} for f in _telling(step)]},
        "standing": step.standing.value,
        "unknown": list(step.unknown),
        "told": {name: [notice.value for notice in notices] for name, notices in step.told.items()},
        "state": state_json(scene.after, scene.before),
    }
    if step.wrote is not None:
        out["message"] = {"number": step.wrote, "kind": step.world.messages[step.wrote].message.kind.value}
    return out


def story_json(story: Story) -> dict[str, Json]:
    """A story's shape: a step for each event and each thing that time brought about, and the end."""
    return {"steps": [scene_json(scene) for scene in story.scenes], "end": state_json(story.end)}
