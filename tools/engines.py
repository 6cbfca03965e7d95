"""The browsers that the tests drive: by name of engine, the Debian packages that bring it and their programs."""

import shutil

# Of each package's programs any one will do. Needs nothing but Python 3.8, like prepare.py, which reads it too.
ENGINES = {
    "chromium": {"chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")},
    "firefox": {"firefox-esr": ("firefox-esr",)},
    "webkit": {"webkit2gtk-driver": ("WebKitWebDriver",), "xvfb": ("Xvfb",)},
}


def program(engine, package):
    """The path of the program of a package, or None."""
    return next((path for path in map(shutil.which, ENGINES[engine][package]) if path), None)


def missing(engine):
    """The packages that an engine still needs."""
    return [package for package in ENGINES[engine] if not program(engine, package)]
