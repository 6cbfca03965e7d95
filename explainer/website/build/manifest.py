"""The manifest: every file of a finished site with its SHA-256, so that two copies can be compared by one file."""

import json
from hashlib import sha256
from pathlib import Path

MANIFEST = "manifest.json"
"""Where it lies, from the site's root."""


def digests(site: Path) -> dict[str, str]:
    """The SHA-256 of each file of a site but the manifest, by its path from the root; sorted."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: sha256(files[name].read_bytes()).hexdigest() for name in sorted(files) if name != MANIFEST}


def write_manifest(site: Path) -> None:
    """Write the manifest of a site. It comes last: what is written after it would not be in it."""
    (site / MANIFEST).write_text(f"{json.dumps({'files': digests(site)}, ensure_ascii=False, indent=1)}\n", "utf-8")


def read_manifest(site: Path) -> dict[str, str]:
    """What the manifest of a site says."""
    files: dict[str, str] = json.loads((site / MANIFEST).read_text("utf-8"))["files"]
    return files


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The files that two manifests do not agree on: those of another content, and those that only one of them has."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
