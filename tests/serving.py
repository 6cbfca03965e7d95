"""A plain static server for tests: the built site below any folder, under the policy that `_headers` states."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def policy(site: Path) -> dict[str, str]:
    """The headers that `_headers` gives every page."""
    found, everywhere = {}, False
    for line in (site / "_headers").read_text().splitlines():
        if not line.startswith((" ", "\t")):
            everywhere = line.strip() == "/*"
        elif everywhere and ":" in line:
            name, _, value = line.strip().partition(":")
            found[name] = value.strip()
    return found


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = {  # noqa: RUF012  # as the base class has it
        **SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".mjs": "text/javascript",
        ".js": "text/javascript",
    }

    def __init__(self, *args, prefix: str, headers: dict[str, str], **options):
        self.prefix, self.extra = prefix, headers
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_head(self):
        if not self.path.startswith(self.prefix):
            self.send_error(404)
            return None
        return super().send_head()

    def end_headers(self) -> None:
        for name, value in self.extra.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def served(site: Path, prefix: str = "/", **headers: str) -> Iterator[str]:
    """The address of the site's root, `prefix` included; `headers` replace those of the site's policy."""
    handler = partial(_Handler, directory=str(site), prefix=prefix, headers={**policy(site), **headers})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
