"""Zip archives for the browser: Python compiled to bytecode, the same bytes whenever the source is the same."""

import gzip
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from explainer.website.bundle import EngineError
from explainer.website.bundle.npm import lock_info

EPOCH = "1577836800"  # 2020-01-01: any fixed moment that a zip archive can hold
_ZIP_DATE = (2020, 1, 1, 0, 0, 0)
_UNCHECKED_HASH = (0b01).to_bytes(4, "little")


def compile_archives(path: Path, *, strip: bool) -> None:
    """Compile every `.py` in a zip, or in all wheels of a folder with its lock, in place.

    With `strip`, docstrings and assertions go (`python -OO`).
    Bytecode keeps the lines for tracebacks, and not the columns, which are a fifth of its size compressed.
    It runs in a process of its own, because the level is the interpreter's, and with an environment of its own,
    because the time and the hash seed would otherwise be in the bytes.
    """
    needed = lock_info()["python"].rsplit(".", 1)[0]
    ours = f"{sys.version_info.major}.{sys.version_info.minor}"
    if ours != needed:
        raise EngineError(f"Pyodide runs Python {needed} and this is {ours}: bytecode made here would not load there")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": "0", "PYTHONNODEBUGRANGES": "1"}
    environment.pop("PYTHONOPTIMIZE", None)
    optimise = ["-OO"] if strip else []
    command = [sys.executable, *optimise, "-m", "pyodide_cli", "py-compile", "--silent", str(path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        raise EngineError(f"pyodide py-compile failed on {path}:\n{done.stdout}{done.stderr}")


def settle(path: Path) -> None:
    """Rewrite a zip in place so that only its content is in its bytes: order, dates and permissions are fixed.

    Bytecode is marked as not to be compared with a source, since there is none beside it.
    The content lies in it as it is: `pack` compresses the whole, which is smaller by a fifth than each file alone,
    and which the browser unpacks much faster than Python each module.
    """
    with zipfile.ZipFile(path) as archive:
        content = {name: archive.read(name) for name in sorted(archive.namelist())}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in content.items():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, wherever it was made
            archive.writestr(entry, _unchecked(name, data))


def pack(path: Path, to: Path) -> Path:
    """Write a file as gzip, the same bytes whenever the file is the same, and return where.

    The name does not end in `.gz`, because some hosts unpack what they take for a compressed page.
    """
    to.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    return to


def _unchecked(name: str, data: bytes) -> bytes:
    if not name.endswith(".pyc"):
        return data
    magic, flags = data[:4], data[4:8]
    if flags == b"\0\0\0\0":
        raise EngineError(f"{name} carries the time it was compiled: SOURCE_DATE_EPOCH was ignored")
    return magic + _UNCHECKED_HASH + data[8:]
