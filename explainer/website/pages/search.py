"""What the search may read of a page: all that is not marked as repeated, with a blank wherever a block ends."""

from html.parser import HTMLParser

from explainer.say.markup import UNSEARCHED
from explainer.website.grammar import PageError

MARK, VALUE = UNSEARCHED.replace('"', "").split("=")
BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "article"}
)
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


def searched(html: str) -> str:
    """The same HTML without its marked elements. Raises PageError where an element has no end, or an end no element."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.open:
        raise PageError(f"<{reader.open[-1]}> is opened and not closed, so that the search cannot read the page")
    return "".join(reader.kept)


class _Reader(HTMLParser):
    """Keeps what it reads, as it was written, except within marked elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.kept: list[str] = []
        self.open: list[str] = []
        self.marked = 0  # how many elements are open from the marked one outwards; 0 outside of any

    def keep(self, text: str) -> None:
        if not self.marked:
            self.kept.append(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
            if not self.marked and (MARK, VALUE) in attrs:
                self.marked = len(self.open)
        self.keep(self.get_starttag_text() or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.keep(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            inside = f"inside <{self.open[-1]}>" if self.open else "where nothing is open"
            raise PageError(f"</{tag}> stands {inside}, so that the search cannot read the page")
        # The plugin drops most tags without a trace, and would run the last word of one block into the next.
        self.keep(f" </{tag}>" if tag in BLOCKS else f"</{tag}>")
        if len(self.open) == self.marked:
            self.marked = 0
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.keep(data)

    def handle_entityref(self, name: str) -> None:
        self.keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.keep(f"&#{name};")
