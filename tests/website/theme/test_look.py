"""Colours can be read, light and dark, and a page is light to load."""

import gzip
import re
from itertools import product
from pathlib import Path

import pytest

from explainer.website import THEME
from tests.conftest import ADDRESS
from tests.website.built.reading import pages, resolved

TOKENS = THEME / "styles" / "tokens.css"
LIGHTEST = 110_000  # bytes over the wire, before the engine starts
GROUNDS = ("paper", "raised", "sunk")
TEXT = ("ink", "quiet", "accent", "free", "request", "credit", "advert", "unknown", "no")


def tokens() -> dict[str, tuple[str, str]]:
    found = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", TOKENS.read_text("utf-8"))
    assert len(found) > 10
    return {name: (light, dark) for name, light, dark in found}


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("text", "ground"), list(product(TEXT, GROUNDS)))
@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_reaches_the_highest_grade_of_contrast(text: str, ground: str, scheme: int) -> None:
    colours = tokens()
    assert contrast(colours[text][scheme], colours[ground][scheme]) >= 7


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_controls_stand_out(scheme: int) -> None:
    colours = {name: pair[scheme] for name, pair in tokens().items()}
    for ground in GROUNDS:
        assert contrast(colours["edge"], colours[ground]) >= 3
    assert contrast(colours["accent"], colours["accent-soft"]) >= 7
    assert contrast(colours["ink"], colours["mark"]) >= 7


def weight(site: Path, page_file: Path, loaded: set[str]) -> int:
    files = [page_file, *(site / name for name in loaded)]
    # Fonts are compressed already; for the rest any host's gzip does at least this much.
    return sum(
        file.stat().st_size if file.suffix == ".woff2" else len(gzip.compress(file.read_bytes(), 6)) for file in files
    )


def test_a_page_is_light_before_the_engine_starts(site: Path) -> None:
    for page in pages(site):
        # Italics are fetched where something is set in them; within the ledger's folded entries nothing is.
        fonts = {element.attributes["href"] for element in page.all("link", rel="preload")}
        assert len(fonts) == 2
        loaded = set()
        if page.all("em") and not page.all("form", **{"class": "filter needs-script"}):
            loaded |= {file.relative_to(site).as_posix() for file in site.glob("assets/frame/*italic*")}
        for element in (*page.all("script"), *page.all("link")):
            address = element.attributes.get("src") or element.attributes.get("href", "")
            if element.attributes.get("rel") not in ("canonical", "alternate"):
                loaded.add(resolved(page, address, ADDRESS) or "")
        if page.all("form", **{"class": "filter needs-script"}):
            loaded |= {file.relative_to(site).as_posix() for file in site.glob("assets/frame/filter.*.js")}
        file = (
            site / page.address / "index.html"
            if page.address.endswith("/") or not page.address
            else site / page.address
        )
        assert weight(site, file, loaded) <= LIGHTEST, page.address
