"""What Markdown's HTML still lacks for readers without a mouse, on a small screen, or who do not see."""

import re
from html import escape

from explainer.say.words import Words
from explainer.website.pages.cards import with_cards

HEADING_OR_TABLE = re.compile(r"<h[1-6]\b[^>]*>(?P<heading>.*?)</h[1-6]>|<table>.*?</table>", re.DOTALL)
ALIGN = re.compile(r'align="(left|right|center)"')
PERMALINK = re.compile(r' title="([^"]*)"> </a>')


def finished(html: str, say: Words) -> str:
    """The same page; now tables and code can be moved sideways by keyboard, and headings have only their own names."""
    html = with_cards(_tables_that_scroll(html, say)).replace("<pre>", '<pre tabindex="0">')
    # The link of a heading is for the mouse: the lists of the page's headings have the same for everybody.
    return PERMALINK.sub(r' title="\1" tabindex="-1" aria-hidden="true"> </a>', html)


def _tables_that_scroll(html: str, say: Words) -> str:
    """What Markdown writes as a table may be wider than a small screen: then it alone is moved sideways."""
    heading, seen = "", 0

    def scrolling(found: re.Match[str]) -> str:
        nonlocal heading, seen
        if found["heading"]:
            heading, seen = re.sub(r"<a class=\"headerlink.*|<[^>]+>", "", found["heading"]), 0
            return found[0]
        seen += 1
        number = f" {seen}" if seen > 1 else ""
        label = f"{escape(say.say('page', 'table'))}{number}: {heading}"
        table = ALIGN.sub(r'class="\1"', found[0])  # what Markdown writes is no longer HTML
        return f'<section class="table-scroll" tabindex="0" aria-label="{label}">{table}</section>'

    return HEADING_OR_TABLE.sub(scrolling, html)
