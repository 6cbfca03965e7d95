"""Compare: two cases side by side, or one on two days; only what differs, and what the second one brings."""

PLACE = 3
