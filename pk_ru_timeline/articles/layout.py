"""Lines of a page by what they are: title, caption, bullet, text, date of the page, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..lexicon import Furniture
from ..model import Granularity
from ..temporal import read_dates

_BULLET = re.compile(r"(?:[•●▪◦‣·∙■►–—*-]|\d{1,2}[.)])\s+(?=\S)")
_SITE = re.compile(
    r"^(?:[\w-]+\.)+(?:com|net|org|pk|ru|in|tv|news)(?:\.\w\w)?\s*[:|–-]\s*|\s+[|–-]\s*(?:[\w-]+\.)+(?:com|net|org|pk|ru|tv)\s*$",
    re.I,
)
_SENTENCE_END = re.compile(r"""[.!?…:;,]["'”’»)\]]*$""")
_FULL_STOP = re.compile(r"""[.!?…]["'”’»)\]]*$""")
_CREDIT = re.compile(
    r"[\s.”’\"'](?:\((?P<brackets>[^()]{2,60})\)|(?:—|–|--|-|\|)\s?(?P<dash>[^.—–|]{2,40})|(?:pic|photo|image|picture)\s?[/:]\s?(?P<slash>[\w /.]{2,40})|(?<=\.\s)(?P<stop>[A-Z][\w/ ]{1,30}))\s*$",
    re.I,
)
_CLOCK_TIME = re.compile(r"\b\d{1,2}:\d\d\b")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_NUMERIC = re.compile(
    r"(?<!\d)(?:(?P<y>(?:19|20)\d\d)[/.](?P<ym>\d\d?)[/.](?P<yd>\d\d?)|(?P<a>\d\d?)(?P<dot>[-/.])(?P<b>\d\d?)(?P=dot)(?P<year>(?:19|20)\d\d))(?!\d)"
)
_URL = re.compile(r"^(?:https?://|www\.)\S+$|^[\w.-]+\.(?:com|net|org|pk|ru|tv|in)/\S+$", re.I)

TITLE_WORDS = 25
_TEXT_WORDS = 12


class Kind(StrEnum):
    """What a line is."""

    TITLE = "title"
    TEXT = "text"
    BULLET = "bullet"
    CAPTION = "caption"
    DATED = "date of the page"
    ADDRESS = "address"
    FURNITURE = "furniture"
    END = "end of the story"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that is not blank, without the white space (and the bullet) around it."""

    start: int
    end: int
    text: str
    kind: Kind
    why: str = ""
    """For furniture: in a few words, why it is taken for that."""

    day: date | None = None
    """For a date of the page: the day it gives."""


def read_lines(text: str, start: int, furniture: Furniture) -> Iterator[Line]:
    """All lines of `text` from `start` on, each with its kind; blank ones left out."""
    for match in re.finditer(r"[^\n]+", text[start:]):
        left, right = start + match.start(), start + match.end()
        while left < right and (text[left].isspace() or text[left] in "\ufeff\u200b"):
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if right > left:
            yield _read_line(text, left, right, furniture)


def _read_line(text: str, start: int, end: int, furniture: Furniture) -> Line:
    if end - start > 1200:  # a paragraph, whatever it begins with
        return Line(start=start, end=end, text=text[start:end], kind=Kind.TEXT)
    line = text[start:end]
    folded = line.casefold()
    if _URL.match(line):
        return Line(start=start, end=end, text=line, kind=Kind.ADDRESS)
    if bullet := _BULLET.match(line):
        start += bullet.end()
        return Line(start=start, end=end, text=text[start:end], kind=Kind.BULLET)
    if dated := _date_of_page(line, folded, furniture):
        return Line(start=start, end=end, text=line, kind=dated[0], why=dated[1], day=dated[2])
    if why := _furniture(line, folded, furniture):
        return Line(start=start, end=end, text=line, kind=why[0], why=why[1])
    if site := _SITE.search(line):
        if site.start() == 0:
            start += site.end()
        else:
            end = start + site.start()
        line = text[start:end]
    return Line(start=start, end=end, text=line, kind=_prose(line, furniture))


def _prose(line: str, furniture: Furniture) -> Kind:
    words = line.count(" ") + 1
    if words <= 60 and (credit := _CREDIT.search(line)) and _is_credit(credit, line, furniture):
        return Kind.CAPTION
    if _FULL_STOP.search(line) and words >= 5 and not (line.endswith("?") and words <= 14):
        return Kind.TEXT
    return Kind.TITLE if words <= TITLE_WORDS else Kind.TEXT


def caption_length(line: str) -> int:
    """How many characters of a caption stand before its credit."""
    credit = _CREDIT.search(line)
    return len(line[: credit.start() + 1].rstrip(" (—–-|")) if credit else len(line)


def _is_credit(credit: re.Match[str], line: str, furniture: Furniture) -> bool:
    given = (credit["brackets"] or credit["dash"] or credit["slash"] or credit["stop"]).casefold()
    if credit["slash"]:
        return True
    known = (
        any(word in furniture.credits for word in re.split(r"[/,\s]+|\bvia\b", given))
        or given.strip() in furniture.credits
    )
    sentence_before = bool(re.search(r"""[.!?]["'”’]?$""", line[: credit.start() + 1].rstrip()))
    if credit["stop"]:
        return known
    if credit["dash"]:
        return (known or sentence_before) and not _FULL_STOP.search(given)
    return known or (sentence_before and not re.search(r"\d", given))


def _furniture(line: str, folded: str, furniture: Furniture) -> tuple[Kind, str] | None:
    bare = folded.strip(" :|>»<[](){}…*•-–—")
    if not any(c.isalnum() for c in folded):
        return Kind.FURNITURE, "no words"
    if bare in furniture.lines:
        return Kind.FURNITURE, "page furniture"
    words = folded.count(" ") + 1
    for opening in furniture.ends:
        if folded.startswith(opening) and (words <= 14 or not _FULL_STOP.search(line)):
            return Kind.END, "end of the story"
    if any(folded.startswith(opening) for opening in furniture.starts) and (words <= 30):
        return Kind.FURNITURE, "page furniture"
    if re.fullmatch(r"[\d\s.,:%|/+-]+|.*\b\d+ (?:sec|second|min|minute|hour|hr)s? ago", folded):
        return Kind.FURNITURE, "a figure or a site clock"
    if len(re.findall(r"\s[>»›|/]\s", line)) >= 2 and not _FULL_STOP.search(line):
        return Kind.FURNITURE, "breadcrumbs"
    if re.fullmatch(r"by [\w.' -]{3,40}", folded) and words <= 6:
        return Kind.FURNITURE, "byline"
    return None


def _date_of_page(line: str, folded: str, furniture: Furniture) -> tuple[Kind, str, date | None] | None:
    """A line that is there to date the page: `Updated 29 January 2023`, `By Web Desk | Sep 2, 2025`."""
    words = folded.count(" ") + 1
    marked = any(re.search(rf"\b{re.escape(word)}\b", folded) for word in furniture.published)
    if (
        words > 25
        or not (marked or re.search(r"\d", line))
        or (_FULL_STOP.search(line) and words > 8 and not folded.startswith("published in"))
    ):
        return None
    days = _days_in(line)
    if (
        any(word in folded for word in furniture.clocks)
        and not folded.startswith("published")
        and not (days and marked and "copyright" not in folded)
    ):
        return (Kind.FURNITURE, "a clock of the site, not the story's date", None) if marked or words <= 10 else None
    if not days:
        return (
            (Kind.FURNITURE, "no full date in it", None)
            if marked and words <= 8 and re.match(r"(?:last )?(?:updated?|published|posted)\b", folded)
            else None
        )
    rest = line
    for start, end, _ in reversed(days):
        rest = rest[:start] + " " + rest[end:]
    left = [w for w in re.findall(r"[^\W\d_]{2,}", rest) if w.casefold() not in _AROUND]
    if not marked and (len(left) > 6 or (len(left) > 2 and not re.search(r"[|•]|\bby\b|\d:\d\d|,", line))):
        return None
    if marked and len(left) > 14:
        return None
    kind = Kind.END if folded.startswith("published in") or folded.startswith("story first published") else Kind.DATED
    if not marked and _CLOCK_TIME.search(line) and _WEEKDAY.search(line):
        return Kind.DATED, "weekday and clock", days[0][2]
    best = _published_before_updated(line, [(start, day) for start, _, day in days])
    return kind, "marked" if marked else "bare", best


def _days_in(line: str) -> list[tuple[int, int, date]]:
    """Full days in a line: start, end and day of each; `16-10-2024` where only one order of its parts makes a date."""
    days = [
        (t.start, t.end, t.when.start)
        for t in read_dates(line, None)
        if t.when and t.when.start and t.when.granularity is Granularity.DAY
    ]
    for match in _NUMERIC.finditer(line):
        if not any(start < match.end() and match.start() < end for start, end, _ in days) and (
            day := _numeric_day(match)
        ):
            days.append((match.start(), match.end(), day))
    return sorted(days)


def _numeric_day(match: re.Match[str]) -> date | None:
    if match["y"]:
        year, month, day = int(match["y"]), int(match["ym"]), int(match["yd"])
    else:
        year, first, second = int(match["year"]), int(match["a"]), int(match["b"])
        if first <= 12 and second <= 12 and first != second and match["dot"] != ".":
            return None
        day, month = (first, second) if first > 12 or second <= 12 else (second, first)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _published_before_updated(line: str, days: list[tuple[int, date]]) -> date:
    published = re.search(r"\bpublished|posted\b", line, re.I)
    after = [day for place, day in days if published and place >= published.end()]
    return after[0] if after else days[0][1]


_AROUND = frozenset(
    "am pm ist pkt pst gmt utc msk est edt on at in by the and of for last time date mon tue wed thu fri sat sun "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
