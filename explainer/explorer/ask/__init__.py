"""Ask: one case and its answer, what would settle it, what else counts; or who can reach me."""

PLACE = 1
