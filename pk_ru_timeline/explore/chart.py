"""The drawn timeline of the explorer: time runs down, each theme has a lane, a row is a month, a quarter or a year.

Rows without events are drawn blank; a long silence is one row that says how long. No row is finer than a date is known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from ..model import Status
from ..view.look import Look, theme_short
from ..view.page import Piece
from ..wording import word_length, word_month
from .store import WHOLE_CENTURY, WHOLE_DECADE, WHOLE_YEAR, Slot, in_usual_order

GUTTER = 12
"""Cells of the year, the spine and the month, with a blank after each."""

_MOST_BLANKS = 2
_MONTH = 365.2425 / 12
"""Days of one, on average."""
_COUNTED = 99
"""Events of one cell up to which their number is told, or, in a narrow lane, that there are ten or more."""


class Unit(IntEnum):
    """What a row stands for, in months."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12
    DECADE = 120


Stretch = tuple[int, int]
"""(year, number of its month or quarter from 1 on); 0 and less stand for whole years, as in `Slot.month`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: a stretch of time with its events, or (`silence`) without."""

    stretch: Stretch
    first: date | None
    """First day of the stretch; `None` for what has no place on the calendar."""

    year: str = ""
    tick: str = ""
    silence: str = ""
    """How long; a blank where it is too short to be told."""
    cells: Mapping[str, Mapping[Status, int]] = field(default_factory=dict)
    """Theme to its statuses and how many events they have."""


def lay_rows(tally: Mapping[Slot, int], unit: Unit) -> tuple[Row, ...]:
    """The rows from the first event to the last, then one for what is open and undated, if there is any."""
    cells: dict[Stretch, dict[str, Counter[Status]]] = defaultdict(lambda: defaultdict(Counter))
    for slot, number in tally.items():
        cells[_stretch(slot, unit)][slot.theme][Status(slot.status)] += number
    loose = cells.pop((0, 0), None)
    rows = list(_placed(cells, unit))
    if loose:
        rows.append(Row(stretch=(0, 0), first=None, year="open", cells=loose))
    return tuple(rows)


def finest(tally: Mapping[Slot, int], most: int) -> Unit:
    """The finest unit that needs no more than about so many rows."""
    for unit in (Unit.MONTH, Unit.QUARTER, Unit.YEAR):
        if len({_stretch(slot, unit) for slot in tally}) <= most:
            return unit
    return Unit.DECADE


def row_at(rows: Sequence[Row], slot: Slot, unit: Unit) -> int:
    """The number of the row that a slot lies in; 0 where there is none."""
    stretch = _stretch(slot, unit)
    return next((number for number, row in enumerate(rows) if row.stretch == stretch and not row.silence), 0)


def lanes_of(tally: Mapping[Slot, int]) -> tuple[str, ...]:
    """The themes in use, in the order that they always have."""
    return in_usual_order({slot.theme for slot in tally})


def draw_heads(lanes: Sequence[str], lane_width: int, look: Look) -> list[list[Piece]]:
    """The names of the lanes: in a line where they fit, else letter under letter."""
    if lane_width >= 4:
        heads = [(theme_short(theme).ljust(lane_width), f"theme:{theme}") for theme in lanes]
        return [[(" " * GUTTER, ""), *heads]]
    lines = []
    for number in range(3):
        letters = [(theme_short(theme)[number : number + 1].ljust(lane_width), f"theme:{theme}") for theme in lanes]
        lines.append([(" " * GUTTER, ""), *letters])
    return lines


def draw_row(row: Row, lanes: Sequence[str], lane_width: int, most: int, look: Look) -> list[Piece]:
    """One row in pieces; `most` is the number of events in the fullest cell of the chart."""
    glyphs = look.glyphs
    if row.silence:
        glyph = glyphs.silence if row.silence.strip() else glyphs.spine
        return [(f"      {glyph} {row.silence}", "dim")]
    tick = " " if row.first is None else glyphs.tick if row.year else glyphs.spine
    pieces: list[Piece] = [(f"{row.year:>5} ", "year"), (f"{tick} ", "dim"), (f"{row.tick:<4}", "dim")]
    cells = ((_cell(row.cells.get(theme, {}), lane_width, most, look), f"theme:{theme}") for theme in lanes)
    return [*pieces, *((words.ljust(lane_width), role) for words, role in cells)]


def fullest(rows: Sequence[Row]) -> int:
    """How many events the fullest cell has."""
    return max((sum(cell.values()) for row in rows for cell in row.cells.values()), default=0)


def _cell(statuses: Mapping[Status, int], width: int, most: int, look: Look) -> str:
    """One event by its mark, more by their number; where there are very many, all by the height of a bar."""
    number = sum(statuses.values())
    if number == 0:
        return " "
    if most > _COUNTED:
        levels = look.glyphs.levels
        return levels[max(1, -(-number * (len(levels) - 1) // most))]
    if number == 1:
        return look.glyphs.marks[next(iter(statuses))]
    return str(number) if number < 10 or width > 2 else look.glyphs.block


def _stretch(slot: Slot, unit: Unit) -> Stretch:
    if slot.month < WHOLE_YEAR:
        return (slot.year, slot.month)
    if unit is Unit.DECADE:
        return (slot.year // 10 * 10, WHOLE_DECADE if slot.year else 0)
    if unit is Unit.YEAR or slot.month == WHOLE_YEAR:
        return (slot.year, WHOLE_YEAR)
    return (slot.year, (slot.month - 1) // unit + 1)


_LONG = {WHOLE_YEAR: 12, WHOLE_DECADE: 120, WHOLE_CENTURY: 1200}
"""Months in a stretch that is no part of a year."""


def _placed(cells: Mapping[Stretch, Mapping[str, Mapping[Status, int]]], unit: Unit) -> Iterator[Row]:
    """Rows in the order of their time; a silence is one that no date, however rough, can lie in."""
    filled = None
    last_label = ""
    for (year, part), themes in sorted(cells.items()):
        first = 12 * year + (part - 1) * unit if part > 0 else 12 * year
        if filled is not None:
            yield from _between((first - filled) // unit, unit)
        label = str(year) if part >= WHOLE_YEAR else f"{year}s"
        day = date(first // 12, first % 12 + 1, 1)
        shown = label if label != last_label else ""
        yield Row(stretch=(year, part), first=day, year=shown, tick=_tick(part, unit), cells=themes)
        filled = max(filled or 0, first + _LONG.get(part, unit))
        last_label = label


def _tick(part: int, unit: Unit) -> str:
    if part <= 0:
        return ""
    return f"Q{part}" if unit is Unit.QUARTER else word_month(date(2000, part, 1), short=True)


def _between(empty: int, unit: Unit) -> Iterator[Row]:
    """Blank rows for a few empty stretches, one that says how long for many."""
    days = round(empty * unit * _MONTH)
    words = [_short(word_length(days))] if empty > _MOST_BLANKS else [" "] * empty
    for silence in words:
        yield Row(stretch=(0, 0), first=None, silence=silence)


def _short(length: str) -> str:
    """ "8 y 9 mo": a length of two units in as few columns as one."""
    number, unit, *more = length.split()
    return f"{number} {unit[0]} {more[0]} {more[1][:2]}" if more else length
