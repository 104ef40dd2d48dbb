"""One event by the beginning of its id."""

from __future__ import annotations

import pytest

from pk_ru_timeline.errors import TimelineError
from pk_ru_timeline.model import Timeline
from pk_ru_timeline.query import find_event


@pytest.mark.parametrize("typed", ["2c000001", "2c", "2", "2C00", " 2c "])
def test_an_id_may_be_shortened_as_long_as_it_is_the_only_one(timeline: Timeline, typed: str) -> None:
    assert find_event(timeline, typed).title == "Defence talks"


def test_an_ambiguous_beginning_names_the_candidates(timeline: Timeline) -> None:
    with pytest.raises(TimelineError) as caught:
        find_event(timeline, "1b")

    assert str(caught.value) == (
        "2 ids begin with '1b': 1b000001 (Pakistan places first crude order), 1b000002 (Crude to arrive); "
        "give more of the one you mean"
    )


def test_many_candidates_are_not_all_named(timeline: Timeline) -> None:
    with pytest.raises(TimelineError, match=r"8 ids begin with '': .* and 3 more; give more"):
        find_event(timeline, "")


def test_an_unknown_id_is_told_where_to_look(timeline: Timeline) -> None:
    with pytest.raises(TimelineError) as caught:
        find_event(timeline, "ffff")

    assert str(caught.value) == "no event has an id that begins with 'ffff'; 'timeline list --all' shows the ids"
