"""Long answers through a pager, as git does it: $PAGER, or else `less` with the options FRX."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from contextlib import suppress

_USUAL = "less"
_OPTIONS = {"LESS": "FRX", "LV": "-c"}
"""What git sets where the user has not: quit if it fits on a screen, pass colours, leave the text on the screen."""


def page(text: str) -> bool:
    """Show the text in the pager and wait for its end; false where there is none, so that it can be printed.

    Raises `KeyboardInterrupt` where Ctrl-C ended the pager: `less` keeps going unless it is told otherwise.
    """
    command = _command()
    if command is None:
        return False
    environment = _OPTIONS | dict(os.environ)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    try:
        running = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    interrupted = False
    assert running.stdin is not None
    try:
        with suppress(BrokenPipeError), running.stdin:
            running.stdin.write(text.encode(encoding, errors="replace"))
    except KeyboardInterrupt:
        interrupted = True
    while running.poll() is None:
        try:
            running.wait()
        except KeyboardInterrupt:
            interrupted = True
    if interrupted and running.returncode:
        raise KeyboardInterrupt
    return running.returncode != _NOT_FOUND


_NOT_FOUND = 127


def _command() -> list[str] | None:
    """The words of the pager's command; `None` where it is switched off, or is no command."""
    wanted = os.environ.get("PAGER", _USUAL).strip()
    if wanted in ("", "cat"):
        return None
    try:
        return shlex.split(wanted)
    except ValueError:
        return None
