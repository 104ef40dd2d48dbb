"""Real processes, pipes, files and signals."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pk_ru_timeline import __version__

Shell = Callable[[str], subprocess.CompletedProcess[str]]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs bash")


@pytest.mark.parametrize("command", ["list", "list --json", "export --format csv", "export -o /dev/stdout"])
def test_a_closed_pipe_ends_silently(shell: Shell, command: str) -> None:
    done = shell(f"timeline {command} --all | head -1 | wc -l; echo ${{PIPESTATUS[0]}}")

    assert (done.stdout.split(), done.stderr) == (["1", "0"], "")


@pytest.mark.parametrize("command", ["--version", "-h", "list -h", "list --limit 1 2>/dev/null"])
def test_a_pipe_that_nobody_reads_is_no_failure(shell: Shell, command: str) -> None:
    done = shell(f"(sleep 0.1; timeline {command}) | true; echo ${{PIPESTATUS[0]}}")

    assert (done.stdout, done.stderr) == ("0\n", "")


def test_a_standard_error_that_nobody_reads_does_not_keep_the_answer_back(shell: Shell) -> None:
    assert shell("timeline list --limit 2 2> >(true) | wc -l").stdout.strip() == "2"
    assert shell("timeline list --limit 2 2>&- | wc -l").stdout.strip() == "2"


def test_a_closed_standard_output_is_an_error_of_one_line(shell: Shell) -> None:
    done = shell("timeline list >&-")

    assert (done.stderr, done.returncode) == ("error: cannot write to standard output: it is closed\n", 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    ("command", "where"),
    [("list > /dev/full", "to standard output"), ("export -o /dev/full", "'/dev/full'")],
)
def test_a_full_disk_is_an_error_of_one_line(shell: Shell, command: str, where: str) -> None:
    done = shell(f"timeline {command}")

    assert (done.stderr, done.returncode) == (f"error: cannot write {where}: No space left on device\n", 1)


@pytest.mark.parametrize("output", ["", "-o /dev/stdout", "-o -"])
def test_an_export_goes_to_standard_output_in_utf8_whatever_the_locale(shell: Shell, output: str) -> None:
    done = shell(f"PYTHONIOENCODING=ascii timeline export --format jsonl --limit 1 {output}")

    assert json.loads(done.stdout)["title"] == "Khan visits Moscow"


def test_standard_output_in_a_file_is_added_to(shell: Shell, tmp_path: Path) -> None:
    shell(f"echo first > {tmp_path}/out; timeline export --format tsv --limit 1 -o /dev/stdout >> {tmp_path}/out")

    assert (tmp_path / "out").read_text().startswith("first\n")
    assert len((tmp_path / "out").read_text().splitlines()) == 2


def test_a_fifo_is_written_to_as_it_stands(shell: Shell, tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    done = shell(f"mkfifo {fifo}; timeline export -o {fifo} -f jsonl --limit 3 2>/dev/null & wc -l < {fifo}; wait")

    assert done.stdout.strip() == "3"
    assert stat.S_ISFIFO(fifo.stat().st_mode)


def test_a_file_is_replaced_with_its_permissions_and_through_a_link(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    old = tmp_path / "real" / "timeline.json"
    old.write_text("old")
    old.chmod(0o640)
    (tmp_path / "link.json").symlink_to(old)
    shell(f"timeline export -o {tmp_path}/link.json --limit 1")

    assert json.loads(old.read_text())["events"][0]["title"] == "Khan visits Moscow"
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert (tmp_path / "link.json").is_symlink()
    assert [path.name for path in (tmp_path / "real").iterdir()] == ["timeline.json"]


def test_an_export_that_fails_half_way_leaves_the_old_file_and_nothing_else(shell: Shell, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "timeline.json").write_text("old")
    done = shell(f"ulimit -f 1; trap '' XFSZ; timeline export -o {folder}/timeline.json")

    assert (done.stderr, done.returncode) == (f"error: cannot write '{folder}/timeline.json': File too large\n", 1)
    assert [path.name for path in folder.iterdir()] == ["timeline.json"]
    assert (folder / "timeline.json").read_text() == "old"


def test_an_edit_of_an_article_is_seen_at_once(tmp_path: Path) -> None:
    article = tmp_path / "visit.txt"
    command = [sys.executable, "-P", "-m", "pk_ru_timeline", "list", "--data", str(article)]
    seen = []
    for day in ("29", "30", "29"):
        article.write_text(f"Pakistan's foreign minister visited Moscow on {day} January 2023 for talks with Russia.\n")
        seen.append(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\t")[1])

    assert seen == ["2023-01-29", "2023-01-30", "2023-01-29"]


def test_ctrl_c_ends_at_once_and_silently(program: list[str], tmp_path: Path) -> None:
    driver = tmp_path / "timeline"
    slow = "def read(request):\n    import time\n    print('reading', flush=True)\n    time.sleep(60)"
    driver.write_text(driver.read_text().replace("def read(request):", slow))
    with subprocess.Popen([*program, "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "reading\n"
        asked = time.monotonic()
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)

    assert (running.returncode, out, err) == (130, "", "")
    assert time.monotonic() - asked < 10


def test_the_program_is_a_module_and_knows_its_version() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pk_ru_timeline", "--version"], capture_output=True, text=True, check=True
    )  # fmt: skip

    assert done.stdout == f"pk-ru-timeline {__version__}\n"


def test_list_on_a_terminal_is_a_table_without_colours_if_there_shall_be_none(program: list[str]) -> None:
    shown = on_terminal([*program, "list", "--theme", "food", "--limit", "1"], NO_COLOR="1")

    assert "Wheat to be bought" in shown
    assert "\t" not in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("words", "environment", "colours"),
    [
        ([], {"TERM": "xterm-256color"}, True),
        (["--no-color"], {"TERM": "xterm-256color"}, False),
        ([], {"TERM": "xterm-256color", "NO_COLOR": "1"}, False),
        ([], {"TERM": "dumb"}, False),
    ],
)
def test_colours_are_for_terminals_that_take_them(
    program: list[str], words: list[str], environment: dict[str, str], colours: bool
) -> None:
    shown = on_terminal([*program, "list", "--limit", "1", *words], **environment)

    assert ("\x1b[" in shown) is colours


def on_terminal(command: list[str], **environment: str) -> str:
    """What a terminal gets to see."""
    import pty

    ours, theirs = pty.openpty()
    usual = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, env=usual | environment):
        os.close(theirs)
        seen = b""
        try:
            while chunk := os.read(ours, 4096):
                seen += chunk
        except OSError:
            pass  # so Linux says that the other side is closed
    os.close(ours)
    return seen.decode()
