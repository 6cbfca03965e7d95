"""Small pictures: an icon for each outcome, and who reads a message. Shape and word carry the meaning, not colour."""

from typing import NamedTuple

from explainer.answers.shape import Answer
from explainer.facts.values import Kind
from explainer.law.effect import Privacy, Reader
from explainer.say.markup import escape
from explainer.say.phrases import reader_word, readers_phrase
from explainer.say.words import Words

_ICONS = {
    "free": '<circle cx="12" cy="12" r="10"/><path class="ink" d="M7 12.5l3.5 3.5L17 9"/>',
    "request": '<path d="M12 2l10 10-10 10L2 12z"/><path class="ink" d="M8 12h7m-3-3l3 3-3 3"/>',
    "credit": '<rect x="3" y="3" width="18" height="18" rx="4"/><path class="ink" d="M12 7v10m-3-7l3-3 3 3"/>',
    "advert": '<path d="M3 9h5l9-5v16l-9-5H3z"/>',
    "depends": '<circle cx="12" cy="12" r="9.5" class="open"/>'
    '<path class="line" d="M12 18v-5m0 0L8 8m0 3V8h3m1 5l4-5m-3 0h3v3"/>',
    "unknown": '<circle cx="12" cy="12" r="9.5" class="open"/>'
    '<path class="line" d="M9 9.5a3 3 0 1 1 3.6 3c-.6.2-.6.7-.6 1.5m0 2.6v.4"/>',
    "no": '<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path class="ink" d="M8.5 8.5l7 7m0-7l-7 7"/>',
}


def shape(outcome: str) -> str:
    """The outcome's shape alone, for a picture that has other things in it."""
    return _ICONS[outcome]


def icon(outcome: str) -> str:
    """The outcome's shape; the word beside it says the same, so readers of text skip it."""
    return (
        f'<svg class="card-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">{_ICONS[outcome]}</svg>'
    )


def _person(x: int, label: str, marks: str = "") -> str:
    return (
        f'<g class="person{marks and " " + marks}"><circle cx="{x}" cy="30" r="9"/>'
        f'<path d="M{x - 16} 62a16 17 0 0 1 32 0z"/>'
        f'<text x="{x}" y="78" text-anchor="middle">{escape(label)}</text></g>'
    )


def _office(x: int, label: str) -> str:
    windows = "".join(f'<path d="M{x - 10 + 9 * i} {26 + 10 * j}h4v5h-4z"/>' for i in range(3) for j in range(3))
    return (
        f'<g class="office"><path class="wall" d="M{x - 16} 18h32v44h-32z"/>{windows}'
        f'<text x="{x}" y="78" text-anchor="middle">{escape(label)}</text></g>'
    )


class Figure(NamedTuple):
    """Who stands in the picture: a shape, and the key of the word below it."""

    shape: str
    word: str


_COLLEAGUES = Figure("office", "office")


def _figure(reader: Reader, kind: Kind) -> Figure:
    """A reader's figure: a person, or an office for colleagues and for whoever is no person."""
    if reader.among is Privacy.ORGANIZATION:
        return _COLLEAGUES
    word = reader_word(reader, kind)
    if word != reader.value:
        return Figure("office", word)
    return Figure("later" if reader is Reader.LATER_PARTICIPANTS else "person", reader.value)


def figures(answer: Answer) -> tuple[Figure, ...]:
    """Who stands in the picture of an answer, from left to right: the sender's colleagues, as one, and each reader."""
    found = dict.fromkeys(_figure(reader, answer.kind) for reader in answer.readers)
    return tuple(sorted(found, key=lambda figure: figure != _COLLEAGUES))


def readers_picture(answer: Answer, say: Words) -> str:
    """Who reads it, side by side, and a dashed ring for those who could."""
    standing = figures(answer)
    step = 68 if len(standing) < 3 else 82  # words below stand closer than figures
    width = step * (len(standing) - 1) + 136
    inside = []
    for place, (form, word) in enumerate(standing):
        x, label = 68 + step * place, say.say("picture", word)
        drawn = _office(x, label) if form == "office" else _person(x, label, "" if form == "person" else form)
        between = f'<path class="between" d="M{x - step + 18} 40h{step - 36}"/>' if place else ""
        inside.append(between + drawn)
    ring = f'<rect class="could" x="4" y="4" width="{width - 8}" height="82" rx="40"/>' if answer.access else ""
    title = escape(say.say("picture", "readers", readers=readers_phrase(answer, say)))
    return (
        f'<svg class="readers-picture" role="img" viewBox="0 0 {width} 90" width="{width}" height="90">'
        f"<title>{title}</title>{ring}{''.join(inside)}</svg>"
    )
