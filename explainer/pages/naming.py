"""Names for anchors, made of words."""

import re
import unicodedata


def slug(words: str) -> str:
    """Words as an anchor: small letters and figures, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
