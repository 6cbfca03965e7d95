"""Measures building and editing, in a copy of the project that has nothing built yet."""

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from bench.row import Row

ROOT = Path(__file__).resolve().parent.parent
STOCK = """\
site_name: Stock
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [attr_list, tables, def_list, pymdownx.superfences]
"""


def copy_of_project(into: Path) -> Path:
    """What git knows of the project, and the npm packages; nothing built."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, names.decode().split("\0")):
        target = into / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_file():
            shutil.copy2(ROOT / name, target)
    (into / "explainer/website/bundle/node_modules").symlink_to(ROOT / "explainer/website/bundle/node_modules")
    return into


def timed(call: Callable[[], object]) -> float:
    begin = time.perf_counter()
    call()
    return time.perf_counter() - begin


def run(cwd: Path, *arguments: str) -> None:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(cwd)}
    subprocess.run([sys.executable, *arguments], cwd=cwd, check=True, capture_output=True, env=environment)


def stock_build(folder: Path) -> float:
    """The same Markdown in both languages through stock Material, which leaves our markers alone."""
    total = 0.0
    for language in ("en", "de"):
        home = folder / language
        shutil.copytree(ROOT / "docs" / language, home / "docs")
        (home / "mkdocs.yml").write_text(STOCK)
        total += timed(lambda home=home: run(home, "-m", "mkdocs", "build", "-q"))  # type: ignore[misc]
    return total


def wait_until(address: str, text: str, seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address) as answer:
                if text in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.02)
    raise TimeoutError(f"{address} never showed {text!r}")


def editing(project: Path) -> list[Row]:
    """From saving a file to the page that shows it, under the development server."""
    port = "8137"
    environment = {**os.environ, "PORT": port, "PYTHONPATH": str(project)}
    server = subprocess.Popen(
        [sys.executable, "-m", "explainer.website.serve"], cwd=project, env=environment, stdout=subprocess.DEVNULL
    )
    try:
        home = f"http://127.0.0.1:{port}/"
        wait_until(home, "</html>")
        wait_until(f"{home}de/about/", "</html>")
        page = project / "docs/en/about.md"
        times = []
        for number in range(3):
            word = f"Measured{number}"
            page.write_text(page.read_text() + f"\n{word}\n")
            times.append(timed(lambda word=word: wait_until(f"{home}about/", word)))  # type: ignore[misc]
        words = project / "explainer/rulebook/direct/words.en.toml"
        text = words.read_text()
        words.write_text(text.replace("A direct message goes only", "A plain direct message goes only"))
        rule = timed(lambda: wait_until(f"{home}message-types/direct/", "A plain direct message goes only"))
    finally:
        server.terminate()
        server.wait()
    return [
        Row("edit: a Markdown page, from saving to the page served (slowest of 3)", max(times), "s", "≤ 3"),
        Row("edit: a rule's sentence, from saving to the page served", rule, "s", "≤ 10"),
    ]


def many_pages(project: Path) -> float:
    """How much longer the pages take to build when there are ten times as many.

    The copies ask for the same blocks as the originals, so the blocks do without their caches here.
    """
    for name in ("blocks", "markdown"):
        module = project / f"explainer/website/blocks/{name}.py"
        module.write_text(module.read_text().replace("@cache\n", ""))
    once = timed(lambda: run(project, "-m", "explainer.website.build.site", "site"))
    config = project / "mkdocs.yml"
    config.write_text(config.read_text().replace("  /embed.md\n", "  /embed.md\n  /copy*/\n"))
    for language in ("en", "de"):
        docs = project / "docs" / language
        originals = list(docs.iterdir())
        for number in range(9):
            for original in originals:
                target = docs / f"copy{number}" / original.name
                target.parent.mkdir(exist_ok=True)
                (shutil.copytree if original.is_dir() else shutil.copy2)(original, target)
            # What the reference describes has one place, or nobody could link to it.
            reference = docs / f"copy{number}/contribute/reference.md"
            lines = reference.read_text().splitlines(keepends=True)
            reference.write_text("".join(line for line in lines if not line.startswith(":::")))
    return timed(lambda: run(project, "-m", "explainer.website.build.site", "site")) / once


def measure(folder: Path) -> list[Row]:
    project = copy_of_project(folder / "copy")
    ours = timed(lambda: run(project, "-m", "explainer.website.build.site", "site"))
    again = timed(lambda: run(project, "-m", "explainer.website.build.site", "site"))
    stock = stock_build(folder / "stock")
    return [
        Row("build: both languages from nothing", ours, "s", "≤ 25"),
        Row("build: again, with the engine's files kept", again, "s", "for comparison"),
        Row("build: again, against stock Material with the same Markdown", again / stock, "", "for comparison"),
        *editing(project),
        Row("build: ten times the pages, against once", many_pages(project), "", "≤ 11"),
    ]
