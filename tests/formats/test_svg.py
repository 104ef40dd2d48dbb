"""The drawn timeline: well-formed, true to time, nothing hidden, and the same picture as PNG."""

from __future__ import annotations

import io
import shutil
import struct
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pk_ru_timeline.formats import Extra, load_format
from pk_ru_timeline.formats.labels import measure, shorten
from pk_ru_timeline.formats.layout import find_ticks, fit_time, lay_out
from pk_ru_timeline.formats.shapes import Frame, Label, Lane
from pk_ru_timeline.formats.telling import word_title
from pk_ru_timeline.model import Event, Status, Timeline, parse_edtf
from pk_ru_timeline.scale import Scale
from pk_ru_timeline.wording import clean

from .reading import left_out, written
from .told import DATE_DISPUTE, HOSTILE, LATE, hostile_timeline, told_timeline

MakeEvent = Callable[..., Event]

SVG = "{http://www.w3.org/2000/svg}"
FRAME = Frame(left=190, right=1536, top=108, bottom=800, letters=15, lengths=(56, 44, 34))


def picture(*events: Event) -> ElementTree.Element:
    return ElementTree.fromstring(written("svg", Timeline(events=events)))


def texts(root: ElementTree.Element) -> list[str]:
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def tooltips(root: ElementTree.Element) -> list[str]:
    return [
        group.findtext(f"{SVG}title", "") for group in root.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None
    ]


def lanes_of(events: tuple[Event, ...]) -> list[Lane]:
    scale = fit_time(events, 1000)
    assert scale is not None
    return lay_out(events, scale, FRAME, {event.id: f"2023  {word_title(event)}" for event in events})


def test_a_picture_is_a_slide_on_white_without_script_or_style() -> None:
    root = ElementTree.fromstring(written("svg", told_timeline()))

    assert (root.tag, root.get("viewBox")) == (f"{SVG}svg", "0 0 1600 900")
    assert {element.tag.removeprefix(SVG) for element in root.iter()} == {
        "svg", "title", "rect", "line", "path", "g", "text", "tspan",
    }  # fmt: skip


def test_no_letter_is_too_small_for_a_slide() -> None:
    root = ElementTree.fromstring(written("svg", told_timeline()))

    assert min(float(text.get("font-size", "0")) for text in root.iter(f"{SVG}text")) >= 15


def test_a_picture_of_few_events_labels_them_all(make_event: MakeEvent) -> None:
    root = picture(
        make_event("00000001", "2023-01-29"),
        make_event("00000002", "2024-10-08", title="Defence talks", themes=("defence",)),
    )

    assert texts(root)[:2] == ["Pakistan–Russia timeline", "2 events, 2023–2024"]
    assert "29 Jan 2023 Bilawal arrives in Moscow" in texts(root)
    assert "8 Oct 2024 Defence talks" in texts(root)


def test_a_picture_says_how_many_marks_are_labelled_and_what_is_not_drawn() -> None:
    events = [replace(event, id=f"{number:08x}") for number, event in enumerate(told_timeline().events * 4)]
    root = picture(*events)
    labels = [text for text in root.iter(f"{SVG}text") if text.find(f"{SVG}tspan") is not None]

    assert len(labels) == 37
    assert texts(root)[1] == (
        "152 events, 1900–2026 · 37 of 140 marks have a label · 12 events without a date not drawn"
    )


def test_a_picture_of_nothing_says_so() -> None:
    assert texts(picture()) == ["Pakistan–Russia timeline", "0 events"]


def test_a_picture_of_what_has_no_date_says_so(make_event: MakeEvent) -> None:
    assert texts(picture(make_event(when=None))) == [
        "Pakistan–Russia timeline",
        "1 event · 1 event without a date not drawn",
    ]


@pytest.mark.parametrize("name", ["svg", "png"])
def test_what_has_no_date_is_left_out_of_a_picture_and_counted(make_event: MakeEvent, name: str) -> None:
    assert left_out(name, Timeline(events=(make_event(when=None), make_event("00000002")))) == [
        "1 event left out of the file: a picture has no place for one without a date"
    ]


def test_every_dated_event_is_drawn_and_told_under_the_pointer() -> None:
    told = tooltips(ElementTree.fromstring(written("svg", told_timeline())))

    assert len(told) == 35
    assert (
        "by 30 April 2023: Oil to arrive by the end of April; planned; outcome: 42 days late (event 1fe68e72)" in told
    )


def test_a_contested_date_and_a_delay_stand_in_the_label(make_event: MakeEvent) -> None:
    root = picture(
        make_event("00000001", "2023-06-11", disputes=(DATE_DISPUTE,)),
        make_event("00000002", "2023-04", status=Status.PLANNED, outcome=LATE, themes=("energy",)),
    )

    assert "11 or 12 June 2023, contested Bilawal arrives in Moscow" in texts(root)
    assert "Apr 2023, 42 days late Bilawal arrives in Moscow" in texts(root)
    assert "reports differ" in texts(root)


def test_the_key_explains_only_marks_that_are_drawn(make_event: MakeEvent) -> None:
    day = texts(picture(make_event()))
    month = texts(picture(make_event(when="2023/..", status=Status.CANCELLED)))

    assert [words for words in day if words in ("occurred", "cancelled", "some time in it", "no end known")] == [
        "occurred"
    ]
    assert [words for words in month if words in ("occurred", "cancelled", "no end known")] == [
        "cancelled",
        "no end known",
    ]


def test_hostile_words_are_text_of_the_picture() -> None:
    root = ElementTree.fromstring(written("svg", hostile_timeline()))
    told = tooltips(root)

    for words in HOSTILE:
        said = clean(words).strip().replace("\ufffe", "\ufffd")
        assert any(f": {said}; planned" in tip for tip in told), said


def test_marks_stand_where_their_days_are(make_event: MakeEvent) -> None:
    events = tuple(make_event(f"0000000{n}", when) for n, when in enumerate(("2020-01-01", "2022-01-01", "2023-12-31")))
    [lane] = lanes_of(events)
    middles = [(mark.left + mark.right) / 2 for mark in lane.marks]

    assert middles[0] == pytest.approx(FRAME.left, abs=0.5)
    assert (middles[1] - middles[0]) / FRAME.width == pytest.approx(731 / 1461, abs=0.001)


def test_a_bar_is_as_long_as_what_it_stands_for(make_event: MakeEvent) -> None:
    events = (make_event("00000001", "2022"), make_event("00000002", "2023-12-31"))
    [lane] = lanes_of(events)

    assert (lane.marks[0].right - lane.marks[0].left) / FRAME.width == pytest.approx(0.5)


def test_a_century_does_not_press_the_years_together(make_event: MakeEvent) -> None:
    events = (make_event("00000001", "1900/1999"), make_event("00000002", "1998-05-01"), make_event(when="2003"))
    scale = fit_time(events, 1000)
    assert scale is not None
    [lane] = lay_out(events, scale, FRAME, {event.id: "1998  words" for event in events})

    assert (scale.first, scale.end) == (date(1998, 4, 1), date(2004, 1, 1))
    assert [(mark.earlier, mark.later) for mark in lane.marks] == [(True, False), (False, False), (False, False)]


def test_a_century_outside_of_all_else_is_on_the_scale(make_event: MakeEvent) -> None:
    scale = fit_time((make_event(when="18XX"), make_event("00000002", "1998-05-01")), 1000)

    assert scale is not None
    assert scale.first == date(1800, 1, 1)


@pytest.mark.parametrize(
    ("first", "end", "ticks"),
    [
        (date(2023, 1, 1), date(2023, 5, 1), ["2023-01", "2023-02", "2023-03", "2023-04", "2023-05"]),
        (date(2020, 2, 1), date(2024, 1, 1), ["2021-01", "2022-01", "2023-01", "2024-01"]),
        (date(1948, 1, 1), date(1971, 1, 1), ["1950-01", "1955-01", "1960-01", "1965-01", "1970-01"]),
    ],
)
def test_ticks_are_round_months_and_years(first: date, end: date, ticks: list[str]) -> None:
    found = find_ticks(Scale(first=first, end=end, cells=10), 400, 60)

    assert [tick.isoformat()[:7] for tick in found] == ticks


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_labels_hide_neither_each_other_nor_marks(data: st.DataObject, any_event: st.SearchStrategy[Event]) -> None:
    dates = st.sampled_from(["2023-06-11", "2023-06-12", "2023-06", "2023", "2022-01-05", "2024/..", "2021-03-01~"])
    some = data.draw(st.lists(any_event, min_size=1, max_size=30, unique_by=lambda event: event.id))
    events = tuple(replace(event, when=parse_edtf(data.draw(dates))) for event in some)

    for lane in lanes_of(events):
        for one, other in combinations(lane.labels, 2):
            assert not _overlap(_box(one), _box(other))
        for label in lane.labels:
            for mark in lane.marks:
                assert not _overlap(_box(label), (mark.left, mark.right, mark.middle - 4, mark.middle + 4))


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_any_timeline_can_be_drawn_within_the_slide(
    data: st.DataObject, any_timeline: st.SearchStrategy[Timeline]
) -> None:
    timeline = data.draw(any_timeline)
    root = ElementTree.fromstring(written("svg", timeline))

    assert len(tooltips(root)) == sum(event.when is not None for event in timeline.events)
    for element in root.iter(f"{SVG}rect"):
        assert -10 <= float(element.get("x", "0")) <= 1600
        assert -10 <= float(element.get("y", "0")) <= 900


def _box(label: Label) -> tuple[float, float, float, float]:
    """Left, right, top, bottom of the words themselves."""
    return (label.left, label.right, label.top + 4, label.bottom - 4)


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def test_a_text_is_cut_at_a_blank_and_says_so() -> None:
    assert shorten("one two three", 500, 10) == "one two three"
    assert shorten("one two three", 60, 10) == "one two…"
    assert measure(shorten("巴基斯坦首次以人民币支付", 60, 10), 10) <= 60


def test_a_browser_finds_nothing_wrong_with_the_picture(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no chromium to open the picture with")
    file = tmp_path / "timeline.svg"
    file.write_text(written("svg", hostile_timeline()), encoding="utf-8")
    quiet = (
        "headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking",
        "disable-component-update", "disable-sync", "dump-dom",
    )  # fmt: skip
    flags = [f"--{flag}" for flag in (*quiet, f"user-data-dir={tmp_path / 'profile'}")]
    run = subprocess.run([browser, *flags, file.as_uri()], capture_output=True, text=True, timeout=120)

    assert "Pakistan–Russia timeline" in run.stdout
    assert "parsererror" not in run.stdout
    assert "<script" not in run.stdout


def test_png_is_the_picture_at_the_size_of_a_full_slide() -> None:
    pytest.importorskip("resvg_py")
    stream = io.BytesIO()
    load_format("png").write(told_timeline(), stream)
    head = stream.getvalue()[:24]

    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == (1920, 1080)


def test_png_names_the_package_that_it_needs() -> None:
    assert load_format("png").extra == Extra("png", "resvg_py")
