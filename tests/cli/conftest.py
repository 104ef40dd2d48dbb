"""A program that has the timeline of the tests: in this process, and as a process of its own."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from pk_ru_timeline import pipeline
from pk_ru_timeline.cli.app import build_app
from pk_ru_timeline.model import Timeline
from pk_ru_timeline.model.plain import timeline_to_plain
from pk_ru_timeline.pipeline import Request

Run = Callable[..., Result]

_DRIVER = """
import json, sys
from pathlib import Path
from pk_ru_timeline import pipeline
from pk_ru_timeline.__main__ import main
from pk_ru_timeline.model.plain import timeline_from_plain

def read(request):
    return timeline_from_plain(json.loads(Path(__file__).with_name("timeline.json").read_text()))

pipeline.read_timeline = read
main()
"""


@pytest.fixture
def requests(monkeypatch: pytest.MonkeyPatch, timeline: Timeline) -> list[Request]:
    """What the program asked to be read; it is given the timeline of the tests."""
    asked: list[Request] = []

    def read(request: Request) -> Timeline:
        asked.append(request)
        return timeline

    monkeypatch.setattr(pipeline, "read_timeline", read)
    return asked


@pytest.fixture
def run(requests: list[Request]) -> Run:
    """Run the program in this process, its output not a terminal."""

    def invoke(*words: str) -> Result:
        return CliRunner().invoke(build_app(), list(words), prog_name="timeline")

    return invoke


@pytest.fixture
def program(tmp_path: Path, timeline: Timeline) -> list[str]:
    """A command that runs the program in a process of its own, with more events than a pipe holds."""
    many = [replace(event, id=f"{n:04}{event.id[4:]}") for n in range(400) for event in timeline.events]
    (tmp_path / "timeline.json").write_text(json.dumps(timeline_to_plain(replace(timeline, events=tuple(many)))))
    (tmp_path / "timeline").write_text(_DRIVER)
    return [sys.executable, "-W", "error", str(tmp_path / "timeline")]


@pytest.fixture
def shell(program: list[str]) -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Run a line of bash in which `timeline` is the program."""

    def execute(line: str) -> subprocess.CompletedProcess[str]:
        named = f'timeline() {{ {shlex.join(program)} "$@"; }}; {line}'
        return subprocess.run(["bash", "-c", named], capture_output=True, text=True, timeout=60, check=False)

    return execute
