"""What only the build of a page or of the site knows, and what stands in its place until it is filled in."""

import re
from collections.abc import Iterable

from explainer.say.markup import UNSEARCHED

BASE = "@@base@@"
"""The way from a page to its language's root."""
ELSEWHERE = "elsewhere:"
"""Before the address of a page that another language has to stand in for."""
CASE = "case:"
"""Before the address of a case in the explorer, in place of the way to the language's root."""
SITE = "@@site@@"
"""The way from a page to the site's root."""
BYTES = "@@bytes@@"
"""How much the engine has to download, compressed."""
RULES = "@@rules@@"
"""The SHA-256 of the rules wheel."""
DRAWINGS = "@@drawings@@"
"""The styles of what only a few pages show."""
WHEEL, WHEEL_NAME = "@@wheel@@", "@@wheel-name@@"
"""Where the rules wheel lies, and what it is called."""
VIEW = re.compile("@@view ([a-z]+)@@")
"""What a view of the explorer loads when it is opened, by its name: attributes of its section."""
TOLD_ON = re.compile("@@told-on ([a-z0-9-]+)@@")
"""Which pages tell a claim, by its id."""


def view_attributes(name: str) -> str:
    """What stands for the attributes of a view's section."""
    return f"@@view {name}@@"


def told_on(claim: str) -> str:
    """What stands for the pages that tell a claim."""
    return f"@@told-on {claim}@@"


def mark(ids: Iterable[str]) -> str:
    """One mark for all the claims behind a sentence, whose numbers only the whole page knows; for none, nothing."""
    claims = " ".join(dict.fromkeys(ids))
    return f'<sup class="ref" {UNSEARCHED} data-claims="{claims}"></sup>' if claims else ""
