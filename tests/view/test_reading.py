"""What was read: themes, sources, and the examination of one article."""

from __future__ import annotations

from dataclasses import replace

from pk_ru_timeline.model import Examination, Issue, Severity, Timeline
from pk_ru_timeline.view import Look, render_check, render_sources, render_themes, render_times

from .awful import awful_examination, awful_times

MONO = Look(100, color=False)


def test_theme_bars_are_as_long_as_the_counts() -> None:
    lines = render_themes([("energy", 4, 8), ("trade", 2, 2)], MONO).plain.splitlines()

    assert lines[1].split()[:3] == ["energy", "4", "8"]
    assert (lines[1].count("━"), lines[1].count("┄")) == (20, 20)
    assert lines[2].count("━") == 10


def test_a_single_event_among_many_still_has_a_bar() -> None:
    lines = render_themes([("energy", 900, 900), ("food", 0, 1)], MONO).plain.splitlines()

    assert lines[2].count("┄") == 1


def test_a_source_tells_how_it_was_dated_and_what_was_drawn_from_it(awful: Timeline) -> None:
    row = render_sources(replace(awful, sources=awful.sources[:1]), Look(160, color=False)).plain.splitlines()[1]

    assert "our summary of Arab News: Oil [and] gas" in row
    assert "21 Apr 2023, Updated/Published line" in row
    assert row.split()[-1] == "6"


def test_a_source_without_a_date_says_so(awful: Timeline) -> None:
    undated = replace(awful, sources=awful.sources[4:5])

    assert "no date found" in render_sources(undated, MONO).plain
    assert "no date found · 5 events" in render_sources(undated, Look(40, color=False)).plain


def test_a_source_without_a_headline_says_so(awful: Timeline) -> None:
    nameless = replace(awful.sources[4], headline="", publisher=None)

    assert "(no headline)" in render_sources(replace(awful, sources=(nameless,)), MONO).plain


def test_check_tells_what_was_split_cut_drawn_and_passed_over(examination: Examination) -> None:
    drawn = render_check(examination, MONO).plain

    assert "2 stories" in drawn
    assert "21 April 2023, from: Updated/Published line (“Updated 21 April 2023”); 1 sentence" in drawn
    assert "no date found, only the year 2023 of its copyright line; 0 sentences, pasted below" in drawn
    assert "line 1, a share link: Short Url" in drawn
    assert "line 4, a teaser for another page: Read more: this" in drawn
    assert "3 events drawn" in drawn
    assert "1 dated sentence that made no event" in drawn
    assert "“since [bold]2003[/bold]”: a standing fact" in drawn
    assert "note: no date in 'page.txt'" in drawn


def test_check_of_an_article_that_gave_nothing_is_short(examination: Examination) -> None:
    nothing = replace(
        examination,
        article=replace(examination.article, stories=(), cuts=(), issues=(), publisher=None),
        events=(),
        skipped=(),
    )

    assert render_check(nothing, MONO).plain.split("\n\n") == [
        " page.txt",
        " 0 stories",
        " 0 lines of furniture cut",
        " 0 events drawn",
        " 0 dated sentences that made no event\n",
    ]


def test_an_error_is_told_from_a_note(examination: Examination) -> None:
    issue = Issue(source="page.txt", message="not read", severity=Severity.ERROR)
    drawn = render_check(replace(examination, article=replace(examination.article, issues=(issue,))), MONO).plain

    assert "error: not read" in drawn


def test_words_of_a_digest_bear_no_quotation_marks_in_check_either(examination: Examination) -> None:
    ours = replace(examination, article=replace(examination.article, kind="digest"))
    drawn = render_check(ours, MONO).plain

    assert "our summary of Arab News" in drawn
    assert "since [bold]2003[/bold]: a standing fact" in drawn


def test_events_not_between_the_two_countries_say_so(examination: Examination) -> None:
    other = replace(examination, events=(replace(examination.events[0], bilateral=False),))

    assert "not between the two countries" in render_check(other, MONO).plain


def test_times_fit_any_width_and_nothing_of_them_is_cut() -> None:
    for width in (30, 60, 61, 70, 80, 120):
        page = "".join(render_times(awful_times(), Look(width, color=False)).plain.split())

        assert "past" in page
        assert "DURATION" in page
        assert "ежегодно" in page


def test_in_plain_words_nothing_of_a_check_is_indented() -> None:
    lines = render_check(awful_examination(), Look(80, color=False, plain=True)).plain.splitlines()

    assert "3 events drawn:" in lines
    assert "Agreement on oil exploration signed: 27 March 1974, energy, occurred" in lines
    assert not [line for line in lines if line.startswith(" ")]
