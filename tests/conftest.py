"""What several tests share: one browser, and the site, built once for all of them."""

import fcntl
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tools.engines import ENGINES, program

ADDRESS = "https://example.org/x/y/"
PATIENCE = 45_000  # milliseconds; what comes sooner is not waited for, and a laden machine takes long to start Python


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--browser", choices=list(ENGINES), help="only the tests in this engine, which must be there")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not (only := config.getoption("browser")):
        return

    def is_in_it(item: pytest.Item) -> bool:
        chosen = item.callspec.params.get("browser") if hasattr(item, "callspec") else None
        return chosen == only or only in getattr(item, "fixturenames", ())

    config.hook.pytest_deselected(items=[item for item in items if not is_in_it(item)])
    items[:] = [item for item in items if is_in_it(item)]


@pytest.fixture(scope="session")
def made_once(
    tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Callable[[str, Callable[[Path], object]], Path]:
    """Make a file or folder that all workers share: the first one that asks makes it."""
    base = tmp_path_factory.getbasetemp()
    home = base if worker_id == "master" else base.parent

    def call(name: str, make: Callable[[Path], object]) -> Path:
        with (home / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (home / name).exists():
                make(home / name)
        return home / name

    return call


@pytest.fixture(scope="session")
def site(made_once) -> Path:
    """The built site, with ADDRESS as its public address."""
    from explainer.website.build.site import build_site

    return made_once("site", lambda path: build_site(path, site_url=ADDRESS))


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright):
    expect.set_options(timeout=PATIENCE)
    path = program("chromium", "chromium")
    assert path, "no Chromium is installed; `make test` installs it on Debian"
    browser = playwright.chromium.launch(
        executable_path=path, args=["--no-sandbox", "--disable-background-networking", "--disable-gpu"]
    )
    yield browser
    browser.close()
