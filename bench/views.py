"""Measures the explorer's views once the engine is up: how long what comes of a link takes, and until it stands there.

Each is asked in the page that readers use: the engine counts, its reply, and what the page does with it.
"""

from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.engine import launch, p95
from bench.row import Row
from explainer.website.serve.static import serving

PAGE = "try/"
STEPS = 60
ROUNDS = 40
CHANGES = 5
_UP = """() => new Promise((resolve) => {
  const explorer = document.querySelector("message-explorer");
  const look = () => explorer.dataset.state === "ready" && !explorer.querySelector("[aria-busy]");
  if (look()) return resolve();
  new MutationObserver((_, observer) => {
    if (!look()) return;
    observer.disconnect();
    resolve();
  }).observe(explorer, { attributes: true, subtree: true, attributeFilter: ["data-state", "aria-busy"] });
})"""
# Of each link: until its view has been put into the page, and until that has been completed by what comes after.
_TIME_LINKS = """async (links) => {
  const explorer = document.querySelector("message-explorer");
  const busy = () => explorer.querySelector("[aria-busy]");
  const rest = () => new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)));
  });
  const times = [];
  for (const link of links) {
    await rest();
    const begin = performance.now();
    let stands;
    await new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (explorer.dataset.state !== "ready") return;
        stands ??= performance.now() - begin;
        if (busy()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(explorer, { attributes: true, childList: true, subtree: true });
      explorer.go(link);
    });
    times.push([stands, performance.now() - begin]);
  }
  return times;
}"""

# From pressing Run until what changes is listed.
_TIME_CHANGE = """() => new Promise((resolve, reject) => {
  const trial = document.querySelector(".inside-trial");
  const begin = performance.now();
  new MutationObserver((_, observer) => {
    const { state } = trial.dataset;
    if (state === "running") return;
    observer.disconnect();
    const isListed = state === "done" && trial.querySelector(".inside-result a");
    if (isListed) resolve(performance.now() - begin);
    else reject(new Error(`${state}, and nothing listed`));
  }).observe(trial, { attributeFilter: ["data-state"] });
  trial.querySelector("[data-do=run]").click();
})"""


def _play(length: int) -> str:
    """The link to a play of so many events: two people who connect, and then write to each other."""
    writing = cycle(("5m.a.send.kind-direct", "3m.b.open", "1m.b.type", "2m.b.send.kind-direct", "4m.a.open"))
    events = ["10h.a.invite", "1h.b.accept", *islice(writing, length - 2)]
    return f"view=play&on=2026-01-15&tie.degree=second&events={'~'.join(events)}&v=1"


def _days() -> list[str]:
    return [f"20{year}-{month:02}-03" for year in range(13, 26) for month in (2, 5, 8, 11)][:ROUNDS]


def _timed(page: Page, links: list[str]) -> tuple[list[float], list[float]]:
    """Sorted milliseconds of these links, one after the other: until the view stands, and until all of it is there."""
    found = page.evaluate(_TIME_LINKS, links)
    return sorted(float(one) for one, _ in found), sorted(float(other) for _, other in found)


def _changes(browser: Browser, address: str) -> Row:
    """A rule of InMail made to hold always, once the second engine has judged the file as it is."""
    page = browser.new_page()
    page.goto(f"{address}#view=inside&message.kind=inmail&v=1")
    page.evaluate(_UP)
    source = page.locator("#source-inmail_needs_a_paid_plan")
    source.locator("summary").click()
    source.locator("[data-change]").click()
    page.locator(".inside-trial[data-state=idle] [data-do=run]").click()
    page.wait_for_selector(".inside-trial[data-state=done]")
    page.locator(".cm-content").focus()
    for key in ("ArrowDown", "ArrowDown", "End"):  # from the decorator to what the rule returns
        page.keyboard.press(key)
    times = []
    for change in range(CHANGES):  # each a text that has not been judged before
        page.keyboard.insert_text(f" or {change + 1}")
        times.append(float(page.evaluate(_TIME_CHANGE)))
        page.locator(".cm-content").focus()
    page.close()
    measure = f"explorer: a rule of InMail changed, from Run to the list, worst of {CHANGES}"
    return Row(measure, max(times) / 1000, "s", "≤ 6")


def measure(site: Path) -> list[Row]:
    mine = "direction=to_me&recipient.plan=premium_career"
    measured = (
        ("compare", "≤ 40", [f"view=compare&b.sender.plan=premium_career&on={day}&v=1" for day in _days()]),
        (
            "the largest map",
            "≤ 200",
            [f"view=map&{mine}&on={day}&v=1" for day in _days()],
        ),
        ("look inside", "for comparison", [f"view=inside&message.kind=inmail&on={day}&v=1" for day in _days()]),
    )
    rows = []
    with serving(site) as served, sync_playwright() as playwright:
        browser = launch(playwright)
        page = browser.new_page()
        page.goto(f"{served.address}{PAGE}#{_play(STEPS - 1)}")
        page.evaluate(_UP)
        for name, target, links in measured:
            _timed(page, links)  # what is made once for a day is there
            stands, _ = _timed(page, links)
            rows.append(Row(f"explorer: {name}, until it stands on the page, p95", p95(stands), "ms", target))
        steps: list[list[float]] = [[], []]
        for place in range(ROUNDS):  # a step that has not been before, at the end of a play of its own length
            page.evaluate(_TIME_LINKS, [_play(STEPS - 1)])
            step = _play(STEPS - 1).replace("&v=1", f"~{place + 1}h.a.send.kind-direct&v=1")
            for times, found in zip(steps, _timed(page, [step]), strict=True):
                times += found
        stands, complete = (sorted(times) for times in steps)
        rows += [
            Row(f"explorer: a step of a play of {STEPS} events, until it stands there, p95", p95(stands), "ms", "≤ 20"),
            Row("explorer: the same, with all that can be done next, p95", p95(complete), "ms", "≤ 100"),
            _changes(browser, served.address + PAGE),
        ]
        browser.close()
    return rows
