"""The development server's answers: files of the site under the published policy, and news of each build."""

import errno
import mimetypes
import posixpath
from fnmatch import fnmatchcase
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import unquote, urlsplit

from explainer.website import THEME
from explainer.website.serve.state import State

HEADERS = THEME / "_headers"
RELOAD = Path(__file__).with_name("reload.js")
LIVE = "/__live__/"
TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".toml": "text/plain"}


def listen(port: int) -> ThreadingHTTPServer:
    """A threaded server on 127.0.0.1; raises OSError where the port is taken."""
    ThreadingHTTPServer.daemon_threads = True
    ThreadingHTTPServer.allow_reuse_address = True
    return ThreadingHTTPServer(("127.0.0.1", port), SiteHandler)


def published_headers(path: str) -> dict[str, str]:
    """What `_headers` says of an address, its later rules outweighing the earlier ones."""
    found: dict[str, str] = {}
    applies = False
    for line in HEADERS.read_text("utf-8").splitlines():
        if line.startswith("/"):
            applies = fnmatchcase(path, line.strip())
        elif applies and line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            found[name] = value
    return found


class SiteHandler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    protocol_version = "HTTP/1.1"
    state: ClassVar[State]

    def do_GET(self) -> None:
        path = posixpath.normpath(unquote(urlsplit(self.path).path))
        directory = urlsplit(self.path).path.endswith("/")
        if path == f"{LIVE}events":
            self._tell()
        elif path == f"{LIVE}reload.js":
            self._send(HTTPStatus.OK, RELOAD.read_bytes(), "text/javascript")
        elif not self.state.number:
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, self._waiting(), "text/html; charset=utf-8")
        else:
            self._file(path, directory)

    do_HEAD = do_GET

    def _file(self, path: str, directory: bool) -> None:
        file = self._find(path)
        if file.is_dir() and not directory:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"{urlsplit(self.path).path}/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if file.is_dir():
            file /= "index.html"
        status = HTTPStatus.OK
        if not file.is_file():
            status, file = HTTPStatus.NOT_FOUND, self.state.folder / "en" / "404.html"
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        content = file.read_bytes()
        if kind == "text/html":
            kind += "; charset=utf-8"
            content = content.replace(b"</head>", _SCRIPT + b"</head>", 1)
        self._send(status, content, kind)

    def _find(self, path: str) -> Path:
        """Both languages share the assets; German has a folder of its own, outside that of English."""
        parts = [part for part in path.split("/") if part not in ("", ".", "..")]
        if parts[:1] == ["assets"]:
            return self.state.folder.joinpath("shared", *parts)
        if parts[:1] == ["de"]:
            return self.state.folder.joinpath(*parts)
        return self.state.folder.joinpath("en", *parts)

    def _send(self, status: HTTPStatus, content: bytes, kind: str) -> None:
        headers = published_headers(urlsplit(self.path).path)
        headers.setdefault("Cache-Control", "no-store")  # what carries no hash in its name is always asked for anew
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _waiting(self) -> bytes:
        said = self.state.problem or "The first build is under way; this page reloads by itself."
        text = f"<!doctype html><html lang=en><title>Building</title>{_SCRIPT.decode()}<pre>{escape(said)}</pre>"
        return text.encode()

    def _tell(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        seen = -1
        while not self.state.closed:
            now = self.state.wait(seen, seconds=10)
            # A comment keeps the line open, and finds out whether anybody is still there.
            self.wfile.write((self.state.event() if now != seen else ": still here\n\n").encode())
            self.wfile.flush()
            seen = now

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except OSError as error:  # the reader has gone on to another page, which is no news
            if error.errno not in (errno.EPIPE, errno.ECONNRESET, errno.ECONNABORTED):
                raise
            self.close_connection = True

    def log_message(self, format: str, *arguments: object) -> None:
        """The terminal belongs to the builds."""


_SCRIPT = f'<script type="module" src="{LIVE}reload.js"></script>'.encode()
