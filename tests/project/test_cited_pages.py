"""The weekly look at the cited pages: what it makes of each answer, how polite it is, and when it fails."""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from explainer.facts.question import CHECKED
from explainer.rulebook.ledger import sources
from tools.sources import LONGEST, PAUSE, Asker, Found, Page, Report, known_gone, report

STATUS = {"/here": 200, "/lost": 404, "/removed": 410, "/not-for-you": 999, "/broken": 500}
LEADS = {"/moved": "/here#below", "/moved-to-nothing": "/lost", "/round": "/round", "/away": "file:///etc/hostname"}


@dataclass
class Heard:
    """What one host was asked, by whom, and how many asked at once."""

    asked: list[tuple[str, str]] = field(default_factory=list)
    inside: int = 0
    most: int = 0
    counting: threading.Lock = field(default_factory=threading.Lock)


class Host(BaseHTTPRequestHandler):
    heard: Heard

    def do_GET(self) -> None:
        with self.heard.counting:
            self.heard.asked.append((self.path, self.headers["User-Agent"]))
            self.heard.inside += 1
            self.heard.most = max(self.heard.most, self.heard.inside)
        time.sleep(2 if self.path == "/slow" else 0.02)
        with self.heard.counting:
            self.heard.inside -= 1
        if self.path in LEADS:
            self.send_response(302)
            self.send_header("Location", LEADS[self.path])
        else:
            self.send_response(STATUS.get(self.path, 200))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def host(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("no_proxy", "127.0.0.1,localhost")
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("OneHost", (Host,), {"heard": heard}))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "found", "how"),
    [
        ("/here", Found.ANSWERS, "200"),
        ("/here#part", Found.ANSWERS, "200"),
        ("/lost", Found.GONE, "404"),
        ("/removed", Found.GONE, "410"),
        ("/not-for-you", Found.REFUSED, "999"),
        ("/broken", Found.REFUSED, "500"),
        ("/moved", Found.MOVED, "/here"),
        ("/moved-to-nothing", Found.GONE, "404"),
        ("/round", Found.REFUSED, "more than 5 redirects"),
        ("/away", Found.REFUSED, "leads to file:///etc/hostname"),
        ("/slow", Found.SILENT, "timed out"),
    ],
)
def test_each_answer_is_called_what_it_is(host: str, path: str, found: Found, how: str) -> None:
    page = Asker(patience=0.5, pause=0).page(host + path)
    assert page.address == host + path
    assert page.found is found, page
    assert how in page.how


def test_a_host_that_is_not_there_is_silent(host: str) -> None:
    nobody = "http://127.0.0.1:9/"
    assert Asker(patience=0.5, pause=0).page(nobody).found is Found.SILENT


def test_a_host_is_asked_one_thing_at_a_time(host: str, heard: Heard) -> None:
    asker = Asker(patience=5, pause=0)
    addresses = [f"{host}/page{number}" for number in range(8)]
    # By threads of our own, so that it is not only because `pages` gives each host to one thread.
    threads = [threading.Thread(target=asker.page, args=(address,)) for address in addresses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(heard.asked) == 8
    assert heard.most == 1


def test_a_host_that_others_lead_to_is_asked_one_thing_at_a_time(
    host: str, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One server under two names: only the first request of each of the other's pages goes to the other name."""
    monkeypatch.setitem(LEADS, "/elsewhere", f"{host}/here")
    other = f"http://localhost:{host.rpartition(':')[2]}/elsewhere"
    own = [f"{host}/page{number}" for number in range(8)]
    found = Asker(patience=5, pause=0).pages([*own, other, own[0]])
    assert [page.address for page in found] == [*own, other]
    assert found[-1].found is Found.MOVED
    assert heard.most <= 2


def test_between_two_requests_to_a_host_there_is_a_pause(host: str) -> None:
    begun = time.monotonic()
    Asker(patience=5, pause=0.2).pages([f"{host}/a", f"{host}/b", f"{host}/c"])
    assert time.monotonic() - begun >= 0.4
    assert PAUSE >= 1


def test_every_request_names_the_project(host: str, heard: Heard) -> None:
    Asker(patience=5, pause=0).pages([f"{host}/here", f"{host}/moved"])
    assert len(heard.asked) == 3
    for path, agent in heard.asked:
        assert agent.startswith("explainer/"), path
        assert "Who can message whom?" in agent


CITED = {"one": "https://example.org/1", "two": "https://example.org/2"}


def told(*found: Found, days: int = 3, known: dict[str, str] | None = None) -> Report:
    pages = [Page(at, each, "404") for at, each in zip(CITED.values(), found, strict=True)]
    return report(CITED, pages, known or {}, CHECKED + timedelta(days=days))


def test_all_is_well_where_all_answer_or_only_refuse_move_or_say_nothing() -> None:
    assert not told(Found.ANSWERS, Found.ANSWERS).wrong
    for other in (Found.REFUSED, Found.MOVED, Found.SILENT):
        said = told(Found.ANSWERS, other)
        assert not said.wrong
        assert "`two` https://example.org/2" in said.text
        assert "`one`" not in said.text


def test_a_page_that_is_gone_fails_and_is_named() -> None:
    said = told(Found.ANSWERS, Found.GONE)
    assert said.wrong == ["The page of two answers 404: https://example.org/2"]
    assert said.wrong[0] in said.text


def test_a_page_that_is_known_to_be_gone_is_named_and_does_not_fail() -> None:
    said = told(Found.ANSWERS, Found.GONE, known={"two": "since May"})
    assert not said.wrong
    assert "(known: since May)" in said.text


def test_what_is_listed_as_gone_and_answers_again_is_told() -> None:
    assert "need not name them: one" in told(Found.ANSWERS, Found.ANSWERS, known={"one": "since May"}).text


@pytest.mark.parametrize(("days", "fails"), [(0, False), (LONGEST, False), (LONGEST + 1, True)])
def test_it_fails_when_the_last_check_is_too_long_ago(days: int, fails: bool) -> None:
    said = told(Found.ANSWERS, Found.ANSWERS, days=days)
    assert bool(said.wrong) == fails
    assert f"on {CHECKED}, {days} days ago" in said.text


def test_what_is_listed_as_gone_is_cited() -> None:
    assert known_gone().keys() <= sources().keys()


def test_every_source_has_an_address_that_can_be_asked() -> None:
    assert all(source.url.startswith(("https://", "http://")) for source in sources().values())
    assert date.today() >= CHECKED
