"""Windows of WebKitGTK, driven by WebDriver: JSON over HTTP, for which the standard library is enough."""

import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any

from tests.website.engines.window import DEADLINE, PHONE, Gone, Window

START = 20.0
# What WebDriver sends for a key that types nothing.
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "End": "\ue010", "ArrowDown": "\ue015"}
# Until a promise is settled, or fails with the words of its error.
WAITED = """const [given, done] = arguments;
const tried = Promise.resolve().then(() => (%s)(...given));
tried.then((value) => done({ value }), (error) => done({ error: `${error}` }));
"""


class Refused(Exception):
    """The driver's error, by its WebDriver code."""


def call(port: int, method: str, path: str, body: object = None, seconds: float = 2 * DEADLINE) -> Any:
    connection = HTTPConnection("127.0.0.1", port, timeout=seconds)
    try:
        sent = None if body is None else json.dumps(body)
        connection.request(method, path, sent, {"Content-Type": "application/json"})
        value = json.loads(connection.getresponse().read())["value"]
    finally:
        connection.close()
    if isinstance(value, dict) and "error" in value and "stacktrace" in value:
        raise Refused(value["error"], value["message"])
    return value


@contextmanager
def process(*command: str, **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """A program and all that it starts, ended together."""
    started = subprocess.Popen(command, start_new_session=True, **options)
    try:
        yield started
    finally:
        os.killpg(started.pid, signal.SIGTERM)
        started.wait(START)


@contextmanager
def screen(program: str) -> Iterator[str]:
    """A screen that nobody sees, on a number that the server finds free itself."""
    reading, writing = os.pipe()
    command = (program, "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp")
    with process(*command, pass_fds=[writing], stderr=subprocess.DEVNULL):
        os.close(writing)
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@contextmanager
def webkit(driver: str, xvfb: str) -> Iterator[int]:
    """The port of a WebKitWebDriver with a screen of its own."""
    port = free_port()
    with screen(xvfb) as display:
        env = {
            **os.environ,
            "DISPLAY": display,
            "GDK_BACKEND": "x11",  # not the desktop of whoever runs the tests
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # root has no sandbox; the pages are our own
        }
        command = (driver, "--host=127.0.0.1", f"--port={port}")
        with process(*command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as started:
            end = time.monotonic() + START
            while not listens(port):
                assert started.poll() is None, f"{driver} ended with status {started.returncode}"
                assert time.monotonic() < end, f"{driver} does not answer"
            yield port


def listens(port: int) -> bool:
    try:
        call(port, "GET", "/status", seconds=1)
    except OSError:
        time.sleep(0.03)
        return False
    return True


class WebDriverWindow(Window):
    """A session, and so a browser, of its own."""

    def __init__(self, port: int):
        self.port = port
        self.session = ""
        wanted = {"timeouts": {"script": int(2 * DEADLINE * 1000)}}
        self.session = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def ask(self, method: str, what: str, body: object = None) -> Any:
        path = f"/session/{self.session}{what}" if self.session else what
        return call(self.port, method, path, body)

    def open(self, address: str) -> None:
        self.ask("POST", "/url", {"url": address})

    def evaluate(self, function: str, *arguments: object) -> Any:
        try:
            found = self.ask("POST", "/execute/async", {"script": WAITED % function, "args": [list(arguments)]})
        except Refused as error:
            if error.args[0] == "javascript error" and "document unloaded" in error.args[1].lower():
                raise Gone from error
            raise
        assert "error" not in found, found["error"]
        return found.get("value")

    def press(self, key: str) -> None:
        sent = [{"type": type, "value": KEYS.get(key, key)} for type in ("keyDown", "keyUp")]
        self.ask("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": sent}]})

    def narrow(self) -> None:
        # The browser's own bar keeps the page at 447 px, which is still laid out as on a phone.
        self.ask("POST", "/window/rect", {"width": PHONE[0], "height": PHONE[1]})

    def close(self) -> None:
        self.ask("DELETE", "")
