"""What several tests share: one browser, and the site, built once for all of them."""

import fcntl
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

ADDRESS = "https://example.org/x/y/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built site, with ADDRESS as its public address; the first worker that asks builds it for all."""
    from explainer.website.build.site import build_site

    base = tmp_path_factory.getbasetemp()
    home = base if worker_id == "master" else base.parent
    with (home / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "site").exists():
            build_site(home / "site", site_url=ADDRESS)
    return home / "site"


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
