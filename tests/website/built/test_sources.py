"""The sources of a page: one number for each, in the order of reading, and one list that all of them lead to."""

import re
from pathlib import Path

from tests.website.built.reading import Element, Page, pages


def marks(page: Page) -> list[Element]:
    return [link for link in page.all("a") if re.fullmatch(r"#source-\d+", link.attributes.get("href", ""))]


def numbers(mark: Element) -> list[int]:
    """The numbers that a mark shows, those between the ends of a run included."""
    runs = [[int(end) for end in run.split("–")] for run in mark.text.split(", ")]
    return [number for run in runs for number in range(run[0], run[-1] + 1)]


def entries(page: Page) -> list[str]:
    """The entries of the list, in its order; an ordered list numbers them from 1."""
    found = [item for item in page.all("li") if re.fullmatch(r"source-\d+", item.attributes.get("id", ""))]
    assert all(item.inside[-1] == "ol" for item in found), page.address
    return [item.attributes["id"] for item in found]


def test_a_number_in_the_text_is_the_entry_of_that_number_in_order_of_first_mention(site: Path) -> None:
    cited = 0
    for page in pages(site):
        seen = list(dict.fromkeys(number for mark in marks(page) for number in numbers(mark)))
        assert seen == list(range(1, len(seen) + 1)), f"{page.address}: numbers do not come in their order"
        assert entries(page) == [f"source-{number}" for number in seen], page.address
        cited += len(seen)
    assert cited > 1000


def test_a_mark_opens_all_that_it_shows(site: Path) -> None:
    for page in pages(site):
        for mark in marks(page):
            opens = mark.attributes.get("data-sources", mark.attributes["href"].removeprefix("#source-"))
            assert [int(number) for number in opens.split()] == numbers(mark), f"{page.address}: {mark.text}"
            assert mark.attributes["href"] == f"#source-{numbers(mark)[0]}"


def test_a_mark_shows_and_says_how_firm_the_weakest_of_its_sources_is(site: Path) -> None:
    firm = ["official", "observed", "reported", "disputed", "assumed", "unknown"]
    for page in pages(site):
        of_entry, words = dict[int, str](), dict[str, str]()
        for tag in page.all("span"):
            if "li" in tag.inside and "data-standing" in tag.attributes and "summary" in tag.inside:
                of_entry[len(of_entry) + 1] = tag.attributes["data-standing"]
                words[tag.attributes["data-standing"]] = tag.text
        for mark in marks(page):
            weakest = max((of_entry[number] for number in numbers(mark)), key=firm.index)
            assert mark.attributes["data-standing"] == weakest, f"{page.address}: {mark.text}"
            assert mark.attributes["aria-label"].endswith(words[weakest]), f"{page.address}: {mark.text}"


def test_no_two_marks_stand_side_by_side(site: Path) -> None:
    for file in site.rglob("*.html"):
        assert not re.search(r'</sup>[\s,;]*<sup class="ref"', file.read_text("utf-8")), file


def test_the_home_page_begins_without_marks(site: Path) -> None:
    for home in ("index.html", "de/index.html"):
        html = (site / home).read_text("utf-8")
        opening = html[html.index("<h1") : html.index('<h2 id="ways"')]
        assert 'class="ref"' not in opening
        assert html.count('id="source-') >= 5, "what it says is sourced further down"
