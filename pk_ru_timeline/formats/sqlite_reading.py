"""Reads a database that `sqlite` has written; what it holds is trusted no more than any other file.

Only tables that were made by our own statements are read: a view or a computed column may run for ever.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import groupby

from ..model import Event, Timeline
from ..model.plain import Plain
from .json import parse_record
from .restoring import restore_events, restore_timeline
from .sqlite import APPLICATION_ID, TABLES, VERSION, definition

_HEAD = b"SQLite format 3\0"
_PARTS = {
    "themes": "event, position", "actors": "event, position", "citations": "event, position",
    "corrections": "event, position", "disputes": "event, position, reading",
}  # fmt: skip
"""The tables of which an event has rows, and the order of those."""

_BOOLEANS = ("bilateral", "approximate", "summary")


def read_tables(data: bytes) -> Timeline:
    """The timeline in the bytes of a database file; `ValueError` says why there is none."""
    if not data.startswith(_HEAD):
        raise ValueError("it is not an SQLite file")
    image = bytearray(data)
    image[18:20] = b"\1\1"  # a file that some program has set to write-ahead logging can else not be opened in memory
    with closing(sqlite3.connect(":memory:")) as database:
        try:
            database.deserialize(bytes(image))
            refuse_others(database)
            return restore_timeline(_events(database, ""), list(_articles(database)))
        except sqlite3.Error as error:
            raise ValueError(f"SQLite says: {error}") from None


def read_rows(database: sqlite3.Connection, numbers: Sequence[int]) -> tuple[Event, ...]:
    """The events with these numbers, in this order, of a database that is open: a page of them, however many there are.

    Numbers that no event has are passed over. Raises `ValueError` for rows that are no events, and `sqlite3.Error`.
    """
    wanted = ", ".join(str(int(number)) for number in numbers)
    found = list(_events(database, f"({wanted})"))
    events = dict(zip((record["number"] for record in found), restore_events(found), strict=True))
    return tuple(events[number] for number in numbers if number in events)


def refuse_others(database: sqlite3.Connection) -> None:
    """Raises `ValueError` where a database, or one of the tables that are read, was not made by this program."""
    head = [database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if head != [APPLICATION_ID, VERSION]:
        raise ValueError("it is another program's database, or of another version of this one")
    made = [(row["name"], row["sql"]) for row in _records(database, "SELECT name, sql FROM sqlite_master")]
    other = [name for name in TABLES if [sql for known, sql in made if known == name] != [definition(name)]]
    if other:
        raise ValueError(f"it has not our table {', '.join(other)}")


def _records(database: sqlite3.Connection, question: str) -> Iterator[Plain]:
    """The rows by the names of their columns, whatever the connection makes of rows."""
    cursor = database.cursor()
    cursor.row_factory = None
    cursor.execute(question)
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def _events(database: sqlite3.Connection, numbers: str) -> Iterator[Plain]:
    """The records of events, all or those with `numbers`, a list in brackets."""
    parts = {table: _by_event(database, table, numbers) for table in _PARTS}
    chosen = f"WHERE number IN {numbers}" if numbers else ""
    for event in _records(database, f"SELECT * FROM events {chosen} ORDER BY number"):
        number = event["number"]
        event["themes"] = [row["theme"] for row in parts["themes"][number]]
        event["actors"] = [row["actor"] for row in parts["actors"][number]]
        event["citations"] = [_with_booleans(row) for row in parts["citations"][number]]
        event["corrections"] = parts["corrections"][number]
        event["disputes"] = list(_disputes(parts["disputes"][number]))
        kind = event["outcome"]
        outcome = {"kind": kind, "event": event["outcome_event"], "days_late": event["days_late"]}
        event["outcome"] = None if kind is None else outcome
        yield _with_booleans(event)


def _by_event(database: sqlite3.Connection, table: str, numbers: str) -> dict[int, list[Plain]]:
    chosen = f"WHERE event IN {numbers}" if numbers else ""
    rows: dict[int, list[Plain]] = defaultdict(list)
    for row in _records(database, f"SELECT * FROM {table} {chosen} ORDER BY {_PARTS[table]}"):
        rows[row["event"]].append(row)
    return rows


def _disputes(rows: list[Plain]) -> Iterator[Plain]:
    for _, readings in groupby(rows, key=lambda row: row["position"]):
        told = list(readings)
        answers = [{"value": row["value"], "sources": parse_record(row["sources"])} for row in told]
        yield {"what": told[0]["what"], "readings": answers}


def _articles(database: sqlite3.Connection) -> Iterator[Plain]:
    drawn = defaultdict(list)
    for row in _records(database, "SELECT * FROM article_events ORDER BY article, position"):
        drawn[row["article"]].append(row["id"])
    for article in _records(database, "SELECT * FROM articles ORDER BY number"):
        yield article | {"events": drawn[article["number"]]}


def _with_booleans(row: Plain) -> Plain:
    """SQLite has no truth values but 0 and 1; anything else is left for the check to refuse."""
    return row | {name: bool(row[name]) for name in _BOOLEANS if row.get(name) in (0, 1)}
