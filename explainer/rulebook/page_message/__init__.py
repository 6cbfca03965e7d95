"""A member to a Page."""
