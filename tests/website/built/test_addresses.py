"""Every page says where it stands, leads to its twin, and links only to what there is."""

import re
from pathlib import Path
from xml.etree import ElementTree

from explainer.say.languages import LANGUAGES
from explainer.say.words import words
from explainer.website.published.tables import TABLES
from tests.conftest import ADDRESS
from tests.website.built.reading import Page, pages, resolved

LOST = "404.html"


def proper(site: Path) -> list[Page]:
    return [page for page in pages(site) if page.address != LOST]


def twin(address: str) -> str:
    return address.removeprefix("de/") if address.startswith("de/") else f"de/{address}"


def test_every_page_has_its_twin(site: Path) -> None:
    addresses = {page.address for page in proper(site)}
    assert {twin(address) for address in addresses} == addresses


def test_every_page_names_its_language(site: Path) -> None:
    for page in proper(site):
        assert page.language == ("de" if page.address.startswith("de/") else "en"), page.address


def test_every_page_names_its_address_and_that_of_each_language(site: Path) -> None:
    for page in proper(site):
        english = page.address.removeprefix("de/")
        if english == "embed/":  # for other people's pages, not for search engines
            assert page.all("meta", name="robots")[0].attributes["content"] == "noindex"
            continue
        (canonical,) = page.all("link", rel="canonical")
        assert canonical.attributes["href"] == ADDRESS + page.address
        told = {
            link.attributes["hreflang"]: link.attributes["href"]
            for link in page.all("link", rel="alternate")
            if "hreflang" in link.attributes
        }
        assert told == {
            "en": ADDRESS + english,
            "de": f"{ADDRESS}de/{english}",
            "x-default": ADDRESS + english,
        }


def test_the_language_link_keeps_the_page(site: Path) -> None:
    for page in proper(site):
        if page.address.endswith("embed/"):
            continue
        links = [link for link in page.all("a") if "hreflang" in link.attributes]
        assert links, page.address
        for link in links:
            assert resolved(page, link.attributes["href"], ADDRESS) == twin(page.address)


def test_titles_and_descriptions_are_each_page_s_own(site: Path) -> None:
    for kind in ("title", "description"):
        found = [
            page.all("title")[0].text if kind == "title" else page.all("meta", name=kind)[0].attributes["content"]
            for page in proper(site)
        ]
        assert all(found)
        assert len(set(found)) == len(found), kind


def test_every_link_inside_leads_to_a_page_and_a_place_on_it(site: Path) -> None:
    by_address = {page.address: page for page in pages(site)}
    ids = {address: page.ids() for address, page in by_address.items()}
    followed = 0
    for page in pages(site):
        for link in page.all("a"):
            target = resolved(page, link.attributes.get("href", ""), ADDRESS)
            if target is None:
                continue
            path, _, place = target.partition("#")
            assert path in by_address or (site / path).is_file(), (page.address, link.attributes["href"])
            if place and "=" not in place:  # with an equals sign it is a question, not a place
                assert place in ids[path], (page.address, link.attributes["href"])
            followed += 1
    assert followed > 100


def test_ids_are_unique_on_a_page(site: Path) -> None:
    for page in pages(site):
        found = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
        assert len(set(found)) == len(found), (page.address, {id for id in found if found.count(id) > 1})


def test_headings_have_the_same_ids_in_both_languages(site: Path) -> None:
    def headings(page: Page) -> list[tuple[str, str]]:
        levels = {"h1", "h2", "h3", "h4"}
        return [(e.tag, e.attributes["id"]) for e in page.elements if e.tag in levels and "id" in e.attributes]

    by_address = {page.address: page for page in proper(site)}
    for address, page in by_address.items():
        assert headings(page) == headings(by_address[twin(address)]), address
        assert len(page.all("h1")) == 1, address


def test_the_page_for_lost_readers_speaks_both_languages(site: Path) -> None:
    (page,) = [page for page in pages(site) if page.address == LOST]
    assert {section.attributes["lang"] for section in page.all("section")} == {"en", "de"}
    assert not (site / "de" / LOST).exists()


def test_each_language_has_a_sitemap_and_the_root_lists_both(site: Path) -> None:
    listed = set()
    for folder in ("", "de/"):
        places = re.findall(r"<loc>(.*?)</loc>", (site / folder / "sitemap.xml").read_text("utf-8"))
        assert all(place.startswith(ADDRESS + folder) for place in places)
        listed |= {place.removeprefix(ADDRESS) for place in places}
    assert listed == {page.address for page in proper(site)}
    index = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap-index.xml").read_text("utf-8"))
    assert index == [f"{ADDRESS}sitemap.xml", f"{ADDRESS}de/sitemap.xml"]
    assert f"Sitemap: {ADDRESS}sitemap-index.xml" in (site / "robots.txt").read_text("utf-8")


def test_each_language_has_a_feed_that_its_pages_and_its_timeline_lead_to(site: Path) -> None:
    for page in proper(site):
        folder = "de/" if page.language == "de" else ""
        named = page.all("link", type="application/atom+xml")
        assert {resolved(page, each.attributes["href"], ADDRESS) for each in named} == (
            set() if page.address == f"{folder}embed/" else {f"{folder}feed.xml"}
        )
        if page.address == f"{folder}sources/timeline/":
            assert [
                resolved(page, each.attributes["href"], ADDRESS) for each in page.all("a", type="application/atom+xml")
            ]
    for folder in ("", "de/"):
        whole = ElementTree.parse(site / folder / "feed.xml").getroot()
        ids = {f"{page.address}#{id}" for page in proper(site) for id in page.ids()}
        places = [link.attrib["href"] for link in whole.iter("{http://www.w3.org/2005/Atom}link")]
        places += re.findall(r'href="([^"]*)"', "".join(text for text in whole.itertext()))
        assert all(place.startswith(ADDRESS + folder) for place in places)
        assert {place.removeprefix(ADDRESS) for place in places if "#" in place} <= ids


def test_the_ledger_s_files_are_there_once_and_linked(site: Path) -> None:
    files = {path.relative_to(site).as_posix() for path in site.rglob("data/*.json")}
    assert files == {f"data/{name}.json" for name in TABLES}
    for folder in ("", "de/"):
        (page,) = [each for each in proper(site) if each.address == f"{folder}contribute/question-and-answer/"]
        assert files <= {resolved(page, link.attributes.get("href", ""), ADDRESS) for link in page.all("a")}


def test_every_claim_in_the_ledger_names_a_page_that_tells_it(site: Path) -> None:
    for row in LANGUAGES.values():
        html = (site / row.folder / "sources/index.html").read_text("utf-8")
        begins = words(row.code).say("claim", "told_on", pages='<a href="')
        assert "@@" not in html
        entries = html[html.index('class="entries"') :].split('<details id="')[1:]
        assert len(entries) > 500
        assert not [entry.split('"')[0] for entry in entries if begins not in entry]
