"""The tests, in folders like those of what they test: the table is in `explainer/README.md`."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The project's folder."""
