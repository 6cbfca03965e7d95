"""What the search may read of a page: its sections with their own words, and nothing that is marked as repeated."""

from dataclasses import dataclass
from html.parser import HTMLParser

from explainer.say.markup import UNSEARCHED
from explainer.website.grammar import PageError

MARK, VALUE = UNSEARCHED.replace('"', "").split("=")
HEADINGS = frozenset({"h1", "h2", "h3"})
BEGINS = HEADINGS | {"article", "details"}  # as an entry of the ledger is
BLOCKS = HEADINGS | {"p", "li", "dt", "dd", "td", "th", "h4", "h5", "h6", "summary", "caption", "article", "pre", "br"}
LEFT_OUT = frozenset({"headerlink", "play"})  # classes: the sign beside a heading, and stories, which are all alike
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})


@dataclass(frozen=True)
class Section:
    """What stands below one heading, down to the next: its words, with one blank between any two."""

    id: str
    heading: str
    text: str


@dataclass(frozen=True)
class Read:
    """A page's sections in order, the first being what stands below its title, and the first sentence it says."""

    sections: tuple[Section, ...]
    first_sentence: str


def read(html: str, description: str) -> Read:
    """A page as the search knows it; where it has no paragraph, it says its description.

    Raises PageError where an element has no end, or an end no element.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    if reader.open:
        raise PageError(f"<{reader.open[-1]}> is opened and not closed, so that the search cannot read the page")
    sections = tuple(Section(part.id, _joined(part.heading), _joined(part.text)) for part in reader.parts)
    return Read(
        tuple(part for part in sections if part.heading or part.text), _first_sentence(reader.first) or description
    )


def _first_sentence(paragraph: str) -> str:
    """Each sentence has a line of its own, as it has in the Markdown."""
    return " ".join(paragraph.strip().partition("\n")[0].split())


def _joined(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


class _Part:
    def __init__(self, id: str) -> None:
        self.id = id
        self.heading: list[str] = []
        self.text: list[str] = []


class _Reader(HTMLParser):
    """Sorts the text of a page by the heading it stands below, except within marked elements."""

    def __init__(self) -> None:
        super().__init__()
        self.parts = [_Part("")]
        self.first = ""  # the first paragraph, whose lines are sentences
        self.first_is_read = False
        self.open: list[str] = []
        self.heads = True  # whether the last heading is that of its part
        self.marked = 0  # how many elements are open from the marked one outwards; 0 outside of any

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if not self.marked and tag in BEGINS and given.get("id"):
            self.parts.append(_Part(given["id"] or ""))
        if tag not in VOID:
            self.open.append(tag)
            if not self.marked and (tag == "svg" or given.get(MARK) == VALUE or given.get("class") in LEFT_OUT):
                self.marked = len(self.open)
        elif tag in BLOCKS:
            self.handle_data(" ")
        if tag in HEADINGS:  # one that begins nothing, as in a list of entries, is words of the part it stands in
            self.heads = bool(given.get("id")) or not self.parts[-1].heading

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            inside = f"inside <{self.open[-1]}>" if self.open else "where nothing is open"
            raise PageError(f"</{tag}> stands {inside}, so that the search cannot read the page")
        if tag in BLOCKS:  # else the last word of one block would run into the next
            self.handle_data(". " if tag == "summary" and self._is_unended() else " ")
        if tag == "p" and self.first.strip():
            self.first_is_read = True
        if len(self.open) == self.marked:
            self.marked = 0
        self.open.pop()

    def _is_unended(self) -> bool:
        """Whether what was read last is a sentence without its point, as the line of a closed part is."""
        text = self.parts[-1].text
        return bool(text) and text[-1].rstrip()[-1:].isalnum()

    def handle_data(self, data: str) -> None:
        if self.marked:
            return
        part = self.parts[-1]
        if HEADINGS.isdisjoint(self.open) or not self.heads:
            part.text.append(data)
            if "p" in self.open and not self.first_is_read:
                self.first += data
        else:
            part.heading.append(data)
