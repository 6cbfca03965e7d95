"""A small site around the widget, which can misbehave, and a page of it in Chromium."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from explainer.website import FRONT
from explainer.website.bundle.assets import Assets, build_assets
from explainer.website.serve.static import Serving, published_headers, serving

POLICY = published_headers("/")["Content-Security-Policy"]

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>The widget</title><link rel="icon" href="data:,">
<a hreflang="de" href="de/">Deutsch</a> <h2 id="a-heading">A heading</h2>
<message-explainer class="explainer" lang="en" data-base="../" data-state="static" data-engine="build"
  data-outcome="built" data-rules="built" data-say-loading="{{done}} of {{total}} MB" data-say-starting="starting"
  data-say-ready="live" data-say-failed-wasm="failed: wasm" data-say-failed-network="failed: network"
  data-say-failed-timeout="failed: timeout" data-say-failed-worker="failed: worker" data-say-retry="Try again"
  data-say-copied="copied" data-say-uncopied="not copied"
  data-say-copy="Copy" data-say-asking="asking {{facts}}" data-say-usual="the usual" data-say-opened="opened {{ways}}"
  data-say-closed="closed {{ways}}" data-say-changed="changed {{ways}}" data-say-unchanged="unchanged">
  <form class="explainer-question">
    <label data-fact="sender.plan"><select name="sender.plan" data-default="basic">
      <option value="basic" selected>Basic</option><option value="premium_career">Premium</option></select></label>
    <label data-fact="tie.degree"><select name="tie.degree" data-default="third">
      <option value="first">1st</option><option value="third" selected>3rd</option></select></label>
    <input type="hidden" name="message.kind" value="direct" data-default="any">
    <details class="explainer-more"><summary>More</summary>
      <label data-fact="message.visibility"><select name="message.visibility" data-default="author">
        <option value="author" selected>author</option><option value="project">project</option></select></label>
      <div data-fact="on"><label><span>Day</span><input type="date" name="on" data-default="2026-11-22"
        value="2026-11-22" min="2011-01-01" max="2026-11-22" data-wrong="a day since 2011"></label></div>
    </details>
  </form>
  <p class="explainer-asked">What the build asked</p>
  <p class="explainer-change"></p>
  <ul class="explainer-notes" hidden></ul>
  <div class="explainer-answer"><p>The built answer</p></div>
  <p class="explainer-status"></p>
  <p class="explainer-heard" role="status"></p>
  <p class="explainer-share"><a class="explainer-link" href="try/">Link</a>
    <button type="button" class="explainer-copy">Copy</button></p>
</message-explainer>
<script type="module" src="{root}{script}"></script></html>
"""


@dataclass
class Site:
    """A served site."""

    folder: Path
    assets: Assets
    served: Serving

    @property
    def address(self) -> str:
        return self.served.address

    @property
    def worker(self) -> str:
        """The address of the worker's script, relative to the root."""
        (found,) = self.folder.glob("assets/explainer/worker.*.js")
        return found.relative_to(self.folder).as_posix()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    assets = build_assets(folder / "assets")
    (folder / "x" / "y").mkdir(parents=True)
    shutil.copytree(FRONT, folder / "modules")  # as they are written, to try one alone
    (folder / "index.html").write_text(PAGE.format(root="", script=assets.explainer_js), "utf-8")
    (folder / "x" / "y" / "index.html").write_text(PAGE.format(root="../../", script=assets.explainer_js), "utf-8")
    with serving(folder) as site:
        yield Site(folder, assets, site)


@pytest.fixture
def site(served: Site) -> Site:
    for changed in (served.served.headers, served.served.instead, served.served.requests):
        changed.clear()
    return served


@pytest.fixture
def page(chromium: Browser, site: Site) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()
