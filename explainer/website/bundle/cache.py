"""What has been built before is not built again: folders under `build/`, named by what they were made from."""

import shutil
import tempfile
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path

from explainer.website.bundle.engine.wheel import PROJECT

BUILD = PROJECT / "build"
KEPT = 3
"""How many older builds of a part are kept, for whoever goes back and forth between two states."""


def key_of(paths: Iterable[Path]) -> str:
    """A key over the names and the content of files."""
    digest = sha256()
    for path in paths:
        digest.update(f"{path}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def built(part: str, key: str, make: Callable[[Path], object], build: Path = BUILD) -> Path:
    """The folder that `make` filled for this part and key, now or earlier.

    Several processes may ask at once: each works in a folder of its own, and the first to finish wins.
    """
    place = build / part
    folder = place / key
    if folder.is_dir():
        folder.touch()
        return folder
    place.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="new-", dir=place))
    try:
        make(work)
        work.chmod(0o755)
        try:
            work.rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
    finally:
        shutil.rmtree(work, ignore_errors=True)
    _forget(place, folder)
    return folder


def _forget(place: Path, current: Path) -> None:
    others = [path for path in place.iterdir() if path != current and not path.name.startswith("new-")]
    for path in sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]:
        shutil.rmtree(path, ignore_errors=True)
