"""What the tests of the engine share: its built parts, a small site around the widget, a server that can misbehave."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from explainer.website import FRONT
from explainer.website.bundle.assets import Assets, build_assets
from explainer.website.bundle.engine.parts import Engine, build_engine

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; "
    "style-src 'self'; img-src 'self' data:; font-src 'self'"
)

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>The widget</title><link rel="icon" href="data:,">
<a hreflang="de" href="de/">Deutsch</a> <h2 id="a-heading">A heading</h2>
<message-explainer class="explainer" lang="en" data-base="../" data-state="static" data-engine="build"
  data-outcome="built" data-rules="built" data-say-loading="{{done}} of {{total}} MB" data-say-starting="starting"
  data-say-ready="live" data-say-failed-wasm="failed: wasm" data-say-failed-network="failed: network"
  data-say-failed-timeout="failed: timeout" data-say-failed-worker="failed: worker" data-say-retry="Try again"
  data-say-copied="copied">
  <form class="explainer-question" hidden>
    <label data-fact="sender.plan"><select name="sender.plan" data-default="basic">
      <option value="basic" selected>Basic</option><option value="premium_career">Premium</option></select></label>
    <label data-fact="tie.degree"><select name="tie.degree" data-default="third">
      <option value="first">1st</option><option value="third" selected>3rd</option></select></label>
    <input type="hidden" name="message.kind" value="direct" data-default="any">
    <details class="explainer-more"><summary>More</summary>
      <label data-fact="message.visibility"><select name="message.visibility" data-default="author">
        <option value="author" selected>author</option><option value="project">project</option></select></label>
      <label data-fact="on"><input type="date" name="on" data-default="2026-11-22" value="2026-11-22"
        min="2011-01-01" max="2026-11-22"></label>
    </details>
    <button type="button" class="explainer-run">Run it live</button>
  </form>
  <p class="explainer-asked">What the build asked</p>
  <p class="explainer-status" role="status" hidden></p>
  <ul class="explainer-notes" hidden></ul>
  <div class="explainer-answer" aria-live="polite"><p>The built answer</p></div>
  <p class="explainer-share" hidden><a class="explainer-link" href="try/">Link</a>
    <button type="button" class="explainer-copy">Copy</button></p>
</message-explainer>
<script type="module" src="{root}{script}"></script></html>
"""


@dataclass
class Site:
    """A served site; `instead` makes the server say something else for a path that holds a text."""

    folder: Path
    assets: Assets
    address: str = ""
    policy: str = POLICY
    instead: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    asked_for: list[str] = field(default_factory=list)

    @property
    def worker(self) -> str:
        """The address of the worker's script, relative to the root."""
        (found,) = self.folder.glob("assets/explainer/worker.*.js")
        return found.relative_to(self.folder).as_posix()

    def reset(self) -> None:
        self.policy = POLICY
        self.instead.clear()
        self.asked_for.clear()


def _handler(site: Site) -> type[SimpleHTTPRequestHandler]:
    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def __init__(self, *args: object) -> None:
            super().__init__(*args, directory=str(site.folder))  # type: ignore[arg-type]  # socketserver's own three

        def do_GET(self) -> None:
            site.asked_for.append(self.path)
            for part, (status, body) in site.instead.items():
                if part in self.path:
                    self.send_response(status)
                    self.send_header("Content-Type", self.guess_type(self.path))
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                    return
            super().do_GET()

        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", site.policy)
            self.send_header("Cache-Control", "no-store")
            super().end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


@pytest.fixture(scope="session")
def engine() -> Engine:
    return build_engine()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    site = Site(folder, build_assets(folder / "assets"))
    (folder / "x" / "y").mkdir(parents=True)
    shutil.copytree(FRONT, folder / "modules")  # as they are written, to try one alone
    (folder / "index.html").write_text(PAGE.format(root="", script=site.assets.explainer_js), "utf-8")
    (folder / "x" / "y" / "index.html").write_text(PAGE.format(root="../../", script=site.assets.explainer_js), "utf-8")
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_port}/"
    yield site
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def site(served: Site) -> Site:
    served.reset()
    return served


@pytest.fixture
def page(chromium: Browser, site: Site) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()
