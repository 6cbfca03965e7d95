"""From a play's events to the wire: each as a file has it, with what is as usual left out."""

from explainer.facts.catalogue import FACTS
from explainer.facts.question import Message
from explainer.facts.values import Act, YesNo
from explainer.play.event import Event
from explainer.wire.read_play import KEYS
from explainer.wire.write_answer import Json, plain
from explainer.wire.write_story import moment

_OF_A_MESSAGE = {
    fact.attribute: name.removeprefix("message.") for name, fact in FACTS.items() if fact.owner == "message"
}


def message_json(message: Message) -> dict[str, Json]:
    """What is not as usual about a message."""
    usual = Message()
    return {
        name: plain(getattr(message, attribute))
        for attribute, name in _OF_A_MESSAGE.items()
        if getattr(message, attribute) != getattr(usual, attribute)
    }


def event_json(event: Event) -> dict[str, Json]:
    """An event, as `read_event` takes it."""
    data: dict[str, Json] = {"at": moment(event.at), "by": event.by, "does": event.act.value}
    if event.act is Act.SET:
        assert event.setting
        assert event.value
        return {**data, "fact": event.setting.value, "to": event.value.value}
    if event.to:
        key = "who" if "who" in KEYS.get(event.act, ()) else "to"
        data[key] = event.to[0] if len(event.to) == 1 else list(event.to)
    if message := message_json(event.message):
        data["message"] = message
    if event.about is not None:
        data["about"] = event.about
    for key, value in (("email", event.email), ("note", event.note)):
        if value is YesNo.YES:
            data[key] = YesNo.YES.value
    return data
