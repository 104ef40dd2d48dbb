"""Writing an export to a file: whole, or not at all."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, TextIO

from ..errors import ExportError
from .streams import open_answer


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """A text stream in UTF-8 to the file, which appears, or is replaced, when the block ends well.

    `None` or `-` is standard output; what is no ordinary file (a FIFO, a device) is written to as it stands.
    A reader of it that has gone away ends the run quietly. Raises `ExportError` where it cannot be written.
    """
    if path is None or str(path) == "-" or _is_standard_output(path):
        with open_answer(exact=True) as stream:
            yield stream
        return
    try:
        with _open(path) as stream:
            yield stream
    except BrokenPipeError:
        raise SystemExit(0) from None
    except OSError as reason:
        raise ExportError(f"cannot write {str(path)!r}: {reason.strerror}") from reason


@contextmanager
def _open(path: Path) -> Iterator[TextIO]:
    present = path.stat() if path.exists() else None
    if present is None or stat.S_ISREG(present.st_mode):
        with _open_aside(Path(os.path.realpath(path)), present) as stream:
            yield stream
    else:
        with _text(path, "w") as stream:
            yield stream


@contextmanager
def _open_aside(target: Path, present: os.stat_result | None) -> Iterator[TextIO]:
    """A new file in the same folder, which takes the place and the permissions of the old one at the end."""
    aside = target.with_name(f".timeline-{os.getpid()}-{time.time_ns()}.tmp")
    try:
        with _text(aside, "x") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if present is not None:
            aside.chmod(stat.S_IMODE(present.st_mode))
        aside.replace(target)
    finally:
        aside.unlink(missing_ok=True)


def _text(path: Path, mode: Literal["w", "x"]) -> TextIO:
    return path.open(mode, encoding="utf-8", errors="backslashreplace", newline="")


def _is_standard_output(path: Path) -> bool:
    """True for `/dev/stdout`, and for the file that the shell has sent it to: that one may be added to."""
    try:
        return os.path.samestat(path.stat(), os.fstat(1))
    except OSError:
        return False
