"""A site's files under its published policy: what the development server, the tests and the measurements build on."""

import errno
import gzip
import json
import posixpath
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from typing import Any
from urllib.parse import unquote, urlsplit

from explainer.website.published.policy import FRAMED, header_rules

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".toml": "text/plain; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""By the ending of a file's name; anything else is `application/octet-stream`."""


def published_headers(path: str, published: Path | None = None) -> dict[str, str]:
    """What a site's `_headers` says of an address, joined as hosts do it; without a file, what the build would say."""
    rules = published.read_text("utf-8") if published else header_rules([] if path.startswith(FRAMED) else ["/*"])
    found: dict[str, str] = {}
    applies = False
    for line in rules.splitlines():
        if line.startswith("/"):
            applies = fnmatchcase(path, line.strip())
        elif applies and line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def type_of(name: str) -> str:
    return TYPES.get(Path(name).suffix, "application/octet-stream")


class FileHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD with files; which files, and what else is said, is for those that build on it."""

    protocol_version = "HTTP/1.1"

    def find(self, path: str) -> Path | None:
        """The file or folder for a path, from which whatever leads upwards is taken out already."""
        raise NotImplementedError

    def missing(self) -> Path:
        """The page that says that there is no such page."""
        raise NotImplementedError

    def headers_of(self, path: str) -> Mapping[str, str]:
        return published_headers(path)

    def finished(self, page: bytes) -> bytes:
        """The HTML of a page as it is sent."""
        return page

    def do_GET(self) -> None:
        asked = urlsplit(self.path).path
        parts = [part for part in posixpath.normpath(unquote(asked)).split("/") if part not in ("", ".", "..")]
        file = self.find("/".join(["", *parts, ""] if asked.endswith("/") else ["", *parts]))
        if file and file.is_dir() and not asked.endswith("/"):
            self.send(HTTPStatus.MOVED_PERMANENTLY, b"", "text/plain", {"Location": f"{asked}/"})
            return
        if file and file.is_dir():
            file /= "index.html"
        if file and file.is_file():
            self.send_file(HTTPStatus.OK, file)
        elif self.missing().is_file():
            self.send_file(HTTPStatus.NOT_FOUND, self.missing())
        else:
            self.send(HTTPStatus.NOT_FOUND, b"not found", "text/plain")

    def do_HEAD(self) -> None:
        self.do_GET()

    def send_file(self, status: HTTPStatus, file: Path) -> None:
        content = file.read_bytes()
        self.send(status, self.finished(content) if file.suffix == ".html" else content, type_of(file.name))

    def send(self, status: int, content: bytes, kind: str, more: Mapping[str, str] | None = None) -> None:
        headers = {
            "Cache-Control": "no-store",  # what carries no hash in its name is always asked for anew
            **self.headers_of(urlsplit(self.path).path),
            "Content-Type": kind,
            "Content-Length": str(len(content)),
            **(more or {}),
        }
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except OSError as error:  # the reader has gone on to another page, which is no news
            if error.errno not in (errno.EPIPE, errno.ECONNRESET, errno.ECONNABORTED):
                raise
            self.close_connection = True

    def log_message(self, format: str, *arguments: object) -> None:
        """The terminal belongs to the builds and to the tests."""


def listen(port: int, handler: Callable[..., BaseHTTPRequestHandler]) -> ThreadingHTTPServer:
    """A threaded server on 127.0.0.1; raises OSError where the port is taken."""
    return ThreadingHTTPServer(("127.0.0.1", port), handler)


COMPRESSED = ("font/", "image/png", "application/zip")
"""What gzip would make no smaller."""


@lru_cache(maxsize=1024)
def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, 6)


@dataclass
class Serving:
    """A folder that is being served. All but its address may be changed while it is."""

    folder: Path
    prefix: str
    headers: dict[str, str]  # in place of those of the policy
    instead: dict[str, tuple[int, bytes]]  # status and content for whatever path holds the key
    with_reports: bool = False
    reads_headers: bool = True
    compressed: bool = False
    requests: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)  # the requests that got nothing
    refused: Queue[tuple[str, str]] = field(default_factory=Queue)  # what browsers report: directive and address
    address: str = ""


class _ServingHandler(FileHandler):
    def __init__(self, serving: Serving, *socket: Any) -> None:  # Any: what the server hands to a handler
        self.serving = serving
        super().__init__(*socket)

    def do_GET(self) -> None:
        self.serving.requests.append(self.path)
        for part, (status, content) in self.serving.instead.items():
            if part in self.path:
                # Whatever its name says, it is not what it will be the next time.
                self.send(status, content, type_of(urlsplit(self.path).path), {"Cache-Control": "no-store"})
                return
        super().do_GET()

    def do_POST(self) -> None:
        """A report of something that the policy refused."""
        report = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["csp-report"]
        self.serving.refused.put((report["effective-directive"], report["blocked-uri"]))
        self.send(HTTPStatus.NO_CONTENT, b"", "text/plain")

    def send(self, status: int, content: bytes, kind: str, more: Mapping[str, str] | None = None) -> None:
        takes_it = self.serving.compressed and "gzip" in self.headers.get("Accept-Encoding", "")
        if takes_it and not kind.startswith(COMPRESSED):
            content, more = _gzip(content), {**(more or {}), "Content-Encoding": "gzip"}
        super().send(status, content, kind, more)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        if int(code) >= 400:
            self.serving.failed.append(self.path)

    def find(self, path: str) -> Path | None:
        if not path.startswith(self.serving.prefix):
            return None
        return self.serving.folder / path.removeprefix(self.serving.prefix)

    def missing(self) -> Path:
        return self.serving.folder / "404.html"

    def headers_of(self, path: str) -> Mapping[str, str]:
        if not self.serving.reads_headers:
            return {}
        own = self.serving.folder / "_headers"
        below = f"/{path.removeprefix(self.serving.prefix)}"
        found = {**published_headers(below, own if own.is_file() else None), **self.serving.headers}
        if self.serving.with_reports and "Content-Security-Policy" in found:
            found["Content-Security-Policy"] += f"; report-uri {self.serving.prefix}refused"
        return found


@contextmanager
def serving(
    folder: Path,
    prefix: str = "/",
    headers: Mapping[str, str] | None = None,
    instead: Mapping[str, tuple[int, bytes]] | None = None,
    with_reports: bool = False,
    reads_headers: bool = True,
    compressed: bool = False,
) -> Iterator[Serving]:
    """Serve a folder below `prefix`, on a port of its own, under its own `_headers` or else what a build would say.

    `prefix` begins and ends with a slash; `headers` take the place of what the policy says. With `with_reports`,
    the policy also says where to report what it refuses, which works in workers and from the first byte. Without
    `reads_headers` it is a host that knows nothing of `_headers`, and a page has only the policy that stands in itself.
    `compressed` is a host that sends with gzip what is not compressed as it is.
    """
    site = Serving(folder, prefix, dict(headers or {}), dict(instead or {}), with_reports, reads_headers, compressed)
    server = listen(0, partial(_ServingHandler, site))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_port}{prefix}"
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
