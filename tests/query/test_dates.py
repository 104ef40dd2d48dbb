"""Dates as they are typed on the command line."""

from __future__ import annotations

from datetime import date

import pytest

from pk_ru_timeline.errors import QueryError
from pk_ru_timeline.model import format_edtf
from pk_ru_timeline.query import parse_bound, parse_day, parse_year

FORMS = "2023, 2023-04, 2023-04-20, '20 April 2023' or 'Q2 2023'"


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2023", "2023"),
        ("2023-03", "2023-03"),
        ("2023-04-20", "2023-04-20"),
        ("197X", "1970/1979"),
        ("2023-06~", "2023-06"),
        ("March 2023", "2023-03"),
        ("mar 2023", "2023-03"),
        ("Sept. 2023", "2023-09"),
        ("20 April 2023", "2023-04-20"),
        ("April 20, 2023", "2023-04-20"),
        ("April 5 2023", "2023-04-05"),
        (" 2023 ", "2023"),
        ("Q1 2023", "2023-01/2023-03"),
        ("H2 2023", "2023-07/2023-12"),
        ("1st May 2023", "2023-05-01"),
        ("2nd of May 2023", "2023-05-02"),
        ("May 3rd, 2023", "2023-05-03"),
        ("20.04.2023", "2023-04-20"),
        ("20/4/2023", "2023-04-20"),
        ("04/20/2023", "2023-04-20"),
        ("5.5.2023", "2023-05-05"),
    ],
)
def test_a_bound_is_read_from(typed: str, edtf: str) -> None:
    assert format_edtf(parse_bound(typed)) == edtf


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("31 June 2023", "'31 June 2023': there is no day 31 in that month"),
        ("2023-02-29", "'2023-02-29': there is no day 29 in that month"),
        ("2023-13", "'2023-13': there is no month 13"),
        ("March", "'March' has no year: write 'March 2023'"),
        ("20 April", "'20 April' has no year: write '20 April 2023'"),
        ("Mumble 2023", f"'Mumble 2023' is not a date: write {FORMS}"),
        ("yesterday", f"'yesterday' is not a date: write {FORMS}"),
        ("2023/..", "'2023/..' is an interval: name one day, month or year; its ends go with --since and --until"),
        ("5/2023", f"'5/2023' is not a date: write {FORMS}"),
        ("31.06.2023", "'31.06.2023': there is no day 31 in that month"),
        ("H3 2023", "'H3 2023': a year has two halves, H1 and H2"),
        (
            "1/5/2023",
            "'1/5/2023' may name two days: write 2023-05-01 or 2023-01-05, the year first, then month and day",
        ),
    ],
)
def test_a_bound_that_is_none_is_named_with_what_would_be_right(typed: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_bound(typed)

    assert str(caught.value) == message


@pytest.mark.parametrize("typed", ["", "4.2023", "20 20 April 2023", "5 April 6 2023", "2023-6-1"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(QueryError, match="is not a date"):
        parse_bound(typed)


@pytest.mark.parametrize(
    ("typed", "edtf"), [("2023", "2023"), ("2022-2024", "2022/2024"), ("2022–2024", "2022/2024"), ("2023-2023", "2023")]
)
def test_a_year_is_read_from(typed: str, edtf: str) -> None:
    assert format_edtf(parse_year(typed)) == edtf


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("2024-2022", "'2024-2022' runs backwards: write 2022-2024"),
        ("2023-05", "'2023-05' is not a year: write 2023 or 2022-2024; months go with --since and --until"),
        ("23", "'23' is not a year: write 2023 or 2022-2024; months go with --since and --until"),
        ("0000", "'0000': the year must lie between 0001 and 9998"),
    ],
)
def test_a_year_that_is_none_is_named_with_what_would_be_right(typed: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_year(typed)

    assert str(caught.value) == message


def test_a_day_may_be_written_in_words() -> None:
    assert parse_day("19 June 2023") == date(2023, 6, 19)


def test_a_month_is_no_day() -> None:
    with pytest.raises(QueryError, match="'2023-06' is not one day: write 2023-06-19"):
        parse_day("2023-06")
