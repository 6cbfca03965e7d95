"""One subject of the rulebook; see rules.py."""
