"""Measures what a page weighs before the engine starts: every request, each body as gzip would send it."""

import gzip
import shutil
from pathlib import Path
from statistics import median

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


_TIME_TABLE = """async () => {
  const explainer = document.querySelector("message-explainer");
  const control = explainer.querySelector("[name='tie.degree']");
  const done = new Promise((resolve) => {
    new MutationObserver(() => explainer.dataset.engine !== "build" && resolve(explainer.dataset.engine)).observe(
      explainer, { attributeFilter: ["data-engine"] });
  });
  const begin = performance.now();
  control.value = "first";
  control.dispatchEvent(new Event("input", { bubbles: true }));
  const by = await done;
  return [by, performance.now() - begin];
}"""
RUNS = 9


def first_answer(site: Path) -> float:
    """Milliseconds from a change of the sentence to its answer, the page being there and the engine not: the median."""
    times = []
    with serving(site) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-background-networking"]
        )
        for _ in range(RUNS):
            page = browser.new_context().new_page()
            page.goto(served.address, wait_until="networkidle")
            by, milliseconds = page.evaluate(_TIME_TABLE)
            assert by == "table"
            times.append(milliseconds)
            page.context.close()
        browser.close()
    return median(times)


def measure(site: Path) -> list[Row]:
    """The heaviest page and the home page, and the answers beside it."""
    tables = [len(gzip.compress(file.read_bytes(), 6)) for file in site.glob("assets/explainer/sentence-*.json")]
    pages = weigh(site)
    heaviest = max(pages, key=lambda path: pages[path][0])
    return [
        Row("page: home page before the engine starts, gzip, all requests", pages["/"][0] / 1000, "kB", "≤ 110"),
        Row(f"page: the heaviest, {heaviest}", pages[heaviest][0] / 1000, "kB", "≤ 110"),
        Row("page: requests of the home page", pages["/"][1], "", "for comparison"),
        Row("page: the answers beside it, the larger language, gzip", max(tables) / 1000, "kB", "≤ 12"),
        Row("page: first answer to a change of the sentence, no engine, median", first_answer(site), "ms", "≤ 50"),
    ]
