"""How long the program takes to answer, as ratios to `python -c pass` of the same interpreter in the same run.

    python benchmarks/startup.py [--times 20]

Every command is run in turn, over and over, so that a machine that slows down slows all of them. The figure is the
median. "warm" means that the reports were read before and lie in the cache; "cold" reads them anew.
"""

from __future__ import annotations

import argparse
import os
import pty
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TIMELINE = ["-m", "pk_ru_timeline"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=20, metavar="N", help="runs of each command (20)")
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as cache:
        os.environ |= {"PK_RU_TIMELINE_CACHE": cache, "TERM": "xterm-256color", "COLUMNS": "100", "PAGER": "cat"}
        for name in ("PK_RU_TIMELINE_DATA", "NO_COLOR"):
            os.environ.pop(name, None)
        rows = measure(commands(), times)
    base = rows.pop("python -c pass")
    print(f"{'python -c pass':34} {base * 1000:6.1f} ms   ratio")
    for name, seconds in rows.items():
        print(f"{name:34} {seconds * 1000:6.1f} ms  {seconds / base:6.2f}")


def commands() -> dict[str, tuple[list[str], bool]]:
    """Name to command and whether it is run on a terminal."""
    python = sys.executable
    script = Path(python).with_name("timeline")
    ours = [str(script)] if script.exists() else [python, *TIMELINE]
    chosen = {
        "python -c pass": ([python, "-c", "pass"], False),
        "timeline --version": ([*ours, "--version"], False),
        "timeline list, warm, piped": ([*ours, "list"], False),
        "timeline list, warm, on a terminal": ([*ours, "list"], True),
        "timeline view, warm, on a terminal": ([*ours, "view"], True),
        "timeline list, cold, piped": ([*ours, "list", "--no-cache"], False),
        "timeline list, cold, on a terminal": ([*ours, "list", "--no-cache"], True),
    }
    yardstick = shutil.which("sqlite-utils", path=str(script.parent)) or shutil.which("sqlite-utils")
    if yardstick:
        chosen["sqlite-utils --version"] = ([yardstick, "--version"], False)
    return chosen


def measure(chosen: dict[str, tuple[list[str], bool]], times: int) -> dict[str, float]:
    """Name to the median of its seconds; a first round that writes bytecode and cache is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in chosen}
    for turn in range(times + 1):
        for name, (command, on_terminal) in chosen.items():
            start = time.perf_counter()
            (run_on_terminal if on_terminal else run_in_pipe)(command)
            if turn:
                taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(seconds) for name, seconds in taken.items()}


def run_in_pipe(command: list[str]) -> None:
    subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)


def run_on_terminal(command: list[str]) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL) as running:
        os.close(theirs)
        try:
            while os.read(ours, 65536):
                pass
        except OSError:
            pass  # so Linux says that the other side is closed
    os.close(ours)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, command)


if __name__ == "__main__":
    main()
