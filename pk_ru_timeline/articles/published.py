"""The document creation time of a story, and how it was found.

Most trusted first: a line that is there to date the page, the dateline, an update below the copy, a date in figures
that a weekday of the lead decides on, the address, a full date in the caption that agrees with a weekday of the copy, a
full date in the copy that a bare weekday refers to. A site's clock or an archive picture never dates a story; a
copyright line gives at most the year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from ..model import Granularity, Part, Published, PublishedHow, Sentence, Timex
from ..temporal import read_dates
from .captions import is_archive
from .lines import Line
from .page_dates import NO_FULL_DATE, either_day
from .stories import Draft, find_dateline

_URL_DATE = re.compile(r"[/=-](?P<y>(?:19|20)\d\d)[/-]?(?P<m>0[1-9]|1[0-2])[/-]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_COPYRIGHT = re.compile(r"(?:©|copyright|\(c\))\D{0,30}(?:(?:19|20)\d\d\s?[-–]\s?)?(?P<year>(?:19|20)\d\d)", re.I)
_TODAY = re.compile(r"\btoday,? \((?P<date>[^()]{6,40})\)", re.I)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BARE_WEEKDAY = re.compile(r"\b(?P<day>" + "|".join(_WEEKDAYS) + r")\b", re.I)
_WEEKDAY_NAME = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)", re.I)
_TRUST = {why: at for at, why in enumerate(("marked", "bare", "weekday and clock", "end of the story"))}
_UPDATED = re.compile(r"\W*(?:page |site )?(?:last )?(?:updated?|modified|reviewed)\b", re.I)
_BESIDE_DATE = re.compile(r",?\s\(?(?:\d|[A-Z][a-z]{2,8}\.? \d)")
_REPEATED = re.compile(r"(?:every|each|last|next) $", re.I)
_AFTER_WEEKDAY, _BEFORE_WEEKDAY = 14, 10
_LEAD = 4
_MONTH = 31
_NEAR = 6
"""A bare weekday refers to a day at most so many days away."""


def find_published(
    draft: Draft, sentences: Sequence[Sentence], url: str | None, archive: Sequence[str]
) -> tuple[Published | None, int | None]:
    """The best date of the story, and the year of a copyright line where no day was found."""
    year = _copyright_year(draft)
    found = (
        _from_line(draft, _is_no_late_update)
        or _from_dateline(sentences, year or _url_year(url))
        or _from_line(draft, _plausible)
        or _from_either(draft, sentences)
        or _from_url(draft, url)
        or _from_caption(sentences, archive)
        or _from_copy(sentences)
    )
    return found, None if found else year


def _from_line(draft: Draft, trusted: Callable[[Line, Draft], bool]) -> Published | None:
    """A line that dates the page: one that says so first, then by how sure its kind is."""
    dated = sorted(draft.dated, key=lambda line: _TRUST.get(line.why, len(_TRUST)))
    for line in dated:
        if line.day is not None and trusted(line, draft):
            return Published(day=line.day, how=PublishedHow.LINE, words=line.text)
    return None


def _is_no_late_update(line: Line, draft: Draft) -> bool:
    """False for `Last updated: 22 May` below the copy: the dateline tells when that was written."""
    copy = next((part.start for kind, part in draft.parts if kind is Part.BODY), None)
    late = copy is not None and line.start > copy and _UPDATED.match(line.text) is not None
    return _plausible(line, draft) and not late


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


def _from_either(draft: Draft, sentences: Sequence[Sentence]) -> Published | None:
    """`Issued on: 02/10/2017` above "on Monday": the one of its two days that is that weekday or the next."""
    lines = [cut.text for cut in draft.cuts if cut.why == NO_FULL_DATE]
    told = next(_each_bare_weekday(_lead(sentences)), None)
    if told is None:
        return None
    for line in lines:
        fitting = [day for day in either_day(line) if (day.weekday() - told) % 7 <= 1]
        if len(fitting) == 1:
            return Published(day=fitting[0], how=PublishedHow.LINE, words=line)
    return None


def _lead(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [s for s in sentences if s.part in (Part.BODY, Part.BULLET)][:_LEAD]


def _from_dateline(sentences: Sequence[Sentence], year: int | None) -> Published | None:
    """A date in the dateline; one without a year takes it from the copy, the address or the copyright line."""
    for sentence in sentences:
        dateline = find_dateline(sentence.text) if sentence.part is Part.BODY else None
        if dateline is None:
            continue
        words = f"{dateline['date'] or ''} {dateline['agency'] or ''}"
        days = (day for timex in read_dates(words, None) if (day := _day_of(timex, sentences, year)))
        if day := next(days, None):
            return Published(day=day, how=PublishedHow.DATELINE, words=dateline[0].strip())
    return None


def _day_of(timex: Timex, sentences: Sequence[Sentence], year: int | None) -> date | None:
    """The day of a dateline's date; `None` where nothing tells its year."""
    if timex.when and timex.when.start and _is_day(timex):
        return timex.when.start
    yearless = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", timex.value)
    if yearless is None:
        return None
    month, day = int(yearless[1]), int(yearless[2])
    known = _year_in_copy(sentences, month, day) or year
    try:
        return date(known, month, day) if known else None
    except ValueError:  # 29 February, and the year that is known has none
        return None


def _year_in_copy(sentences: Sequence[Sentence], month: int, day: int) -> int | None:
    """The year of the first full date in the copy that lies within a month of such a day."""
    for sentence in sentences:
        for start in _full_days(sentence.text):
            if abs((start - date(start.year, month, min(day, 28))).days) <= _MONTH:
                return start.year
    return None


def _from_url(draft: Draft, url: str | None) -> Published | None:
    """A day in the address that the file gives, or in one that stands above the copy."""
    copy = next((line.start for part, line in draft.parts if part is Part.BODY), None)
    above = [line.text for line in draft.addresses if copy is None or line.start < copy]
    for address in [*([url] if url else []), *above]:
        if day := _url_day(address):
            return Published(day=day, how=PublishedHow.URL, words=address)
    return None


def _url_day(address: str) -> date | None:
    """A day in figures or, where there is none, in words."""
    if match := _URL_DATE.search(address):
        try:
            return date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            return None
    worded = _full_days(re.sub(r"[-_/.]+", " ", address))  # ".../17-Mar-2020/..."
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
    """A full date in the copy that a bare weekday of the lead refers to: "on Friday ... 3 May 2019".

    The weekday's sentence and the date must stand among the first sentences: what is told there is the news.
    """
    if today := _today(sentences):
        return today
    lead = _lead(sentences)
    named = _bare_weekdays(lead)
    for timex in read_dates(" ".join(s.text for s in lead), None):
        start = timex.when.start if timex.when and timex.when.days_long <= _NEAR else None
        if start and start.weekday() in named and not _BARE_WEEKDAY.search(timex.text):
            return Published(day=start, how=PublishedHow.COPY, words=timex.text)
    return None


def _today(sentences: Sequence[Sentence]) -> Published | None:
    """ "Today (3 May 2019)"."""
    for sentence in sentences:
        if sentence.part is not Part.CAPTION and (today := _TODAY.search(sentence.text)):
            for day in _full_days(today["date"]):
                return Published(day=day, how=PublishedHow.COPY, words=today[0])
    return None


def _bare_weekdays(sentences: Sequence[Sentence]) -> set[int]:
    """Weekdays that the copy names without a date beside them."""
    return set(_each_bare_weekday(sentences))


def _each_bare_weekday(sentences: Sequence[Sentence]) -> Iterator[int]:
    for sentence in sentences:
        if sentence.part is Part.CAPTION:
            continue
        for match in _BARE_WEEKDAY.finditer(sentence.text):
            after = sentence.text[match.end() : match.end() + _AFTER_WEEKDAY]
            before = sentence.text[max(0, match.start() - _BEFORE_WEEKDAY) : match.start()]
            if not _BESIDE_DATE.match(after) and not _REPEATED.search(before):
                yield _WEEKDAYS.index(match["day"].casefold())


def _full_days(text: str) -> list[date]:
    return [t.when.start for t in read_dates(text, None) if _is_day(t) and t.when and t.when.start]


def _is_day(timex: Timex) -> bool:
    return timex.when is not None and timex.when.granularity is Granularity.DAY


def _copyright_year(draft: Draft) -> int | None:
    """The year of a copyright line; of a span of years its last."""
    for cut in draft.cuts:
        if match := _COPYRIGHT.search(cut.text):
            return int(match["year"])
    return None
