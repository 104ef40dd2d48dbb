"""A timeline with one of everything that the page shows, some of it hostile, and the page as it is written."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pk_ru_timeline.formats import load_format
from pk_ru_timeline.model import (
    Correction,
    DateRange,
    Dispute,
    Disputed,
    Event,
    Issue,
    Outcome,
    OutcomeKind,
    Reading,
    Source,
    Status,
    Timeline,
)

HOSTILE = '</script></style><img src=x onerror="window.hit=1"><script>window.hit=1</script>'

MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., object]


@pytest.fixture(scope="session")
def told(make_event: MakeEvent, make_citation: MakeCitation) -> Timeline:
    """Ten events of 1961 to 2026, two of them without a date."""
    digest = make_citation(kind="digest", publisher="Dawn", voice="Dawn", quote="Crude came in on Sunday.", start=5,
                           end=29, expression="on Sunday", expression_start=19)  # fmt: skip
    hostile = make_citation(
        quote=HOSTILE, publisher=HOSTILE, headline=HOSTILE, url="javascript:window.hit=1", source=HOSTILE,
        expression=None, expression_start=None, resolved=None, rule="no-date", voice=HOSTILE,
    )  # fmt: skip
    late = Outcome(kind=OutcomeKind.LATE, event="00000003", days_late=42)
    claims = (Reading(value=HOSTILE, sources=(HOSTILE,)),) * 2
    dates = (Reading(value="2023-06-11", sources=("a.txt", "b.txt")), Reading(value="2023-06-12", sources=("c.txt",)))
    events = (
        make_event("00000001", "1961-03-04", title="Credit for oil prospecting", themes=("energy", "finance")),
        make_event("00000002", "2023-04", title="Crude to arrive", themes=("energy",), status=Status.PLANNED,
                   outcome=late),
        make_event("00000003", "2023-06-11", title="Crude arrives in Karachi", themes=("energy",),
                   citations=(make_citation(), digest), disputes=(Dispute(what=Disputed.DATE, readings=dates),)),
        make_event("00000004", "2023-06-20/2023-06-21", title="Two days of consultations"),
        make_event("00000005", "2024-06~", title="Films shown", themes=("culture",), status=Status.PROPOSED),
        make_event("00000006", "2024-10-08", title="Drill called off", themes=("defence",), status=Status.CANCELLED,
                   corrections=(Correction(file="my.toml", what="date set to 2024-10-08", why="seen in print"),)),
        make_event("00000007", "2026/..", title="Wheat to be bought", themes=("food",), status=Status.ONGOING),
        make_event("00000008", "2026-03-01", title=HOSTILE, themes=(HOSTILE,), place=HOSTILE, actors=(HOSTILE,),
                   citations=(hostile,), corrections=(Correction(file=HOSTILE, what=HOSTILE, why=HOSTILE),),
                   disputes=(Dispute(what=Disputed.CLAIM, readings=claims),)),
        make_event("00000009", None, title="Refinery talks", themes=("energy",), bilateral=False),
        make_event("0000000a", None, title="Steel talks", citations=(make_citation(published=None, resolved=None),)),
    )  # fmt: skip
    source = Source(
        name="visit.txt", kind="page", publisher="Arab News", headline=HOSTILE, url="javascript:window.hit=1",
        published=date(2023, 1, 29), published_how="dateline", events=("00000001",),
    )  # fmt: skip
    issue = Issue(source="x.txt", message=f"no date in {HOSTILE}")
    return Timeline(events=tuple(sorted(events, key=Event.sort_key)), sources=(source,), issues=(issue,))


def write_page(timeline: Timeline) -> str:
    stream = io.StringIO(newline="")
    load_format("html").write(timeline, stream)
    return stream.getvalue()


@pytest.fixture(scope="session")
def page(told: Timeline) -> str:
    return write_page(told)


@pytest.fixture(scope="session")
def page_file(page: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / "timeline.html"
    file.write_text(page, encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def large_file(make_event: MakeEvent, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """5,000 events of 1990 to 2020."""
    days = (date.fromordinal(date(1990, 1, 1).toordinal() + 2 * number) for number in range(5000))
    themes = ("energy", "trade", "defence", "diplomacy")
    events = tuple(
        make_event(f"{number:08x}", DateRange.day(day), title=f"Event number {number}", themes=(themes[number % 4],))
        for number, day in enumerate(days)
    )
    file = tmp_path_factory.mktemp("large") / "timeline.html"
    file.write_text(write_page(Timeline(events=events)), encoding="utf-8")
    return file
