"""Writing a timeline to a string, and having it read by the program that the file is made for."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from pk_ru_timeline.formats import load_format
from pk_ru_timeline.model import Timeline

READERS = Path(__file__).parent / "readers"


def written(name: str, timeline: Timeline) -> str:
    stream = io.StringIO(newline="")
    load_format(name).write(timeline, stream)
    return stream.getvalue()


def left_out(name: str, timeline: Timeline) -> list[str]:
    return list(load_format(name).left_out(timeline))


def read_by(name: str, timeline: Timeline, folder: Path) -> Any:
    """What the JavaScript of that name understands of our file."""
    if shutil.which("node") is None or not (READERS / "node_modules").is_dir():
        pytest.skip("no node, or no packages for it: npm ci --prefix tests/formats/readers")
    file = folder / f"timeline.{name}"
    file.write_text(written(name, timeline), encoding="utf-8", newline="")
    run = subprocess.run(
        ["node", "read.mjs", name, str(file)], cwd=READERS, capture_output=True, text=True, timeout=120, check=True
    )
    return json.loads(run.stdout)
