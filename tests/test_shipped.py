"""The reports that come with the program: what the owner of the timeline looks for first stands on its date."""

from __future__ import annotations

import pytest

from pk_ru_timeline.model import Event, format_edtf
from pk_ru_timeline.pipeline import Request, read_timeline


@pytest.fixture(scope="module")
def events() -> tuple[Event, ...]:
    timeline = read_timeline(Request(cache=False))
    assert [issue.message.partition(";")[0] for issue in timeline.issues] == [
        "no date in 'dawn-ogdc-russian-return.md', so 1 relative date stays open",
        "no date in 'dawn-tashkent-1966.md', so 3 relative dates stay open",
        "no date in 'elbalad-2015-10-16-north-south.md', so 1 relative date stays open",
    ]
    return tuple(event for event in timeline.events if event.bilateral)


@pytest.mark.parametrize(
    ("edtf", "words", "theme", "status"),
    [
        ("2023-01-29/2023-01-30", "Moscow", "diplomacy", "planned"),
        ("2023-04-19", "first order for crude", "energy", "occurred"),
        ("2023-06-20", "fifth round", "diplomacy", "planned"),
        ("2023-09-26", "liquefied petroleum gas", "energy", "occurred"),
        ("2024-10-08", "partnership with Russia", "defence", "occurred"),
    ],
)
def test_the_owners_event_stands_on_its_date(
    events: tuple[Event, ...], edtf: str, words: str, theme: str, status: str
) -> None:
    found = [(e.theme, e.status.value) for e in events if e.when and format_edtf(e.when) == edtf and words in e.title]

    assert (theme, status) in found


def test_later_talks_are_undated_and_say_when_they_were_reported(events: tuple[Event, ...]) -> None:
    [found] = [e for e in events if "refinery" in e.title and e.when is None]

    assert found.reported is not None
    assert found.reported.isoformat() == "2025-12-16"


def test_talks_that_another_report_dates_are_told_by_both(events: tuple[Event, ...]) -> None:
    [found] = [e for e in events if "one more steel works" in e.title]

    assert found.when is not None
    assert format_edtf(found.when) == "2025-12-16"
    assert found.sources == 2


def test_every_citation_of_a_shipped_report_is_of_our_own_digest(events: tuple[Event, ...]) -> None:
    assert {citation.kind for event in events for citation in event.citations} == {"digest"}
