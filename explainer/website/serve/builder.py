"""Rebuilds for the development server: pages in a process that stays, code in a fresh one.

The process that builds is not the one that serves: so a Markdown page is rebuilt with everything imported
already, an edit of the code starts anew with nothing stale, and no mistake in either ends the serving.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

from explainer.say.languages import LANGUAGES
from explainer.website import ROOT
from explainer.website.serve.state import State


class Builder:
    """Gives orders to the building process, one at a time, and tells the state how they ended."""

    def __init__(self, folder: Path, home: str, state: State) -> None:
        self._folder, self._home, self._state = folder, home, state
        self._log = folder / "build.log"
        self._process: subprocess.Popen[str] | None = None

    def build_all(self) -> None:
        """Build assets and all languages in a fresh process."""
        self.stop()
        command = [sys.executable, "-m", "explainer.website.serve.builder", str(self._folder), self._home]
        with self._log.open("w") as log:
            self._process = subprocess.Popen(
                command,
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                start_new_session=True,  # Ctrl-C is for the server, which ends this process in order
            )
        self._order("all", "everything")

    def build(self, language: str) -> None:
        """Build the pages of one language with what is imported already; everything, if there is no such process."""
        if self._process is None:
            self.build_all()
        else:
            self._order(language, LANGUAGES[language].in_english)

    def _order(self, order: str, name: str) -> None:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        started = time.monotonic()
        try:
            process.stdin.write(f"{order}\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if answer:
            ended = json.loads(answer)
        else:  # it could not even start, or was killed
            ended = {"built": False, "problem": self._last_words(process)}
            self._process = None
        if ended["built"]:
            print(f"Built {name} in {time.monotonic() - started:.1f} s.", flush=True)
        if ended["problem"]:
            print(f"Not rebuilt:\n{ended['problem']}", file=sys.stderr, flush=True)
        self._state.change(ended["built"], ended["problem"])

    def _last_words(self, process: subprocess.Popen[str]) -> str:
        """The last line of what it wrote, and the last of our own lines that it passed through."""
        status = process.wait()
        lines = self._log.read_text("utf-8").strip().splitlines()
        places = [line.strip() for line in lines if line.lstrip().startswith("File ") and str(ROOT) in line]
        return "\n".join([lines[-1], *places[-1:]]) if lines else f"the build ended with status {status}"

    def stop(self) -> None:
        """End the building process, which does so by itself when no more orders can come."""
        process, self._process = self._process, None
        if process is not None:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.close()
            try:
                process.wait(timeout=1)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            process.stdout.close()


def obey(folder: Path, home: str, orders: IO[str], answers: IO[str]) -> None:
    """The building process: an order a line (`all`, or a language such as `en`), an answer a line."""
    from explainer.website.build.site import BuildStopped, Shared, build_language, build_shared

    shared: Shared | None = None
    problems: dict[str, str] = {}  # of each language, as long as it lasts

    for line in orders:
        order = line.strip()
        try:
            if shared is None:
                shared = build_shared(folder / "shared")
                order = "all"
            for language in LANGUAGES if order == "all" else (order,):
                problems.pop(language, None)
                try:
                    made = folder / f"{language}.new"
                    build_language(language, made, shared, home)
                    _put(made, folder / language)
                except BuildStopped as stopped:
                    problems[language] = str(stopped)
            built = order not in problems and not (order == "all" and problems)
            answer = {"built": built, "problem": "\n".join(problems.values())}
        except Exception as error:  # of the assets: without them there is nothing to show
            answer = {"built": False, "problem": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _put(made: Path, target: Path) -> None:
    """Put a finished folder in the place of the one that is served."""
    old = target.with_suffix(".old")
    if target.exists():
        target.rename(old)
    made.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    # What a tool prints must not pass for an answer: from here on it goes where errors go.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    obey(Path(sys.argv[1]), sys.argv[2], sys.stdin, answers)


if __name__ == "__main__":
    main()
