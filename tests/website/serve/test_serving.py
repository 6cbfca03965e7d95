"""How files are served, to whoever writes, tests or measures the site."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from explainer.website.serve.server import SiteHandler
from explainer.website.serve.state import State
from explainer.website.serve.static import TYPES, listen, serving

PAGE = "<!doctype html><html><head></head><p>äöü</p></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.txt").write_text("outside")
    for name in ("index.html", "404.html", "de/index.html", "assets/frame/a.0123456789.js"):
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE, "utf-8")
    return tmp_path / "site"


@pytest.fixture
def live(tmp_path: Path) -> Iterator[tuple[str, State]]:
    """The development server before its first build, and its state."""
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "index.html").write_text(PAGE, "utf-8")
    SiteHandler.state = State(tmp_path)
    server = listen(0, SiteHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", SiteHandler.state
    server.shutdown()
    server.server_close()


def ask(address: str, path: str, method: str = "GET", host: str = "") -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(address).netloc)
    connection.request(method, path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_pages_redirects_and_what_is_missing(folder: Path) -> None:
    with serving(folder) as site:
        answer, body = ask(site.address, "/de/?a=b")
        assert (answer.status, body.decode()) == (200, PAGE)
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        answer, body = ask(site.address, "/", "HEAD")
        assert (answer.headers["Content-Length"], body) == (str(len(PAGE.encode())), b"")
        answer, _ = ask(site.address, "/de")
        assert (answer.status, answer.headers["Location"]) == (301, "/de/")
        answer, body = ask(site.address, "/nowhere")
        assert (answer.status, body.decode()) == (404, PAGE)
        for outside in ("/../secret.txt", "/%2e%2e/secret.txt", "/de/..%2f..%2fsecret.txt"):
            assert ask(site.address, outside)[0].status == 404
        assert site.requests[:2] == ["/de/?a=b", "/"]


def test_below_a_prefix_there_is_the_site_and_beside_it_nothing(folder: Path) -> None:
    with serving(folder, "/x/y/") as site:
        assert site.address.endswith("/x/y/")
        assert ask(site.address, "/x/y/de/")[0].status == 200
        assert ask(site.address, "/de/")[0].status == 404
        assert "immutable" in ask(site.address, "/x/y/assets/frame/a.0123456789.js")[0].headers["Cache-Control"]


def test_a_test_can_say_something_else(folder: Path) -> None:
    with serving(folder, headers={"Referrer-Policy": "origin"}, instead={"/a.": (503, b"busy")}) as site:
        answer, body = ask(site.address, "/assets/frame/a.0123456789.js")
        assert (answer.status, body, answer.headers["Cache-Control"]) == (503, b"busy", "no-store")
        assert answer.headers["Referrer-Policy"] == "origin"
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


def test_one_connection_carries_many_answers(folder: Path) -> None:
    with serving(folder) as site:
        connection = HTTPConnection(urlsplit(site.address).netloc)
        sockets = set()
        for _ in range(3):
            connection.request("GET", "/")
            connection.getresponse().read()
            sockets.add(connection.sock)
        connection.close()
        assert len(sockets) == 1


def test_every_kind_of_file_in_the_site_has_a_type(site: Path) -> None:
    kinds = {path.suffix for path in site.rglob("*") if path.is_file() and path.suffix}
    assert kinds - set(TYPES) == {".packed", ".whl"}  # nobody but our own worker reads these


def test_the_development_server_waits_then_serves_and_reloads(live: tuple[str, State]) -> None:
    address, state = live
    answer, body = ask(address, "/")
    assert answer.status == 503
    assert b"first build" in body
    state.change(True, "")
    answer, body = ask(address, "/")
    assert answer.status == 200
    assert b"/__live__/reload.js" in body
    assert ask(address, "/__live__/reload.js")[0].headers["Content-Type"] == "text/javascript"
    assert ask(address, "/", host="localhost:1")[0].status == 200


def test_the_development_server_answers_to_no_other_name(live: tuple[str, State]) -> None:
    address, state = live
    state.change(True, "")
    answer, body = ask(address, "/", host="elsewhere.example")
    assert answer.status == 421
    assert b"<p>" not in body
