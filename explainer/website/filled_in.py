"""What only the build of a page or of the site knows, and what stands in its place until it is filled in."""

BASE = "@@base@@"
"""The way from a page to its language's root."""
RULES = "@@rules@@"
"""The SHA-256 of the rules wheel."""
WHEEL, WHEEL_NAME = "@@wheel@@", "@@wheel-name@@"
"""Where the rules wheel lies, and what it is called."""
