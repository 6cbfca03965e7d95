"""The policy at work, from a host that reads `_headers` and from one that does not; and what the latter cannot do."""

from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from explainer.website.serve.static import serving

BREAKING = """async (elsewhere) => {
  const refused = [];
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.head.append(script);
  const reached = await fetch(elsewhere, { mode: "no-cors" }).then(() => true, () => false);
  await new Promise((resolve) => setTimeout(resolve)); // what is refused is told a moment later
  return [window.ran ?? false, reached, [...new Set(refused)].sort()];
}"""
# Not by fetch, in whose place the engine's worker has put one that knows its own parts alone.
ASKING = """(elsewhere) => new Promise((resolve) => {
  const asked = Object.assign(new XMLHttpRequest(), { onloadend: resolve });
  asked.open("GET", elsewhere);
  asked.send();
}).then(() => null, () => null)"""
FRAMES = "<!DOCTYPE html><html lang='en'><title>Another page</title>{}</html>"

with_headers = pytest.mark.parametrize("reads_headers", [True, False], ids=["with headers", "without headers"])


@pytest.fixture
def hosted(site, tmp_path):
    """The site on a host that reads `_headers` or does not, and another host, whose pages have no policy."""
    with ExitStack() as open_things:

        def call(reads_headers):
            other = open_things.enter_context(serving(tmp_path, reads_headers=False))
            return open_things.enter_context(serving(site, reads_headers=reads_headers)), other

        yield call


def at_work(page):
    """Wait until the answer is that of the rules in this browser."""
    page.locator('[name="tie.degree"]').select_option("first")
    live = page.locator('message-explainer[data-engine="pyodide"]')
    expect(live).to_have_attribute("data-outcome", "free", timeout=60_000)


@with_headers
def test_home_answers_and_neither_an_inline_script_runs_nor_does_anything_reach_another_server(
    open_page, hosted, reads_headers
):
    site, other = hosted(reads_headers)
    troubles = []
    page = open_page(
        base=site.address,
        expect_trouble=True,
        prepare=lambda page: page.on("console", lambda m: troubles.append(m.text)),
    )
    assert ("content-security-policy" in page.request.get(site.address).headers) is reads_headers
    at_work(page)
    assert troubles == []
    assert page.evaluate(BREAKING, f"{other.address}told") == [False, False, ["connect-src", "script-src-elem"]]
    assert other.requests == []


@with_headers
def test_a_worker_is_held_by_the_header_of_its_own_file_and_by_nothing_else(open_page, hosted, reads_headers):
    site, other = hosted(reads_headers)
    page = open_page(base=site.address, expect_trouble=True)
    at_work(page)
    (worker,) = page.workers
    worker.evaluate(ASKING, f"{other.address}told")
    assert other.requests == ([] if reads_headers else ["/told"])


@with_headers
def test_only_the_embedded_pages_can_be_framed_where_the_host_can_say_so(open_page, hosted, tmp_path, reads_headers):
    site, other = hosted(reads_headers)
    assert site.address != other.address
    framed = ["embed/", "de/embed/"]
    paths = ["", "de/", "try/", "404.html", *framed]
    frames = "".join(f"<iframe src='{site.address}{path}'></iframe>" for path in paths)
    (tmp_path / "index.html").write_text(FRAMES.format(frames), "utf-8")
    page = open_page(base=other.address, expect_trouble=True)
    shown = [path for path, frame in zip(paths, page.frames[1:], strict=True) if frame.url == f"{site.address}{path}"]
    assert shown == (framed if reads_headers else paths)
    for path in shown:
        assert page.frames[1 + paths.index(path)].locator("h1").count() == 1, path


def test_a_page_of_the_site_frames_no_other_one_either(open_page, address):
    page = open_page(expect_trouble=True)
    page.evaluate(
        """(src) => new Promise((resolve) => {
          const frame = Object.assign(document.createElement("iframe"), { src, onload: resolve });
          document.body.append(frame);
        })""",
        f"{address}try/",
    )
    assert page.frames[1].url != f"{address}try/"
