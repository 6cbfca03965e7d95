"""A window in any of the engines: what the journeys do in it, told in scripts that every driver can run."""

import time
from abc import ABC, abstractmethod
from typing import Any

DEADLINE = 60.0
BETWEEN_LOOKS = 0.03
PHONE = (360, 740)
FAR = 80  # times Tab; no page has a control that is further from the one before


class Gone(Exception):
    """The page that was asked is on its way out; the next one will answer."""


class Window(ABC):
    """Four things differ by driver: opening an address, running a function in the page, keys, and the width.

    The rest is made of them.
    """

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to an address, and come back when its page has loaded."""

    @abstractmethod
    def evaluate(self, function: str, *arguments: object) -> Any:
        """What a JavaScript function gives in the page; a promise is waited for. Raises Gone between two pages."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press a key, by its name in KeyboardEvent.key; the page has heard of it when this comes back."""

    @abstractmethod
    def narrow(self) -> None:
        """Make it as narrow as a phone, or as near to that as the driver comes."""

    @abstractmethod
    def close(self) -> None:
        """Close it, and forget all that the site kept in it."""

    def wait_for(self, function: str, *arguments: object, seconds: float = DEADLINE) -> Any:
        """What a function gives as soon as that is true; it must not rely on anything being there yet."""
        end = time.monotonic() + seconds
        found = None
        while time.monotonic() < end:
            try:
                found = self.evaluate(function, *arguments)
            except Gone:
                found = None
            if found:
                return found
            time.sleep(BETWEEN_LOOKS)
        raise AssertionError(f"not so after {seconds} s: {function} {arguments}")

    def text(self, selector: str) -> str:
        """The text of an element as a reader sees it, its white space made single."""
        shown = self.evaluate("(selector) => document.querySelector(selector).innerText", selector)
        return " ".join(shown.split())

    def data(self, selector: str) -> dict[str, str]:
        """The data attributes of an element."""
        return self.evaluate("(selector) => ({...document.querySelector(selector).dataset})", selector)

    def tab_to(self, selector: str) -> None:
        """Go on with Tab, as whoever has no mouse does, to the next element like this."""
        for _ in range(FAR):
            self.press("Tab")
            if self.evaluate("(selector) => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"Tab does not lead to {selector}")

    def value(self, name: str) -> str:
        """What a control of the first form holds."""
        return self.evaluate("(name) => document.querySelector(`[name='${name}']`).value", name)

    def choose(self, name: str, value: str) -> None:
        """Choose in a select, with the events that follow when a reader does."""
        chosen = self.evaluate(
            """(name, value) => {
              const select = document.querySelector(`select[name='${name}']`);
              select.focus();
              select.value = value;
              for (const type of ["input", "change"]) select.dispatchEvent(new Event(type, { bubbles: true }));
              return select.value;
            }""",
            name,
            value,
        )
        assert chosen == value, f"{name} has no {value}"

    def click(self, selector: str) -> None:
        """Click an element; where that leads to another page, wait for what is there."""
        self.evaluate("(selector) => void document.querySelector(selector).click()", selector)
