"""HTML as lines that can be compared: one element to a line, or its words alone."""

import re
from html.parser import HTMLParser

_OWN_LINE = (
    "article|details|summary|div|dl|dt|dd|figure|figcaption|header|h[1-6]|ol|ul|li|p|section|"
    "table|caption|thead|tbody|tr|th|td|svg|title|desc|g|rect"
)
_BEGINS = re.compile(rf"(?=<(?:{_OWN_LINE})\b)")
_CLOSES = re.compile(r"(?=</(?:article|details|div|dl|figure|ol|ul|section|table|thead|tbody|svg)>)")


def laid(html: str) -> str:
    """The same HTML with a line for each element of its own; without the line ends it is what it was."""
    assert "\n" not in html, "a renderer writes no line ends, which would be lost among ours"
    return _CLOSES.sub("\n", _BEGINS.sub("\n", html)).lstrip("\n") + "\n"


_CLAIM = re.compile(r'<details class="claim".*?sources/#([a-z0-9-]+)".*?</details>')
"""A claim unfolds to all its sources, which the cases of claims hold; here its id says which it is."""


_DRAWN = ("svg", "g", "rect")
"""What has no words of its own, and may stand in the middle of a cell."""


class _Words(HTMLParser):
    """Collects the words of HTML: a line for each row, item or paragraph, its cells apart."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("td", "th"):
            self.lines[-1] += " | " if self.lines[-1] else ""
        elif tag == "tspan":
            self.lines[-1] += " "
        elif tag in _DRAWN:
            return
        elif re.fullmatch(rf"{_OWN_LINE}|text|option|label|select|fieldset|legend|output", tag):
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        if re.fullmatch(rf"{_OWN_LINE}|select|legend|label", tag) and tag not in ("td", "th", *_DRAWN):
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        self.lines[-1] += data


def told(html: str) -> str:
    """The words of some HTML, and of each claim in it the id, a line for each element."""
    parser = _Words()
    parser.feed(_CLAIM.sub(r" [\1]", html))
    parser.close()
    lines = (" ".join(line.split()) for line in parser.lines)
    return "".join(f"{line}\n" for line in lines if line)
