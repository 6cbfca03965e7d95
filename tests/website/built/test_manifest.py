"""The manifest names every file of the site, and the site is the same bytes wherever and whenever it is built."""

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from explainer.website.build.manifest import MANIFEST, differing, digests, read_manifest, write_manifest
from tests import ROOT
from tests.conftest import ADDRESS


@pytest.fixture(scope="session")
def later(made_once) -> Path:
    """The same site, built in another folder, two days later, elsewhere on earth, with another order of sets."""

    def make(path: Path) -> None:
        told = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"}
        command = [sys.executable, "-m", "tests.website.built.later", str(path / "deeper" / "down"), ADDRESS, "2"]
        subprocess.run(command, cwd=ROOT, env=told, check=True)

    return made_once("site-of-another-day", make) / "deeper" / "down"


def test_it_names_every_file_of_the_site_but_itself(site: Path) -> None:
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert len(there) > 100
    assert {"index.html", "de/index.html", "_headers", "data/claims.json"} <= there
    assert set(read_manifest(site)) == there - {MANIFEST}


def test_each_digest_is_that_of_the_file(site: Path) -> None:
    for name, said in read_manifest(site).items():
        assert said == sha256((site / name).read_bytes()).hexdigest(), name


def test_the_site_is_the_same_bytes_in_another_folder_and_on_another_day(site: Path, later: Path) -> None:
    assert site != later
    assert not differing(digests(site), digests(later))
    assert (site / MANIFEST).read_bytes() == (later / MANIFEST).read_bytes()


def test_two_manifests_differ_in_what_changed_came_and_went(tmp_path: Path) -> None:
    for name in ("same", "changed", "gone"):
        (tmp_path / name).write_text("before")
    write_manifest(tmp_path)
    before = read_manifest(tmp_path)
    (tmp_path / "changed").write_text("after")
    (tmp_path / "gone").unlink()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "new").touch()
    assert differing(before, digests(tmp_path)) == ["changed", "folder/new", "gone"]
    assert list(json.loads((tmp_path / MANIFEST).read_text("utf-8"))["files"]) == sorted(before)
