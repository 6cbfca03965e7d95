"""Measures the engine of a built site: how long until the first live answer, and how much is downloaded for it.

Stock Pyodide is measured beside it, in the same run, from the same server, in turns.
"""

import json
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

from bench.row import Row
from explainer.website.bundle.npm import PYODIDE
from explainer.website.serve.static import serving

RUNS = 7
CHROMIUM = "/usr/bin/chromium"
STOCK = "/stock-pyodide/"

# Nothing but what everyone writes: a module worker that starts Pyodide as it comes.
_STOCK_WORKER = """
import { loadPyodide } from "./pyodide.mjs";
await loadPyodide();
postMessage("up");
"""
TIME_STOCK = f"""() => new Promise((resolve, reject) => {{
  const begin = performance.now();
  const worker = new Worker("{STOCK}worker.js", {{ type: "module" }});
  worker.onmessage = () => resolve(performance.now() - begin);
  worker.onerror = (event) => reject(new Error(event.message));
}})"""
TIME_OURS = """() => new Promise((resolve, reject) => {
  const explainer = document.querySelector("message-explainer");
  const begin = performance.now();
  new MutationObserver(() => {
    if (explainer.dataset.state === "ready") resolve(performance.now() - begin);
    if (explainer.dataset.state === "failed") reject(new Error("the engine failed"));
  }).observe(explainer, { attributeFilter: ["data-state"] });
  explainer.querySelector("select").dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
})"""
_TIME_ANSWERS = """async () => {
  const explainer = document.querySelector("message-explainer");
  const answered = () => new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (explainer.dataset.state === "answering") return;
      observer.disconnect();
      resolve();
    }).observe(explainer, { attributeFilter: ["data-state"] });
  });
  // As a reader would: the page has been drawn and is at rest before the next change.
  const rest = () => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)));
  });
  const times = [];
  for (const control of explainer.querySelectorAll("select[name]")) {
    for (const option of control.options) {
      control.value = option.value;
      await rest();
      const done = answered();
      const begin = performance.now();
      control.dispatchEvent(new Event("input", { bubbles: true }));
      await done;
      times.push(performance.now() - begin);
    }
    control.value = control.dataset.default;
  }
  return times;
}"""
_TIME_CALLS = """async ([what, asks]) => {
  const explainer = document.querySelector("message-explainer");
  const times = [];
  for (const ask of asks) {
    const begin = performance.now();
    await explainer.call(what, ask);
    times.push(performance.now() - begin);
  }
  return times;
}"""
_TIME_PROOF = """async () => {
  const explainer = document.querySelector("message-explainer");
  let words = 0, longest = 0, last = performance.now(), over = false;
  const look = (now) => {
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const begin = performance.now();
  await explainer.prove(() => words++);
  over = true;
  return [performance.now() - begin, words, longest];
}"""


def stock() -> dict[str, tuple[int, bytes]]:
    """Pyodide's files as npm brought them, and the worker, by their addresses."""
    files = {path.name: path.read_bytes() for path in PYODIDE.iterdir() if path.is_file()}
    files["worker.js"] = _STOCK_WORKER.encode()
    return {f"{STOCK}{name}": (200, content) for name, content in files.items()}


def launch(playwright: Playwright) -> Browser:
    """A browser that has seen nothing yet."""
    return playwright.chromium.launch(
        executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
    )


def _timed(playwright: Playwright, address: str, script: str) -> float:
    """Milliseconds in a browser that has seen nothing yet."""
    browser = launch(playwright)
    try:
        page = browser.new_page()
        page.goto(address)
        return float(page.evaluate(script))
    finally:
        browser.close()


def _answer_times(playwright: Playwright, address: str, drawn: bool) -> list[float]:
    """Sorted milliseconds for every value of every select, in a fresh browser.

    Without `drawn`, nothing on the page is visible: then the engine alone counts, and not the drawing of the page,
    behind which an answer otherwise waits.
    """
    browser = launch(playwright)
    try:
        page = browser.new_page()
        page.goto(address)
        page.evaluate(TIME_OURS)
        page.evaluate("(drawn) => { document.body.hidden = !drawn; }", drawn)
        return sorted(float(time) for time in page.evaluate(_TIME_ANSWERS))
    finally:
        browser.close()


THREE = ("recipient.plan", "recipient.open_profile", "tie.degree")
FIVE = (*THREE, "recipient.standing", "tie.block")


def _left_open(names: tuple[str, ...]) -> list[dict[str, object]]:
    """Questions with these facts left open, each of its own: nothing is answered from what was kept."""
    unknown = dict.fromkeys(names, "?")
    return [
        {"facts": {**unknown, "sender.plan": plan, "sender.credits": str(credits)}}
        for plan in ("basic", "premium_career", "sales_navigator", "recruiter")
        for credits in range(10)
    ]


def _calls(playwright: Playwright, address: str) -> list[Row]:
    """The other calls of the engine, once it is live: p95 of each."""
    days = [f"20{year}-{month:02}-03" for year in range(12, 26, 2) for month in (2, 5, 8, 11)]
    measured = (
        ("engine: an answer with three facts left open, p95", "answer", _left_open(THREE), "≤ 20"),
        ("engine: an answer with five facts left open, p95", "answer", _left_open(FIVE), "≤ 60"),
        ("engine: who can reach me, p95", "reach", [{"facts": {"on": day}} for day in days], "≤ 40"),
        ("engine: the largest map, p95", "map", [{"on": day, "to_me": True, "plan": "paid"} for day in days], "≤ 200"),
    )
    browser = launch(playwright)
    try:
        page = browser.new_page()
        page.goto(address)
        page.evaluate(TIME_OURS)
        rows = []
        for measure, what, asks, target in measured:
            page.evaluate(_TIME_CALLS, [what, asks])  # what is made once for a day is there
            times = sorted(float(time) for time in page.evaluate(_TIME_CALLS, [what, asks]))
            rows.append(Row(measure, p95(times), "ms", target))
    finally:
        browser.close()
    return rows


def _proof(playwright: Playwright, address: str) -> list[Row]:
    """How long the whole space takes in a browser, and whether the page moves meanwhile."""
    browser = launch(playwright)
    try:
        page = browser.new_page()
        page.goto(address)
        page.evaluate(TIME_OURS)
        time, words, longest = page.evaluate(_TIME_PROOF)
    finally:
        browser.close()
    return [
        Row("engine: the proof in Chromium", time / 1000, "s", "≤ 15"),
        Row("engine: how often the proof says how far it is", words, "", "for comparison"),
        Row("engine: the longest time meanwhile that the page drew nothing", longest, "ms", "for comparison"),
    ]


def measure(site: Path, page: str = "", runs: int = RUNS) -> list[Row]:
    """The figures of a built site; `page` is where its widget is, relative to the root.

    The best of several runs in turns, because what else the machine does only ever adds.
    """
    manifest = json.loads((site / "assets" / "engine" / "manifest.json").read_text("utf-8"))
    download = sum(size["gzip"] for size in manifest["files"].values())
    ours, bare = [], []
    with serving(site, instead=stock()) as served, sync_playwright() as playwright:
        address = served.address
        for _ in range(runs):
            bare.append(_timed(playwright, address + page, TIME_STOCK))
            ours.append(_timed(playwright, address + page, TIME_OURS))
        engine = _answer_times(playwright, address + page, drawn=False)
        shown = _answer_times(playwright, address + page, drawn=True)
        calls = _calls(playwright, address + page)
        proof = _proof(playwright, address + page)
    return [
        Row("engine: bare loadPyodide() of stock files", min(bare), "ms", "for comparison"),
        Row("engine: cold start to the first live answer", min(ours), "ms", "for comparison"),
        Row("engine: the second against the first", min(ours) / min(bare), "", "≤ 0.38"),
        Row("engine: download, gzip", download / 1e6, "MB", "≤ 4.5"),
        Row("engine: an answer once live, `any` included, p95", p95(engine), "ms", "≤ 20"),
        Row("engine: the same, waiting for the page to be drawn as well, p95", p95(shown), "ms", "≤ 20"),
        *calls,
        *proof,
    ]


def p95(times: list[float]) -> float:
    return times[min(len(times) - 1, round(0.95 * len(times)))]
