"""What was written is read again as the same timeline, but for what the format says it loses."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.errors import ArticleError
from pk_ru_timeline.formats import FORMATS, load_format
from pk_ru_timeline.formats.reading import find_export, read_export
from pk_ru_timeline.formats.restoring import derive_sources
from pk_ru_timeline.formats.sqlite_reading import read_rows, refuse_others
from pk_ru_timeline.model import Citation, Event, Source, Timeline
from pk_ru_timeline.wording import clean

Write = Callable[..., bytes]
MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., Citation]
Timelines = st.SearchStrategy[Timeline]

READ_BACK = ["csv", "json", "jsonl", "sqlite"]


def read(name: str, data: bytes) -> Timeline:
    return read_export(load_format(name), f"events.{name}", data)


def without_what_csv_loses(event: Event) -> Event:
    """As `losses` of CSV has it."""
    return replace(
        event,
        title=clean(event.title),
        actors=tuple(clean(actor) for actor in event.actors if clean(actor)),
        place=clean(event.place or "") or None,
    )


def test_these_formats_can_be_read_again() -> None:
    assert [name for name in FORMATS if load_format(name).read] == READ_BACK


@given(data=st.data())
@pytest.mark.parametrize("name", ["json", "sqlite"])
def test_documents_and_databases_keep_all_of_events_and_articles(
    name: str, data: st.DataObject, any_whole_timeline: Timelines, write: Write
) -> None:
    timeline = data.draw(any_whole_timeline)

    assert read(name, write(name, timeline)) == timeline


@given(data=st.data())
def test_json_lines_keep_all_of_the_events(data: st.DataObject, any_whole_timeline: Timelines, write: Write) -> None:
    timeline = data.draw(any_whole_timeline)

    assert read("jsonl", write("jsonl", timeline)).events == timeline.events


@given(data=st.data())
@pytest.mark.parametrize("excel", [False, True])
def test_csv_keeps_all_of_the_events_but_what_steers_a_terminal(
    excel: bool, data: st.DataObject, any_whole_timeline: Timelines, write: Write
) -> None:
    timeline = data.draw(any_whole_timeline)
    kept = sorted(map(without_what_csv_loses, timeline.events), key=Event.sort_key)

    assert read("csv", write("csv", timeline, excel=excel)).events == tuple(kept)


@given(data=st.data())
def test_where_articles_are_not_listed_they_are_what_the_citations_tell(
    data: st.DataObject, any_whole_timeline: Timelines, write: Write
) -> None:
    timeline = data.draw(any_whole_timeline)

    assert read("jsonl", write("jsonl", timeline)).sources == derive_sources(timeline.events)


def test_an_article_is_derived_with_its_events_in_the_order_of_the_page(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    later = make_event("00000001", citations=(make_citation(start=90, end=95), make_citation(source="b.txt")))
    earlier = make_event("00000002", citations=(make_citation(start=5, headline="First story"),))

    one, other = derive_sources((later, earlier))
    assert (one.name, one.events) == ("b.txt", ("00000001",))
    assert other == Source(
        name="visit.txt", kind="page", publisher="Arab News", headline="First story", url="https://example.org/visit",
        published=later.citations[0].published, published_how=None, events=("00000002", "00000001"),
    )  # fmt: skip


@pytest.mark.parametrize("name", READ_BACK)
def test_events_come_back_in_the_order_of_a_timeline_however_they_were_written(
    name: str, timeline: Timeline, write: Write
) -> None:
    upside_down = replace(timeline, events=timeline.events[::-1])

    assert read(name, write(name, upside_down)).events == timeline.events


@pytest.mark.parametrize("name", READ_BACK)
def test_an_export_without_a_name_is_known_by_how_it_begins(name: str, timeline: Timeline, write: Write) -> None:
    assert find_export("stdin", write(name, timeline)) == load_format(name)


def test_a_spreadsheets_export_without_a_name_is_known_too(timeline: Timeline, write: Write) -> None:
    assert find_export("stdin", write("csv", timeline, excel=True)) == load_format("csv")


@pytest.mark.parametrize("name", ["stdin", "page.html", "visit.text", "page.HTM"])
def test_anything_else_is_an_article(name: str) -> None:
    assert find_export(name, b"ISLAMABAD: Russia agreed on Tuesday to sell oil.") is None


def test_what_follows_from_other_fields_may_be_missing_from_json(timeline: Timeline, write: Write) -> None:
    text = write("jsonl", timeline).decode()
    bare = (
        text.replace('"granularity": ', '"was": ').replace('"attribution": ', '"was": ').replace('"theme": ', '"was": ')
    )

    assert read("jsonl", bare.encode()).events == timeline.events


EVENT = (
    '{"id": "00000001", "date": "2023-04", "title": "t", "themes": ["energy"], "status": "occurred", "actors": [], '
    '"place": null, "bilateral": true, "disputes": [], "outcome": null, "corrections": [], "citations": [CITATION]}'
)
CITATION = (
    '{"source": "a.txt", "kind": "page", "publisher": null, "headline": "h", "url": null, "published": null, '
    '"quote": "q", "start": 0, "end": 1, "expression": null, "expression_start": null, "resolved": null, '
    '"status": "occurred", "rule": "none", "voice": "a.txt"}'
)
COLUMNS = "id,date,title,status,place,bilateral,themes,actors,disputes,outcome,corrections,citations"
LINE = EVENT.replace("CITATION", CITATION)


def test_the_line_that_is_spoilt_below_is_whole() -> None:
    assert [event.title for event in read("jsonl", LINE.encode()).events] == ["t"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("json", "", "line 1, column 1 is not JSON"),
        ("json", "[" * 99_999, "it is nested too deeply"),
        ("json", b"\xff\xfe\x00", "byte 1 is not UTF-8"),
        ("json", '{"name": "package"}', "it has no 'schema' that is 'pk-ru-timeline/1'"),
        ("json", '{"schema": "pk-ru-timeline/2", "events": []}', "it has no 'schema' that is 'pk-ru-timeline/1'"),
        ("json", '{"schema": "pk-ru-timeline/1", "themes": []}', "it has no list of 'events'"),
        ("json", '{"schema": "pk-ru-timeline/1", "events": [], "sources": 3}', "its 'sources' are no list"),
        ("json", '{"schema": "pk-ru-timeline/1", "events": [3]}', "event 1 is not object"),
        ("json", '{"schema": "pk-ru-timeline/1", "events": [], "sources": [{"name": "a"}]}',
         "article 1 has no events, headline, kind, published, published_how, publisher, url"),
        ("jsonl", LINE + "\n\n{", "line 3, column 2 is not JSON"),
        ("jsonl", LINE + "\n" + LINE, "two events have the id 00000001"),
        ("jsonl", LINE.replace("2023-04", "2023-13"), "event 1: '2023-13': there is no month 13"),
        ("jsonl", LINE.replace("2023-04", "4/23x"), "event 1.date is '4/23x', which is not written as it should be"),
        ("jsonl", LINE.replace('"start": 0', '"start": true'), "event 1.citations[0].start is not integer"),
        ("jsonl", LINE.replace('"start": 0', '"start": -1'), "event 1.citations[0].start is less than 0"),
        ("jsonl", LINE.replace(CITATION, ""), "event 1.citations has fewer than 1"),
        ("jsonl", LINE.replace('"place": null, ', ""), "event 1 has no place"),
        ("jsonl", LINE.replace('"status": "occurred", "actors"', '"status": "done", "actors"'),
         "event 1.status is none of occurred, ongoing, planned, proposed, cancelled"),
        ("csv", "id;date\r\n", f"its first line names no {COLUMNS.replace(',', ', ')}"),
        ("csv", f'{COLUMNS}\r\n00000001,2023,"t"x', "after line 1 it is not CSV (',' expected after '\"')"),
        ("csv", f"{COLUMNS}\r\n00000001,2023,t,occurred,,true,energy,,,,,{{", "line 2, column 2 is not JSON"),
        ("csv", f"{COLUMNS}\r\n00000001,2023,t,occurred,,perhaps,energy,,,,,[]", "event 1.bilateral is not boolean"),
        ("sqlite", "id,date", "it is not an SQLite file"),
        ("sqlite", b"SQLite format 3\0" + bytes(200), "SQLite says: file is not a database"),
    ],
)  # fmt: skip
def test_what_is_no_export_is_told_in_a_line(name: str, content: str | bytes, why: str) -> None:
    data = content if isinstance(content, bytes) else content.encode()
    with pytest.raises(ArticleError) as caught:
        read(name, data)

    asked = f"such a file is written by 'timeline export --output events.{name}'"
    assert str(caught.value) == f"'events.{name}' is no export of a timeline: {why}; {asked}"


def changed(data: bytes, path: Path, *statements: str) -> bytes:
    path.write_bytes(data)
    with sqlite3.connect(path) as database:
        for statement in statements:
            database.execute(statement)
    database.close()
    return path.read_bytes()


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        ("PRAGMA application_id = 7", "it is another program's database, or of another version of this one"),
        ("PRAGMA user_version = 2", "it is another program's database, or of another version of this one"),
        ("DROP TABLE actors", "it has not our table actors"),
        ("ALTER TABLE corrections ADD COLUMN at TEXT", "it has not our table corrections"),
        ("UPDATE events SET bilateral = 7", "event 1.bilateral is not boolean"),
        ("UPDATE citations SET quote = x'ff'", "event 1.citations[0].quote is not string"),
        ("DELETE FROM citations", "event 1.citations has fewer than 1"),
    ],
)
def test_a_database_that_was_changed_is_told_in_a_line(
    statement: str, why: str, make_event: MakeEvent, write: Write, tmp_path: Path
) -> None:
    data = changed(write("sqlite", Timeline(events=(make_event(),))), tmp_path / "events.sqlite", statement)
    with pytest.raises(ArticleError) as caught:
        read("sqlite", data)

    assert f": {why};" in str(caught.value)


def test_what_other_programs_add_to_a_database_does_not_disturb(
    timeline: Timeline, write: Write, tmp_path: Path
) -> None:
    added = (
        "PRAGMA journal_mode = WAL", "CREATE TABLE notes (event TEXT)", "CREATE INDEX by_title ON events (title)",
        "CREATE VIEW forever AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n",
    )  # fmt: skip
    data = changed(write("sqlite", timeline), tmp_path / "events.sqlite", *added)

    assert read("sqlite", data).events == timeline.events


def test_a_view_in_the_place_of_a_table_is_not_run(timeline: Timeline, write: Write, tmp_path: Path) -> None:
    bomb = "CREATE VIEW actors AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n"
    data = changed(write("sqlite", timeline), tmp_path / "events.sqlite", "DROP TABLE actors", bomb)

    with pytest.raises(ArticleError, match="it has not our table actors"):
        read("sqlite", data)


@pytest.mark.parametrize("rows", [None, sqlite3.Row])
def test_a_page_of_events_is_read_from_an_open_database(
    rows: type[sqlite3.Row] | None, timeline: Timeline, write: Write, tmp_path: Path
) -> None:
    (tmp_path / "events.sqlite").write_bytes(write("sqlite", timeline))
    with closing(sqlite3.connect(tmp_path / "events.sqlite")) as database:
        database.row_factory = rows
        refuse_others(database)
        page = read_rows(database, [4, 2, 99])

    assert page == (timeline.events[3], timeline.events[1])
