"""Timelines that were read before, kept as JSON files in the user's cache folder.

A file is found by a key made of everything that went into the reading: the articles' names and contents, the options,
and this program itself, so that it is right after any edit. Nothing here may ever fail a run: what cannot be read is
read anew, what cannot be written is left. One file holds a line with the check sum and a line with the timeline.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

try:  # as `random` does: `hashlib` loads all of OpenSSL, on every start
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

from . import __version__
from .model import Timeline
from .model.plain import timeline_from_plain, timeline_to_plain

VARIABLE = "PK_RU_TIMELINE_CACHE"
"""Environment variable: a folder to use instead; empty or `off` keeps nothing."""

_KEPT = 20
_SUFFIX = ".jsonl"
_LEFT_OVER = 3600.0  # seconds after which a file that was never finished is swept away


def make_key(parts: Iterable[str | bytes]) -> str:
    """A name for what these parts, in this order, are read to by this program; file names may be any that there are."""
    digest = blake2b(digest_size=20)
    for part in (__version__, *_fingerprint(), *parts):
        coded = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        digest.update(len(coded).to_bytes(8, "big"))
        digest.update(coded)
    return digest.hexdigest()


def load(key: str) -> Timeline | None:
    """What `store` kept under this key; `None` where there is none, or none that is sound."""
    folder = _folder()
    if folder is None:
        return None
    try:
        head, _, body = (folder / f"{key}{_SUFFIX}").read_bytes().partition(b"\n")
        if head != _head(key, body):
            return None
        return timeline_from_plain(json.loads(body))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def store(key: str, timeline: Timeline) -> None:
    """Keep a timeline, in one step; where that cannot be done, nothing happens."""
    folder = _folder()
    if folder is None:
        return
    body = json.dumps(timeline_to_plain(timeline), separators=(",", ":")).encode()
    unfinished = folder / f".{os.getpid()}-{time.time_ns()}.tmp"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            with open(unfinished, "xb", opener=_private) as file:
                file.write(_head(key, body) + b"\n" + body)
            unfinished.replace(folder / f"{key}{_SUFFIX}")
        finally:
            unfinished.unlink(missing_ok=True)
        _prune(folder)
    except OSError:
        return


def _head(key: str, body: bytes) -> bytes:
    return json.dumps({"blake2b": blake2b(key.encode() + body, digest_size=20).hexdigest()}).encode()


def _private(path: str, flags: int) -> int:
    """What was read may not be for everybody's eyes."""
    return os.open(path, flags, 0o600)


def _prune(folder: Path) -> None:
    """Keep the newest files; sweep away what a run that was killed left half written."""
    kept = sorted(folder.glob(f"*{_SUFFIX}"), key=_written, reverse=True)
    stale = [path for path in folder.glob(".*.tmp") if _written(path) < time.time() - _LEFT_OVER]
    for path in (*kept[_KEPT:], *stale):
        path.unlink(missing_ok=True)


def _written(path: Path) -> float:
    """When a file was written; long ago where another run has just removed it."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _folder() -> Path | None:
    """The cache folder, which need not exist yet; `None` where nothing is to be kept."""
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return None if chosen in ("", "off") else Path(chosen)
    name = "pk-ru-timeline"
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local, name, "cache") if local else None
    shared = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(shared):  # noqa: PTH117 (the specification has us ignore a relative one; no path is built)
        return Path(shared, name)
    home = os.environ.get("HOME")
    return Path(home, ".cache", name) if home else None


def _fingerprint() -> Iterator[str]:
    """Name, size and time of change of the program's own files: its code and its word lists."""
    files: list[os.DirEntry[str]] = []
    folders = [os.path.dirname(__file__)]  # noqa: PTH120 (pathlib is three times slower here, on every start)
    with contextlib.suppress(OSError):  # in a zip file there are no folders to look into; then the version must do
        while folders:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.is_dir():
                        folders.append(entry.path)
                    elif entry.name.endswith((".py", ".toml")):
                        files.append(entry)
    for file in sorted(files, key=lambda file: file.path):
        state = file.stat()
        yield f"{file.path}\0{state.st_size}\0{state.st_mtime_ns}"
