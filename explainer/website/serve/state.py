"""What the development server knows: which build is shown, and what is wrong with the newest one."""

import json
import threading
from pathlib import Path


class State:
    """Shared between the builder, which changes it, and every open page, which waits for changes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder  # holds en/, de/ and shared/
        self.number = 0  # of the build that is shown
        self.problem = ""  # why the newest build failed; empty when it did not
        self.closed = False
        self._changed = threading.Condition()
        self._version = 0

    def change(self, built: bool, problem: str) -> None:
        """A build has ended: where it succeeded pages reload, and all show what is wrong still."""
        with self._changed:
            self.number += built
            self.problem = problem
            self._version += 1
            self._changed.notify_all()

    def close(self) -> None:
        """The server ends: nobody waits any longer."""
        self.closed = True
        self.change(False, self.problem)

    def wait(self, seen: int, seconds: float) -> int:
        """Wait until something has changed since version `seen`, at most so long; the version then."""
        with self._changed:
            self._changed.wait_for(lambda: self._version != seen, seconds)
            return self._version

    def event(self) -> str:
        """What an open page is told, as one server-sent event."""
        return f"data: {json.dumps({'build': self.number, 'problem': self.problem})}\n\n"
