"""A person's routes through the explorer, key by key."""

from __future__ import annotations

import pytest

pytest.importorskip("textual", reason="the explorer needs Textual: pip install 'pk-ru-timeline[tui]'")

from textual.binding import Binding

from pk_ru_timeline.explore import Explorer, MemoryStore
from pk_ru_timeline.explore.keys import KEYS
from pk_ru_timeline.model import Event
from pk_ru_timeline.query import Filters

from .invented import many
from .screens import walk


def test_it_opens_on_the_first_event_and_says_how_many_there_are() -> None:
    seen = walk()

    assert seen.current == "a0000001"
    assert "10 of 10 events · by date" in seen.screen


@pytest.mark.parametrize(
    ("keys", "event"),
    [
        (("down",), "a0000002"),
        (("j", "j", "k"), "a0000002"),
        (("end",), "e0000002"),
        (("G", "g"), "a0000001"),
        (("pagedown",), "e0000002"),
        (("up",), "a0000001"),
    ],
)
def test_the_cursor_moves_through_the_list_and_no_further(keys: tuple[str, ...], event: str) -> None:
    assert walk(*keys).current == event


def test_the_list_is_filtered_while_one_types() -> None:
    seen = walk("slash", *"ferry")

    assert "2 of 10 events" in seen.screen
    assert "Crude oil is ordered" not in seen.screen


def test_keys_typed_into_the_filter_are_words_and_do_nothing_else() -> None:
    assert walk("slash", *"qwt").app.return_code is None
    assert walk("slash", *"qwt").app.ask.text == "qwt"


def test_escape_leaves_the_filter_then_clears_it() -> None:
    assert "2 of 10 events" in walk("slash", *"ferry", "escape").screen
    assert "10 of 10 events" in walk("slash", *"ferry", "escape", "escape").screen


def test_arrows_move_the_list_from_the_filter_too() -> None:
    assert walk("slash", *"ferry", "down").current == "c0000002"


def test_the_cursor_stays_on_its_event_when_the_filter_lets_it() -> None:
    assert walk(*["down"] * 5, "slash", *"ferry").current == "c0000002"


def test_a_filter_that_nothing_meets_says_so_and_comes_back() -> None:
    assert "nothing found: use fewer filters" in walk("slash", *"zzz").screen
    assert walk("slash", *"zzz", "backspace", "backspace", "backspace").current == "a0000001"


def test_filters_of_the_command_line_hold_from_the_start() -> None:
    seen = walk(ask=Filters(all=True, themes=("trade",), text="ferry"))

    assert "2 of 10 events · by date · trade" in seen.screen


@pytest.mark.parametrize(
    ("typed", "event"),
    [("2023", "c0000001"), ("2022-12", "b0000002"), ("May 2023", "d0000001"), ("2150", "e0000001")],
)
def test_one_can_go_to_a_year_a_month_or_beyond_the_end(typed: str, event: str) -> None:
    assert walk("y", *["space" if c == " " else c for c in typed], "enter").current == event


def test_a_year_that_is_none_is_explained() -> None:
    seen = walk("y", *"soon", "enter")

    assert "'soon' is not" in seen.screen
    assert seen.current == "a0000001"


def test_brackets_go_a_year_on_and_back() -> None:
    assert walk("right_square_bracket").current == "a0000002"
    assert walk("end", "left_square_bracket", "home").current == "a0000001"


def test_going_to_a_year_sorts_by_date_first() -> None:
    assert "by date" in walk("o", "y", *"2023", "enter").screen


def test_a_theme_that_is_switched_off_is_gone_from_the_list() -> None:
    seen = walk("t", "space", "escape")

    assert "8 of 10 events · by date · without energy" in seen.screen
    assert "Crude oil is ordered" not in seen.screen


def test_only_one_theme_and_all_again() -> None:
    assert "2 of 10 events · by date · energy" in walk("t", "o", "escape").screen
    assert "10 of 10 events" in walk("t", "o", "a", "escape").screen


def test_no_theme_at_all_means_all() -> None:
    assert "10 of 10 events" in walk("t", "o", "space", "escape").screen


def test_statuses_are_switched_like_themes() -> None:
    assert "without occurred" in walk("s", "space", "escape").screen


def test_a_click_switches_too() -> None:
    assert "without energy" in walk("t", clicks=[("_Switches", (5, 0))]).screen


def test_the_order_goes_round_and_can_be_reversed() -> None:
    assert "by reported" in walk("o").screen
    assert walk("r").current == "a0000001"
    assert walk("r", "home").current == "d0000002"
    assert "by date" in walk(*["o"] * 6).screen


def test_a_plan_leads_to_its_outcome_and_back() -> None:
    assert walk(*["down"] * 4, "f").current == "c0000002"
    assert walk(*["down"] * 4, "f", "f").current == "c0000001"
    assert walk(*["down"] * 4, "f", "b").current == "c0000001"


def test_an_outcome_that_the_filters_hide_is_shown_all_the_same() -> None:
    seen = walk("s", "down", "down", "o", "escape", "f")

    assert seen.app.pane.event is not None
    assert seen.app.pane.event.id == "c0000002"
    assert "the filters hide it" in seen.screen


def test_an_event_that_leads_nowhere_says_so() -> None:
    assert "no outcome is known of this" in walk("f").screen


def test_detail_tells_what_became_of_a_plan() -> None:
    screen = walk(*["down"] * 4, size=(200, 40)).screen

    assert "late: 12 March 2023, 11 days late" in screen
    assert "→ 12 Mar 2023" in screen


def test_detail_tells_where_reports_differ_and_what_was_corrected() -> None:
    screen = walk(*["down"] * 5).screen

    assert "reports differ on the date" in screen
    assert "· 12 March 2023  Port Gazette" in screen
    assert "corrected by hand: place set to" in screen


def test_the_link_that_is_opened_is_that_of_the_quotation_one_is_at() -> None:
    assert walk(*["down"] * 5, "w").browsed == ["https://example.org/harbour?a=1&b=[2]"]
    assert walk(*["down"] * 5, "n", "w").browsed == ["https://example.org/ferry"]
    assert walk(*["down"] * 5, "N", "p", "w").browsed == ["https://example.org/ferry"]


def test_an_address_that_is_no_web_page_is_never_opened() -> None:
    seen = walk(*["down"] * 6, "w")

    assert seen.browsed == []
    assert "no link here that is safe to open" in seen.screen
    assert walk(*["down"] * 6, "p", "w").browsed == []


def test_the_page_turns_to_the_next_quotation() -> None:
    assert "The ferry left Karachi" in walk(*["down"] * 5, "p", "n").screen


def test_marked_events_are_exported_and_no_others() -> None:
    seen = walk("space", "down", "space", "e", "enter")

    assert seen.saved == [("timeline.csv", ("a0000001", "b0000001"))]
    assert "written to timeline.csv" in seen.screen


def test_without_marks_what_is_shown_is_exported() -> None:
    assert walk("slash", *"ferry", "enter", "e", "enter").saved == [("timeline.csv", ("c0000001", "c0000002"))]


def test_what_is_shown_is_exported_also_where_there_are_marks() -> None:
    assert len(walk("space", "E", "enter").saved[0][1]) == 10


def test_all_that_is_shown_can_be_marked_and_unmarked() -> None:
    assert "2 marked" in walk("slash", *"ferry", "enter", "M").screen
    assert "marked" not in walk("M", "U").screen
    assert "marked" not in walk("space", "up", "space").screen


def test_marks_outlive_the_filter() -> None:
    assert walk("space", "slash", *"ferry", "enter", "e", "enter").saved == [("timeline.csv", ("a0000001",))]


def test_a_file_is_replaced_only_when_asked_twice() -> None:
    assert walk("e", "enter", taken=["timeline.csv"]).saved == []
    assert len(walk("e", "enter", "enter", taken=["timeline.csv"]).saved) == 1


def test_an_export_that_fails_says_why_and_can_be_tried_again() -> None:
    seen = walk("e", "end", *".full", "enter")

    assert seen.saved == []
    assert "cannot write 'timeline.csv.full'" in seen.screen


def test_what_a_format_cannot_hold_is_told() -> None:
    keys = [*["backspace"] * 3, *"json"]

    assert "written to timeline.json; 1 event without a date is not in it" in walk("e", *keys, "enter").screen


def test_nothing_shown_is_nothing_to_export() -> None:
    assert "there is nothing to export" in walk("slash", *"zzz", "enter", "e").screen


def test_the_drawing_leads_the_list() -> None:
    assert walk("2", "end").current == "e0000001"
    assert walk("2", "down").current == "a0000002"


def test_a_click_into_the_drawing_leads_the_list() -> None:
    assert walk(clicks=[("#chart", (16, 6))]).current == "a0000002"


def test_a_click_chooses_an_event_and_a_click_on_a_plan_follows_it() -> None:
    assert walk(clicks=[("#list", (10, 4))]).current == "a0000002"
    assert walk(*["down"] * 4, clicks=[("#detail", (15, 15))]).current == "c0000002"


def test_the_drawing_is_coarser_and_finer_on_request() -> None:
    assert "├ Nov" in walk().screen
    assert "├ Nov" not in walk("minus").screen
    assert "├ Nov" in walk("minus", "plus").screen


@pytest.mark.parametrize(("key", "pane"), [("1", "list"), ("2", "chart"), ("3", "detail")])
def test_one_pane_at_a_time_where_there_is_room_for_no_more(key: str, pane: str) -> None:
    assert walk(key, size=(40, 24)).panes == [pane]


def test_a_tab_is_chosen_with_the_mouse() -> None:
    assert walk(size=(40, 24), clicks=[("#tabs", (12, 0))]).panes == ["chart"]


def test_help_tells_every_key_of_one_letter() -> None:
    told = set(" ".join(keys for _, section in KEYS for keys, _ in section).split())
    keys = {key for binding in Explorer.BINDINGS if isinstance(binding, Binding) for key in binding.key.split(",")}

    assert {key for key in keys if len(key) == 1 and key not in "123"} <= told


@pytest.mark.parametrize(("key", "code"), [("q", 0), ("ctrl+c", 130)])
def test_it_ends_with_the_code_of_how_it_was_left(key: str, code: int) -> None:
    assert walk(key).app.return_code == code


def test_control_c_ends_it_from_a_field_too() -> None:
    assert walk("slash", "a", "ctrl+c").app.return_code == 130


def test_very_many_events_are_counted_aside_and_drawn_when_that_is_done() -> None:
    seen = walk(store=MemoryStore(many(6000)))

    assert "6,000 of 6,000 events" in seen.screen


def test_no_more_of_a_store_is_read_than_is_seen() -> None:
    class Counting(MemoryStore):
        asked = 0

        def page(self, ask: Filters, first: int, size: int) -> tuple[Event, ...]:
            Counting.asked += size
            return super().page(ask, first, size)

    walk("end", store=Counting(many(3000)))

    assert Counting.asked <= 64 * 4
