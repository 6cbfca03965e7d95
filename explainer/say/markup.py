"""Text into HTML. The library's own `html` would bring the names of all entities into every browser."""

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})

UNSEARCHED = 'data-search="no"'
"""Marks an element that stands in many places and is told whole in one: answers, and the sources behind a sentence."""


def escape(text: str) -> str:
    """The same text as HTML, inside elements and between quotation marks."""
    return text.translate(_ENTITIES)
