"""The headings of an answer, one level below the heading that it stands under."""

import re

from explainer.say.html import LEVEL

TAG = re.compile(r"(?<=<)(/?)h([2-5])(?=[ >])")


def below(html: str, heading: int) -> str:
    """The same widget under a heading of this level, which it tells its script, too."""
    by = max(heading, 1) + 1 - LEVEL
    lowered = TAG.sub(lambda found: f"{found[1]}h{min(int(found[2]) + by, 6)}", html) if by else html
    return lowered.replace(f' data-level="{LEVEL}"', f' data-level="{LEVEL + by}"')
