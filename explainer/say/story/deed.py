"""What was done in a step of a story, as a sentence about its people."""

from collections.abc import Callable
from typing import NamedTuple

from explainer.facts.values import Act
from explainer.play.run import Step
from explainer.say.words import Words

type Called = Callable[[str], str]
"""What people are called, who are letters."""


class Deed(NamedTuple):
    """What was done: by whom (nobody for what happens by itself), and what was written."""

    by: str
    text: str
    kind: str
    whole: str  # all of it in one line


def by_of(step: Step) -> str:
    """Who acts; time alone does what happens by itself, and waiting."""
    return "" if step.by == "time" or step.act is Act.WAIT else step.by


def deed_of(step: Step, say: Words, called: Called) -> Deed:
    text = _by_itself(step, say, called) if step.by == "time" else _by_somebody(step, say, called)
    whole, kind = text, _kind(step, say)
    if kind:
        whole = say.say("play", "wrote", did=text, n=str(step.wrote), kind=kind)
    return Deed(by_of(step), text, kind, whole)


def _by_itself(step: Step, say: Words, called: Called) -> str:
    """What time brought; of several invitations or InMails it says whose it was."""
    name = step.act.value
    if step.item and say.has("did_to", name):
        return say.say("did_to", name, by=called(step.item.by), whom=called(step.item.other))
    return say.say("did", name, by="")


def _by_somebody(step: Step, say: Words, called: Called) -> str:
    """A plan that ends and an account that LinkedIn restricts are nobody's change of a setting."""
    by, event, name = called(step.by), step.event, step.act.value
    if event and event.setting and event.value:
        key = {"plan": "plan_changes", "standing": "account_changes"}.get(event.setting.value)
        text = say.say("play", key, by=by) if key else say.say("did", name, by=by)
        setting, value = event.setting.value, event.value.value
        return f"{text} ({say.say('setting', setting)}: {say.say('value', setting, value)})"
    whom = say.listing([called(other) for other in event.to]) if event else ""
    if whom and say.has("did_to", name):
        return say.say("did_to", name, by=by, whom=whom)
    return say.say("did", name, by=by)


def _kind(step: Step, say: Words) -> str:
    """What was written, if anything: a kind of message, or a reply to one."""
    if step.wrote is None:
        return ""
    if step.act is Act.REPLY and step.event and step.event.about:
        return say.say("play", "reply_to", n=str(step.event.about))
    return say.say("kind", step.world.messages[step.wrote].message.kind.value, "name")
