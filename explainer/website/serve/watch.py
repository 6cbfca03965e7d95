"""Which edit asks for which build: a page for its language, anything else for everything anew."""

import queue
from collections.abc import Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from explainer.say.languages import LANGUAGES
from explainer.website import ROOT
from explainer.website.serve.builder import Builder

QUIET = 0.08  # seconds without another edit: editors write a file in several steps
WATCHED = (("docs", True), ("explainer", True), (".", False))
WRITTEN = {"created", "modified", "moved", "deleted"}
SUFFIXES = {".md", ".py", ".toml", ".yml", ".js", ".mjs", ".json", ".css", ".html", ".svg", ".xml", ".txt", ".png"}


class _Listener(FileSystemEventHandler):
    def __init__(self, edits: "queue.Queue[Path]") -> None:
        self._edits = edits

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in WRITTEN and not event.is_directory:
            for path in (event.src_path, event.dest_path):
                if path:
                    self._edits.put(Path(str(path)))


def asked_for(edited: Iterable[Path]) -> set[str]:
    """The builds that these edits ask for: a language, `all`, or none."""
    found = set()
    for path in edited:
        parts = path.relative_to(ROOT).parts
        at_the_root = path.suffix == ".yml" or path.name == "operator.toml"
        if "node_modules" in parts or "__pycache__" in parts or parts[:2] == ("docs", "decisions"):
            continue
        if path.suffix == ".md" and parts[0] == "docs":
            found.add(parts[1])
        elif path.name == "_headers" or (path.suffix in SUFFIXES and (len(parts) > 1 or at_the_root)):
            found.add("all")
    return {"all"} if "all" in found else found & set(LANGUAGES)


def watch(builder: Builder) -> None:
    """Rebuild at each edit, until the reader of the terminal interrupts."""
    edits: queue.Queue[Path] = queue.Queue()
    observer = Observer()
    for name, deep in WATCHED:
        observer.schedule(_Listener(edits), str(ROOT / name), recursive=deep)
    observer.start()
    try:
        while True:
            for build in sorted(asked_for(_burst(edits))):
                if build == "all":
                    builder.build_all()
                else:
                    builder.build(build)
    finally:
        observer.stop()
        observer.join()


def _burst(edits: "queue.Queue[Path]") -> set[Path]:
    """Wait for an edit, and for those that come with it."""
    found = {edits.get()}
    while True:
        try:
            found.add(edits.get(timeout=QUIET))
        except queue.Empty:
            return found
