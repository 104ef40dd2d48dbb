"""SQLite: one file of tables with indexes and full-text search, for SQL, for Datasette and for programs that page.

`docs/export.md` explains the tables. An event's number is its place in the export, from 1; other tables name it so.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from ..errors import ExportError
from ..model import Timeline
from ..model.plain import Plain
from ..wording import clean
from . import Format
from .json import format_record
from .records import HALF_CHARACTERS, UNTOLD, encodable, make_records

APPLICATION_ID = 0x504B5254
"""Stands in the head of the file (https://www.sqlite.org/fileformat.html#application_id): "PKRT"."""

VERSION = 1
"""Of the tables, also in the head; its number changes where a reader of the old ones would go wrong."""

_OF_EVENT = ("event INTEGER NOT NULL REFERENCES events (number)", "position INTEGER NOT NULL")

TABLES: dict[str, tuple[str, ...]] = {
    "events": (
        "number INTEGER PRIMARY KEY", "id TEXT NOT NULL UNIQUE", "date TEXT", "earliest TEXT", "latest TEXT",
        "granularity TEXT", "approximate INTEGER NOT NULL", "reported TEXT", "title TEXT NOT NULL",
        "theme TEXT NOT NULL", "status TEXT NOT NULL", "actors TEXT NOT NULL", "place TEXT",
        "bilateral INTEGER NOT NULL", "sources INTEGER NOT NULL", "contested INTEGER NOT NULL", "outcome TEXT",
        "outcome_event TEXT", "days_late INTEGER",
    ),
    "themes": (*_OF_EVENT, "theme TEXT NOT NULL"),
    "actors": (*_OF_EVENT, "actor TEXT NOT NULL"),
    "citations": (
        "number INTEGER PRIMARY KEY", *_OF_EVENT, "source TEXT NOT NULL", "kind TEXT NOT NULL", "publisher TEXT",
        "headline TEXT NOT NULL", "url TEXT", "published TEXT", "quote TEXT NOT NULL", "start INTEGER NOT NULL",
        '"end" INTEGER NOT NULL', "expression TEXT", "expression_start INTEGER", "resolved TEXT",
        "status TEXT NOT NULL", "rule TEXT NOT NULL", "voice TEXT NOT NULL", "summary INTEGER NOT NULL",
        "attribution TEXT NOT NULL",
    ),
    "disputes": (
        *_OF_EVENT, "what TEXT NOT NULL", "reading INTEGER NOT NULL", "value TEXT NOT NULL", "sources TEXT NOT NULL",
    ),
    "corrections": (*_OF_EVENT, "file TEXT NOT NULL", "what TEXT NOT NULL", "why TEXT NOT NULL"),
    "articles": (
        "number INTEGER PRIMARY KEY", "name TEXT NOT NULL", "kind TEXT NOT NULL", "publisher TEXT",
        "headline TEXT NOT NULL", "url TEXT", "published TEXT", "published_how TEXT",
    ),
    "article_events": (
        "article INTEGER NOT NULL REFERENCES articles (number)", "position INTEGER NOT NULL", "id TEXT NOT NULL",
    ),
}  # fmt: skip

_INDEXES = (
    "events (earliest, latest)", "events (latest)", "events (reported)", "events (theme, number)",
    "events (status, number)", "events (place)", "events (outcome_event)", "themes (event, position)",
    "themes (theme, event)",
    "actors (event, position)", "actors (actor, event)", "citations (event, position)", "citations (source)",
    "citations (publisher)", "disputes (event, position, reading)", "corrections (event, position)",
    "articles (name)", "article_events (article, position)", "article_events (id)",
)  # fmt: skip

_SEARCHED = {"events": "title, actors, place", "citations": "quote"}
"""What the full-text index of a table covers; Datasette finds an index by its `content`."""


def write_sqlite(timeline: Timeline, stream: BinaryIO) -> None:
    """The whole database, made beside the system's other temporary files; `ExportError` where that cannot be done."""
    with _folder() as folder:
        path = Path(folder, "timeline.sqlite")
        try:
            with closing(sqlite3.connect(path, isolation_level=None)) as database:
                _fill(database, timeline)
        except sqlite3.Error as error:
            raise ExportError(f"cannot write SQLite: {error}") from error
        with path.open("rb") as file:
            shutil.copyfileobj(file, stream)


def _folder() -> TemporaryDirectory[str]:
    try:
        return TemporaryDirectory()
    except OSError as error:
        raise ExportError(f"cannot write SQLite: {error.strerror}") from error


def _fill(database: sqlite3.Connection, timeline: Timeline) -> None:
    for setting in ("journal_mode = OFF", "synchronous = OFF", f"application_id = {APPLICATION_ID}",
                    f"user_version = {VERSION}"):  # fmt: skip
        database.execute(f"PRAGMA {setting}")
    database.execute("BEGIN")
    for name in TABLES:
        database.execute(definition(name))
    for number, record in enumerate(make_records("events", timeline.events), start=1):
        for table, row in _rows_of_event(number, record):
            _insert(database, table, row)
    for number, record in enumerate(make_records("sources", timeline.sources), start=1):
        _insert(database, "articles", record | {"number": number})
        for position, identity in enumerate(record["events"]):
            _insert(database, "article_events", {"article": number, "position": position, "id": identity})
    for indexed in _INDEXES:
        name = re.sub(r"\W+", "_", indexed).strip("_")
        database.execute(f"CREATE INDEX {name} ON {indexed}")
    for table, columns in _SEARCHED.items():
        database.execute(
            f'CREATE VIRTUAL TABLE {table}_fts USING fts5({columns}, content="{table}", content_rowid="number", '
            'tokenize="unicode61 remove_diacritics 2")'
        )
        database.execute(f"INSERT INTO {table}_fts ({table}_fts) VALUES ('rebuild')")
    database.execute("COMMIT")
    database.execute("ANALYZE")


def definition(table: str) -> str:
    """The statement that makes a table; a file whose tables were made by another is not ours."""
    columns = ",\n  ".join(TABLES[table])
    return f"CREATE TABLE {table} (\n  {columns}\n)"


def _columns(table: str) -> list[str]:
    return [column.split()[0].strip('"') for column in TABLES[table]]


def _insert(database: sqlite3.Connection, table: str, row: Plain) -> None:
    columns = _columns(table)
    given = (row.get(column) for column in columns)
    values = [encodable(value) if isinstance(value, str) else value for value in given]
    database.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", values)


def _rows_of_event(number: int, record: Plain) -> Iterator[tuple[str, Plain]]:
    outcome = record["outcome"] or {"kind": None, "event": None, "days_late": None}
    yield (
        "events",
        record
        | {
            "number": number,
            "actors": "; ".join(clean(actor) for actor in record["actors"]),
            "contested": bool(record["disputes"]),
            "outcome": outcome["kind"],
            "outcome_event": outcome["event"],
            "days_late": outcome["days_late"],
        },
    )
    for table, column in (("themes", "theme"), ("actors", "actor")):
        for position, name in enumerate(record[table]):
            yield table, {"event": number, "position": position, column: name}
    for table in ("citations", "corrections"):
        for position, part in enumerate(record[table]):
            yield table, part | {"event": number, "position": position}
    for position, dispute in enumerate(record["disputes"]):
        for order, reading in enumerate(dispute["readings"]):
            yield (
                "disputes",
                {
                    "event": number,
                    "position": position,
                    "what": dispute["what"],
                    "reading": order,
                    "value": reading["value"],
                    "sources": format_record(reading["sources"]),
                },
            )


def read_sqlite(data: bytes) -> Timeline:
    """The events and articles of a database, whatever indexes, views or further tables were added to it."""
    from .sqlite_reading import read_tables

    return read_tables(data)


FORMAT = Format(
    summary="one database with full-text search, for SQL and Datasette",
    write=write_sqlite,
    losses=(UNTOLD, HALF_CHARACTERS),
    read=read_sqlite,
    binary=True,
)
