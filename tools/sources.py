"""Ask whether the pages that the rulebook cites still answer, and say how long ago the rules were checked against them.

    make sources

Fails where the last check is too long ago, or where a page is gone that `gone.toml` does not know to be.
Whoever runs it is a guest: one request at a time for each host, with a pause after it, under the project's name.
"""

import os
import sys
import threading
import time
import tomllib
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from enum import Enum
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO, NamedTuple
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from explainer.facts.question import CHECKED
from explainer.rulebook.ledger import sources

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 120  # days that may pass before the rules are to be checked again
PATIENCE = 20.0  # seconds for an answer
PAUSE = 1.0  # seconds between two requests to a host
HOPS = 5  # redirects that are followed
AT_ONCE = 8  # hosts
MOVED = {301, 302, 303, 307, 308}
GONE = {404, 410}


class Found(Enum):
    """What became of a page, in the order in which it is told."""

    GONE = "gone"  # it says so itself
    SILENT = "no answer"  # nobody there, or not in time
    REFUSED = "refused"  # there, but not for a program: LinkedIn turns most of them away
    MOVED = "moved"
    ANSWERS = "answers"


class Page(NamedTuple):
    address: str
    found: Found
    how: str  # a status, an error, or where it moved to


class _NoRedirect(HTTPRedirectHandler):
    """Leaves redirects to us, because the host they lead to may be being asked something else."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


def user_agent() -> str:
    about = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    home = tomllib.loads((ROOT / "operator.toml").read_text("utf-8"))["project"]["repository"]
    whose = f"; {home}" if home else ""
    return f"{about['name']}/{about['version']} (Who can message whom?, checks that cited pages answer{whose})"


class Asker:
    """Asks pages, many hosts at once, and each host one thing at a time."""

    def __init__(self, patience: float = PATIENCE, pause: float = PAUSE) -> None:
        self.patience, self.pause = patience, pause
        self._opener = build_opener(_NoRedirect)
        self._agent = user_agent()
        self._hosts: dict[str, threading.Lock] = {}
        self._naming = threading.Lock()

    def _host(self, address: str) -> threading.Lock:
        with self._naming:
            return self._hosts.setdefault(urlsplit(address).netloc, threading.Lock())

    def _status(self, address: str) -> tuple[int, str]:
        """What a host says of one address, and where it sends us, if anywhere; of the page itself nothing is read."""
        with self._host(address):
            try:
                asked = Request(address, headers={"User-Agent": self._agent, "Accept": "text/html, */*"})
                with self._opener.open(asked, timeout=self.patience) as answer:
                    return answer.status, ""
            except HTTPError as answer:
                with answer:
                    return answer.code, answer.headers.get("Location", "")
            finally:
                time.sleep(self.pause)

    def page(self, address: str) -> Page:
        """What became of a page."""
        at = urldefrag(address).url
        for _ in range(HOPS + 1):
            try:
                status, to = self._status(at)
            except (OSError, HTTPException, ValueError) as error:
                return Page(address, Found.SILENT, str(getattr(error, "reason", error)) or type(error).__name__)
            if status in GONE:
                return Page(address, Found.GONE, str(status))
            if status in MOVED and to:
                at = urljoin(at, to)
                if urlsplit(at).scheme not in ("http", "https"):
                    return Page(address, Found.REFUSED, f"leads to {at}")
            elif status >= 300:
                return Page(address, Found.REFUSED, str(status))
            elif at != urldefrag(address).url:
                return Page(address, Found.MOVED, at)
            else:
                return Page(address, Found.ANSWERS, str(status))
        return Page(address, Found.REFUSED, f"more than {HOPS} redirects")

    def pages(self, addresses: Iterable[str]) -> list[Page]:
        """What became of each, in the order asked."""
        asked = list(dict.fromkeys(addresses))
        by_host: dict[str, list[str]] = {}
        for address in asked:
            by_host.setdefault(urlsplit(address).netloc, []).append(address)
        # A host's pages belong to one thread: they would only wait for each other in several.
        with ThreadPoolExecutor(AT_ONCE) as threads:
            found = {page.address: page for done in threads.map(self._in_turn, by_host.values()) for page in done}
        return [found[address] for address in asked]

    def _in_turn(self, addresses: list[str]) -> list[Page]:
        return [self.page(address) for address in addresses]


class Report(NamedTuple):
    """What is to be told, as Markdown, and what of it must not stay so."""

    text: str
    wrong: list[str]


def report(cited: Mapping[str, str], pages: Iterable[Page], known: Mapping[str, str], today: date) -> Report:
    """What became of the cited pages, by source; `known` are the sources whose page is known to be gone, and why."""
    became = {page.address: page for page in pages}
    days = (today - CHECKED).days
    wrong, lines = [], []
    if days > LONGEST:
        wrong.append(f"The rules were last checked {days} days ago, on {CHECKED}; {LONGEST} are allowed.")
    for found in Found:
        here = [(id, became[at]) for id, at in cited.items() if became[at].found is found]
        if found is Found.ANSWERS or not here:
            continue
        lines += ["", f"## {found.value.capitalize()}: {len(here)}", ""]
        for id, page in here:
            reason = f" (known: {known[id]})" if found is Found.GONE and id in known else ""
            lines.append(f"- `{id}` {page.address}: {page.how}{reason}")
            if found is Found.GONE and id not in known:
                wrong.append(f"The page of {id} answers {page.how}: {page.address}")
    back = [id for id in known if id not in cited or became[cited[id]].found in (Found.ANSWERS, Found.MOVED)]
    if back:
        lines += ["", f"No longer gone, or no longer cited, so tools/gone.toml need not name them: {', '.join(back)}."]
    answering = sum(became[at].found is Found.ANSWERS for at in cited.values())
    head = [
        "# The cited pages",
        "",
        f"{answering} of {len(cited)} cited pages answer at their own address.",
        f"The rules were last checked on {CHECKED}, {days} days ago; after {LONGEST} this fails.",
    ]
    return Report("\n".join([*head, *(f"- **{sentence}**" for sentence in wrong), *lines, ""]), wrong)


def known_gone(file: Path = ROOT / "tools" / "gone.toml") -> dict[str, str]:
    return {id: str(why) for id, why in tomllib.loads(file.read_text("utf-8")).items()}


def main() -> None:
    cited = {id: source.url for id, source in sources().items()}
    told = report(cited, Asker().pages(cited.values()), known_gone(), date.today())
    print(told.text)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(told.text)
    sys.exit(1 if told.wrong else 0)


if __name__ == "__main__":
    main()
