"""Events of a database that `timeline export` has written: read as they are looked at, however many there are."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from rich.text import Text

from ..errors import ArticleError
from ..formats.sqlite_reading import read_rows, refuse_others
from ..model import DateRange, Event, Timeline, parse_edtf
from ..query import Filters
from ..query.matching import is_named, is_told_by
from ..query.selecting import check_names
from ..query.times import falls, find_windows
from ..wording import clean
from .asking import (
    BY_DATE,
    CLOSED,
    MONTH,
    YEAR,
    Key,
    Order,
    Sql,
    among,
    before,
    conditions,
    numbered,
    order_by,
    order_of,
)
from .store import Slot, in_usual_order

_HEAD = b"SQLite format 3\0"
_MOST_PLANS = 50


class UnreadableError(ArticleError):
    """A database that breaks off, is damaged or is not ours; shown as one line, also where the screen is taken."""

    def __rich__(self) -> Text:
        return Text(f"error: {clean(str(self))}")


def is_database(path: Path) -> bool:
    """True for a file that begins as SQLite's do."""
    try:
        with path.open("rb") as file:
            return file.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


class SqliteStore:
    """An `EventStore` over one database file, which is only read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            self._database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        except sqlite3.Error as reason:
            raise UnreadableError(f"cannot read '{path}': {reason}") from None
        self._database.row_factory = sqlite3.Row
        for name, number, function in (
            ("folded", 1, str.casefold), ("names", 2, _names), ("tells", 3, _tells), ("surely", 2, _surely),
        ):  # fmt: skip
            self._database.create_function(name, number, function, deterministic=True)
        self._rows("PRAGMA trusted_schema = OFF")
        try:
            refuse_others(self._database)
        except (ValueError, sqlite3.Error) as reason:
            self.close()
            raise UnreadableError(f"'{path}' is no export of a timeline: {reason}") from None
        self._count = lru_cache(maxsize=64)(self._counted)
        self._known_themes = lru_cache(maxsize=1)(self._distinct_themes)

    def close(self) -> None:
        self._database.close()

    def _rows(self, text: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        try:
            return self._database.execute(text, values).fetchall()
        except sqlite3.Error as reason:
            raise self._unreadable(reason) from None

    def _unreadable(self, reason: Exception) -> UnreadableError:
        return UnreadableError(f"cannot read '{self._path}': {reason}; export it again")

    def _one(self, text: str, values: Sequence[Any] = ()) -> Any:
        return self._rows(text, values)[0][0]

    @property
    def total(self) -> int:
        return int(self._one("SELECT COALESCE(MAX(number), 0) FROM events"))  # they are counted from 1, without a gap

    def name_rightly(self, ask: Filters) -> Filters:
        find_windows(ask)
        return check_names(ask, self._known_themes() if ask.themes else ())

    def _distinct_themes(self) -> tuple[str, ...]:
        return in_usual_order([row[0] for row in self._rows("SELECT DISTINCT theme FROM themes")])

    def _counted(self, condition: Sql) -> int:
        return int(self._one(f"SELECT COUNT(*) FROM events WHERE {condition.text}", condition.values))

    def count(self, ask: Filters) -> int:
        number = self._count(conditions(ask))
        return number if ask.limit is None else min(number, ask.limit)

    def page(self, ask: Filters, first: int, size: int) -> tuple[Event, ...]:
        if ask.limit is not None:
            size = min(size, max(ask.limit - first, 0))
        return self._restored(self._numbers(conditions(ask), order_of(ask), first, size))

    def _numbers(self, wanted: Sql, order: Order, first: int, size: int) -> list[int]:
        """The numbers of the rows: those with a sort key, then those without."""
        numbers = self._in_order(_both(wanted, order.has_key), order.known, first, size)
        if len(numbers) == size:
            return numbers
        skipped = max(first - self._count(_both(wanted, order.has_key)), 0)
        rest = _both(wanted, f"NOT {order.has_key}")
        return [*numbers, *self._in_order(rest, BY_DATE, skipped, size - len(numbers))]

    def _in_order(self, wanted: Sql, keys: Sequence[Key], first: int, size: int) -> list[int]:
        text = f"SELECT number FROM events WHERE {wanted.text} ORDER BY {order_by(keys)} LIMIT ? OFFSET ?"
        return [row[0] for row in self._rows(text, (*wanted.values, size, first))]

    def _restored(self, numbers: Sequence[int]) -> tuple[Event, ...]:
        try:
            return read_rows(self._database, numbers)
        except (ValueError, sqlite3.Error) as reason:
            raise self._unreadable(reason) from None

    def _wanted(self, ask: Filters) -> Sql:
        """True of the events asked for, and beyond a limit of no more."""
        wanted = conditions(ask)
        return wanted if ask.limit is None else numbered(self._numbers(wanted, order_of(ask), 0, ask.limit))

    def find(self, id_: str) -> Event | None:
        numbers = [row[0] for row in self._rows("SELECT number FROM events WHERE id = ?", (id_,))]
        return next(iter(self._restored(numbers)), None)

    def place_of(self, ask: Filters, id_: str) -> int | None:
        wanted, order = conditions(ask), order_of(ask)
        asked_for = f"SELECT {order.has_key} FROM events WHERE id = ? AND {wanted.text}"
        has_key = [bool(row[0]) for row in self._rows(asked_for, (id_, *wanted.values))]
        if not has_key:
            return None
        if has_key[0]:
            place = self._number_before(_both(wanted, order.has_key), order.known, id_)
        else:
            first = self._count(_both(wanted, order.has_key))
            place = first + self._number_before(_both(wanted, f"NOT {order.has_key}"), BY_DATE, id_)
        return place if ask.limit is None or place < ask.limit else None

    def _number_before(self, wanted: Sql, keys: Sequence[Key], id_: str) -> int:
        columns = ", ".join(key.text for key in keys)
        [row] = self._rows(f"SELECT {columns} FROM events WHERE id = ?", (id_,))
        earlier = before(keys, tuple(row))
        return self._counted(_both(wanted, earlier.text, earlier.values))

    def place_of_day(self, ask: Filters, day: date) -> int:
        return self._counted(_both(self._wanted(ask), f"{CLOSED} AND earliest < ?", (day.isoformat(),)))

    def plans_of(self, id_: str) -> tuple[Event, ...]:
        plans = Sql("outcome_event = ?", (id_,))
        return self._restored(self._in_order(plans, BY_DATE, 0, _MOST_PLANS))

    def tally(self, ask: Filters) -> Mapping[Slot, int]:
        """On a connection of its own: it is asked from another thread, while the rest goes on or is being closed."""
        with closing(SqliteStore(self._path)) as aside:
            return aside._tallied(ask)

    def _tallied(self, ask: Filters) -> Mapping[Slot, int]:
        wanted = self._wanted(ask)
        rows = self._rows(
            f"SELECT {YEAR}, {MONTH}, theme, status, COUNT(*) FROM events WHERE {wanted.text} GROUP BY 1, 2, 3, 4",
            wanted.values,
        )
        return {Slot(*row[:4]): row[4] for row in map(tuple, rows)}

    def themes(self, ask: Filters) -> Mapping[str, int]:
        wanted = self._wanted(ask)
        rows = self._rows(
            "SELECT theme, COUNT(DISTINCT event) FROM themes "
            f"WHERE event IN (SELECT number FROM events WHERE {wanted.text}) GROUP BY theme",
            wanted.values,
        )
        counts = {row[0]: row[1] for row in rows}
        return {theme: counts.get(theme, 0) for theme in self._known_themes()}

    def statuses(self, ask: Filters) -> Mapping[str, int]:
        wanted = self._wanted(ask)
        text = f"SELECT status, COUNT(*) FROM events WHERE {wanted.text} GROUP BY status"
        return {row[0]: row[1] for row in self._rows(text, wanted.values)}

    def pick(self, ask: Filters, ids: Collection[str] | None) -> Timeline:
        if ids is None:
            return Timeline(events=self.page(ask, 0, self.total))
        return Timeline(events=self._restored(self._numbers(among(ids), order_of(ask), 0, len(ids))))


def _both(wanted: Sql, text: str, values: tuple[Any, ...] = ()) -> Sql:
    return Sql(f"{wanted.text} AND {text}", (*wanted.values, *values))


def _names(name: str | None, wanted: str) -> bool:
    return name is not None and is_named(tuple(wanted.split("\n")), (name,))


def _tells(source: str, publisher: str | None, wanted: str) -> bool:
    return is_told_by(tuple(wanted.split("\n")), ((source, publisher),))


def _surely(edtf: str, windows: str) -> bool:
    return falls(parse_edtf(edtf), _windows(windows), certain=True)


@lru_cache(maxsize=1)
def _windows(edtf: str) -> tuple[DateRange, ...]:
    return tuple(map(parse_edtf, edtf.split()))
