"""Where things stand in a drawn timeline: lanes by theme, marks on a true time scale, labels as flags above them.

Lengths are in the picture's own units, from its top left corner. Every dated event has a mark. A label has a place only
where it hides no other; those told by most sources choose first. Nothing here knows how it is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ..model import DateRange, Event, Granularity
from ..scale import Scale, fit_scale
from .labels import place_labels
from .shapes import MARK, Frame, Label, Lane, Mark

_MOST_MARK_ROWS = 6
_MOST_FLAG_ROWS = 8
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000)
"""Months between two ticks."""

_ROUGH = (Granularity.DECADE, Granularity.CENTURY)


def fit_time(events: Sequence[Event], cells: int) -> Scale | None:
    """A scale for all dates, in whole years or months; a decade or century that reaches out of it is cut off there."""
    ranges = [event.when for event in events if event.when is not None]
    fine = [when for when in ranges if when.granularity not in _ROUGH]
    scale = fit_scale(fine, cells)
    if scale is not None:
        seen = DateRange.between(scale.first, scale.end)
        fine += [when for when in ranges if when.granularity in _ROUGH and not when.overlaps(seen)]
    scale = fit_scale(fine or ranges, cells)
    if scale is None:
        return None
    months = 12 if scale.days > 3700 else 3 if scale.days > 800 else 1
    return Scale(first=_floor(scale.first, months), end=_floor(scale.end, months, up=True), cells=cells)


def find_ticks(scale: Scale, width: float, least: float) -> list[date]:
    """The first days of years or months, at least `least` apart where the scale is `width` long."""
    step = next((step for step in _STEPS if width * step * 30.44 / scale.days >= least), _STEPS[-1])
    first = 12 * scale.first.year + scale.first.month - 1
    last = 12 * scale.end.year + scale.end.month - 1
    months = range(-(-first // step) * step, last + 1, step)
    return [date(month // 12, month % 12 + 1, 1) for month in months]


def lay_out(events: Sequence[Event], scale: Scale, frame: Frame, word: Mapping[str, str]) -> list[Lane]:
    """Lanes with marks and labels, the busiest lane first; `word` has the label of each event by its id."""
    counts = Counter(event.theme for event in events)
    themes = sorted(counts, key=lambda theme: (theme == "other", -counts[theme], theme))
    by_theme = {theme: [event for event in events if event.theme == theme] for theme in themes}
    room = frame.bottom - frame.top
    lanes: list[Lane] = []
    for rows in range(_MOST_MARK_ROWS, 0, -1):
        lanes = [Lane(theme=t, marks=tuple(_place_marks(by_theme[t], scale, frame, rows))) for t in themes]
        if sum(lane.least_with(frame.line) for lane in lanes) <= room:
            break
    _label_lanes(lanes, frame, word)
    air = max(room - sum(lane.least for lane in lanes), 0.0) / len(lanes)
    top = frame.top
    for lane in lanes:
        lane.top, lane.height = top, lane.least + air
        top += lane.height
    return lanes


def _label_lanes(lanes: Sequence[Lane], frame: Frame, word: Mapping[str, str]) -> None:
    """One row of flags for all that there is room for, then one more to the lane that gains most labels by it."""
    room = frame.bottom - frame.top

    def fits(lane: Lane, labels: tuple[Label, ...]) -> bool:
        others = sum(other.least for other in lanes if other is not lane)
        return others + replace(lane, labels=labels).least <= room

    rows = [-1] * len(lanes)
    tried = [place_labels(lane.marks, 0, frame, word) for lane in lanes]
    while True:
        gains = [(len(new) - len(lane.labels)) / (1 + len(lane.labels)) for lane, new in zip(lanes, tried, strict=True)]
        best = max(range(len(lanes)), key=gains.__getitem__)
        if gains[best] <= 0:
            return
        if fits(lanes[best], tried[best]):
            lanes[best].labels = tried[best]
            rows[best] += 1
            more = place_labels(lanes[best].marks, rows[best] + 1, frame, word) if rows[best] < _MOST_FLAG_ROWS else ()
            tried[best] = more
        else:
            tried[best] = ()


def _place_marks(events: Sequence[Event], scale: Scale, frame: Frame, most: int) -> Iterator[Mark]:
    """Each in the first row that is free there; where all are taken, over the one that reaches least far."""
    free_from: list[float] = []
    extents = [(*_extent(event.when, scale, frame), event) for event in events if event.when is not None]
    for left, right, event in sorted(extents, key=lambda extent: extent[:2]):
        row = next((row for row, free in enumerate(free_from) if free <= left), len(free_from))
        if row == most:
            row = min(range(most), key=free_from.__getitem__)
        free_from[row:] = [right + 1, *free_from[row + 1 :]]
        when = event.when
        assert when is not None
        earlier = when.start is None or (when.start < scale.first and when.granularity in _ROUGH)
        later = when.end is None or (when.end > scale.end and when.granularity in _ROUGH)
        yield Mark(event=event, left=left, right=right, row=row, earlier=earlier, later=later)


def _extent(when: DateRange, scale: Scale, frame: Frame) -> tuple[float, float]:
    """A day stands where it begins; an open range is an arrow from the end that is known."""
    start = when.start or when.last
    assert start is not None
    left = frame.left + scale.position(start) * frame.width
    right = left if when.is_open or when.end is None else frame.left + scale.position(when.end) * frame.width
    middle = (left + right) / 2
    return min(left, middle - MARK / 2), max(right, middle + MARK / 2)


def _floor(day: date, months: int, *, up: bool = False) -> date:
    """The first day of the stretch of that many months, or of the next one unless the day is that itself."""
    count = (12 * day.year + day.month - 1) // months * months
    if up and date(count // 12, count % 12 + 1, 1) != day:
        count += months
    return date(count // 12, count % 12 + 1, 1)
