"""What the next message is like: the case's own message facts, chosen beside the acts, carried by what is written."""

from collections.abc import Mapping

from explainer.explorer.along import changed
from explainer.explorer.controls import of_fact
from explainer.explorer.link import Link, usual
from explainer.explorer.play.way.events import field_text
from explainer.facts.catalogue import FACTS
from explainer.say.html import details
from explainer.say.words import Words

LIKE = (
    "message.text_characters",
    "message.subject_characters",
    "message.media",
    "message.attachment_megabytes",
    "message.voice_seconds",
    "message.visibility",
    "message.suspicious",
)
"""To whom it goes, and how many were sent before, the story says itself."""


def carried(facts: Mapping[str, str]) -> tuple[str, ...]:
    """As fields of an event, what of the next message is not as usual."""
    chosen = {name: facts[name] for name in LIKE if facts.get(name, usual(name)) != usual(name)}
    return tuple(field_text(FACTS[name].attribute, value) for name, value in chosen.items())


def writing_html(link: Link, say: Words) -> str:
    def control(name: str) -> str:
        value = link.facts.get(name, usual(name))
        return of_fact(name, value, say.say("fact", name), lambda word: changed(link, name, word), say)

    fields = f'<div class="explorer-fields">{"".join(map(control, LIKE))}</div>'
    return details("play-writing", say.say("explorer", "play", "writing"), fields)
