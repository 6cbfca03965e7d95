"""What several tests share: the site, built once for all of them."""

import fcntl
from pathlib import Path

import pytest

ADDRESS = "https://example.org/x/y/"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built site, with ADDRESS as its public address; the first worker that asks builds it for all."""
    from explainer.pages.build import build_site

    base = tmp_path_factory.getbasetemp()
    home = base if worker_id == "master" else base.parent
    with (home / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "site").exists():
            build_site(home / "site", site_url=ADDRESS)
    return home / "site"
