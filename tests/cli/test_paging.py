"""Long answers on a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

LONG = ["list", "--all"]
SHORT = ["list", "--limit", "1", "--theme", "food"]


def start(command: list[str], **environment: str) -> tuple[subprocess.Popen[bytes], int]:
    """The command on a terminal of 80 by 24 that it controls, and our end of that."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    usual = {n: v for n, v in os.environ.items() if n not in ("NO_COLOR", "COLUMNS", "LINES", "PAGER", "LESS")}
    running = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=usual | {"TERM": "xterm-256color"} | environment,
        start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )  # fmt: skip
    os.close(theirs)
    return running, ours


def seen(running: subprocess.Popen[bytes], ours: int) -> str:
    """All that the terminal shows until the command ends."""
    shown = b""
    try:
        while chunk := os.read(ours, 65536):
            shown += chunk
    except OSError:
        pass  # so Linux says that the other side is closed
    os.close(ours)
    running.wait(timeout=20)
    return shown.decode(errors="replace")


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that says so."""
    script = tmp_path / "pager"
    script.write_text('#!/bin/sh\necho "paged with LESS=$LESS"; exec cat\n')
    script.chmod(0o755)
    return str(script)


def test_a_long_answer_goes_through_the_pager_with_the_options_that_git_gives(program: list[str], pager: str) -> None:
    shown = seen(*start([*program, *LONG], PAGER=pager))

    assert "paged with LESS=FRX" in shown
    assert "Khan visits Moscow" in shown
    assert "\x1b[" in shown


def test_the_users_own_options_are_kept(program: list[str], pager: str) -> None:
    assert "paged with LESS=S" in seen(*start([*program, *LONG], PAGER=pager, LESS="S"))


@pytest.mark.parametrize("words", [SHORT, [*LONG, "--no-pager"], [*LONG, "--json"]])
def test_what_is_short_or_unwanted_or_for_programs_is_not_paged(
    program: list[str], pager: str, words: list[str]
) -> None:
    shown = seen(*start([*program, *words], PAGER=pager))

    assert "paged" not in shown
    assert "Wheat" in shown


@pytest.mark.parametrize("chosen", ["", "cat", "/nowhere/pager", "'", "/bin/sh -c 'exit 127'"])
def test_without_a_pager_that_works_the_answer_is_printed(program: list[str], chosen: str) -> None:
    running, ours = start([*program, *LONG], PAGER=chosen)

    assert "Khan visits Moscow" in seen(running, ours)
    assert running.returncode == 0


def test_a_pager_that_is_left_early_is_no_failure(program: list[str]) -> None:
    running, ours = start([*program, *LONG], PAGER="head -1")

    assert "Traceback" not in seen(running, ours)
    assert running.returncode == 0


def test_ctrl_c_while_a_pager_runs_ends_both_at_once(program: list[str]) -> None:
    running, ours = start([*program, *LONG], PAGER="sh -c 'echo waiting; exec sleep 60'")
    shown = b""
    while b"waiting" not in shown:
        shown += os.read(ours, 4096)
    asked = time.monotonic()
    os.killpg(running.pid, signal.SIGINT)
    rest = seen(running, ours)

    assert "Traceback" not in rest
    assert running.returncode == 130
    assert time.monotonic() - asked < 10


def test_a_narrow_terminal_is_measured_and_columns_overrides_it(program: list[str]) -> None:
    wide = seen(*start([*program, *SHORT]))
    narrow = seen(*start([*program, *SHORT], COLUMNS="40"))

    assert "when" in wide
    assert "when" not in narrow


def test_an_output_that_lacks_our_signs_is_given_ascii(program: list[str]) -> None:
    shown = seen(*start([*program, "view", "--limit", "2", "--no-pager"], PYTHONIOENCODING="latin-1", NO_COLOR="1"))

    assert shown.isascii()
    assert "2022 + Feb" in shown
