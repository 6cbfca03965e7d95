"""The one loader: data files that lie beside the modules, TOML in the project and JSON in the wheel."""

import os
from typing import Any

HERE = os.path.dirname(__file__)


class DataError(ValueError):
    """A data file is missing or broken; the message names it."""


def load(*path: str) -> dict[str, Any]:  # Any: the shape differs by file; readers check what they take
    """The content of `explainer/<path>.toml`, or of the `.json` that the wheel has in its place."""
    stem = os.path.join(HERE, *path)
    try:
        if os.path.exists(stem + ".json"):
            import json

            with open(stem + ".json", encoding="utf-8") as file:
                data: dict[str, Any] = json.load(file)
            return data
        import tomllib

        with open(stem + ".toml", "rb") as binary:
            return tomllib.load(binary)
    except FileNotFoundError:
        raise DataError(f"explainer/{'/'.join(path)}.toml is missing") from None
    except ValueError as error:
        raise DataError(f"explainer/{'/'.join(path)}.toml: {error}") from None
