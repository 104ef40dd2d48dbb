"""Standard output carries the answer and nothing else; notes and errors go to standard error.

No Typer and no Rich here: this is on the way to everything, `--version` too.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

from .. import __version__
from ..errors import ExportError, QueryError


def print_version() -> None:
    with open_answer() as stream:
        stream.write(f"pk-ru-timeline {__version__}\n")


@contextmanager
def open_answer(*, exact: bool = False) -> Iterator[TextIO]:
    """Standard output for the answer, flushed at the end.

    `exact` is for what programs read: UTF-8, and the lines' own ends. Otherwise what the encoding of the output
    lacks is replaced. A reader that has gone away ends the run quietly, in success.
    Raises `ExportError` where it cannot be written.
    """
    stream = _standard_output()
    if isinstance(stream, io.TextIOWrapper):
        if exact:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
        else:
            stream.reconfigure(errors="replace")
    with _answering(stream):
        yield stream


@contextmanager
def open_answer_bytes() -> Iterator[BinaryIO]:
    """Standard output for an answer that is no text; `QueryError` where that is a terminal."""
    stream = _standard_output()
    if stream.isatty():
        raise QueryError("this format is no text for a terminal: name a file with --output, or send it into a pipe")
    with _answering(stream):
        yield stream.buffer


def _standard_output() -> TextIO:
    if sys.stdout is None:
        raise ExportError("cannot write to standard output: it is closed")
    return sys.stdout


@contextmanager
def _answering(stream: TextIO) -> Iterator[None]:
    try:
        yield
        stream.flush()
    except BrokenPipeError:
        _drop(stream)
        raise SystemExit(0) from None
    except OSError as reason:
        _drop(stream)
        raise ExportError(f"cannot write to standard output: {reason.strerror}") from reason


def note(message: str) -> None:
    """One line for the reader, beside the answer."""
    _say("note", message)


def complain(message: str) -> None:
    """One line that says why there is no answer."""
    _say("error", message)


def _say(kind: str, message: str) -> None:
    """A standard error that is closed or gone is no reason to keep the answer back."""
    from ..wording import clean

    stream = sys.stderr
    if stream is None:
        return
    try:
        stream.write(_fitted(f"{kind}: {clean(message)}", stream) + "\n")
        stream.flush()
    except OSError:
        _drop(stream)


def _fitted(line: str, stream: TextIO) -> str:
    """On a terminal broken between words, for the terminal would break inside them; elsewhere one line."""
    if not stream.isatty():
        return line
    width = _columns(stream)
    if len(line) <= width:
        return line
    from textwrap import fill

    return fill(line, max(width, 20), subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _columns(stream: TextIO) -> int:
    """How wide the terminal is on which the notes appear; standard output may be elsewhere."""
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named):
        return int(named)
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except OSError:
        return 80


def invite(places: Iterable[str]) -> None:
    """Where standard input is to be read and is a keyboard: say so, for the program waits without a word."""
    if "-" in places and sys.stdin is not None and sys.stdin.isatty():
        note("paste the page, then Ctrl-D on a line of its own (Ctrl-Z and Return on Windows)")


def leave(code: int) -> int:
    """Write out what still waits, before the interpreter would; a reader that has gone away is no failure."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except OSError:
                _drop(stream)
    return code


def _drop(stream: TextIO) -> None:
    """Let what waits to be written go nowhere, so that nothing complains of it at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
