"""What a site gets: every file under a name by its content, and no others."""

import gzip
import json
from hashlib import sha256
from pathlib import Path

import pytest

from explainer.website.bundle.assets import Assets, build_assets
from explainer.website.bundle.frame import build_frame
from explainer.website.bundle.naming import digest


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Assets]:
    site = tmp_path_factory.mktemp("site")
    return site, build_assets(site / "assets")


def files(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def test_the_addresses_lead_to_files(built: tuple[Path, Assets]) -> None:
    site, assets = built
    for address in (assets.explainer_js, assets.explainer_css, assets.wheel):
        assert (site / address).is_file(), address
    assert sha256((site / assets.wheel).read_bytes()).hexdigest() == assets.rules_sha256


def test_the_explainers_files_are_named_by_their_content_and_find_one_another(built: tuple[Path, Assets]) -> None:
    site, assets = built
    folder = site / "assets" / "explainer"
    paths = sorted(folder.iterdir())
    named = [f"assets/explainer/{path.name}" for path in paths]
    (worker,) = folder.glob("worker.*.js")
    views = [at for files in assets.views.values() for at in files.values()]
    ours = (assets.explainer_js, assets.explainer_css, assets.explorer_js, assets.explorer_css)
    assert named == sorted([*ours, f"assets/explainer/{worker.name}", *views])
    assert assets.explainer_js.rsplit("/", 1)[1] in (site / assets.explorer_js).read_text("utf-8")
    for path in paths:
        assert digest(path.read_bytes()) in path.name
    script = (site / assets.explainer_js).read_text("utf-8")
    assert f'new URL("./{worker.name}",import.meta.url)' in script


def test_every_file_of_the_frame_is_named_by_its_content_and_the_same_in_every_build(tmp_path: Path) -> None:
    frame = build_frame(tmp_path)
    assert build_frame(tmp_path) == frame
    there = list((tmp_path / "assets" / "frame").iterdir())
    assert len(there) == 13, "a second build has written another file"
    for path in there:
        assert digest(path.read_bytes()) in path.name


def test_the_manifest_lists_what_a_browser_downloads_with_true_sizes(built: tuple[Path, Assets]) -> None:
    site, assets = built
    engine = site / "assets" / "engine"
    manifest = json.loads((engine / "manifest.json").read_text("utf-8"))
    assert manifest["rules"] == assets.rules_sha256
    for name, size in manifest["files"].items():
        data = (engine / name).read_bytes()
        assert size == {"bytes": len(data), "gzip": len(gzip.compress(data, 9))}, name
    there = {path.relative_to(engine).as_posix() for path in engine.rglob("*") if path.is_file()}
    assert there == {*manifest["files"], manifest["wheel"], manifest["lock"], "manifest.json"}


def test_an_unchanged_second_call_writes_nothing(built: tuple[Path, Assets]) -> None:
    site, assets = built
    before = files(site)
    assert build_assets(site / "assets") == assets
    assert files(site) == before


def test_what_an_earlier_build_left_is_cleared_away(built: tuple[Path, Assets]) -> None:
    site, _ = built
    before = files(site)
    for left in ("assets/explainer/explainer.0000000000.js", "assets/engine/rules-0000000000/old.whl"):
        (site / left).parent.mkdir(exist_ok=True)
        (site / left).write_text("old", "utf-8")
    other = site / "assets" / "stylesheets.css"
    other.write_text("not ours", "utf-8")
    build_assets(site / "assets")
    assert set(files(site)) == {*before, "assets/stylesheets.css"}
    other.unlink()
