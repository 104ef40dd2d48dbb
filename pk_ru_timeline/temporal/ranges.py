"""Two expressions that make a range: `from April 6 to May 9`, `between March and May 2023`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pk_ru_timeline.model import DateRange, Granularity, Timex, TimexType, format_edtf

FARTHEST_MEMBER = 14
"""The most characters between two expressions that make a range or a list."""

_JOINT = re.compile(r"\s{0,2}(?:[-–—]|,?\s(?:(?:up\s)?to|until|till|through|thru))\s{0,2}(?:the\s)?")
_AND = re.compile(r"\s{1,2}and\s{1,2}(?:the\s)?")
_RIGHT_BEHIND = re.compile(r",?\s{1,2}(?:of\s)?")
_NAMED_YEAR = re.compile(r"(?:last|this|next|that|the same) year", re.IGNORECASE)
_MONTH_LONG = 31
_IN = re.compile(r"\s{1,2}in\s{1,2}")
_LIST = re.compile(r"(?:,?\s(?:and|or|&)|,|\s?/)\s?(?:on\s|in\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s{1,2}(?:the\s)?\Z", re.IGNORECASE)


def is_joint(text: str, start: int, end: int, following: int) -> bool:
    """True where the words between two expressions make one range of them; `start` is where the first begins."""
    if not 0 < following - end <= FARTHEST_MEMBER:
        return False
    if _JOINT.fullmatch(text, end, following):
        return True
    return bool(_AND.fullmatch(text, end, following) and _BETWEEN.search(text, max(0, start - 14), start))


def is_listed(text: str, end: int, following: int) -> bool:
    """True where only `and`, `or`, a comma or a slash stands between two expressions."""
    return 0 < following - end <= 8 and _LIST.fullmatch(text, end, following) is not None


def join_ranges(text: str, timexes: Sequence[Timex]) -> list[Timex]:
    """The same expressions, each range as one: from its first member to its last, `when` the whole stretch."""
    joined: list[Timex] = []
    for timex in timexes:
        whole = _joined(text, joined[-1], timex) if joined else None
        if whole is None:
            joined.append(timex)
        else:
            joined[-1] = whole
    return joined


def _joined(text: str, first: Timex, last: Timex) -> Timex | None:
    return (
        _range(text, first, last)
        or _of_year(text, first, last)
        or _month_of_year(text, first, last)
        or _decades(text, first, last)
    )


def _month_of_year(text: str, first: Timex, last: Timex) -> Timex | None:
    """`last year in December`: the year tells which December."""
    if first.when is None or last.when is None or not _IN.fullmatch(text, first.end, last.start):
        return None
    year, month = first.when, last.when
    if year.granularity is not Granularity.YEAR or month.granularity is not Granularity.MONTH or year.start is None:
        return None
    assert month.start is not None
    when = replace(DateRange.month(year.start.year, month.start.month), approximate=month.approximate)
    return replace(last, start=first.start, text=text[first.start : last.end], value=format_edtf(when)[:7], when=when)


def _of_year(text: str, first: Timex, last: Timex) -> Timex | None:
    """`Dec 2-4 last year`: the year tells which December."""
    if first.when is None or last.when is None or not _RIGHT_BEHIND.fullmatch(text, first.end, last.start):
        return None
    start, year = first.when.start, last.when.start
    named = last.when.granularity is Granularity.YEAR and _NAMED_YEAR.fullmatch(last.text)
    if not named or start is None or year is None or first.when.days_long > _MONTH_LONG or first.when.is_open:
        return None
    when = first.when.in_year(year.year)
    if when is None:
        return None
    return replace(first, end=last.end, text=text[first.start : last.end], value=format_edtf(when), when=when)


def _decades(text: str, first: Timex, last: Timex) -> Timex | None:
    """`in the 1950s and 1960s`: one stretch, where the second follows the first."""
    if first.when is None or last.when is None or first.when.end != last.when.start:
        return None
    if {first.when.granularity, last.when.granularity} != {Granularity.DECADE}:
        return None
    return _whole(text, first, last) if _AND.fullmatch(text, first.end, last.start) else None


def _range(text: str, first: Timex, last: Timex) -> Timex | None:
    dates = {first.type, last.type} <= {TimexType.DATE, TimexType.TIME}
    of_one_rule = first.rule == last.rule and first.rule.startswith(("days-month", "month-days"))
    if not dates or not (
        _are_two_days_running(text, first, last)
        or (of_one_rule and _is_list_of_days(text, first, last))
        or is_joint(text, first.start, first.end, last.start)
    ):
        return None
    if first.value.endswith("_REF") or last.value.endswith("_REF"):
        return None
    if (first.when is None) != (last.when is None):
        return None
    return _whole(text, first, last)


def _are_two_days_running(text: str, first: Timex, last: Timex) -> bool:
    """`On February 29 and March 1`: one stretch."""
    if first.when is None or last.when is None or not _AND.fullmatch(text, first.end, last.start):
        return False
    days = {first.when.granularity, last.when.granularity} == {Granularity.DAY}
    months = first.rule.startswith("month-day") and last.rule.startswith("month-day")
    return days and months and first.when.end == last.when.start


def _whole(text: str, first: Timex, last: Timex) -> Timex | None:
    """From the start of the first to the end of the last; `None` where that is no stretch."""
    when = None
    if first.when is not None and last.when is not None:
        if first.when.start is None or last.when.end is None or first.when.start >= last.when.end:
            return None
        when = DateRange.joined(first.when, last.when)
    return replace(
        first,
        end=last.end,
        text=text[first.start : last.end],
        value=f"{first.value}/{last.value}",
        when=when,
        type=TimexType.DATE,
    )


def _is_list_of_days(text: str, first: Timex, last: Timex) -> bool:
    """`4-5 May`, `4 to 5 May` and `4 and 5 May` alike: the two days stand side by side."""
    return 0 < last.start - first.end <= 9
