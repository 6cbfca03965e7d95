"""A real Chromium, and pages in it that remember what went wrong."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

from tests.serving import served

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def chromium():
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    assert path, f"no Chromium: none of {', '.join(NAMES)} is installed; `make test` installs it on Debian"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-background-networking", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(site):
    with served(site) as url:
        yield url


@pytest.fixture
def open_page(chromium, address):
    """Open a page; afterwards, no error may have been reported that the test did not expect."""
    contexts, troubles = [], []

    def call(path="", expect_trouble=False, prepare=None, base=address, **options):
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(45_000)
        page.requested = []
        page.on("request", lambda request: page.requested.append(request.url))
        if not expect_trouble:
            page.on("console", lambda m: troubles.append(m.text) if m.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: troubles.append(str(error)))
        if prepare:
            prepare(page)
        page.goto(base + path)
        return page

    yield call
    for context in contexts:
        context.close()
    assert troubles == []
