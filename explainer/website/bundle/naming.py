"""Names by content: a file's name carries a hash of what is in it, so that it may be kept for ever."""

from hashlib import sha256

DIGITS = 10


def digest(data: bytes) -> str:
    """The part of a name that says which content it is."""
    return sha256(data).hexdigest()[:DIGITS]


def hashed(name: str, data: bytes) -> str:
    """A file's name with the digest of its content before its ending."""
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.{digest(data)}.{suffix}"
