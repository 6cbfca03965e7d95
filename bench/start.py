"""Measures the start as readers have it: over a slow line, in Firefox, and the second time; and what it costs the page.

Stock Pyodide starts beside it, in the same run, from the same server with gzip, in turns; each figure is a median.
"""

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, Playwright, sync_playwright

from bench.engine import CHROMIUM, RUNS, TIME_OURS, TIME_STOCK, launch, stock
from bench.line import slow
from bench.row import Row
from explainer.website.serve.static import serving
from tests.website.engines.by_playwright import UNSET, firefox
from tools.engines import program

LINE = (10e6, 0.04)  # bits a second, and seconds there and back
_KEEPS = "() => 'offline' in document.documentElement.dataset"  # whether the site has a service worker
# What a service worker keeps of a first visit is kept when it has the engine's largest file.
_IS_KEPT = """async () => {
  const found = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return found.flat().some(({ url }) => url.endsWith(".wasm"));
}"""
_LONG = """() => {
  window.longest = 0;
  const look = (list) => list.getEntries().forEach(({ duration }) => (window.longest = Math.max(longest, duration)));
  new PerformanceObserver(look).observe({ type: "longtask" });
}"""
_ASK = """async ([from, to]) => {
  const explainer = document.querySelector("message-explainer");
  for (let n = from; n < to; n++) {
    const facts = { "sender.credits": String(n), "tie.degree": n % 2 ? "second" : "first" };
    await explainer.call("answer", { facts });
  }
}"""


def _in_turns(opened: Callable[[], tuple[Page, Callable[[], None]]], address: str) -> tuple[float, float]:
    """Milliseconds of ours and of stock, each in a browser that has seen nothing yet."""
    times: dict[str, list[float]] = {TIME_OURS: [], TIME_STOCK: []}
    for _ in range(RUNS):
        for script, found in times.items():
            page, close = opened()
            try:
                page.goto(address)
                found.append(float(page.evaluate(script)))
            finally:
                close()
    return median(times[TIME_OURS]), median(times[TIME_STOCK])


def _in_chromium(playwright: Playwright) -> tuple[Page, Callable[[], None]]:
    browser = launch(playwright)
    return browser.new_page(), browser.close


def _in_firefox(playwright: Playwright) -> tuple[Page, Callable[[], None]]:
    path = program("firefox", "firefox-esr")
    assert path, "no Firefox is installed; `make test` installs it on Debian"
    browser = firefox(playwright.firefox, path)
    return browser.new_context(**UNSET).new_page(), browser.close


def _second(playwright: Playwright, address: str) -> float:
    """Milliseconds until the answer of somebody who has closed the browser after a first visit, and comes again."""
    times = []
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as profile:
            for visit in range(2):
                context = playwright.chromium.launch_persistent_context(
                    profile, executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
                )
                with closing(context):
                    page = context.new_page()
                    page.goto(address)
                    time = float(page.evaluate(TIME_OURS))
                    if visit:
                        times.append(time)
                    elif page.evaluate(_KEEPS):
                        page.wait_for_function(_IS_KEPT)
                        page.goto(address)  # as whoever reads on
                        page.evaluate(TIME_OURS)
    return median(times)


def _longest(playwright: Playwright, address: str) -> float:
    """The longest task of the page's own thread while the engine starts, in milliseconds; 0 where none is over 50."""
    page, close = _in_chromium(playwright)
    try:
        page.goto(address)
        page.wait_for_load_state("networkidle")
        page.evaluate(_LONG)
        page.evaluate(TIME_OURS)
        return float(page.evaluate("() => longest"))
    finally:
        close()


def _memory(playwright: Playwright, address: str) -> float:
    """How much more memory the tab has after a thousand answers than after a hundred, all its threads counted."""
    page, close = _in_chromium(playwright)
    try:
        page.goto(address)
        page.evaluate(TIME_OURS)
        process = page.context.new_cdp_session(page)

        def used() -> float:
            process.send("HeapProfiler.collectGarbage")
            return sum(_resident(Path("/proc")))

        page.evaluate(_ASK, [0, 100])
        before = used()
        page.evaluate(_ASK, [100, 1000])
        return used() / before
    finally:
        close()


def _resident(processes: Path) -> list[float]:
    """The bytes in memory of every renderer that runs; there is one page, and so one that counts."""
    found = []
    for process in processes.glob("[0-9]*"):
        try:
            if b"--type=renderer" in (process / "cmdline").read_bytes():
                found.append(float((process / "statm").read_text().split()[1]))
        except OSError:
            continue  # it has ended meanwhile
    return found


def measure(site: Path, page: str = "") -> list[Row]:
    """The figures of a built site; `page` is where its widget is, relative to the root."""
    with serving(site, instead=stock(), compressed=True) as served, sync_playwright() as playwright:
        address = served.address + page
        ours, bare = _in_turns(lambda: _in_chromium(playwright), address)
        in_firefox, bare_in_firefox = _in_turns(lambda: _in_firefox(playwright), address)
        with slow(address, *LINE) as far:
            slowly, bare_slowly = _in_turns(lambda: _in_chromium(playwright), far)
        again = _second(playwright, address)
        longest, memory = _longest(playwright, address), _memory(playwright, address)
    return [
        Row("start: bare loadPyodide() in Chromium", bare, "ms", "for comparison"),
        Row("start: ours in Chromium, to the first live answer, against bare", ours / bare, "", "≤ 0.38"),
        Row("start: the same in Firefox", in_firefox / bare_in_firefox, "", "≤ 0.38"),
        Row("start: the same in Chromium over 10 Mbit/s with 40 ms", slowly / bare_slowly, "", "≤ 0.75"),
        Row("start: ours at a second visit, against bare at a first", again / bare, "", "≤ 0.20"),
        Row("start: the longest task of the page meanwhile, none below 50 counted", longest, "ms", "≤ 50"),
        Row("start: memory after 1,000 answers against that after 100", memory, "", "≤ 1.05"),
    ]
