"""What the readable formats say of an event beside its date and title."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pk_ru_timeline.formats.telling import by_year, web_address, word_remarks, word_size, word_title, word_voices
from pk_ru_timeline.model import Citation, Dispute, Disputed, Event, Outcome, OutcomeKind, Reading, Status, Timeline

from .reading import written
from .told import CORRECTION, DATE_DISPUTE, FIGURE_DISPUTE, LATE

MakeEvent = Callable[..., Event]
MakeCitation = Callable[..., Citation]


def test_what_occurred_needs_no_remark(make_event: MakeEvent) -> None:
    assert word_remarks(make_event()) == ()


def test_status_outcome_disputes_and_corrections_are_told(make_event: MakeEvent) -> None:
    event = make_event(
        status=Status.PLANNED, outcome=LATE, disputes=(DATE_DISPUTE, FIGURE_DISPUTE), corrections=(CORRECTION,)
    )

    assert word_remarks(event) == (
        "planned",
        "outcome: 42 days late (event 1fe68e72)",
        "date contested: 11 or 12 June 2023",
        "figure contested: 45,142 tonnes or 100,000 [metric] tons",
        "corrected: date set to 2023-04-20 (the minister's <own> word)",
    )


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (("2023-06-11", "2023-06-12", "2023-06-14"), "11, 12 or 14 June 2023"),
        (("2023-06-30", "2023-07-01"), "30 June 2023 or 1 July 2023"),
        (("2023-06", "2023-06-12"), "June 2023 or 12 June 2023"),
        (("2023-06-11~", "2023-06-12"), "about 11 June 2023 or 12 June 2023"),
        (("soon", "2023-06-12"), "soon or 2023-06-12"),
    ],
)
def test_contested_dates_are_worded_together(make_event: MakeEvent, values: tuple[str, ...], words: str) -> None:
    readings = tuple(Reading(value=value, sources=("a.txt",)) for value in values)
    event = make_event(disputes=(Dispute(what=Disputed.DATE, readings=readings),))

    assert word_remarks(event) == (f"date contested: {words}",)


def test_contested_claims_are_quoted(make_event: MakeEvent) -> None:
    readings = tuple(Reading(value=value, sources=("a.txt",)) for value in ("it was signed", "it was not"))
    event = make_event(disputes=(Dispute(what=Disputed.CLAIM, readings=readings),))

    assert word_remarks(event) == ("claim contested: “it was signed” or “it was not”",)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome(kind=OutcomeKind.KEPT), "outcome: kept"),
        (Outcome(kind=OutcomeKind.KEPT, days_late=0), "outcome: kept"),
        (Outcome(kind=OutcomeKind.KEPT, days_late=-1), "outcome: 1 day early"),
        (Outcome(kind=OutcomeKind.LATE), "outcome: kept late"),
        (Outcome(kind=OutcomeKind.MOVED, event="00000002"), "outcome: put off or moved (event 00000002)"),
        (Outcome(kind=OutcomeKind.CANCELLED), "outcome: called off"),
        (Outcome(kind=OutcomeKind.PENDING), "outcome: still open"),
        (Outcome(kind=OutcomeKind.UNKNOWN), "outcome: nothing later is reported"),
    ],
)
def test_what_became_of_a_plan_is_worded(make_event: MakeEvent, outcome: Outcome, words: str) -> None:
    assert word_remarks(make_event(outcome=outcome)) == (words,)


def test_events_stand_under_the_year_in_which_they_begin(make_event: MakeEvent) -> None:
    dates = ("2022-12-30/2023-01-02", "2023-06", "2023/..", None)
    years = by_year([make_event(f"0000000{number}", when) for number, when in enumerate(dates)])

    assert [(year, [event.id for event in events]) for year, events in years] == [
        ("2022", ["00000000"]),
        ("2023", ["00000001"]),
        ("Open or undated", ["00000002", "00000003"]),
    ]


def test_the_size_of_a_timeline_is_its_number_and_its_years(make_event: MakeEvent) -> None:
    assert word_size([make_event(when=None)]) == "1 event"
    assert word_size([make_event()]) == "1 event, 2023"
    assert word_size([make_event(), make_event(when="2025/..")]) == "2 events, 2023–2025"


def test_a_title_without_words_says_so(make_event: MakeEvent) -> None:
    assert word_title(make_event(title="\x1b[31m\n")) == "(no title)"


def test_voices_are_named_once_and_the_others_counted(make_event: MakeEvent, make_citation: MakeCitation) -> None:
    names = ("Dawn", "Dawn", "TASS", "Arab News", "APP")
    event = make_event(citations=tuple(make_citation(publisher=name) for name in names))

    assert word_voices(event, 2) == "Dawn, TASS and 2 more"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/a>b\"c'd)e", "https://example.org/a%3Eb%22c%27d%29e"),
        ("https://example.org/пакистан", "https://example.org/%D0%BF%D0%B0%D0%BA%D0%B8%D1%81%D1%82%D0%B0%D0%BD"),
        ("https://example.org/a b", None),
        ("https://example.org/\u202ea", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("http://[", None),
        (None, None),
    ],
)
def test_only_an_address_of_the_web_becomes_a_link(
    make_citation: MakeCitation, url: str | None, address: str | None
) -> None:
    assert web_address(make_citation(url=url)) == address


@settings(deadline=None, max_examples=40)
@given(data=st.data())
@pytest.mark.parametrize("name", ["ics", "markwhen", "md", "mermaid", "svg", "timelinejs"])
def test_no_format_lets_a_control_character_through(
    name: str, data: st.DataObject, any_timeline: st.SearchStrategy[Timeline]
) -> None:
    ends = "\r\n" if name == "ics" else "\n"
    text = written(name, data.draw(any_timeline))
    bare = [
        c for c in text if (ord(c) < 32 and c not in ends) or 127 <= ord(c) < 160 or c in "\u202e\u2066\u2028\ud800"
    ]

    assert bare == []
