"""The built site on an address of its own, as most tests want it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from explainer.website.serve.static import serving


@contextmanager
def served(site: Path, prefix: str = "/", **headers: str) -> Iterator[str]:
    """The address of the site's root, `prefix` included; `headers` replace those of the site's policy."""
    with serving(site, prefix, headers) as found:
        yield found.address
