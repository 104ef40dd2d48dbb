"""Which events of a timeline are chosen, in which order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline.errors import QueryError
from pk_ru_timeline.model import Event, Timeline, parse_edtf
from pk_ru_timeline.query import Filters, count_themes, parse_bound, parse_year, select_events

MakeEvent = Callable[..., Event]

KHAN, NEW_YEAR, ORDER, ARRIVAL = "0a000001", "0a000002", "1b000001", "1b000002"
TALKS, WHEAT, REFINERY, IMF = "2c000001", "3d000001", "4e000001", "5f000001"


TEN_THEMES = "diplomacy, energy, trade, defence, industry, finance, security, food, culture, other"


def chosen(timeline: Timeline, **filters: Any) -> list[str]:
    return [event.id for event in select_events(timeline, Filters(**filters)).timeline.events]


def test_without_filters_what_is_between_the_countries_comes_by_date_the_undated_last(timeline: Timeline) -> None:
    assert chosen(timeline) == [KHAN, NEW_YEAR, ORDER, ARRIVAL, TALKS, WHEAT, REFINERY]


def test_all_adds_what_is_not_between_the_countries(timeline: Timeline) -> None:
    assert chosen(timeline, all=True) == [KHAN, NEW_YEAR, IMF, ORDER, ARRIVAL, TALKS, WHEAT, REFINERY]


def test_what_is_hidden_is_counted(timeline: Timeline) -> None:
    assert select_events(timeline, Filters()).elsewhere == 1
    assert select_events(timeline, Filters(years=(parse_year("2022"),))).elsewhere == 0


def test_a_year_takes_what_may_fall_into_it(timeline: Timeline) -> None:
    assert chosen(timeline, years=(parse_year("2023"),)) == [NEW_YEAR, ORDER, ARRIVAL]


def test_several_years_are_all_meant(timeline: Timeline) -> None:
    assert chosen(timeline, years=(parse_year("2024"), parse_year("2022"))) == [KHAN, NEW_YEAR, TALKS]


def test_certain_takes_only_what_must_fall_into_the_time(timeline: Timeline) -> None:
    assert chosen(timeline, years=(parse_year("2023"),), certain=True) == [ORDER, ARRIVAL]


def test_what_lies_across_new_year_is_certainly_in_both_years_together(timeline: Timeline) -> None:
    both = (parse_year("2023"), parse_year("2022"))

    assert NEW_YEAR in chosen(timeline, years=both, certain=True)


@pytest.mark.parametrize(
    ("years", "ids"),
    [
        (("2022-2023", "2023"), [KHAN, NEW_YEAR, ORDER, ARRIVAL]),
        (("2022", "2022-2024", "2023"), [KHAN, NEW_YEAR, ORDER, ARRIVAL, TALKS]),
        (("2022", "2024"), [KHAN, TALKS]),
    ],
)
def test_years_that_overlap_or_touch_are_one_time(timeline: Timeline, years: tuple[str, ...], ids: list[str]) -> None:
    assert chosen(timeline, years=tuple(map(parse_year, years)), certain=True) == ids


def test_a_year_and_a_bound_both_hold(timeline: Timeline) -> None:
    assert chosen(timeline, years=(parse_year("2022-2023"),), since=parse_bound("May 2023")) == [ARRIVAL]


def test_an_approximate_month_is_not_certain_within_the_month_itself(timeline: Timeline) -> None:
    june, summer = parse_bound("2023-06"), parse_edtf("2023-05/2023-07")

    assert chosen(timeline, since=june, until=june, certain=True) == []
    assert chosen(timeline, since=summer, until=summer, certain=True) == [ARRIVAL]


def test_until_includes_the_whole_of_what_it_names(timeline: Timeline) -> None:
    assert chosen(timeline, until=parse_bound("October 2024"), since=parse_bound("2024")) == [TALKS]
    assert chosen(timeline, until=parse_bound("2024-10-07"), since=parse_bound("2024")) == []


def test_since_begins_with_the_first_day_of_what_it_names(timeline: Timeline) -> None:
    assert chosen(timeline, since=parse_bound("8 October 2024")) == [TALKS]
    assert chosen(timeline, since=parse_bound("9 October 2024")) == []


def test_a_time_leaves_out_and_counts_what_has_no_date_or_an_open_one(timeline: Timeline) -> None:
    selection = select_events(timeline, Filters(since=parse_bound("2022"), themes=("energy", "food")))

    assert selection.undated == 2
    assert {WHEAT, REFINERY}.isdisjoint(event.id for event in selection.timeline.events)


def test_an_open_date_that_cannot_fall_into_the_time_is_not_counted(timeline: Timeline) -> None:
    assert select_events(timeline, Filters(until=parse_bound("2022"))).undated == 1


def test_undated_adds_them_at_the_end(timeline: Timeline) -> None:
    selection = select_events(timeline, Filters(since=parse_bound("2024"), undated=True))

    assert [event.id for event in selection.timeline.events] == [TALKS, WHEAT, REFINERY]
    assert selection.undated == 0


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"themes": ("energy",)}, [ORDER, ARRIVAL, REFINERY]),
        ({"themes": ("Trade",)}, [ORDER]),
        ({"themes": ("defense",)}, [TALKS]),
        ({"themes": ("food", "defence")}, [TALKS, WHEAT]),
        ({"statuses": ("planned", "ongoing")}, [ARRIVAL, WHEAT, REFINERY]),
        ({"actors": ("putin",)}, [KHAN]),
        ({"actors": ("Put",)}, []),
        ({"actors": ("Imran Khan", "nobody")}, [KHAN]),
        ({"places": ("islamabad",)}, [NEW_YEAR]),
        ({"sources": ("oil.txt",)}, [ORDER]),
        ({"sources": ("dawn",)}, [ORDER]),
        ({"sources": ("nothing",)}, []),
        ({"text": "FIRST ORDER WAS"}, [ORDER]),
        ({"text": "rawalpindi"}, [TALKS]),
        ({"text": "vladimir"}, [KHAN]),
        ({"text": "crude ("}, []),
        ({"themes": ("energy",), "statuses": ("planned",)}, [ARRIVAL]),
    ],
)
def test_a_filter_takes(timeline: Timeline, filters: dict[str, Any], ids: list[str]) -> None:
    assert chosen(timeline, **filters) == ids


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"sort": "title"}, [ARRIVAL, TALKS, NEW_YEAR, KHAN, ORDER, REFINERY, WHEAT]),
        ({"sort": "theme"}, [TALKS, KHAN, NEW_YEAR, ORDER, ARRIVAL, REFINERY, WHEAT]),
        ({"sort": "status"}, [KHAN, NEW_YEAR, ORDER, TALKS, REFINERY, ARRIVAL, WHEAT]),
        ({"sort": "sources"}, [ORDER, KHAN, NEW_YEAR, ARRIVAL, TALKS, WHEAT, REFINERY]),
        ({"sort": "reported"}, [KHAN, NEW_YEAR, ORDER, ARRIVAL, TALKS, WHEAT, REFINERY]),
        ({"reverse": True}, [TALKS, ARRIVAL, ORDER, NEW_YEAR, KHAN, WHEAT, REFINERY]),
        ({"limit": 2}, [KHAN, NEW_YEAR]),
        ({"limit": 1, "reverse": True}, [TALKS]),
    ],
)
def test_events_are_ordered(timeline: Timeline, filters: dict[str, Any], ids: list[str]) -> None:
    assert chosen(timeline, **filters) == ids


def test_what_the_limit_cuts_is_counted(timeline: Timeline) -> None:
    assert select_events(timeline, Filters(limit=5)).cut == 2


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"themes": ("energi",)}, f"there is no theme 'energi' (did you mean 'energy'?); choose from {TEN_THEMES}"),
        ({"statuses": ("done",)},
         "there is no status 'done'; choose from occurred, ongoing, planned, proposed, cancelled"),
        ({"sort": "when"}, "there is no sort key 'when'; choose from date, reported, title, theme, status, sources"),
        ({"limit": 0}, "a limit is 1 or more, not 0"),
        ({"since": parse_edtf("2024"), "until": parse_edtf("2023-03")},
         "since 2024 lies after until 2023-03: exchange the two"),
        ({"years": (parse_edtf("2022"),), "since": parse_edtf("2023")},
         "no day of that year lies between since and until: leave one of them out"),
    ],
)  # fmt: skip
def test_a_request_that_is_wrong_is_told_what_would_be_right(
    timeline: Timeline, filters: dict[str, Any], message: str
) -> None:
    with pytest.raises(QueryError) as caught:
        select_events(timeline, Filters(**filters))

    assert str(caught.value) == message


def test_a_theme_that_only_this_timeline_has_can_be_asked_for(make_event: MakeEvent) -> None:
    timeline = Timeline(events=(make_event("00000001", themes=("sport",)),))

    assert chosen(timeline, themes=("Sport",)) == ["00000001"]


def test_a_known_theme_without_events_finds_nothing_and_is_no_mistake(timeline: Timeline) -> None:
    assert chosen(timeline, themes=("culture",)) == []


def test_all_sources_stay_where_nothing_narrows_the_choice(timeline: Timeline) -> None:
    selection = select_events(timeline, Filters())

    assert [source.name for source in selection.timeline.sources] == ["oil.txt", "empty.txt"]


def test_a_filter_keeps_the_sources_of_what_it_chose(timeline: Timeline) -> None:
    energy = select_events(timeline, Filters(themes=("energy",))).timeline
    defence = select_events(timeline, Filters(themes=("defence",))).timeline

    assert [(source.name, source.events) for source in energy.sources] == [("oil.txt", (ORDER,))]
    assert defence.sources == ()


def test_themes_are_counted_as_main_theme_and_as_any_theme(timeline: Timeline) -> None:
    assert count_themes(timeline) == (
        ("energy", 3, 3),
        ("diplomacy", 2, 2),
        ("defence", 1, 1),
        ("finance", 1, 1),
        ("food", 1, 1),
        ("trade", 0, 1),
    )


ranges = st.sampled_from([parse_edtf(edtf) for edtf in ("1950", "1999-07", "2020-02-29", "1980/1999", "2001-05-05")])
any_filters = st.builds(
    Filters, years=st.lists(ranges, max_size=2).map(tuple), certain=st.booleans(), undated=st.booleans(),
    themes=st.lists(st.sampled_from(("energy", "defence")), max_size=1).map(tuple), all=st.booleans(),
    sort=st.sampled_from(("date", "reported", "title", "theme", "status", "sources")), reverse=st.booleans(),
    limit=st.none() | st.integers(1, 5),
)  # fmt: skip


@given(data=st.data(), filters=any_filters)
def test_selecting_twice_is_selecting_once(
    data: st.DataObject, filters: Filters, any_timeline: st.SearchStrategy[Timeline]
) -> None:
    once = select_events(data.draw(any_timeline), filters).timeline

    assert select_events(once, filters).timeline == once


@given(data=st.data(), year=st.integers(1900, 2099))
def test_what_is_certain_may_also_be(data: st.DataObject, year: int, any_timeline: st.SearchStrategy[Timeline]) -> None:
    timeline, years = data.draw(any_timeline), (parse_year(str(year)),)

    assert set(chosen(timeline, years=years, certain=True)) <= set(chosen(timeline, years=years))
