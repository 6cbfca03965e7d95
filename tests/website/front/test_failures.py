"""Whatever keeps the engine from answering ends in a sentence, with the built answer still there, and another try."""

import pytest
from playwright.sync_api import Page, expect

from tests.website.front.conftest import POLICY, Site
from tests.website.front.test_widget import EXPLAINER, live


def no_worker_is_left(page: Page) -> None:
    for _ in range(200):
        if not page.workers:
            return
        page.wait_for_timeout(50)  # the browser tells of a worker's end a moment later
    pytest.fail(f"still there: {page.workers[0].url}")


def failed(page: Page, code: str) -> None:
    explainer = page.locator(EXPLAINER)
    expect(explainer).to_have_attribute("data-state", "failed", timeout=60_000)
    expect(page.locator(".explainer-status")).to_contain_text(f"failed: {code}")
    expect(page.locator(".explainer-answer")).to_have_text("The built answer")
    expect(explainer).to_have_attribute("data-engine", "build")
    for _ in range(100):  # frames: that a worker is gone is heard a little later than what it said
        if not page.workers:
            break
        page.evaluate("new Promise(requestAnimationFrame)")
    no_worker_is_left(page)


def try_again(page: Page) -> None:
    page.click(".explainer-retry")
    live(page)
    expect(page.locator(EXPLAINER)).to_have_attribute("data-engine", "pyodide")
    expect(page.locator(".explainer-retry")).to_have_count(0)
    expect(page.locator(".explainer-status")).to_be_focused()  # the button that had the focus is gone


@pytest.mark.parametrize(
    ("part", "instead", "code"),
    [
        ("rules.packed", (404, b""), "network"),
        ("rules.packed", (200, b"not the locked rules"), "network"),
        ("python_stdlib", (503, b""), "network"),
        ("python_stdlib", (200, b"not packed at all"), "worker"),
        ("pyodide.asm.wasm", (404, b""), "network"),
        ("pyodide.asm.wasm", (200, b"\0asm but no module"), "wasm"),
        ("pyodide.asm.js", (404, b""), "network"),
        ("pyodide.mjs", (200, b"export const loadPyodide = () => { throw new Error('no'); }"), "worker"),
        ("/worker.", (404, b""), "worker"),
        ("/worker.", (200, b"throw new Error('dies at once')"), "worker"),
    ],
    ids=[
        "no wheel",
        "another wheel",
        "no library",
        "a broken library",
        "no module",
        "a broken module",
        "no script",
        "a script that throws",
        "no worker",
        "a worker that dies",
    ],
)
def test_a_failure_is_said_and_can_be_tried_again(
    page: Page, site: Site, part: str, instead: tuple[int, bytes], code: str
) -> None:
    site.served.instead[part] = instead
    page.goto(site.address)
    page.focus("[name='tie.degree']")
    failed(page, code)
    site.served.instead.clear()
    page.hover(".explainer-question")  # after a failure only the reader starts again
    expect(page.locator(EXPLAINER)).to_have_attribute("data-state", "failed")
    try_again(page)


def test_a_policy_without_webassembly_is_said_at_once(page: Page, site: Site) -> None:
    site.served.headers["Content-Security-Policy"] = POLICY.replace(" 'wasm-unsafe-eval'", "")
    page.goto(site.address)
    page.focus("[name='tie.degree']")
    failed(page, "wasm")


def test_a_policy_without_workers_is_said(page: Page, site: Site) -> None:
    site.served.headers["Content-Security-Policy"] = f"{POLICY}; worker-src 'none'"
    page.goto(site.address)
    page.focus("[name='tie.degree']")
    failed(page, "worker")


HANGING = {
    "download": b"addEventListener('message', () => {});",
    "start": b"""postMessage('{"type":"progress","id":null,"phase":"start","done":0,"total":0}');""",
    "answer": b"""postMessage('{"type":"progress","id":null,"phase":"ready","done":0,"total":0}');""",
}


ENGINE = """([module, worker, deadlines]) => import(module).then(({ Engine }) => {
  const startWorker = () => new Worker(worker, { type: "module" });
  window.start = (deadlines) => (window.engine = new Engine({ deadlines, worker: startWorker }));
  window.code = (ask, what = "answer") =>
    engine.call(what, ask).then(() => "answered", ({ name, code, message }) => [name, code, message]);
  start(deadlines);
})"""
PATIENT = {"download": 60_000, "start": 60_000, "answer": 60_000}
QUESTION = {"lang": "en", "facts": {}}


def start_engine(page: Page, site: Site, deadlines: dict[str, int]) -> None:
    page.goto(site.address)
    page.evaluate(ENGINE, [f"{site.address}modules/engine/engine.js", site.address + site.worker, deadlines])


@pytest.mark.parametrize("phase", HANGING)
def test_a_worker_that_hangs_is_given_up_and_replaced(page: Page, site: Site, phase: str) -> None:
    site.served.instead["/worker."] = (200, HANGING[phase])
    start_engine(page, site, {**PATIENT, phase: 200})
    name, code, message = page.evaluate("(ask) => code(ask)", QUESTION)
    assert (name, code) == ("EngineFailure", "timeout")
    assert phase in message
    no_worker_is_left(page)
    site.served.instead.clear()
    page.evaluate("(deadlines) => void start(deadlines)", PATIENT)
    assert page.evaluate("(ask) => code(ask)", QUESTION) == "answered"
    assert len(page.workers) == 1


def test_an_answer_that_raises_ends_its_worker_and_the_next_ask_starts_another(page: Page, site: Site) -> None:
    start_engine(page, site, PATIENT)
    assert page.evaluate("(ask) => code(ask)", QUESTION) == "answered"
    name, code, message = page.evaluate("(ask) => code(ask, 'no such call')", QUESTION)
    assert (name, code) == ("EngineFailure", "worker")
    assert "no such call" in message
    no_worker_is_left(page)
    assert page.evaluate("(ask) => code(ask)", QUESTION) == "answered"
