"""What all tests stand on: a pinned terminal, a cache of their own, and values that are short to write."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st

import pk_ru_timeline
from pk_ru_timeline.model import (
    Citation,
    DateRange,
    Event,
    Issue,
    Severity,
    Source,
    Status,
    Timeline,
    parse_edtf,
)

settings.register_profile("any machine", deadline=None)  # a busy one is slow, not wrong
settings.load_profile("any machine")

MakeCitation = Callable[..., Citation]
MakeEvent = Callable[..., Event]


@pytest.fixture(scope="session", autouse=True)
def _pinned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """80 columns, no colours, no data but what is named, a cache folder of their own, this program in every process.

    Ctrl-C is heard in those processes also where a shell started the tests in the background with it ignored.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "80")
        patch.setenv("NO_COLOR", "1")
        patch.setenv("PYTHONPATH", str(Path(pk_ru_timeline.__file__).parents[1]))
        patch.setenv("PK_RU_TIMELINE_CACHE", str(tmp_path_factory.mktemp("cache")))
        for name in ("FORCE_COLOR", "PK_RU_TIMELINE_DATA", "PYTHONIOENCODING"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder with pages and gold that are not part of the program."""
    folder = os.environ.get("PK_RU_TIMELINE_REFERENCE")
    if not folder:
        pytest.skip("PK_RU_TIMELINE_REFERENCE names no folder with reference pages")
    return Path(folder)


@pytest.fixture(scope="session")
def make_citation() -> MakeCitation:
    def make(**given: Any) -> Citation:
        usual: dict[str, Any] = {
            "source": "visit.txt",
            "kind": "page",
            "publisher": "Arab News",
            "headline": "Bilawal in Moscow",
            "url": "https://example.org/visit",
            "published": date(2023, 1, 29),
            "quote": "He arrived in Moscow on Sunday.",
            "start": 10,
            "end": 41,
            "expression": "on Sunday",
            "expression_start": 31,
            "resolved": DateRange.day(date(2023, 1, 29)),
            "status": Status.OCCURRED,
            "rule": "weekday",
            "voice": "Arab News",
        }
        return Citation(**usual | given)

    return make


@pytest.fixture(scope="session")
def make_event(make_citation: MakeCitation) -> MakeEvent:
    """An event; `when` may be written in EDTF."""

    def make(id_: str = "00000001", when: str | DateRange | None = "2023-01-29", **given: Any) -> Event:
        usual: dict[str, Any] = {
            "title": "Bilawal arrives in Moscow",
            "themes": ("diplomacy",),
            "status": Status.OCCURRED,
            "actors": ("Pakistan", "Russia"),
            "place": "Moscow",
            "bilateral": True,
            "citations": (make_citation(),),
        }
        dated = parse_edtf(when) if isinstance(when, str) else when
        return Event(id=id_, when=dated, **usual | given)

    return make


@pytest.fixture(scope="session")
def timeline(make_event: MakeEvent, make_citation: MakeCitation) -> Timeline:
    """Eight events of every sort of date, two themes and more, one of them not between the two countries."""
    dawn = make_citation(
        source="oil.txt", publisher="Dawn", voice="Dawn", quote="The first order\nwas placed in April."
    )
    ours = make_citation(source="talks.md", kind="digest", published=date(2025, 12, 16), resolved=None, expression=None)
    events = (
        make_event("0a000001", "2022-02", title="Khan visits Moscow", actors=("Imran Khan", "Vladimir Putin")),
        make_event("0a000002", "2022-12-30/2023-01-02", title="Envoys meet over New Year", place="Islamabad"),
        make_event("1b000001", "2023-04", title="Pakistan places first crude order", themes=("energy", "trade"),
                   citations=(dawn, make_citation())),
        make_event("1b000002", "2023-06~", title="Crude to arrive", themes=("energy",), status=Status.PLANNED),
        make_event("2c000001", "2024-10-08", title="Defence talks", themes=("defence",), place="Rawalpindi"),
        make_event("3d000001", "2023/..", title="Wheat to be bought", themes=("food",), status=Status.PLANNED),
        make_event("4e000001", None, title="Refinery talks", themes=("energy",), status=Status.ONGOING,
                   citations=(ours,)),
        make_event("5f000001", "2023-03", title="IMF visits Islamabad", themes=("finance",), bilateral=False),
    )  # fmt: skip
    source = Source(
        name="oil.txt", kind="page", publisher="Dawn", headline="First order", url=None, published=date(2023, 5, 4),
        published_how="dateline", events=("1b000001",),
    )  # fmt: skip
    barren = Source(
        name="empty.txt", kind="page", publisher=None, headline="Weather", url=None, published=None,
        published_how=None, events=(),
    )  # fmt: skip
    issue = Issue(source="empty.txt", message="no date in 'empty.txt'", severity=Severity.NOTE)
    ordered = tuple(sorted(events, key=Event.sort_key))
    return Timeline(events=ordered, sources=(source, barren), issues=(issue,))


@pytest.fixture(scope="session")
def any_range() -> st.SearchStrategy[DateRange]:
    """Date ranges of every granularity, open and approximate ones too."""
    days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
    closed = st.one_of(
        days.map(DateRange.day),
        days.map(DateRange.week),
        days.map(lambda day: DateRange.month(day.year, day.month)),
        days.map(lambda day: DateRange.quarter(day.year, (day.month + 2) // 3)),
        days.map(lambda day: DateRange.season(day.year, 21 + day.month % 4)),
        days.map(lambda day: DateRange.year(day.year)),
        st.tuples(days, days).map(lambda two: DateRange.days(min(two), max(two))),
    )
    some = st.one_of(closed, closed.map(DateRange.from_here_on), closed.map(DateRange.up_to_here))
    return st.one_of(some, some.map(DateRange.about))


@pytest.fixture(scope="session")
def any_event(any_range: st.SearchStrategy[DateRange]) -> st.SearchStrategy[Event]:
    """Events with any text in them, also what no keyboard types."""
    words = st.text(max_size=20)
    days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
    citation = st.builds(
        Citation, source=words, kind=st.sampled_from(("page", "digest")), publisher=st.none() | words, headline=words,
        url=st.none() | words, published=st.none() | days, quote=words, start=st.integers(0, 9), end=st.integers(9, 99),
        expression=st.none() | words, expression_start=st.none() | st.integers(0, 99), resolved=st.none() | any_range,
        status=st.sampled_from(Status), rule=words,
    )  # fmt: skip
    themes = st.lists(st.sampled_from(("energy", "defence", "sport")), min_size=1, unique=True).map(tuple)
    return st.builds(
        Event, id=st.text("0123456789abcdef", min_size=8, max_size=8), when=st.none() | any_range, title=words,
        themes=themes, status=st.sampled_from(Status), actors=st.lists(words, max_size=3).map(tuple),
        place=st.none() | words, bilateral=st.booleans(),
        citations=st.lists(citation, min_size=1, max_size=3).map(tuple),
    )  # fmt: skip


@pytest.fixture(scope="session")
def any_timeline(any_event: st.SearchStrategy[Event]) -> st.SearchStrategy[Timeline]:
    """Timelines in order, without sources."""
    some = st.lists(any_event, max_size=6, unique_by=lambda event: event.id)
    return some.map(lambda events: Timeline(events=tuple(sorted(events, key=Event.sort_key))))
