"""What the drawn pictures share: lines of text that fit, and a frame with a title and the same in words."""

import textwrap
from collections.abc import Iterable
from html import escape

from explainer.say.words import Words
from explainer.website.filled_in import DRAWINGS

STYLES = f'<link rel="stylesheet" href="{DRAWINGS}">'
"""For what has its styles in a sheet apart; it goes before the first of it on a page."""


def broken(words: str, width: int) -> list[str]:
    """Words in lines of at most so many characters."""
    return textwrap.wrap(words, width) or [""]


def text(x: float, y: float, words: str, marks: str = "", width: int = 99, leading: float = 15) -> str:
    """Words at a place, broken into lines of at most `width` characters, `leading` units apart."""
    lines = broken(words, width)
    spans = "".join(
        f'<tspan x="{x:g}" dy="{0 if place == 0 else leading:g}">{escape(line)}</tspan>'
        for place, line in enumerate(lines)
    )
    return f'<text x="{x:g}" y="{y:g}"{f" class={marks!r}" if marks else ""}>{spans}</text>'.replace("'", '"')


def figure(name: str, size: tuple[float, float], drawn: str, said: Iterable[str], say: Words, **filled: str) -> str:
    """A picture with its title, its alternative for those who do not see it, and the same in words below."""
    width, height = size
    title, alternative = (escape(say.say("picture", name, key, **filled)) for key in ("title", "alternative"))
    items = "".join(f"<li>{escape(line)}</li>" for line in said)
    return (
        f'<figure class="drawing drawing-{name}">'
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" viewBox="0 0 {width:g} {height:g}">'
        f'<title id="{name}-title">{title}</title><desc id="{name}-desc">{alternative}</desc>{drawn}</svg>'
        f'<details class="drawing-words"><summary>{escape(say.say("drawing", "words"))}</summary><ul>{items}</ul>'
        "</details></figure>"
    )
