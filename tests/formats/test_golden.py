"""Golden files of one awful timeline, compared byte for byte.

After a change that is meant, look at what `python -m tests.formats.write_golden` writes before keeping it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .reading import written
from .told import told_timeline

GOLDEN = Path(__file__).parent / "golden"
NAMES = ("ics", "markwhen", "md", "mermaid", "svg", "timelinejs")


@pytest.mark.parametrize("name", NAMES)
def test_the_awful_timeline_is_written_as_it_was_last_looked_at(name: str) -> None:
    assert written(name, told_timeline()).encode() == (GOLDEN / f"awful.{name}").read_bytes()
