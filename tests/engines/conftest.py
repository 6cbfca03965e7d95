"""One fixture for the browser, by name of engine, and a page of the site in it, with all that the server heard."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.engines.by_playwright import PlaywrightWindow, firefox
from tests.engines.by_webdriver import WebDriverWindow, webkit
from tests.engines.window import Window
from tests.serving import Heard, served
from tools.engines import ENGINES, missing, program

NewWindow = Callable[[], Window]
BELOW = "/below/a/folder/"


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
    """A window, the address of the site, and what the server heard."""

    window: Window
    address: str
    heard: Heard

    def open(self, path: str) -> None:
        """Go to a page, and come back when the widget in it is at work."""
        self.window.open(self.address + path)
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
            heard = Heard()
            address = open_things.enter_context(served(site, BELOW, heard, **headers))
            return Visit(open_things.enter_context(closing(browser())), address, heard)

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
    window, address, heard = found
    elsewhere = window.evaluate(
        "(home) => performance.getEntriesByType('resource').map(({ name }) => name)"
        ".filter((name) => !name.startsWith(home) && !name.startsWith('data:'))",
        address,
    )
    assert elsewhere == []
    assert heard.failed == []
    assert window.evaluate(REFUSED) == [False, False], "the policy is not in force"
    reports = heard.reports(2)
    assert sorted(reports) == [("connect-src", "http://127.0.0.2:9/"), ("script-src-elem", "inline")]
