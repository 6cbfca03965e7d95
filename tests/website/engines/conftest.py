"""One fixture for the browser, by name of engine, and a page of the site in it, with all that the server heard."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from explainer.website.serve.static import Serving, serving
from tests.website.engines.by_playwright import PlaywrightWindow, firefox
from tests.website.engines.by_webdriver import WebDriverWindow, webkit
from tests.website.engines.window import Window
from tools.engines import ENGINES, missing, program

NewWindow = Callable[[], Window]
BELOW = "/below/a/folder/"
PATIENCE = 10  # seconds until a report has come


@pytest.fixture(scope="session", params=list(ENGINES))
def browser(request: pytest.FixtureRequest) -> Iterator[NewWindow]:
    """Makes windows in one of the engines, which is started once for each worker."""
    name = request.param
    if lacking := missing(name):
        reason = f"{name} needs Debian's {' and '.join(lacking)}"
        # Where a machine checks every change, or this engine was asked for, nothing is left out.
        if os.environ.get("CI") or request.config.getoption("browser"):
            pytest.fail(reason)
        pytest.skip(reason)
    if name == "chromium":
        chromium = request.getfixturevalue("chromium")
        yield lambda: PlaywrightWindow(chromium)
    elif name == "firefox":
        started = firefox(request.getfixturevalue("playwright").firefox, program(name, "firefox-esr"))
        yield lambda: PlaywrightWindow(started)
        started.close()
    else:
        with webkit(program(name, "webkit2gtk-driver"), program(name, "xvfb")) as port:
            yield lambda: WebDriverWindow(port)


class Visit(NamedTuple):
    """A window, and the site that it visits."""

    window: Window
    site: Serving

    def open(self, path: str) -> None:
        """Go to a page, and come back when the widget in it is at work."""
        self.window.open(self.site.address + path)
        self.window.wait_for("() => document.querySelector('message-explainer:defined') !== null")


@pytest.fixture
def visiting(browser: NewWindow, site: Path):
    """Visit the site under its policy, or under another; each visit has an origin, and so a memory, of its own."""
    with ExitStack() as open_things:

        @contextmanager
        def closing(window: Window) -> Iterator[Window]:
            yield window
            window.close()

        def call(**headers: str) -> Visit:
            served = open_things.enter_context(serving(site, BELOW, headers, with_reports=True))
            return Visit(open_things.enter_context(closing(browser())), served)

        yield call


REFUSED = """async () => {
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.head.append(script);
  return [window.ran ?? false, await fetch("http://127.0.0.2:9/").then(() => true, () => false)];
}"""


@pytest.fixture
def visit(visiting) -> Iterator[Visit]:
    """A visit that breaks no rule of the policy, and asks nobody else for anything.

    To know that, we break the policy in the end: it must be refused, and be all that was reported.
    """
    found = visiting()
    yield found
    window, served = found
    elsewhere = window.evaluate(
        "(home) => performance.getEntriesByType('resource').map(({ name }) => name)"
        ".filter((name) => !name.startsWith(home) && !name.startsWith('data:'))",
        served.address,
    )
    assert elsewhere == []
    assert served.failed == []
    assert window.evaluate(REFUSED) == [False, False], "the policy is not in force"
    reports = [served.refused.get(timeout=PATIENCE) for _ in range(2)]
    assert served.refused.empty()
    assert sorted(reports) == [("connect-src", "http://127.0.0.2:9/"), ("script-src-elem", "inline")]
