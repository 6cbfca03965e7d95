"""The life of an invitation, its note and the replies to it."""
