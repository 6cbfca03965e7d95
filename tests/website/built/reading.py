"""Reads a built site: its pages, their elements, and what each page loads."""

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: tuple[str, ...] = ()
    line: int = 0


@dataclass
class Page:
    """One HTML file; `address` is its path below the site's root, such as `de/try/`."""

    address: str
    elements: list[Element] = field(default_factory=list)

    def all(self, tag: str, **attributes: str) -> list[Element]:
        return [
            element
            for element in self.elements
            if element.tag == tag and all(element.attributes.get(name) == value for name, value in attributes.items())
        ]

    def ids(self) -> set[str]:
        return {element.attributes["id"] for element in self.elements if "id" in element.attributes}

    @property
    def language(self) -> str:
        return self.all("html")[0].attributes["lang"]


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page, self.open = page, list[Element]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        inside = tuple(element.tag for element in self.open)
        element = Element(tag, {name: value or "" for name, value in attrs}, "", inside, self.getpos()[0])
        self.page.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


@cache
def pages(site: Path) -> tuple[Page, ...]:
    """Every HTML page of the site, the one for lost readers included."""
    found = []
    for file in sorted(site.rglob("*.html")):
        page = Page(file.relative_to(site).as_posix().removesuffix("index.html"))
        _Reader(page).feed(file.read_text("utf-8"))
        found.append(page)
    assert len(found) > 10, "the site has hardly any pages"
    return tuple(found)


def resolved(page: Page, link: str, home: str) -> str | None:
    """Where a link leads: a path below the site's root with its fragment, or None where it leaves the site."""
    # The page for lost readers has links from the root, because nobody knows from where it is shown.
    target = urljoin(home + page.address, link)
    parts = urlsplit(target)
    if not target.startswith(home):
        return None
    path = parts.path.removeprefix(urlsplit(home).path)
    return f"{path}#{parts.fragment}" if parts.fragment else path
