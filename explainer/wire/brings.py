"""What a value says of another fact as well: whoever has Open Profile on has a paid plan, of which the first stands."""

BRINGS = {"recipient.open_profile": ("on", "recipient.plan", "premium_career")}
"""By the fact: its value, the other fact, and what that is then."""
