"""Golden pictures of one awful timeline, compared byte for byte.

After a change that is meant, look at what `python -m tests.view.draw_golden` writes before keeping it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pk_ru_timeline.model import Examination, Timeline

from .drawings import DRAWINGS, LOOKS, draw

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", DRAWINGS)
def test_the_awful_timeline_looks_as_it_was_last_looked_at(
    name: str, look: str, awful: Timeline, examination: Examination
) -> None:
    golden = GOLDEN / f"{name}-{look}.txt"

    assert draw(name, look, awful, examination) == golden.read_text(encoding="utf-8")
