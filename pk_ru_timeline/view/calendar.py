"""`timeline stats --calendar 2023`: the days of a year, darker where more happened."""

from __future__ import annotations

from datetime import date, timedelta

from ..query import YearOfDays
from ..wording import word_count, word_day, word_month
from .grid import add_entries
from .look import Look
from .page import Page, Piece

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LABEL = 5
_ROLES = ("dim", "", "", "bold", "bold")


def render_calendar(year: YearOfDays, look: Look) -> Page:
    """Weeks as columns, Monday to Sunday as rows; where they do not fit beside each other, in parts of equal length."""
    page = Page(look)
    counts = {date.fromisoformat(count.names[0]): count.number for count in year.days}
    page.add((f"{year.year}: ", "bold"), (f"{word_count(len(counts), 'day')} with an event", ""))
    if look.plain:
        for day, number in counts.items():
            page.add((f"{word_day(day)}: {word_count(number, 'event')}", ""))
    else:
        _add_weeks(page, year.year, counts)
        page.gap()
        words = ("none", "one", "two", "three", "more")
        key: list[list[Piece]] = [
            [(glyph, role), (f" {word}", "dim")]
            for glyph, role, word in zip(look.glyphs.heat, _ROLES, words, strict=True)
        ]
        add_entries(page, key)
    if year.coarse:
        page.add_wrapped(
            [(f"{word_count(year.coarse, 'event')} known less finely, or longer than three months", "dim")]
        )
    return page


def _add_weeks(page: Page, year: int, counts: dict[date, int]) -> None:
    monday = date(year, 1, 1) - timedelta(days=date(year, 1, 1).weekday())
    weeks = (date(year, 12, 31) - monday).days // 7 + 1
    room = max(page.look.width - _LABEL, 1)
    cell = 2 if 2 * weeks <= room else 1
    parts = -(-weeks * cell // room)
    long = -(-weeks // parts)
    for first in range(0, weeks, long):
        shown = [monday + timedelta(weeks=number) for number in range(first, min(first + long, weeks))]
        page.gap()
        page.add((" " * _LABEL, ""), (_months(shown, year, cell), "dim"))
        for number, name in enumerate(_DAYS):
            label = name if number % 2 == 0 else ""
            page.add((f"{label:<{_LABEL}}", "dim"), *_row(page.look, shown, number, year, cell, counts))


def _months(mondays: list[date], year: int, cell: int) -> str:
    """Names of months above the weeks in which they begin, as far as they fit."""
    words = ""
    for number, monday in enumerate(mondays):
        days = [monday + timedelta(days=n) for n in range(7)]
        first = next((day for day in days if day.day == 1 and day.year == year), None)
        if number == 0 and first is None:
            first = next(day for day in days if day.year == year)
        if first is not None and (not words or len(words) < number * cell):
            words = f"{words:<{number * cell}}{word_month(first, short=True)}"
    return words


def _row(look: Look, mondays: list[date], weekday: int, year: int, cell: int, counts: dict[date, int]) -> list[Piece]:
    pieces: list[Piece] = []
    for monday in mondays:
        day = monday + timedelta(days=weekday)
        level = min(counts.get(day, 0), len(look.glyphs.heat) - 1)
        glyph = look.glyphs.heat[level] if day.year == year else " "
        pieces.append((f"{glyph:<{cell}}", _ROLES[level]))
    return pieces
