"""`explainer batch`: a stream of questions in, a stream of answers out, on one core or on all."""

import os
import sys
import time
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from io import TextIOWrapper
from typing import IO

from explainer.cli.lines import answer_lines, chunks
from explainer.refused import Refused
from explainer.say.words import Words

PORTION = 500  # lines
WAITING = 3  # portions a core, so that none waits for work and none piles up

type Portion = tuple[list[str], int]
"""The answers to some lines, and how many of them were refused."""


class _Progress:
    """How far a batch has got, once a second, where somebody is watching."""

    def __init__(self, say: Words) -> None:
        self.say, self.watched = say, sys.stderr.isatty()
        self.begun = self.shown = time.monotonic()
        self.done = self.refused = 0

    def add(self, portion: Portion) -> None:
        self.done += len(portion[0])
        self.refused += portion[1]
        if self.watched and time.monotonic() - self.shown >= 1:
            self.shown = time.monotonic()
            print(f"\r{self._line()}", end="", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self.watched:
            print(f"\r{self._line()}", file=sys.stderr)

    def _line(self) -> str:
        speed = self.done / max(time.monotonic() - self.begun, 0.001)
        numbers = {"done": self.done, "refused": self.refused, "speed": round(speed)}
        return self.say.say("batch", "progress", **{name: self.say.number(value) for name, value in numbers.items()})


def _in_turn(lines: Iterator[str], with_ways: bool) -> Iterator[Portion]:
    for first, portion in chunks(lines, PORTION):
        yield answer_lines(portion, first, with_ways)


def _side_by_side(lines: Iterator[str], with_ways: bool, jobs: int) -> Iterator[Portion]:
    """As `_in_turn`, but several portions at once; only so many are read ahead."""
    waiting: deque[Future[Portion]] = deque()
    with ProcessPoolExecutor(jobs) as pool:
        for first, portion in chunks(lines, PORTION):
            waiting.append(pool.submit(answer_lines, portion, first, with_ways))
            if len(waiting) >= WAITING * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _opened(name: str, mode: str) -> AbstractContextManager[IO[str]]:
    """A file, or for "-" the standard stream. Raises Refused where it cannot be opened."""
    if name == "-":
        return nullcontext(sys.stdin if mode == "r" else sys.stdout)
    # What is no UTF-8 is one bad line, and not the end of the run.
    encoding, errors = ("utf-8-sig", "replace") if mode == "r" else ("utf-8", "strict")
    try:
        return open(name, mode, encoding=encoding, errors=errors, newline="\n")
    except OSError as error:
        code = "no_file" if mode == "r" else "no_output"
        raise Refused(code, file=name, error=error.strerror or "") from None


def batch(source: str, target: str, with_ways: bool, jobs: int, say: Words) -> None:
    """Answer every line of `source` into `target`. Raises Refused where a file cannot be opened."""
    if source != "-" and os.path.realpath(source) == os.path.realpath(target):
        raise Refused("no_output", file=target, error=say.say("batch", "same_file"))
    if source == "-" and isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    with _opened(source, "r") as lines, _opened(target, "w") as out:
        progress = _Progress(say)
        portions = _in_turn(lines, with_ways) if jobs == 1 else _side_by_side(lines, with_ways, jobs)
        for portion in portions:
            out.writelines(f"{line}\n" for line in portion[0])
            progress.add(portion)
        progress.end()
