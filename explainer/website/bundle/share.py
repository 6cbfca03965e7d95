"""The picture that a shared link shows: the site's question in its own letters, one for each language."""

import io
from functools import cache

from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw, ImageFont

from explainer.say.words import words
from explainer.website.bundle.font import cut_font

SIZE = (1200, 630)  # what those who show such pictures ask for
PAPER, INK, QUIET, ACCENT = "#fbf9f4", "#1e1b17", "#4f4941", "#7d2c16"
LEFT = 90


@cache
def _letters(weight: str) -> bytes:
    """The reading font as Pillow takes it."""
    out = io.BytesIO()
    with TTFont(io.BytesIO(cut_font(weight, "normal"))) as font:
        font.flavor = None
        font.save(out)
    return out.getvalue()


def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(io.BytesIO(_letters(weight)), size)


def _lines(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """The text in lines that fit between the margins."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= SIZE[0] - 2 * LEFT:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def share_picture(language: str) -> bytes:
    """A PNG of 1200 by 630 pixels."""
    say = words(language)
    picture = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(picture)
    title, text = _font("600", 100), _font("400", 38)
    draw.rectangle((0, 0, SIZE[0], 22), fill=ACCENT)
    y = 84
    for line in _lines(say.say("share", "title"), title):
        draw.text((LEFT, y), line, INK, title)
        y += 116
    y += 30
    for line in _lines(say.say("share", "text"), text):
        draw.text((LEFT, y), line, QUIET, text)
        y += 54
    draw.text((LEFT, SIZE[1] - 90), say.say("share", "foot"), ACCENT, _font("600", 34))
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()
