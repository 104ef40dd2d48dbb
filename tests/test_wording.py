"""How dates, statuses, citations and rules are worded."""

from __future__ import annotations

import doctest
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pk_ru_timeline import wording
from pk_ru_timeline.model import Citation, Disputed, Granularity, Outcome, OutcomeKind, Status, parse_edtf
from pk_ru_timeline.wording import (
    clean,
    word_beside,
    word_citation,
    word_date,
    word_granularity,
    word_length,
    word_outcome,
    word_reading,
    word_rule,
    word_status,
)

DATES = [
    ("2023-06-20", "20 June 2023", "20 Jun 2023"),
    ("2023-06-20~", "about 20 June 2023", "~20 Jun 2023"),
    ("2023-06-20/2023-06-21", "20–21 June 2023", "20–21 Jun 2023"),
    ("2016-09-24/2016-10-10", "24 September – 10 October 2016", "24 Sep – 10 Oct 2016"),
    ("2016-12-24/2017-01-03", "24 December 2016 – 3 January 2017", "24 Dec 2016 – 3 Jan 2017"),
    ("2023-01-16/2023-01-22", "week of 16 January 2023", "wk of 16 Jan 2023"),
    ("2023-01-16~/2023-01-22~", "about the week of 16 January 2023", "~wk of 16 Jan 2023"),
    ("2023-04", "April 2023", "Apr 2023"),
    ("2023-06~", "about June 2023", "~Jun 2023"),
    ("2023-03/2023-05", "March – May 2023", "Mar – May 2023"),
    ("2022-11/2023-02", "November 2022 – February 2023", "Nov 2022 – Feb 2023"),
    ("2017-23", "autumn 2017", "autumn 2017"),
    ("2017-24", "winter 2017–18", "winter 2017–18"),
    ("2017-23~", "about autumn 2017", "~autumn 2017"),
    ("2026-01/2026-03", "first quarter of 2026", "Q1 2026"),
    ("2022-10~/2022-12~", "about the fourth quarter of 2022", "~Q4 2022"),
    ("2024-07/2024-12", "second half of 2024", "H2 2024"),
    ("2023", "2023", "2023"),
    ("2003/2005", "2003–2005", "2003–2005"),
    ("197X", "1970s", "1970s"),
    ("19XX", "20th century", "20th c."),
    ("20XX", "21st century", "21st c."),
    ("2023/..", "after 2023", "after 2023"),
    ("2023~/..", "after about 2023", "after ~2023"),
    ("2023-04/..", "after April 2023", "after Apr 2023"),
    ("2023-04-20/..", "from 20 April 2023", "from 20 Apr 2023"),
    ("../2023-03", "by March 2023", "by Mar 2023"),
    ("../2023", "by the end of 2023", "by end 2023"),
    ("../2023-03-15", "by 15 March 2023", "by 15 Mar 2023"),
]


@pytest.mark.parametrize(("edtf", "full", "short"), DATES, ids=[row[0] for row in DATES])
def test_a_date_is_worded_as_one_would_say_it(edtf: str, full: str, short: str) -> None:
    assert word_date(parse_edtf(edtf)) == full
    assert word_date(parse_edtf(edtf), short=True) == short


def test_an_undated_event_is_worded_by_its_report() -> None:
    assert word_date(None, reported=date(2025, 12, 16)) == "reported 16 December 2025"
    assert word_date(None, reported=date(2025, 12, 16), short=True) == "reported 16 Dec 2025"
    assert word_date(None) == "undated"


BESIDE = [
    ("2023-06-20", "20"),
    ("2023-06-20~", "~20"),
    ("2023-06-20/2023-06-21", "20–21"),
    ("2023-01-16/2023-01-22", "16–22"),
    ("2016-09-24/2016-10-10", "24 – 10 Oct"),
    ("2016-12-24/2017-01-03", "24 – 3 Jan 2017"),
    ("2023-04", "in Apr"),
    ("2023-04~", "~Apr"),
    ("2023-03/2023-05", "Mar – May"),
    ("2026-01/2026-03", "Jan–Mar"),
    ("2017-23", "autumn"),
    ("2022", "in 2022"),
    ("2022~", "~2022"),
    ("2003/2005", "2003–2005"),
    ("197X", "1970s"),
    ("2023/..", "after 2023"),
]


@pytest.mark.parametrize(("edtf", "words"), BESIDE, ids=[row[0] for row in BESIDE])
def test_beside_its_year_and_month_a_date_says_only_the_rest(edtf: str, words: str) -> None:
    assert word_beside(parse_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day"),
        (19, "19 days"),
        (59, "59 days"),
        (92, "3 months"),
        (364, "1 year"),
        (362, "11 months"),
        (701, "1 year 11 months"),
        (730, "2 years"),
        (731, "2 years"),
        (1010, "2 years 9 months"),
        (9999, "27 years 4 months"),
        (12750, "34 years 10 months"),
    ],
)
def test_a_length_of_time_is_told_in_days_or_in_years_and_months(days: int, words: str) -> None:
    assert word_length(days) == words


def test_a_status_is_the_word_that_the_filter_takes() -> None:
    assert [word_status(status) for status in Status] == ["occurred", "ongoing", "planned", "proposed", "cancelled"]


def test_a_granularity_says_how_finely_a_date_is_known() -> None:
    assert word_granularity(Granularity.MONTH) == "known to the month"
    assert word_granularity(Granularity.SPAN) == "a stretch of days"


CITATION = Citation(
    source="visit.txt",
    kind="page",
    publisher="Arab News",
    headline="Bilawal arrives",
    url=None,
    published=date(2023, 1, 29),
    quote="Bilawal arrived on Sunday.",
    start=0,
    end=26,
    expression="on Sunday",
    expression_start=16,
    resolved=parse_edtf("2023-01-29"),
    status=Status.OCCURRED,
    rule="weekday-past",
    voice="Arab News",
)


def test_a_citation_names_publisher_and_day() -> None:
    assert word_citation(CITATION) == "Arab News, 29 January 2023"


def test_a_digest_is_named_as_our_summary_and_never_in_quotation_marks() -> None:
    assert word_citation(replace(CITATION, kind="digest")) == "our summary of Arab News, 29 January 2023"


def test_without_a_publisher_file_and_headline_stand_in() -> None:
    unnamed = replace(CITATION, publisher=None, published=None)

    assert word_citation(unnamed) == "visit.txt: Bilawal arrives, undated"
    assert word_citation(replace(unnamed, headline="")) == "visit.txt, undated"


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("weekday-past", "weekday, told as past"),
        ("month-planned", "month, told as planned"),
        ("month-year", "month year"),
        ("past", "past"),
        ("no_date", "no date"),
    ],
)
def test_a_rule_has_a_readable_name(rule: str, words: str) -> None:
    assert word_rule(rule) == words


@pytest.mark.parametrize(
    ("dirty", "safe"),
    [
        ("one\ntwo\r\n\tthree", "one two three"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]8;;https://evil.example\x1b\\text\x1b]8;;\x1b\\", "text"),
        ("\x1b]0;title\x07rest", "rest"),
        ("\x1b]0;never ended, and all the rest", "0;never ended, and all the rest"),
        ("\x9b31mred", "red"),
        ("nul\x00bell\x07", "nulbell"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("\u2066isolated\u2069", "isolated"),
        ("soft\xadhyphen", "softhyphen"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("half\ud83d", "half\ufffd"),
        ("no\u00a0break", "no break"),
    ],
)
def test_what_could_steer_a_terminal_is_removed(dirty: str, safe: str) -> None:
    assert clean(dirty) == safe


def test_letters_of_every_script_stay() -> None:
    text = "Pakistan’s “crude” – پاکستان, می\u200cخواهم, Россия, 巴基斯坦, é, e\u0301, [sic]"

    assert clean(text) == text


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)

    assert clean(once) == once
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in once)


def test_the_examples_of_its_docstrings_hold() -> None:
    assert doctest.testmod(wording).failed == 0


OUTCOMES = [
    (OutcomeKind.KEPT, None, None, "kept"),
    (OutcomeKind.KEPT, None, "2023-06", "kept, June 2023"),
    (OutcomeKind.LATE, 42, "2023-06-11", "11 June 2023, 42 days late"),
    (OutcomeKind.LATE, 1, None, "1 day late"),
    (OutcomeKind.LATE, 1400, None, "1,400 days late"),
    (OutcomeKind.LATE, None, "2024", "2024, late"),
    (OutcomeKind.MOVED, None, "2024-10-08", "moved, see 8 October 2024"),
    (OutcomeKind.MOVED, None, None, "moved"),
    (OutcomeKind.CANCELLED, None, "2012-10-02", "cancelled, 2 October 2012"),
    (OutcomeKind.CANCELLED, None, None, "cancelled"),
    (OutcomeKind.PENDING, None, "2025-01", "pending, January 2025"),
    (OutcomeKind.PENDING, None, None, "pending"),
    (OutcomeKind.UNKNOWN, None, "2025-01", ""),
]


@pytest.mark.parametrize(("kind", "late", "became", "words"), OUTCOMES)
def test_an_outcome_is_told_with_its_date_and_delay(
    kind: OutcomeKind, late: int | None, became: str | None, words: str
) -> None:
    outcome = Outcome(kind=kind, days_late=late)

    assert word_outcome(outcome, parse_edtf(became) if became else None) == words


def test_a_reading_is_a_date_in_words_or_what_the_report_says() -> None:
    assert word_reading(Disputed.DATE, "2023-06-11") == "11 June 2023"
    assert word_reading(Disputed.DATE, "soon\x1b[31m") == "soon"
    assert word_reading(Disputed.FIGURE, "45,000\ntonnes") == "45,000 tonnes"


@pytest.mark.parametrize(
    ("edtf", "beside"),
    [
        ("../2023-04-30", "by 30"),
        ("../2023-04", "by end Apr"),
        ("../2023", "by end 2023"),
        ("2023-04-30/..", "from 30"),
        ("2023-04/..", "after Apr"),
        ("2023~/..", "after ~2023"),
    ],
)
def test_an_open_date_beside_its_month_names_the_end_that_is_known(edtf: str, beside: str) -> None:
    assert word_beside(parse_edtf(edtf)) == beside
