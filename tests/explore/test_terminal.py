"""Real terminals: whichever way the explorer ends, the terminal is left as it was found."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("textual", reason="the explorer needs Textual: pip install 'pk-ru-timeline[tui]'")
from pk_ru_timeline.formats.sqlite import write_sqlite

from .invented import invented

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

_CRASHING = """
from pk_ru_timeline.explore import app
def fail(self):
    raise ZeroDivisionError("by nothing")
app.Explorer.action_order = fail
"""
_NOT_PASSED_ON = ("COLUMNS", "NO_COLOR", "DISPLAY", "WAYLAND_DISPLAY")
_RUN = "from pk_ru_timeline.__main__ import main\nmain()\n"


class Terminal:
    """A program on a pseudo-terminal of 100 columns and 30 lines."""

    def __init__(self, code: str, *words: str, folder: Path | None = None) -> None:
        import pty
        import termios

        self.ours, self.theirs = pty.openpty()
        termios.tcsetwinsize(self.theirs, (30, 100))
        self.before = termios.tcgetattr(self.theirs)
        usual = {name: value for name, value in os.environ.items() if name not in _NOT_PASSED_ON}
        self.running = subprocess.Popen(
            [sys.executable, "-P", "-c", code, *words],
            stdin=self.theirs, stdout=self.theirs, stderr=self.theirs, env=usual | {"TERM": "xterm-256color"},
            cwd=folder,
        )  # fmt: skip
        self.seen = b""

    def wait_for(self, words: bytes) -> None:
        self._read(lambda: words in self.seen)

    def end(self) -> int:
        """The exit code; all that was written has been seen."""
        self._read(lambda: self.running.poll() is not None)
        self._read(lambda: not select.select([self.ours], [], [], 0.2)[0])
        return self.running.wait()

    def _read(self, enough: Any) -> None:
        limit = time.monotonic() + 60
        while not enough():
            assert time.monotonic() < limit, self.seen[-500:]
            if select.select([self.ours], [], [], 0.1)[0]:
                self.seen += os.read(self.ours, 65536)

    def is_as_before(self) -> bool:
        import termios

        return bool(termios.tcgetattr(self.theirs) == self.before)

    def close(self) -> None:
        if self.running.poll() is None:
            self.running.kill()
            self.running.wait()
        os.close(self.ours)
        os.close(self.theirs)


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "visit.txt"
    path.write_text(
        "Pakistan's foreign minister visited Moscow on 29 January 2023 for talks with Russia. "
        "He is to come again next month, he told Russia.\n"
    )
    return str(path)


@pytest.fixture
def opened(article: str, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    terminal = Terminal(getattr(request, "param", "") + _RUN, "explore", "--data", article, folder=Path(article).parent)
    terminal.wait_for(b"29 Jan 2023")
    yield terminal
    terminal.close()


def left_clean(terminal: Terminal) -> bool:
    """The other screen is left, the cursor is back, the mouse is let go, keys are echoed again."""
    after = terminal.seen[terminal.seen.rindex(b"\x1b[?1049h") :]
    undone = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?1003l")
    return all(code in after for code in undone) and terminal.is_as_before()


@pytest.mark.parametrize(("key", "code"), [(b"q", 0), (b"\x03", 130)])
def test_a_key_ends_it_and_leaves_the_terminal_clean(opened: Terminal, key: bytes, code: int) -> None:
    os.write(opened.ours, key)

    assert opened.end() == code
    assert left_clean(opened)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_ends_it_and_leaves_the_terminal_clean(opened: Terminal, name: str) -> None:
    number = signal.Signals[name]
    opened.running.send_signal(number)

    assert opened.end() == 128 + number
    assert left_clean(opened)


@pytest.mark.parametrize("opened", [_CRASHING], indirect=True)
def test_a_crash_leaves_the_terminal_clean_and_shows_where_it_was(opened: Terminal) -> None:
    os.write(opened.ours, b"o")

    assert opened.end() == 1
    assert left_clean(opened)
    assert b"ZeroDivisionError" in opened.seen.rpartition(b"\x1b[?1049l")[2]


def test_an_export_is_a_file_in_the_format_of_its_ending(opened: Terminal, article: str) -> None:
    os.write(opened.ours, b"e")
    opened.wait_for(b"timeline.csv")
    os.write(opened.ours, b"\r")
    opened.wait_for(b"written to")
    os.write(opened.ours, b"q")

    assert opened.end() == 0
    assert "2023-01-29" in Path(article).with_name("timeline.csv").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "darwin", reason="a Mac always has windows")
def test_without_a_screen_for_windows_no_browser_is_started(tmp_path: Path) -> None:
    (tmp_path / "visit.md").write_text(
        '+++\ntitle = "Visit"\nurl = "https://example.org/visit"\n+++\n\n'
        "Pakistan's foreign minister visited Moscow on 29 January 2023 for talks with Russia.\n"
    )
    with closing(Terminal(_RUN, "explore", "--data", "visit.md", folder=tmp_path)) as terminal:
        terminal.wait_for(b"visited Moscow")
        os.write(terminal.ours, b"w")
        terminal.wait_for(b"no browser could be started")
        os.write(terminal.ours, b"q")

        assert terminal.end() == 0


def test_what_could_not_be_dated_is_told_when_the_screen_is_left(opened: Terminal) -> None:
    os.write(opened.ours, b"q")
    opened.end()

    assert b"note: no date in 'visit.txt'" in opened.seen.rpartition(b"\x1b[?1049l")[2]


def test_events_are_json_for_programs_without_a_terminal(article: str) -> None:
    done = run("--data", article, "--json")

    assert '"date": "2023-01-29"' in done.stdout
    assert done.returncode == 0


def run(*words: str, code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it without a terminal."""
    return subprocess.run(
        [sys.executable, "-P", "-c", code + _RUN, "explore", *words],
        capture_output=True, text=True, check=False, env=os.environ | environment,
    )  # fmt: skip


def test_without_a_terminal_it_says_what_to_use_instead(article: str) -> None:
    done = run("--data", article)

    assert done.stderr == "error: explore needs a terminal; 'timeline list' and 'timeline view' write to anything\n"
    assert (done.stdout, done.returncode) == ("", 2)


def test_a_screen_reader_is_sent_to_the_plain_list(article: str) -> None:
    done = run("--data", article, "--plain")

    assert "'timeline list --plain'" in done.stderr
    assert done.returncode == 2


def test_a_database_is_not_paged_past_what_the_options_ask_of_it(tmp_path: Path) -> None:
    path = tmp_path / "timeline.sqlite"
    with path.open("wb") as file:
        write_sqlite(invented(), file)
    terminal = Terminal(_RUN, "explore", "--data", str(path), "--as-of", "2023-03-01")
    code = terminal.end()
    terminal.close()

    assert code in (1, 2)
    assert b"--as-of" in terminal.seen


def test_articles_from_standard_input_are_refused() -> None:
    done = run("--data", "-")

    assert "explore reads keys from standard input" in done.stderr
    assert done.returncode == 2


def test_without_textual_it_says_in_one_line_how_to_get_it(article: str) -> None:
    done = run("--data", article, code="import sys\nsys.modules['textual'] = None\n")

    assert done.stderr == ("error: explore needs Textual, which is not installed: pip install 'pk-ru-timeline[tui]'\n")
    assert done.returncode == 1


def test_a_wrong_request_is_told_before_the_screen_is_taken(article: str) -> None:
    terminal = Terminal(_RUN, "explore", "--data", article, "--theme", "sport")
    code = terminal.end()
    terminal.close()

    assert code == 2
    assert b"there is no theme 'sport'" in terminal.seen
    assert b"\x1b[?1049h" not in terminal.seen


def test_another_programs_database_is_an_error_of_one_line(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(b"SQLite format 3\0" + bytes(200))
    terminal = Terminal(_RUN, "explore", "--data", str(path))
    code = terminal.end()
    terminal.close()

    assert code == 1
    assert terminal.seen.startswith(b"error: '")
    assert b" ".join(terminal.seen.split()).endswith(b"is no export of a timeline: file is not a database")
