"""Timelines with all that one can hold: what reports differ on, outcomes, corrections, articles, and awful words."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import strategies as st

from pk_ru_timeline.formats import load_format
from pk_ru_timeline.model import (
    Correction,
    Dispute,
    Disputed,
    Event,
    Outcome,
    OutcomeKind,
    Reading,
    Source,
    Timeline,
)

Write = Callable[..., bytes]

AWFUL = (
    "“He said ‘no’”, twice", 'a "quoted" [sic] {word}', "پاکستان اور روس", "\u202etfel ot thgir\u202c", "=1+1",
    "; a;\\", "巴基斯坦", "é e\u0301 \U0001f6e2\ufe0f", "one\r\ntwo\ttab\x00\x1b[31m", "'", "a,b|c", "\ufeff", "\u2028",
    " ", "null",
)  # fmt: skip


@pytest.fixture(scope="session")
def write() -> Write:
    """A timeline in a format, as the bytes of a file."""

    def written(name: str, timeline: Timeline, **options: object) -> bytes:
        chosen = load_format(name)
        if chosen.binary:
            raw = io.BytesIO()
            chosen.write(timeline, raw, **options)
            return raw.getvalue()
        text = io.StringIO(newline="")
        chosen.write(timeline, text, **options)
        return text.getvalue().encode()

    return written


@pytest.fixture(scope="session")
def any_whole_timeline(any_event: st.SearchStrategy[Event]) -> st.SearchStrategy[Timeline]:
    """Timelines in order, in which nothing is missing that a timeline may have, but notes on what was not read."""
    words = st.text(max_size=12) | st.sampled_from(AWFUL)
    ids = st.text("0123456789abcdef", min_size=8, max_size=8)
    files = st.lists(words, min_size=1, max_size=2).map(tuple)
    readings = st.lists(st.builds(Reading, value=words, sources=files), min_size=2, max_size=3).map(tuple)
    disputes = st.lists(st.builds(Dispute, what=st.sampled_from(Disputed), readings=readings), max_size=2).map(tuple)
    outcome = st.builds(
        Outcome, kind=st.sampled_from(OutcomeKind), event=st.none() | ids, days_late=st.none() | st.integers(-999, 999)
    )
    corrections = st.lists(st.builds(Correction, file=words, what=words, why=words), max_size=2).map(tuple)
    event = st.builds(
        replace, any_event, title=words, place=st.none() | words, actors=st.lists(words, max_size=3).map(tuple),
        disputes=disputes, outcome=st.none() | outcome, corrections=corrections,
    )  # fmt: skip
    source = st.builds(
        Source, name=words, kind=st.sampled_from(("page", "digest")), publisher=st.none() | words, headline=words,
        url=st.none() | words, published=st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)),
        published_how=st.none() | words, events=st.lists(ids, max_size=3).map(tuple),
    )  # fmt: skip
    events = st.lists(event, max_size=4, unique_by=lambda event: event.id)
    return st.builds(
        lambda events, sources: Timeline(events=tuple(sorted(events, key=Event.sort_key)), sources=tuple(sources)),
        events,
        st.lists(source, max_size=3),
    )
