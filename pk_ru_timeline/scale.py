"""Where things stand on a time scale: cells, lanes and months. Pure arithmetic on dates.

Terminal views and drawn export formats both count on it; it knows neither.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from .model import DateRange

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """The days from `first` up to but not including `end`, laid out on `cells` equal cells."""

    first: date
    end: date
    cells: int

    def __post_init__(self) -> None:
        if self.first >= self.end:
            raise ValueError(f"a scale ends after it starts, not {self.first} to {self.end}")
        if self.cells < 1:
            raise ValueError("a scale has at least one cell")

    @property
    def days(self) -> int:
        """Number of days on the scale."""
        return (self.end - self.first).days

    def cell(self, day: date) -> int:
        """Number of the cell that `day` lies in, from 0; days off the scale stand in its first or last cell."""
        passed = (day - self.first).days * self.cells // self.days
        return min(max(passed, 0), self.cells - 1)

    def position(self, day: date) -> float:
        """Where `day` begins, from 0.0 (the first day of the scale) to 1.0 (its end)."""
        return min(max((day - self.first).days / self.days, 0.0), 1.0)

    def cells_of(self, when: DateRange) -> range:
        """The cells that a range touches, at least one; an open end reaches the edge of the scale."""
        first = 0 if when.start is None else self.cell(when.start)
        last = self.cells - 1 if when.last is None else self.cell(when.last)
        return range(first, last + 1)


def fit_scale(ranges: Iterable[DateRange], cells: int) -> Scale | None:
    """The scale from the first to the last known day of any of the ranges; `None` where there is no range."""
    known = list(ranges)
    firsts = [day for when in known for day in (when.start, when.last) if day is not None]
    if not firsts:
        return None
    return Scale(first=min(firsts), end=max(firsts) + _DAY, cells=cells)


def count_cells(ranges: Iterable[DateRange], scale: Scale) -> tuple[int, ...]:
    """How many ranges begin in each cell (one without a known start counts where it ends)."""
    counts = [0] * scale.cells
    for when in ranges:
        day = when.start or when.last
        assert day is not None
        counts[scale.cell(day)] += 1
    return tuple(counts)


def months_between(earlier: date, later: date) -> int:
    """How many turns of the month lie between two days; negative where `later` is the earlier one.

    >>> months_between(date(2023, 1, 31), date(2023, 2, 1))
    1
    """
    return 12 * (later.year - earlier.year) + later.month - earlier.month


def group_by_month(starts: Sequence[date]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """(year, month, indices) of each month in which one of the days lies; the days come in order."""
    for (year, month), group in groupby(enumerate(starts), key=lambda item: (item[1].year, item[1].month)):
        yield year, month, tuple(index for index, _ in group)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The place of a bar that runs beside the rows: from the row `first` to the row `last`, in a column from 0."""

    first: int
    last: int
    column: int


def find_lanes(ranges: Sequence[DateRange], barred: Collection[int], most: int) -> tuple[Lane | None, ...]:
    """A lane for each of the `barred` rows whose range still goes on when a later row begins.

    The ranges are closed and in order of their start. A row has `None` where no later row begins inside
    its range, or where all of the `most` columns are taken. No two lanes of a column share a row.
    """
    starts = [when.start or date.min for when in ranges]
    lanes: list[Lane | None] = []
    free_from = [0] * most
    for row, when in enumerate(ranges):
        last = bisect_left(starts, when.end or date.max, lo=row + 1) - 1 if row in barred else row
        column = next((c for c in range(most) if free_from[c] <= row), None)
        if last == row or column is None:
            lanes.append(None)
            continue
        free_from[column] = last + 1
        lanes.append(Lane(first=row, last=last, column=column))
    return tuple(lanes)
