"""A plain static server for tests: the built site below any folder, under the policy that `_headers` states."""

import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue


@dataclass
class Heard:
    """What a server heard: the paths asked for, those it could not give, and what browsers say the policy refused."""

    paths: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    refused: Queue[tuple[str, str]] = field(default_factory=Queue)

    def reports(self, count: int, seconds: float = 10) -> list[tuple[str, str]]:
        """The directive and the address of so many reports, when they have come, and of all others by then."""
        found = [self.refused.get(timeout=seconds) for _ in range(count)]
        while not self.refused.empty():
            found.append(self.refused.get())
        return found


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

    def __init__(self, *args, prefix: str, headers: dict[str, str], heard: Heard, **options):
        self.prefix, self.extra, self.heard = prefix, headers, heard
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

    def do_POST(self) -> None:
        """A report of something that the policy refused."""
        report = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["csp-report"]
        self.heard.refused.put((report["effective-directive"], report["blocked-uri"]))
        self.send_response(204)
        self.end_headers()

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        self.heard.paths.append(self.path)
        if int(code) >= 400:
            self.heard.failed.append(self.path)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request, client_address) -> None:
        """Say what went wrong here, but not that a browser left a page while it was being sent."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(site: Path, prefix: str = "/", heard: Heard | None = None, **headers: str) -> Iterator[str]:
    """The address of the site's root, `prefix` included; `headers` replace those of the site's policy.

    With `heard`, the policy also says where to report what it refuses, which works in workers and from the first byte.
    """
    sent = {**policy(site), **headers}
    if heard:
        sent["Content-Security-Policy"] += f"; report-uri {prefix}refused"
    handler = partial(_Handler, directory=str(site), prefix=prefix, headers=sent, heard=heard or Heard())
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
