"""The document creation time of a story, and how it was found: the order of trust is READING 2's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ..model import Granularity, Part, Published, PublishedHow, Sentence, Timex
from ..temporal import read_dates
from .layout import Line
from .stories import Draft, find_dateline

_URL_DATE = re.compile(r"[/=-](?P<y>(?:19|20)\d\d)[/-]?(?P<m>0[1-9]|1[0-2])[/-]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_COPYRIGHT = re.compile(r"(?:©|copyright|\(c\))\D{0,30}(?:(?:19|20)\d\d\s?[-–]\s?)?(?P<year>(?:19|20)\d\d)", re.I)
_TODAY = re.compile(r"\btoday,? \((?P<date>[^()]{6,40})\)", re.I)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BARE_WEEKDAY = re.compile(r"\b(?P<day>" + "|".join(_WEEKDAYS) + r")\b", re.I)
_WEEKDAY_NAME = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)", re.I)
_NEAR = 6
"""A bare weekday refers to a day at most so many days away."""


def find_published(
    draft: Draft, sentences: Sequence[Sentence], url: str | None, archive: Sequence[str]
) -> tuple[Published | None, int | None]:
    """The best date of the story, and the year of a copyright line where no day was found."""
    year = _copyright_year(draft)
    found = (
        _from_line(draft)
        or _from_dateline(sentences, year or _url_year(url))
        or _from_url(draft, url)
        or _from_caption(sentences, archive)
        or _from_copy(sentences)
    )
    return found, None if found else year


def _from_line(draft: Draft) -> Published | None:
    for why in ("marked", "bare", "weekday and clock", "end of the story"):
        for line in draft.dated:
            if line.why == why and line.day is not None and _plausible(line, draft):
                return Published(day=line.day, how=PublishedHow.LINE, words=line.text)
    for line in draft.dated:
        if line.day is not None and _plausible(line, draft):
            return Published(day=line.day, how=PublishedHow.LINE, words=line.text)
    return None


def _plausible(line: Line, draft: Draft) -> bool:
    """A bare date with a weekday above the headline is the masthead's or the site's clock."""
    first = min((part.start for part in draft.titles), default=None)
    return (
        line.why == "marked"
        or line.why.startswith("end")
        or first is None
        or line.start > first
        or not _WEEKDAY_NAME.search(line.text)
    )


def _from_dateline(sentences: Sequence[Sentence], year: int | None) -> Published | None:
    """A date in the dateline; one without a year takes it from the copy, the address or the copyright line."""
    for sentence in sentences:
        dateline = find_dateline(sentence.text) if sentence.part is Part.BODY else None
        if dateline is None:
            continue
        words = f"{dateline['date'] or ''} {dateline['agency'] or ''}"
        for timex in read_dates(words, None):
            if _is_day(timex) and timex.when and timex.when.start:
                return Published(day=timex.when.start, how=PublishedHow.DATELINE, words=dateline[0].strip())
            yearless = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", timex.value)
            if yearless:
                known = _year_in_copy(sentences, int(yearless[1]), int(yearless[2])) or year
                if known:
                    day = date(known, int(yearless[1]), int(yearless[2]))
                    return Published(day=day, how=PublishedHow.DATELINE, words=dateline[0].strip())
    return None


def _year_in_copy(sentences: Sequence[Sentence], month: int, day: int) -> int | None:
    for sentence in sentences:
        for timex in read_dates(sentence.text, None):
            start = timex.when.start if _is_day(timex) and timex.when else None
            if start and abs((start - date(start.year, month, min(day, 28))).days) <= 31:
                return start.year
    return None


def _from_url(draft: Draft, url: str | None) -> Published | None:
    above = [line.text for line in draft.addresses if not draft.has_copy or line.start <= draft.parts[0][1].end]
    for address in [*([url] if url else []), *above]:
        if day := _url_day(address):
            return Published(day=day, how=PublishedHow.URL, words=address)
    return None


def _url_day(address: str) -> date | None:
    match = _URL_DATE.search(address)
    try:
        if match:
            return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
    worded = _full_days(re.sub(r"[-_/.]+", " ", address))  # ".../04-Jul-2024/..."
    return worded[0] if worded else None


def _url_year(url: str | None) -> int | None:
    match = re.search(r"/((?:19|20)\d\d)/", url or "")
    return int(match[1]) if match else None


def _from_caption(sentences: Sequence[Sentence], archive: Sequence[str]) -> Published | None:
    """A full date in the caption whose weekday the copy names bare; an archive picture's date never counts."""
    named = _bare_weekdays(sentences)
    for sentence in sentences:
        if sentence.part is not Part.CAPTION or is_archive(sentence.text, archive):
            continue
        for day in _full_days(sentence.text):
            if day.weekday() in named:
                return Published(day=day, how=PublishedHow.CAPTION, words=sentence.text)
    return None


def _from_copy(sentences: Sequence[Sentence]) -> Published | None:
    """A full date in the copy that a bare weekday of the lead refers to: "on Tuesday ... June 20 ... 20-21 June 2023".

    The weekday's sentence and the date must stand among the first sentences: what is told there is the news.
    """
    for sentence in sentences:
        if sentence.part is not Part.CAPTION and (today := _TODAY.search(sentence.text)):
            for day in _full_days(today["date"]):
                return Published(day=day, how=PublishedHow.COPY, words=today[0])
    lead = [s for s in sentences if s.part in (Part.BODY, Part.BULLET)][:4]
    named = _bare_weekdays(lead)
    for timex in read_dates(" ".join(s.text for s in lead), None):
        start = timex.when.start if timex.when and timex.when.days_long <= _NEAR else None
        if start and start.weekday() in named and not _BARE_WEEKDAY.search(timex.text):
            return Published(day=start, how=PublishedHow.COPY, words=timex.text)
    return None


def _bare_weekdays(sentences: Sequence[Sentence]) -> set[int]:
    """Weekdays that the copy names without a date beside them."""
    named = set()
    for sentence in sentences:
        if sentence.part is Part.CAPTION:
            continue
        for match in _BARE_WEEKDAY.finditer(sentence.text):
            after = sentence.text[match.end() : match.end() + 14]
            before = sentence.text[max(0, match.start() - 10) : match.start()]
            if not re.match(r",?\s\(?(?:\d|[A-Z][a-z]{2,8}\.? \d)", after) and not re.search(
                r"(?:every|each|last|next) $", before, re.I
            ):
                named.add(_WEEKDAYS.index(match["day"].casefold()))
    return named


def is_archive(caption: str, archive: Sequence[str]) -> bool:
    """True for a caption whose credit says that the picture is an old one (`(AFP/File)`)."""
    credit = re.split(r"[(—–|.]", caption.rstrip(".)"))[-1].casefold()
    return any(re.search(rf"\b{re.escape(word)}\b", credit) for word in archive)


def _full_days(text: str) -> list[date]:
    return [t.when.start for t in read_dates(text, None) if _is_day(t) and t.when and t.when.start]


def _is_day(timex: Timex) -> bool:
    return timex.when is not None and timex.when.granularity is Granularity.DAY


def _copyright_year(draft: Draft) -> int | None:
    for cut in draft.cuts:
        if match := _COPYRIGHT.search(cut.text):
            return int(match["year"])
    return None
