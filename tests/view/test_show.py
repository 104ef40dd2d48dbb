"""One event in full."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import StringIO

import pytest
from rich.console import Console

from pk_ru_timeline.model import Event
from pk_ru_timeline.view import Look, render_event
from pk_ru_timeline.view.shown import is_linkable

MONO = Look(80, color=False)


def in_colour(event: Event, width: int = 80) -> str:
    stream = StringIO()
    console = Console(
        file=stream, width=width, force_terminal=True, color_system="256", legacy_windows=False, no_color=False
    )
    console.print(render_event(event, Look(width, color=True)))
    return stream.getvalue()


def test_the_date_is_told_in_words_and_in_edtf_with_its_granularity(much_cited: Event) -> None:
    assert "when      11 June 2023 · 2023-06-11 · known to the day" in render_event(much_cited, MONO).plain


def test_an_undated_event_says_so_and_when_it_was_reported(much_cited: Event) -> None:
    undated = replace(much_cited, when=None)
    unreported = replace(undated, citations=tuple(replace(c, published=None) for c in undated.citations))

    assert "when      undated, reported 21 April 2023" in render_event(undated, MONO).plain
    assert "when      undated\n" in render_event(unreported, MONO).plain


def test_what_is_not_known_has_no_line(much_cited: Event) -> None:
    lines = render_event(replace(much_cited, place=None, actors=()), MONO).plain.splitlines()

    assert not [line for line in lines if line.startswith((" place", " actors"))]


def test_every_citation_is_shown_with_its_place_in_the_file(much_cited: Event) -> None:
    drawn = render_event(much_cited, MONO).plain

    assert "12 articles, 12 passages" in drawn
    assert "000-report.md, characters 1,200 to 1,302" in drawn
    assert " 12  " in drawn


def test_our_summary_is_named_so_and_bears_no_quotation_marks(much_cited: Event) -> None:
    ours = render_event(replace(much_cited, citations=much_cited.citations[:1]), MONO).plain

    assert "our summary of Arab News, 21 April 2023" in ours
    assert not {"“", "”", '"', "▎"} & set(ours)


def test_a_publishers_words_stand_in_quotation_marks(much_cited: Event) -> None:
    theirs = render_event(replace(much_cited, citations=much_cited.citations[1:2]), MONO).plain

    assert "▎ “Pakistan on Thursday placed its first order for discounted [sic]" in theirs
    assert "minister said. (1)”" in theirs


def test_without_colour_the_words_that_date_it_are_underlined_on_the_next_line(much_cited: Event) -> None:
    lines = render_event(replace(much_cited, citations=much_cited.citations[1:2]), MONO).plain.splitlines()
    at = next(number for number, line in enumerate(lines) if "on Thursday" in line)

    assert lines[at + 1].index("‾") == lines[at].index("on Thursday")
    assert lines[at + 1].count("‾") == len("on Thursday")


def test_in_colour_they_are_set_apart_in_the_line_itself(much_cited: Event) -> None:
    assert "\x1b[1;4mon Thursday\x1b[0m" in in_colour(much_cited)


def test_how_the_date_was_read_is_told(much_cited: Event) -> None:
    drawn = render_event(replace(much_cited, citations=much_cited.citations[1:2]), MONO).plain

    assert "dated by: “on Thursday” (weekday, told as past)" in drawn
    assert "this page alone gives 11 June 2023 (2023-06-11), and tells it as occurred" in drawn


def test_an_expression_of_a_neighbouring_sentence_is_named_with_its_place(much_cited: Event) -> None:
    voice = replace(much_cited.citations[1], expression="last week", expression_start=7)
    drawn = render_event(replace(much_cited, citations=(voice,)), MONO).plain

    told = " ".join(drawn.split())

    assert "“last week” (weekday, told as past), which stands outside these words at character 7" in told
    assert "‾" not in drawn


def test_a_citation_that_no_words_date_says_so(much_cited: Event) -> None:
    voice = replace(much_cited.citations[1], expression=None, expression_start=None, resolved=None, rule="no-date")
    drawn = render_event(replace(much_cited, citations=(voice,)), MONO).plain

    assert "no words date it (no date)" in drawn
    assert "this page alone gives undated" in drawn


def test_web_addresses_are_links_on_a_colour_terminal_and_are_printed_plainly_too(much_cited: Event) -> None:
    drawn = in_colour(much_cited)

    assert ";https://example.org/reports/0?from=timeline\x1b\\" in drawn
    assert "https://example.org/reports/0?from=timeline\x1b[0m" in drawn
    assert "javascript:alert(1)" in drawn
    assert ";javascript:" not in drawn


@pytest.mark.parametrize(
    ("url", "linkable"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("HTTPS://example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("https:", False),
        ("https://[bad", False),
        ("https://example.org/\x1b]8;;", False),
        ("https://example.org/a b", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_are_linked(url: str | None, linkable: bool) -> None:
    assert is_linkable(url) is linkable


def test_text_runs_no_wider_than_one_reads(much_cited: Event) -> None:
    assert max(map(len, render_event(much_cited, Look(200, color=False)).plain.splitlines())) <= 96
    assert much_cited.reported == date(2023, 4, 21)


def test_in_plain_words_nothing_of_an_event_is_aligned_or_indented(much_cited: Event) -> None:
    lines = render_event(much_cited, Look(80, color=False, plain=True)).plain.splitlines()

    assert "when: 11 June 2023, 2023-06-11, known to the day" in lines
    assert [line for line in lines if line.startswith("Citation 1: ")]
    assert not [line for line in lines if line.startswith(" ") or "  " in line]
