"""Writing an export to a file: whole, or not at all."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Literal

from ..errors import ExportError
from .streams import open_answer, open_answer_bytes


@contextmanager
def open_output(path: Path | None, *, binary: bool = False) -> Iterator[IO[Any]]:
    """A stream to the file, which appears, or is replaced, when the block ends well: text in UTF-8, or bytes.

    `None` or `-` is standard output; what is no ordinary file (a FIFO, a device) is written to as it stands.
    A reader of it that has gone away ends the run quietly. Raises `ExportError` where it cannot be written.
    """
    if path is None or str(path) == "-" or _is_standard_output(path):
        with open_answer_bytes() if binary else open_answer(exact=True) as stream:
            yield stream
        return
    try:
        with _open(path, binary) as stream:
            yield stream
    except BrokenPipeError:
        raise SystemExit(0) from None
    except OSError as reason:
        raise ExportError(f"cannot write {str(path)!r}: {reason.strerror}") from reason


@contextmanager
def _open(path: Path, binary: bool) -> Iterator[IO[Any]]:
    present = path.stat() if path.exists() else None
    if present is None or stat.S_ISREG(present.st_mode):
        with _open_aside(Path(os.path.realpath(path)), present, binary) as stream:
            yield stream
    else:
        with _stream(path, "w", binary) as stream:
            yield stream


@contextmanager
def _open_aside(target: Path, present: os.stat_result | None, binary: bool) -> Iterator[IO[Any]]:
    """A new file in the same folder, which takes the place and the permissions of the old one at the end."""
    aside = target.with_name(f".timeline-{os.getpid()}-{time.time_ns()}.tmp")
    try:
        with _stream(aside, "x", binary) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if present is not None:
            aside.chmod(stat.S_IMODE(present.st_mode))
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def _stream(path: Path, mode: Literal["w", "x"], binary: bool) -> IO[Any]:
    if binary:
        return path.open(f"{mode}b")
    return path.open(mode, encoding="utf-8", errors="backslashreplace", newline="")


def _is_standard_output(path: Path) -> bool:
    """True for `/dev/stdout`, and for the file that the shell has sent it to: that one may be added to."""
    try:
        return os.path.samestat(path.stat(), os.fstat(1))
    except OSError:
        return False
