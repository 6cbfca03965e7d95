"""The site around the rules: what needs a package, a file system or a browser; the one room that the wheel lacks."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
"""The project's own folder."""
HOME = Path(__file__).parent.parent
"""The package."""
THEME = Path(__file__).parent / "theme"
FRONT = Path(__file__).parent / "front"
