"""Measures somebody else's start: PyScript from npm, on the same stock Pyodide, from the same server.

A page of theirs with one line of Python, from going there until that line has run; and bare Pyodide the same way.
"""

import shutil
import subprocess
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright

from bench.engine import RUNS, STOCK, launch, stock
from bench.row import Row
from explainer.website.serve.static import serving

PACKAGES = Path(__file__).with_name("npm")  # names them, with their lock
_AT = "/peer-pyscript/"
_PYSCRIPT = f"""<!doctype html><html lang="en"><title>PyScript</title>
<link rel="stylesheet" href="{_AT}core.css"><script type="module" src="{_AT}core.js"></script>
<script type="py" config='{{"interpreter": "{STOCK}pyodide.mjs"}}'>
from pyscript import document
document.documentElement.dataset.up = "yes"
</script></html>"""
_BARE = f"""<!doctype html><html lang="en"><title>Pyodide</title><script type="module">
const worker = new Worker("{STOCK}worker.js", {{ type: "module" }});
worker.onmessage = () => (document.documentElement.dataset.up = "yes");
</script></html>"""


def _pyscript() -> dict[str, tuple[int, bytes]]:
    """What npm brings of PyScript, by its addresses; the page of each comes first, which names no file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(PACKAGES, folder, dirs_exist_ok=True)
        subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=folder, check=True)
        built = folder / "node_modules" / "@pyscript" / "core" / "dist"
        return {f"{_AT}{path.name}": (200, path.read_bytes()) for path in built.iterdir() if path.suffix != ".map"}


def measure(site: Path) -> list[Row]:
    pages = {"/peer-pyscript.html": (200, _PYSCRIPT.encode()), "/peer-bare.html": (200, _BARE.encode())}
    times: dict[str, list[float]] = {path: [] for path in pages}
    served_instead = {**pages, **_pyscript(), **stock()}
    with serving(site, instead=served_instead, compressed=True) as served, sync_playwright() as playwright:
        for _ in range(RUNS):
            for path, found in times.items():
                browser = launch(playwright)
                try:
                    page = browser.new_page()
                    page.goto(served.address.rstrip("/") + path)
                    page.wait_for_selector("html[data-up]", state="attached", timeout=60_000)
                    found.append(float(page.evaluate("() => performance.now()")))
                finally:
                    browser.close()
    pyscript, bare = (median(found) for found in times.values())
    return [Row("peers: PyScript until a line of Python has run, against bare", pyscript / bare, "", "for comparison")]
