"""Golden pictures of one awful timeline, compared byte for byte.

After a change that is meant, look at what `python -m tests.view.draw_golden` writes before keeping it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pk_ru_timeline.model import Examination, Timeline

from .drawings import DRAWINGS, MODES, draw, pictured

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", DRAWINGS)
def test_the_awful_timeline_looks_as_it_was_last_looked_at(
    name: str, mode: str, awful: Timeline, examination: Examination
) -> None:
    golden = GOLDEN / f"{name}-{mode}.txt"

    assert draw(name, mode, awful, examination) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_picture_of_the_awful_timeline_is_the_one_that_was_last_looked_at(
    name: str, awful: Timeline, examination: Examination
) -> None:
    assert pictured(name, awful, examination) == (GOLDEN / f"{name}.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DRAWINGS)
def test_in_plain_words_nothing_is_indented_or_aligned(name: str) -> None:
    lines = (GOLDEN / f"{name}-plain.txt").read_text(encoding="utf-8").splitlines()

    assert not [line for line in lines if line.startswith(" ") or "  " in line]
