"""`python -m explainer.website.serve.__main__`: the site at work, rebuilt and reloaded while it is being written."""

import errno
import os
import signal
import sys
import tempfile
import threading
from http.server import ThreadingHTTPServer
from pathlib import Path

from explainer.say.languages import LANGUAGES
from explainer.website import ROOT
from explainer.website.serve.builder import Builder
from explainer.website.serve.server import SiteHandler
from explainer.website.serve.state import State
from explainer.website.serve.static import listen
from explainer.website.serve.watch import watch

BUILD = ROOT / "build"


def main() -> None:
    """Serve on 127.0.0.1, on port 8000 or the one in PORT, until Ctrl-C."""
    port = _port()
    try:
        server = listen(port, SiteHandler)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            sys.exit(f"Port {port} cannot be used: {error.strerror}")
        sys.exit(f"Port {port} is in use: stop what runs there, or choose another, as in PORT={port + 1} make serve")
    BUILD.mkdir(exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: _interrupt())
    with tempfile.TemporaryDirectory(prefix="serve-", dir=BUILD) as folder:
        _run(server, Path(folder), f"http://127.0.0.1:{server.server_port}/")


def _run(server: ThreadingHTTPServer, folder: Path, home: str) -> None:
    state = State(folder)
    builder = Builder(folder, home, state)
    SiteHandler.state = state
    # Until the first build is done, a page says so; hence the server answers before there is anything to serve.
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        print(f"Building {' and '.join(row.in_english for row in LANGUAGES.values())} ...", flush=True)
        builder.build_all()
        if not state.problem:
            from explainer.website.build.site import unfinished  # not above: it takes a second, which the port need not

            addresses = [f"{row.in_english + ':':<9}{home}{row.folder}" for row in LANGUAGES.values()]
            print("\n".join([*addresses, *unfinished(), "Ctrl-C ends it."]), flush=True)
        watch(builder)
    except KeyboardInterrupt:
        print()
    finally:
        builder.stop()
        state.close()
        server.shutdown()
        server.server_close()


def _port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isdigit() or not 0 <= int(text) <= 65535:
        sys.exit(f"PORT is {text!r}; it must be a whole number from 1 to 65535")
    return int(text)


def _interrupt() -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
