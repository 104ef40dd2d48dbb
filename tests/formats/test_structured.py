"""JSON, JSON Lines, CSV and plain lines: read back by the standard library's own readers."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.errors import QueryError
from pk_ru_timeline.formats import load_format
from pk_ru_timeline.model import Citation, Event, Timeline
from pk_ru_timeline.model.plain import event_from_plain

MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., Citation]


def written(name: str, timeline: Timeline) -> str:
    stream = io.StringIO(newline="")
    load_format(name).write(timeline, stream)
    return stream.getvalue()


def test_json_is_a_schema_events_and_articles(timeline: Timeline) -> None:
    document = json.loads(written("json", timeline))

    assert list(document) == ["schema", "events", "sources"]
    assert document["schema"] == "pk-ru-timeline/1"
    assert [event["id"] for event in document["events"]] == [event.id for event in timeline.events]
    assert [article["name"] for article in document["sources"]] == ["oil.txt", "empty.txt"]


def test_json_of_nothing_is_still_a_document() -> None:
    document = json.loads(written("json", Timeline(events=())))

    assert document == {"schema": "pk-ru-timeline/1", "events": [], "sources": []}


def test_a_citation_of_a_digest_says_that_the_words_are_ours(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    event = make_event(citations=(make_citation(kind="digest"), make_citation()))
    [record] = json.loads(written("json", Timeline(events=(event,))))["events"]

    assert [(citation["summary"], citation["attribution"]) for citation in record["citations"]] == [
        (True, "our summary of Arab News, 29 January 2023"),
        (False, "Arab News, 29 January 2023"),
    ]


@given(data=st.data())
def test_json_loses_nothing_of_the_events(data: st.DataObject, any_timeline: st.SearchStrategy[Timeline]) -> None:
    timeline = data.draw(any_timeline)
    events = json.loads(written("json", timeline))["events"]

    assert tuple(event_from_plain(event) for event in events) == timeline.events


@given(data=st.data())
def test_json_lines_are_an_event_a_line(data: st.DataObject, any_timeline: st.SearchStrategy[Timeline]) -> None:
    timeline = data.draw(any_timeline)
    lines = written("jsonl", timeline).splitlines()

    assert tuple(event_from_plain(json.loads(line)) for line in lines) == timeline.events


@given(data=st.data())
@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "tsv"])
def test_no_format_lets_a_control_character_through(
    name: str, data: st.DataObject, any_timeline: st.SearchStrategy[Timeline]
) -> None:
    ends = {"csv": "\r\n", "json": "\n", "jsonl": "\n", "tsv": "\t\n"}[name]
    text = written(name, data.draw(any_timeline))
    bare = [c for c in text if (ord(c) < 32 and c not in ends) or 127 <= ord(c) < 160 or c in "\u202e\u2066\u2028"]

    assert bare == []


def test_a_quotation_keeps_its_control_characters_as_escapes(
    make_event: MakeEvent, make_citation: MakeCitation
) -> None:
    event = make_event(citations=(make_citation(quote="a\x1b[31m\u202e\u2028\x9b\ud800"),))
    text = written("json", Timeline(events=(event,)))

    assert r'"quote": "a\u001b[31m\u202e\u2028\u009b\ud800"' in text


def test_csv_is_an_event_a_line_with_these_columns(make_event: MakeEvent) -> None:
    event = make_event("3f2a0001", "2023-06~", title='He said "yes", twice', place=None, themes=("energy", "trade"))
    header, row, end = written("csv", Timeline(events=(event,))).split("\r\n")

    assert header == (
        "id,date,earliest,latest,granularity,approximate,reported,title,theme,themes,status,actors,place,bilateral,"
        "sources,attributions,disputes,outcome,corrections,citations"
    )
    assert row.startswith(
        '3f2a0001,2023-06~,2023-06-01,2023-06-30,month,true,2023-01-29,"He said ""yes"", twice",energy,energy; trade,'
        'occurred,Pakistan; Russia,,true,1,"Arab News, 29 January 2023",,,,"[{""source"": ""visit.txt"", '
    )
    assert end == ""


def test_csv_tells_several_citations_in_one_cell_as_json(make_event: MakeEvent, make_citation: MakeCitation) -> None:
    dawn = make_citation(publisher="Dawn", quote="“Yes”\nhe said")
    event = make_event(citations=(make_citation(kind="digest"), dawn))
    [row] = csv.DictReader(io.StringIO(written("csv", Timeline(events=(event,))), newline=""))

    assert row["attributions"] == "our summary of Arab News, 29 January 2023; Dawn, 29 January 2023"
    assert [citation["quote"] for citation in json.loads(row["citations"])] == [
        "He arrived in Moscow on Sunday.",
        "“Yes”\nhe said",
    ]


def test_csv_marks_a_semicolon_that_belongs_to_a_name(make_event: MakeEvent) -> None:
    event = make_event(actors=("A; B", "C\\D"))
    [row] = csv.DictReader(io.StringIO(written("csv", Timeline(events=(event,))), newline=""))

    assert row["actors"] == "A\\; B; C\\\\D"


@given(data=st.data())
def test_csv_is_read_back_by_the_csv_module(data: st.DataObject, any_timeline: st.SearchStrategy[Timeline]) -> None:
    timeline = data.draw(any_timeline)
    rows = list(csv.DictReader(io.StringIO(written("csv", timeline), newline=""), strict=True))
    records = json.loads(written("json", timeline))["events"]

    assert [(row["id"], row["date"] or None, json.loads(row["citations"])) for row in rows] == [
        (record["id"], record["date"], record["citations"]) for record in records
    ]


def test_plain_lines_have_six_columns_whatever_is_in_a_title(make_event: MakeEvent) -> None:
    awful = make_event("3f2a0001", None, title="one\ttwo\nthree\x1b[31m [sic]")
    text = written("tsv", Timeline(events=(make_event("00000001"), awful)))

    assert text == (
        "00000001\t2023-01-29\tBilawal arrives in Moscow\tdiplomacy\toccurred\t1\n"
        "3f2a0001\t\tone two three [sic]\tdiplomacy\toccurred\t1\n"
    )


def test_plain_lines_count_voices_and_not_citations(make_event: MakeEvent, make_citation: MakeCitation) -> None:
    event = make_event()
    other = make_citation(voice="Dawn", quote="The visit began on Sunday.")
    several = replace(event, citations=(*event.citations, *event.citations, other))

    assert written("tsv", Timeline(events=(several,))).endswith("\t2\n")


def test_an_unknown_format_is_told_which_there_are() -> None:
    with pytest.raises(QueryError) as caught:
        load_format("jason")

    assert str(caught.value).startswith("there is no format 'jason' (did you mean 'json'?); choose from csv, ")


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+92 21", "'+92 21"),
        ("-1 billion", "'-1 billion"),
        ("@SUM(1)", "'@SUM(1)"),
        ("＝1+1", "'＝1+1"),
        ("' =1", "'' =1"),
        ("007", "'007"),
        ("12345e12", "'12345e12"),
        ("2023-04", "'2023-04"),
        ("2023-04-20", "2023-04-20"),
        ("Oil = money", "Oil = money"),
        ("'Yes', he said", "'Yes', he said"),
    ],
)
def test_what_a_spreadsheet_would_compute_or_misread_has_an_apostrophe_before_it(
    title: str, cell: str, make_event: MakeEvent
) -> None:
    stream = io.StringIO(newline="")
    load_format("csv").write(Timeline(events=(make_event(title=title),)), stream, excel=True)
    [row] = csv.DictReader(io.StringIO(stream.getvalue(), newline=""))

    assert row["title"] == cell
