"""Text into HTML. The library's own `html` would bring the names of all entities into every browser."""

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"})


def escape(text: str) -> str:
    """The same text as HTML, inside elements and between quotation marks."""
    return text.translate(_ENTITIES)
