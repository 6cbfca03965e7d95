"""The one loader: data files that lie beside the modules, TOML in the project and JSON in the wheel."""

import json
import os
from typing import Any

HERE = os.path.dirname(__file__)


class DataError(ValueError):
    """A data file is missing or broken; the message names it."""


class Missing(DataError):
    """A data file is not there."""


def _bytes(name: str) -> bytes:
    """A file's content by way of our own importer, which reads folders and wheels alike."""
    assert __spec__ is not None
    data: bytes = __spec__.loader.get_data(os.path.join(HERE, name))  # type: ignore[union-attr]  # both importers have it
    return data


def load(*path: str) -> dict[str, Any]:  # Any: the shape differs by file; readers check what they take
    """The content of `explainer/<path>.toml`, or of the `.json` that the wheel has in its place."""
    name = os.path.join(*path)
    try:
        try:
            data: dict[str, Any] = json.loads(_bytes(f"{name}.json"))
        except OSError:
            text = _bytes(f"{name}.toml").decode()
            import tomllib  # not above: the wheel has none of it to read

            data = tomllib.loads(text)
    except OSError:
        raise Missing(f"explainer/{'/'.join(path)}.toml is missing") from None
    except ValueError as error:
        raise DataError(f"explainer/{'/'.join(path)}.toml: {error}") from None
    return data


def load_if_there(*path: str) -> dict[str, Any]:  # Any: as for load
    """The content of a data file, or nothing where there is none."""
    try:
        return load(*path)
    except Missing:
        return {}
