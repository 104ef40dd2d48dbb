"""Cells side by side, aligned without boxes; and the small legend below a drawing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from ..model import Event, Status
from ..wording import word_status
from .look import Look, theme_short
from .page import Page, Piece, steady, wrap


class Column(NamedTuple):
    """How wide a column is, whether it stands to the right, and how many lines a cell may take."""

    width: int
    right: bool = False
    most: int | None = 3


def lay(columns: Sequence[Column], cells: Sequence[Sequence[Piece]], look: Look, between: int = 2) -> list[list[Piece]]:
    """The lines of one row: every cell wrapped into its column, `between` blanks from column to column."""
    folded = [wrap(cell, look, column.width, column.most) for column, cell in zip(columns, cells, strict=True)]
    return abreast(columns, folded, between)


def abreast(columns: Sequence[Column], folded: Sequence[list[list[Piece]]], between: int = 2) -> list[list[Piece]]:
    """The lines of one row whose cells are lines already."""
    lines = []
    for number in range(max(len(cell) for cell in folded)):
        line: list[Piece] = []
        for place, (column, cell) in enumerate(zip(columns, folded, strict=True)):
            if place:
                line.append((" " * between, ""))
            line += _justified(cell[number] if number < len(cell) else [], column)
        lines.append(line)
    return lines


def _justified(pieces: list[Piece], column: Column) -> list[Piece]:
    blanks = (" " * (column.width - sum(cell_len(words) for words, _ in pieces)), "")
    return [blanks, *pieces] if column.right else [*pieces, blanks]


def widest(words: Iterable[str], look: Look, *, least: int = 0, most: int = 1000) -> int:
    """The width of the widest of the words, between `least` and `most`."""
    return min(max(max((cell_len(steady(word, look)) for word in words), default=least), least), most)


def add_legend(page: Page, events: Sequence[Event], *, indent: int = 0, short: bool = False) -> None:
    """The themes in use with the number of their events, then the marks in use; `short` explains short themes."""
    look, blanks = page.look, " " * indent
    themes = Counter(event.theme for event in events)
    entries = [_theme_entry(theme, count, look, short=short) for theme, count in themes.most_common()]
    statuses = {event.status for event in events}
    marks: list[list[Piece]] = [
        [(f"{look.glyphs.marks[status]} ", ""), (word_status(status), "dim")] for status in Status if status in statuses
    ]
    for group in (entries, marks):
        add_entries(page, group, indent=blanks)


def _theme_entry(theme: str, count: int, look: Look, *, short: bool) -> list[Piece]:
    name: list[Piece] = [(theme, f"theme:{theme}")]
    if short:
        name = [(theme_short(theme), f"theme:{theme}"), (f" {theme}", "dim")]
    elif look.color:
        name = [(f"{look.glyphs.block} ", f"theme:{theme}"), (theme, f"theme:{theme}")]
    return [*name, (f" {count}", "dim")]


def add_entries(page: Page, entries: Iterable[Sequence[Piece]], *, indent: str = "", between: int = 3) -> None:
    """Short entries one after the other, as many on a line as fit, none broken."""
    line: list[Piece] = []
    used = 0
    for entry in entries:
        size = sum(cell_len(steady(words, page.look)) for words, _ in entry)
        if line and len(indent) + used + between + size > page.look.width:
            page.add((indent, ""), *line)
            line, used = [], 0
        if line:
            line.append((" " * between, ""))
            used += between
        line += entry
        used += size
    if line:
        page.add((indent, ""), *line)


def themed(theme: str, *, short: bool = False) -> Piece:
    """The theme's name in its colour."""
    return (theme_short(theme) if short else theme, f"theme:{theme}")


def titled(event: Event) -> Piece:
    """The event's title; where it has none, a word that says so."""
    return (event.title, "") if event.title.strip() else ("(no title)", "dim")
