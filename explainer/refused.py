"""Bad input: what could not be taken and where, without a word of any language."""


class Refused(ValueError):
    """Something that cannot be taken; `say.refusal` makes a sentence of it.

    `code` says what is wrong, `details` what was given and what would be right, `event` in which event of a play
    (0 where it is in none).
    """

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code, self.details = code, details
        self.event = 0

    @property
    def fact(self) -> str:
        """The fact that it is about, by its name; "" where it is about none."""
        return self.details.get("fact") or self.details.get("called", "")

    def within(self, event: int) -> "Refused":
        """The same, in a play's event of this number."""
        self.event = event
        return self
