"""Tables of cases: rows that are known to be beyond the program, and how rows are named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from _pytest.mark import ParameterSet


def beyond(*values: Any, why: str) -> ParameterSet:
    """A row with the right answer, which the program does not give; the test fails on the day it does."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))


def names(rows: Iterable[str | Sequence[Any] | ParameterSet]) -> list[str]:
    """The first value of each row, as far as a line holds it."""
    values = (row.values if isinstance(row, ParameterSet) else row for row in rows)
    texts = [value if isinstance(value, str) else str(value[0]) for value in values]
    return [text if len(text) <= 90 else f"{text[:87]}..." for text in texts]
