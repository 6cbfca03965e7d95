"""Measures what a page weighs before the engine starts: every request, each body as gzip would send it."""

import gzip
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

from bench.row import Row
from explainer.website.serve.static import serving

ALREADY_COMPRESSED = (".woff2", ".png", ".jpg")


def weigh(site: Path) -> dict[str, tuple[int, int]]:
    """For each page: bytes as gzip sends them, and how many requests."""
    browser_path = shutil.which("chromium") or shutil.which("google-chrome")
    found = {}
    with serving(site) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=browser_path, args=["--no-sandbox", "--disable-background-networking"]
        )
        for file in sorted(site.rglob("index.html")):
            path = f"{file.parent.relative_to(site)}/".removeprefix("./")
            bodies: list[int] = []
            page = browser.new_context().new_page()
            page.on("requestfinished", lambda request, into=bodies: into.append(_weight(request)))
            page.goto(served.address + path, wait_until="networkidle")
            found["/" + path] = (sum(bodies), len(bodies))
            page.context.close()
        browser.close()
    return found


def _weight(request) -> int:  # type: ignore[no-untyped-def]  # Playwright's request; the bench is not part of the package
    body = request.response().body()
    return len(body) if request.url.endswith(ALREADY_COMPRESSED) else len(gzip.compress(body, 6))


def measure(site: Path) -> list[Row]:
    """The heaviest page and the home page."""
    pages = weigh(site)
    heaviest = max(pages, key=lambda path: pages[path][0])
    return [
        Row("page: home page before the engine starts, gzip, all requests", pages["/"][0] / 1000, "kB", "≤ 110"),
        Row(f"page: the heaviest, {heaviest}", pages[heaviest][0] / 1000, "kB", "≤ 110"),
        Row("page: requests of the home page", pages["/"][1], "", "for comparison"),
    ]
