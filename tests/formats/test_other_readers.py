"""What was written, read by programs that know nothing of this one."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.errors import ExportError
from pk_ru_timeline.model import Citation, Event, Outcome, OutcomeKind, Timeline

Write = Callable[..., bytes]
MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., Citation]
Timelines = st.SearchStrategy[Timeline]
Ask = Callable[[str], list[tuple[object, ...]]]


def ask_duckdb(question: str) -> list[tuple[object, ...]]:
    return duckdb.execute(question).fetchall()


def test_a_sniffer_that_expects_any_dialect_finds_that_of_the_csv(timeline: Timeline, write: Write) -> None:
    text = write("csv", timeline).decode()
    dialect = csv.Sniffer().sniff(text.splitlines()[0])
    rows = list(csv.DictReader(io.StringIO(text, newline=""), dialect=dialect))

    assert (dialect.delimiter, dialect.quotechar) == (",", '"')
    assert [row["title"] for row in rows] == [event.title for event in timeline.events]


@pytest.mark.parametrize("excel", [False, True])
def test_duckdb_finds_the_dialect_of_the_csv_by_itself(
    excel: bool, make_event: MakeEvent, make_citation: MakeCitation, write: Write, tmp_path: Path
) -> None:
    awful = make_event("0a000002", "2023-04-20", title='"Yes", he; said | twice', place="پشاور")
    several = replace(awful, citations=(make_citation(quote='a "b"\nc'), make_citation(quote="d, e")))
    (tmp_path / "t.csv").write_bytes(write("csv", Timeline(events=(several, make_event("0b000001"))), excel=excel))
    found = ask_duckdb(f"SELECT id, title, place, json_extract_string(citations, '$[0].quote') FROM '{tmp_path}/t.csv'")

    assert found == [
        ("0a000002", '"Yes", he; said | twice', "پشاور", 'a "b"\nc'),
        ("0b000001", "Bilawal arrives in Moscow", "Moscow", "He arrived in Moscow on Sunday."),
    ]


def test_parquet_keeps_days_as_dates_and_citations_as_rows(timeline: Timeline, write: Write, tmp_path: Path) -> None:
    (tmp_path / "t.parquet").write_bytes(write("parquet", timeline))
    found = ask_duckdb(
        "SELECT id, date, earliest, latest, len(citations), citations[1].publisher, themes "
        f"FROM '{tmp_path}/t.parquet' WHERE theme = 'energy' ORDER BY id"
    )

    assert found == [
        ("1b000001", "2023-04", date(2023, 4, 1), date(2023, 4, 30), 2, "Dawn", ["energy", "trade"]),
        ("1b000002", "2023-06~", date(2023, 6, 1), date(2023, 6, 30), 1, "Arab News", ["energy"]),
        ("4e000001", None, None, None, 1, "Arab News", ["energy"]),
    ]


@given(data=st.data())
def test_parquet_tells_the_same_as_json(
    data: st.DataObject, any_whole_timeline: Timelines, write: Write, tmp_path_factory: pytest.TempPathFactory
) -> None:
    timeline = data.draw(any_whole_timeline)
    path = tmp_path_factory.mktemp("parquet") / "t.parquet"
    path.write_bytes(write("parquet", timeline))
    rows = ask_duckdb(f"SELECT to_json(t) FROM '{path}' t")

    assert [json.loads(str(row)) for (row,) in rows] == json.loads(write("json", timeline))["events"]


def test_parquet_of_nothing_has_its_columns(write: Write, tmp_path: Path) -> None:
    (tmp_path / "t.parquet").write_bytes(write("parquet", Timeline(events=())))

    columns = ask_duckdb(f"SELECT column_name FROM (DESCRIBE SELECT * FROM '{tmp_path}/t.parquet')")

    assert ("citations",) in columns


@pytest.fixture
def database(tmp_path: Path, timeline: Timeline, write: Write) -> Iterator[Ask]:
    """Questions to the database of the timeline of the tests."""
    (tmp_path / "t.sqlite").write_bytes(write("sqlite", timeline))
    with closing(sqlite3.connect(f"file:{tmp_path}/t.sqlite?mode=ro", uri=True)) as opened:
        yield lambda question: opened.execute(question).fetchall()


def test_a_database_is_whole_and_its_references_hold(database: Ask) -> None:
    assert database("PRAGMA integrity_check") == [("ok",)]
    assert database("PRAGMA foreign_key_check") == []


def test_a_database_says_whose_it_is(database: Ask) -> None:
    assert database("PRAGMA application_id") == [(int.from_bytes(b"PKRT", "big"),)]


def test_the_events_of_a_database_are_numbered_in_their_order(database: Ask, timeline: Timeline) -> None:
    found = database("SELECT number, id FROM events ORDER BY number")

    assert found == list(enumerate((event.id for event in timeline.events), start=1))


def test_a_database_is_asked_for_words_of_titles_actors_and_places(database: Ask) -> None:
    found = database(
        "SELECT id FROM events JOIN events_fts ON events_fts.rowid = number WHERE events_fts MATCH 'putin'"
    )

    assert found == [("0a000001",)]


def test_a_database_is_asked_for_words_of_quotations(database: Ask) -> None:
    question = (
        "SELECT id FROM citations_fts JOIN citations ON citations_fts.rowid = citations.number "
        "JOIN events ON events.number = citations.event WHERE citations_fts MATCH 'order'"
    )

    assert database(question) == [("1b000001",)]


def test_a_database_lists_every_theme_actor_and_article(database: Ask) -> None:
    themes = database(
        "SELECT t.theme FROM themes t JOIN events ON number = event WHERE id = '1b000001' ORDER BY position"
    )

    assert themes == [("energy",), ("trade",)]
    assert database("SELECT count(*) FROM actors WHERE actor = 'Vladimir Putin'") == [(1,)]
    assert database("SELECT name, published_how FROM articles") == [("oil.txt", "dateline"), ("empty.txt", None)]


@pytest.mark.parametrize(
    ("condition", "index"),
    [
        ("number > 3", "INTEGER PRIMARY KEY"),
        ("earliest >= '2023'", "events_earliest_latest"),
        ("theme = 'energy' ORDER BY number", "events_theme_number"),
        ("status = 'planned' ORDER BY number", "events_status_number"),
        ("id = '1b000001'", "sqlite_autoindex_events_1"),
    ],
)
def test_a_database_finds_a_page_of_events_without_reading_them_all(condition: str, index: str, database: Ask) -> None:
    [plan] = database(f"EXPLAIN QUERY PLAN SELECT * FROM events WHERE {condition} LIMIT 50")

    assert str(plan[-1]).startswith("SEARCH events USING ")
    assert index in str(plan[-1])


def test_a_database_tells_what_became_of_a_plan(make_event: MakeEvent, write: Write, tmp_path: Path) -> None:
    late = make_event(outcome=Outcome(kind=OutcomeKind.LATE, event="0a000002", days_late=12))
    (tmp_path / "t.sqlite").write_bytes(write("sqlite", Timeline(events=(late,))))
    with closing(sqlite3.connect(tmp_path / "t.sqlite")) as opened:
        found = opened.execute("SELECT outcome, outcome_event, days_late FROM events").fetchall()

    assert found == [("late", "0a000002", 12)]


@pytest.mark.parametrize("name", ["sqlite", "parquet"])
def test_half_a_character_is_replaced_where_a_format_can_only_hold_whole_ones(
    name: str, make_event: MakeEvent, write: Write, tmp_path: Path
) -> None:
    (tmp_path / f"t.{name}").write_bytes(write(name, Timeline(events=(make_event(title="half \ud83d"),))))
    if name == "parquet":
        found = ask_duckdb(f"SELECT title FROM '{tmp_path}/t.parquet'")
    else:
        with closing(sqlite3.connect(tmp_path / "t.sqlite")) as opened:
            found = opened.execute("SELECT title FROM events").fetchall()

    assert found == [("half \ufffd",)]


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "sqlite"])
def test_the_same_timeline_is_written_to_the_same_bytes(name: str, timeline: Timeline, write: Write) -> None:
    assert write(name, timeline) == write(name, timeline)


def test_parquet_without_its_package_says_how_to_get_it(
    timeline: Timeline, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError) as caught:
        write("parquet", timeline)

    assert str(caught.value) == "this format needs pyarrow: pip install 'pk-ru-timeline[parquet]'"


def test_a_full_disk_is_told_in_a_line(timeline: Timeline, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")

    with pytest.raises(ExportError, match=r"^cannot write SQLite: No such file or directory$"):
        write("sqlite", timeline)
