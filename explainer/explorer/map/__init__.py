"""Map: everybody one may have before one, or who may write to one, against every kind of message, on any day."""

PLACE = 4
