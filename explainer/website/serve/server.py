"""The development server's answers: files of the site under the published policy, and news of each build."""

from html import escape
from http import HTTPStatus
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

from explainer.say.languages import FIRST, LANGUAGES
from explainer.website.serve.state import State
from explainer.website.serve.static import TYPES, FileHandler

RELOAD = Path(__file__).with_name("reload.js")
LIVE = "/__live__/"
NAMES = ("127.0.0.1", "localhost")


class SiteHandler(FileHandler):
    """The site as it is being written, and the script that reloads it."""

    state: ClassVar[State]

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in NAMES:
            # A page from elsewhere whose name has been made to point here could read all that lies here.
            self.send(HTTPStatus.MISDIRECTED_REQUEST, f"ask for {' or '.join(NAMES)}".encode(), TYPES[".txt"])
        elif path == f"{LIVE}events":
            self._tell()
        elif path == f"{LIVE}reload.js":
            self.send(HTTPStatus.OK, RELOAD.read_bytes(), TYPES[".js"])
        elif not self.state.number:
            self.send(HTTPStatus.SERVICE_UNAVAILABLE, self._waiting(), TYPES[".html"])
        else:
            super().do_GET()

    def find(self, path: str) -> Path:
        """All languages share the assets; each has a folder of its own, beside that of the first."""
        parts = path.strip("/").split("/")
        if parts[0] == "assets":
            return self.state.folder.joinpath("shared", *parts)
        for row in LANGUAGES.values():
            if row.folder and parts[0] == row.folder.rstrip("/"):
                return self.state.folder.joinpath(row.code, *parts[1:])
        return self.state.folder.joinpath(FIRST, *parts)

    def missing(self) -> Path:
        return self.state.folder / FIRST / "404.html"

    def finished(self, page: bytes) -> bytes:
        return page.replace(b"</head>", _SCRIPT + b"</head>", 1)

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


_SCRIPT = f'<script type="module" src="{LIVE}reload.js"></script>'.encode()
