"""Lines that are there to date the page: `Updated 3 May 2021`, `By News Desk | Aug 9, 2020`; and site clocks."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from ..lexicon import Furniture
from ..model import Granularity
from ..temporal import read_dates
from .lines import FULL_STOP, Kind, Verdict, count_words

_CLOCK_TIME = re.compile(r"\b\d{1,2}:\d\d\b")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_NUMERIC = re.compile(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d\d)[/.](?P<ym>\d\d?)[/.](?P<yd>\d\d?)|"
    r"(?P<a>\d\d?)(?P<dot>[-/.])(?P<b>\d\d?)(?P=dot)(?P<year>(?:19|20)\d\d))(?!\d)"
)
_MARK_ALONE = re.compile(r"(?:last )?(?:updated?|published|posted|issued|modified|created|released)\b")
NO_FULL_DATE = "no full date in it"
"""Why a line that should date the page does not."""

_PARTS = re.compile(r"[|•]|\bby\b|\d:\d\d|,")
_FOOT = ("published in", "story first published")
"""Beginnings of a date below the story."""

_WEEK = 7
_LONGEST = 25
_LONGEST_SENTENCE = 8
_LONGEST_CLOCK = 10
_MOST_BESIDE_MARKED = 14
_MOST_BESIDE_BARE = 6
_FEW_BESIDE_BARE = 2


def judge_date_line(line: str, furniture: Furniture) -> Verdict | None:
    """What a line with a date is, if it is no copy; `None` for any other line."""
    folded = line.casefold()
    if folded.startswith(("copyright", "©", "(c)")):
        return None
    marked = any(re.search(rf"\b{re.escape(word)}\b", folded) for word in furniture.published)
    if not _can_date(line, folded, marked):
        return None
    days = _days_in(line)
    if _is_clock(folded, bool(days) and marked, furniture):
        clock = Verdict(Kind.FURNITURE, "a clock of the site, not the story's date")
        return clock if marked or count_words(line) <= _LONGEST_CLOCK else None
    if not days:
        alone = marked and count_words(line) <= _LONGEST_SENTENCE and _MARK_ALONE.match(folded)
        return Verdict(Kind.FURNITURE, NO_FULL_DATE) if alone else None
    if _says_more(line, days, marked, furniture):
        return None
    if not marked and _CLOCK_TIME.search(line) and _WEEKDAY.search(line):
        return Verdict(Kind.DATED, "weekday and clock", days[0][2])
    kind = Kind.END if folded.startswith(_FOOT) else Kind.DATED
    return Verdict(kind, "marked" if marked else "bare", _published_before_updated(line, days))


def _can_date(line: str, folded: str, marked: bool) -> bool:
    """False for what is too long, has no number, or is a sentence."""
    words = count_words(line)
    if words > _LONGEST or not (marked or re.search(r"\d", line)):
        return False
    return not FULL_STOP.search(line) or words <= _LONGEST_SENTENCE or folded.startswith("published in")


def _is_clock(folded: str, marked_day: bool, furniture: Furniture) -> bool:
    """True where a word for a clock or a counter stands in it, and no mark with a day says otherwise."""
    if folded.startswith("published") or not any(w in folded for w in furniture.clocks):
        return False
    return not marked_day or "copyright" in folded


def _says_more(line: str, days: list[tuple[int, int, date]], marked: bool, furniture: Furniture) -> bool:
    """True where too many words stand beside the dates for a line that only dates the page."""
    rest = line
    for start, end, _ in reversed(days):
        rest = rest[:start] + " " + rest[end:]
    beside = sum(word.casefold() not in furniture.beside_dates for word in re.findall(r"[^\W\d_]{2,}", rest))
    if marked:
        return beside > _MOST_BESIDE_MARKED
    return beside > _MOST_BESIDE_BARE or (beside > _FEW_BESIDE_BARE and not _PARTS.search(line))


def _days_in(line: str) -> list[tuple[int, int, date]]:
    """Full days in a line: start, end and day of each; `17-03-2020` where only one order of its parts makes a date.

    Of a weekly's issue (`Issue of 13-19 May 2011`) it is the first.
    """
    longest = _WEEK if "issue" in line.casefold() else 1
    days = [
        (t.start, t.end, t.when.start)
        for t in read_dates(line, None)
        if t.when and t.when.start and (t.when.granularity is Granularity.DAY or t.when.days_long <= longest)
    ]
    for match in _NUMERIC.finditer(line):
        taken = any(start < match.end() and match.start() < end for start, end, _ in days)
        if not taken and len(found := _numeric_days(match)) == 1:
            days.append((match.start(), match.end(), found[0]))
    return sorted(days)


def either_day(line: str) -> list[date]:
    """The two days that `Issued on: 02/10/2017` may be; empty where it is one day, or none."""
    match = _NUMERIC.search(line)
    days = _numeric_days(match) if match else []
    return days if len(days) == 2 else []


def _numeric_days(match: re.Match[str]) -> list[date]:
    """The days that a date in figures may be: two where day and month could change places, none off the calendar."""
    if match["y"]:
        return _days_of(int(match["y"]), [(int(match["ym"]), int(match["yd"]))])
    year, first, second = int(match["year"]), int(match["a"]), int(match["b"])
    orders = [(second, first)] if second <= 12 else []
    if first <= 12 and first != second and (match["dot"] != "." or not orders):
        orders.append((first, second))
    return _days_of(year, orders)


def _days_of(year: int, orders: Sequence[tuple[int, int]]) -> list[date]:
    in_year = [(month, day) for month, day in orders if 1 <= month <= 12]
    return [date(year, month, day) for month, day in in_year if 1 <= day <= monthrange(year, month)[1]]


def _published_before_updated(line: str, days: list[tuple[int, int, date]]) -> date:
    """The day behind "published", else the first one."""
    published = re.search(r"\bpublished|posted\b", line, re.I)
    after = [day for start, _, day in days if published and start >= published.end()]
    return after[0] if after else days[0][2]
