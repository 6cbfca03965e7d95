"""A real Chromium, and pages in it that remember what went wrong."""

import pytest

from tests.conftest import PATIENCE
from tests.serving import served


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
        page.set_default_timeout(PATIENCE)
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
