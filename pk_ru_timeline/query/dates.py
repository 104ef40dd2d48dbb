"""Dates as a user types them on the command line: EDTF, or a month or day in English words.

Only complete dates are taken: what an article's "last March" means is not for here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ..errors import QueryError
from ..model import DateRange, parse_edtf

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WORDED = (
    r"(?:(?P<before>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>[^\W\d_]{3,})\.?"
    r"(?:\s+(?P<after>\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(?P<year>\d{4}))?"
)
"""Three letters of a month's name suffice."""
_PART = r"(?P<kind>[QqHh])(?P<number>[1-4])\s+(?P<year>\d{4})"
"""As the screen itself shorts a quarter or half."""
_NUMBERS = r"(?P<first>\d{1,2})[./-](?P<second>\d{1,2})[./-](?P<year>\d{4})"
_FORMS = "2023, 2023-04, 2023-04-20, '20 April 2023' or 'Q2 2023'"


def parse_year(text: str) -> DateRange:
    """`2023`, or the whole of `2022-2024`; `QueryError` for anything else.

    >>> parse_year("2022-2024").days_long
    1096
    """
    match = re.fullmatch(r"(\d{4})(?:\s*[-–]\s*(\d{4}))?", text.strip())
    if match is None:
        raise QueryError(f"{text!r} is not a year: write 2023 or 2022-2024; months go with --since and --until")
    first = _edtf(match[1], text)
    last = _edtf(match[2] or match[1], text)
    if match[2] is not None and match[2] < match[1]:
        raise QueryError(f"{text!r} runs backwards: write {match[2]}-{match[1]}")
    return DateRange.joined(first, last)


def parse_bound(text: str) -> DateRange:
    """One year, quarter, month or day, in EDTF or as "March 2023", "20 April 2023", "Q2 2023"; else `QueryError`.

    >>> parse_bound("April 20, 2023") == parse_bound("2023-04-20")
    True
    """
    if "/" in text and re.search(r"\d{4}.*/.*\d{4}|\.\.", text):
        raise QueryError(f"{text!r} is an interval: name one day, month or year; its ends go with --since and --until")
    when = _part(text) or _edtf(_in_digits(text), text)
    if when.is_open:
        raise QueryError(f"{text!r} is open: name a year, a month or a day")
    return replace(when, approximate=False)


def parse_day(text: str) -> date:
    """One day, written as `parse_bound` takes it; else `QueryError`."""
    when = parse_bound(text)
    if when.start is None or when.days_long != 1:
        raise QueryError(f"{text!r} is not one day: write 2023-06-19")
    return when.start


def _part(text: str) -> DateRange | None:
    """ "Q2 2023", "H1 2023"; `None` for what is not of that form."""
    match = re.fullmatch(_PART, text.strip())
    if match is None:
        return None
    number, year = int(match["number"]), int(match["year"])
    _edtf(match["year"], text)
    if match["kind"] in "Qq":
        return DateRange.quarter(year, number)
    if number > 2:
        raise QueryError(f"{text!r}: a year has two halves, H1 and H2")
    return DateRange.half(year, number)


def _ordered(text: str) -> str | None:
    """Day, month and year in digits as EDTF where only one order is possible; `None` for what is not of that form."""
    match = re.fullmatch(_NUMBERS, text.strip())
    if match is None:
        return None
    day, month, year = int(match["first"]), int(match["second"]), match["year"]
    if month > 12 >= day:
        day, month = month, day
    elif day <= 12 and day != month:
        either = f"{year}-{month:02}-{day:02} or {year}-{day:02}-{month:02}"
        raise QueryError(f"{text!r} may name two days: write {either}, the year first, then month and day")
    return f"{year}-{month:02}-{day:02}"


def _in_digits(text: str) -> str:
    """Words turned into EDTF: "20 April 2023" is `2023-04-20`; what is not of that form stays as it is."""
    ordered = _ordered(text)
    if ordered is not None:
        return ordered
    match = re.fullmatch(_WORDED, text.strip())
    if match is None or (match["before"] and match["after"]):
        return text
    months = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(match["month"].casefold())]
    if len(months) != 1:
        raise QueryError(f"{text!r} is not a date: write {_FORMS}")
    if match["year"] is None:
        raise QueryError(f"{text!r} has no year: write '{text.strip()} 2023'")
    day = match["before"] or match["after"]
    return f"{match['year']}-{months[0]:02}" + (f"-{day:0>2}" if day else "")


def _edtf(edtf: str, typed: str) -> DateRange:
    try:
        return parse_edtf(edtf)
    except ValueError as reason:
        if "is not a date" in str(reason):
            raise QueryError(f"{typed!r} is not a date: write {_FORMS}") from reason
        raise QueryError(str(reason).replace(repr(edtf), repr(typed))) from reason
