"""Notes and errors on a terminal, and what is said where the program is at fault."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from pk_ru_timeline.cli import streams


class Terminal:
    """A standard error that says it is a terminal, and keeps what is written."""

    def __init__(self) -> None:
        self.text = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass


def on_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    return screen


def test_a_note_on_a_terminal_is_broken_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    monkeypatch.setenv("COLUMNS", "40")
    streams.note("no date in 3 pages, so that what they call 'last month' stays open")

    assert terminal.text == (
        "note: no date in 3 pages, so that what\n"
        "  they call 'last month' stays open\n"
    )  # fmt: skip


def test_an_address_in_an_error_is_never_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    monkeypatch.setenv("COLUMNS", "30")
    streams.complain("cannot read https://example.org/a-long-address/of-a-page: gone")

    assert "https://example.org/a-long-address/of-a-page:" in terminal.text.split()


def test_a_note_in_a_pipe_is_one_line(program: list[str]) -> None:
    done = subprocess.run(
        [*program, "list", "--limit", "1"],
        capture_output=True,
        text=True,
        env=os.environ | {"COLUMNS": "20"},
        check=True,
    )

    assert "more than --limit allows" in done.stderr.splitlines()[-1]


def test_who_is_to_paste_a_page_is_told_how_to_end_it(program: list[str]) -> None:
    driver = Path(program[-1])
    driver.write_text("from pk_ru_timeline.__main__ import main\nmain()\n")
    ours, theirs = pty.openpty()
    running = subprocess.Popen([*program, "check", "-"], stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert running.stderr is not None
    told = running.stderr.readline().decode()
    os.write(ours, b"Russia and Pakistan met.\n\x04")
    running.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)

    assert told == "note: paste the page, then Ctrl-D on a line of its own (Ctrl-Z and Return on Windows)\n"


FAULT = (
    "this is a fault of the program, not of your files: TypeError: a list is no date; please report it with the "
    "command you gave (set PK_RU_TIMELINE_DEBUG=1 for the traceback)"
)
_FAULTY = """
from pk_ru_timeline import pipeline
from pk_ru_timeline.__main__ import main

def read(request):
    raise TypeError("a list is no date")

pipeline.read_timeline = read
main()
"""


def test_a_fault_of_the_program_is_one_line_that_says_so(program: list[str]) -> None:
    Path(program[-1]).write_text(_FAULTY)
    done = subprocess.run([*program, "list"], capture_output=True, text=True, check=False)

    assert (done.stdout, done.stderr, done.returncode) == (
        "",
        f"error: {FAULT}\n",
        1,
    )


def test_the_traceback_of_a_fault_is_there_for_who_asks(program: list[str]) -> None:
    Path(program[-1]).write_text(_FAULTY)
    environment = os.environ | {"PK_RU_TIMELINE_DEBUG": "1"}
    done = subprocess.run([*program, "list"], capture_output=True, text=True, env=environment, check=False)

    assert done.stderr.startswith("Traceback")
    assert done.stderr.endswith("TypeError: a list is no date\n")
