"""What the text has told so far: the date last told, the year its story has come to.

The engine makes one `Context` a text and hands it to every resolver in the order of the text. `story`, `running`,
`years` and `figures` draw conclusions from it; none of them is drawn here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from pk_ru_timeline.model import DateRange, TimexType

from .attributes import is_attribute
from .overview import Overview
from .rule import Meaning
from .sentences import Sentences
from .story import moves_the_story
from .tense import tense_of
from .told import Told

_CLOCK = re.compile(r"T(\d\d):(\d\d)\Z")
_BEFORE_CHRIST = re.compile(r"BC(\d{4})")
_SINCE = re.compile(r"\bsince\s(?:the\s)?\Z", re.IGNORECASE)
_MEASURED_SINCE = re.compile(
    r"\b(?:first|only|[a-z]{3,}est|most|least|worst|record|highs?|lows?|rise|rose|risen|falls?|fell|fallen|gains?|gained"
    r"|drop|dropped|loss|lost|decline|declined|up|down)\b[^.;\n]*\bsince\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_MEASURED_WITHIN = 100
_WHEN = re.compile(r"[\w ]{4,24},?\swhen\b")
_NEW_PARAGRAPH = re.compile(r"[.!?\"'”’)][^\S\n]*\n|\n\s*\n")

A_SEASON = 92
"""Days that a season lasts."""

_A_YEAR = 365
_LATEST_YEAR = 9999
_FORTNIGHT = 14
_EVENING = 17


@dataclass(slots=True)
class Context:
    """Whatever a resolver may know beside the words it has matched."""

    text: str
    anchor: date | None
    """The day that "last week" counts from: the day of publication; `None` where it is not known."""

    overview: Overview
    """What a first look over all of it has told."""

    start: int = 0
    """Place of the expression that is being read."""

    end: int = 0
    """The first character after it."""

    not_before: date | None = None
    """Beginning of the range whose second member is being read."""

    range_end: tuple[int, int] | None = None
    """Year and month in which the range or list ends whose first member is being read, where its last bears a year."""

    told_day: date | None = None
    """The day last told, unless a coarser date has been told since."""

    past_day: date | None = None
    """The day last told that is not after the anchor, whatever has been told since."""

    past_at: int = 0
    """Place of the expression that told it."""

    told_unit: str = ""
    """The granularity of the date last told."""

    told_time: datetime | None = None
    """The moment last told (`at 4 p.m.`), while no other day has been told since."""

    named_days: dict[tuple[int, int], int] = field(default_factory=dict)
    """Month and day to the year that the text has last told of with them: `Dec. 26, 1996`."""

    told_late: bool = False
    """True where the date last told was an evening or a night: the morning after it is the next day's."""

    told_stretch: tuple[date, date] | None = None
    """First and last day of the stretch of days last told (`from 3 to 5 May`), if it was no longer than a fortnight."""

    told_week: date | None = None
    """First day of the week last told, likewise."""

    told_month: date | None = None
    """First day of the month last told of, or of that of the day last told."""

    last_month: date | None = None
    """The same, whatever coarser date has been told since, and whatever went before in its year."""

    aside_month: date | None = None
    """First day of a month that went before, if the text has told of no other since."""

    told_from: date | None = None
    """First day of the date last told, where that is no longer than a season."""

    told_year: int | None = None
    """Year of the date last told."""

    told_year_end: int | None = None
    """The year whose end was told last (`by the end of 1965`), while no other date has been told since."""

    told_aside: bool = False
    """True where the date last told, in a history, was of before its story (`who had left in 1853`)."""

    told_at: int = 0
    """Place of the expression that told it."""

    told_until: int = 0
    """The first character after that."""

    story_year: int | None = None
    """The year in which a history is: that of the date last told, but for asides (`(1939)`, `the 1936 pact`)."""

    told_as: str = ""
    """`past` or `planned` where it was the tense, or nearness to the anchor, that decided on the day being read."""

    figures: str = ""
    """What the figures of a report were last about: `1989-Q3`, `1988` or a number of months (`9 months`)."""

    reported: bool = False
    """True where that quarter was told as over: a company's year may end before the calendar's quarter does."""

    compares: bool = False
    """True while an expression is read that figures are set against (`a year earlier`): it tells no date."""

    _sentences: Sentences | None = None

    def sentence(self, around: int = 0) -> tuple[int, int]:
        """Bounds of the sentence of the expression, with so many of its neighbours on either side."""
        if self._sentences is None:
            self._sentences = Sentences(self.text)
        return self._sentences.bounds(self.start, around)

    def tense(self) -> Told | None:
        """How the clause of the expression tells of it; `None` where it is silent."""
        return tense_of(self.text, self.start, self.end, *self.sentence())

    def is_coming(self) -> bool | None:
        """True where the clause of the expression tells of what is to come; `None` where it is silent."""
        tense = self.tense()
        return None if tense is None else not tense.is_past

    def is_coming_at(self, place: int) -> bool:
        """True where the clause of another place tells of what is to come."""
        found = self.start, self.end
        self.start = self.end = place
        coming = self.is_coming() is True
        self.start, self.end = found
        return coming

    def years_near(self, around: int) -> tuple[tuple[int, int], ...]:
        """The years named in its sentence, with so many neighbours, but for those that say how long (`since 2015`)."""
        lower, upper = self.sentence(around)
        years = self.overview.years
        near = years[bisect_left(years, (lower, 0)) : bisect_left(years, (upper, 0))]
        return tuple(named for named in near if not self.is_reached_by_since(named[0]))

    def words_before(self, pattern: re.Pattern[str], within: int) -> re.Match[str] | None:
        """Such words, of the last so many characters before the expression."""
        return pattern.search(self.text, max(0, self.start - within), self.start)

    def led_by(self, pattern: re.Pattern[str], within: int) -> bool:
        """True where such words stand there."""
        return self.words_before(pattern, within) is not None

    def is_apposed(self) -> bool:
        """True where only a comma parts the expression from the date last told: `Sept. 27, a Sunday,`."""
        return self.text[self.told_until : self.start].strip() == ","

    def is_attribute(self) -> bool:
        """True for `the Feb. 23 accord`, `Friday's talks`: the verb of the clause does not date it."""
        return is_attribute(self.text, self.start, self.end)

    def was_told_as_attribute(self) -> bool:
        """True where the date last told was told of a noun only: `the 3 May 1988 accord`."""
        return is_attribute(self.text, self.told_at, self.told_until)

    def tell(self, meaning: Meaning) -> None:
        """Remember the days that an expression denotes: later ones may hang on them."""
        when = meaning.when
        if self.compares:
            self.compares = False
            return
        if meaning.value.startswith("BC") and (ancient := _BEFORE_CHRIST.match(meaning.value)):
            self._tell_before_christ(-int(ancient[1]))
            return
        if when is None or when.start is None or meaning.value.endswith("_REF"):
            if meaning.value.startswith("XXXX") and meaning.type is TimexType.DATE:
                self._tell_open()
            return
        unit = when.granularity
        if self._is_set_against(unit) or (self.overview.is_bygone and self._is_of_the_page(when)):
            return
        self.told_unit, before = unit, self.told_from
        self.told_time = _moment(meaning) if meaning.type is TimexType.TIME else None
        self.told_late = meaning.value.endswith(("TEV", "TNI")) or (
            self.told_time is not None and self.told_time.hour >= _EVENING
        )
        first = self.told_day if self.told_at == self.start else self.not_before
        self.told_at, self.told_until = self.start, self.end
        if unit not in ("decade", "century"):  # "that year" is none of theirs
            self.told_year = when.start.year
        self.told_from = when.start if when.days_long <= A_SEASON else None
        self.told_month = when.start.replace(day=1) if unit in ("day", "week", "month") else None
        if self.told_month is not None:
            self._tell_month(self.told_month)
        self.told_year_end = when.start.year if meaning.mod == "END" and meaning.value.isdigit() else None
        self.told_week = when.start if unit == "week" else None
        if unit == "day":
            self.told_day = when.start
            if self.names_year() or (self.anchor is not None and (self.anchor - when.start).days > _A_YEAR):
                self.named_days[when.start.month, when.start.day] = when.start.year
            if first is not None and 0 < (when.start - first).days <= _FORTNIGHT:
                self.told_stretch = (first, when.start)
            if self.anchor is None or when.start <= self.anchor:
                self.past_day, self.past_at = when.start, self.start
        elif unit not in ("week", "month") or self.told_day is None or not _holds(when, self.told_day):
            self.told_day = None
        if self.overview.is_history and not self._is_of_the_page(when):
            self.told_aside = self.story_year is not None and not moves_the_story(self, when, before)
            if not self.told_aside and unit not in ("decade", "century"):
                self.story_year = when.start.year

    def _tell_open(self) -> None:
        """A date that is no day of the calendar's: nothing that follows hangs on one told before it."""
        self.told_at, self.told_until = self.start, self.end
        self.told_day = self.told_month = self.told_week = self.told_from = self.told_stretch = None
        self.told_time = self.told_year = None
        self.told_unit = ""

    def _tell_month(self, month: date) -> None:
        """What went before in the same year is an aside, unless what follows goes on from there."""
        back = self.last_month is not None and 0 < (self.last_month - month).days < _A_YEAR
        goes_on = self.aside_month is not None and month >= self.aside_month
        if back and not goes_on:
            self.aside_month = month
        else:
            self.last_month, self.aside_month = month, None

    def _tell_before_christ(self, year: int) -> None:
        self._tell_open()
        self.told_year = year
        if self.overview.is_history:
            self.story_year = year

    def told_before_christ(self, unit: str) -> int | None:
        """The year last told, negative, where that is one before Christ and the unit is the year."""
        return self.told_year if unit == "year" and self.told_year is not None and self.told_year < 1 else None

    def names_year(self) -> bool:
        """True where the expression bears its year."""
        years = self.overview.years
        at = bisect_left(years, (self.start, -_LATEST_YEAR))
        return at < len(years) and years[at][0] == self.start

    def _is_of_the_page(self, when: DateRange) -> bool:
        """True for what a history cannot have told: it was counted from the day of the page."""
        if self.anchor is None or when.start is None or self.names_year():
            return False
        told = self.story_year is not None and self.story_year >= self.anchor.year - 1
        return when.start.year >= self.anchor.year - 1 and not told

    def _is_set_against(self, unit: str) -> bool:
        """True for `up from 24 in 1988` and `since 2015`.

        In news, of a day only for what is measured since: `the worst attack since 3 June`.
        """
        if not self.is_reached_by_since(self.start):
            return self.overview.is_set_against(self.start)
        return unit != "day" or self.overview.is_history or self.led_by(_MEASURED_SINCE, _MEASURED_WITHIN)

    def is_reached_by_since(self, place: int) -> bool:
        """True for `since 2015`, which says how long; not for `since 2015, when`."""
        since = _SINCE.search(self.text, max(0, place - 12), place)
        return since is not None and _WHEN.match(self.text, place) is None

    def told(self, unit: str) -> date | None:
        """A day inside the unit that the text told of last; `None` where it told of none that fine."""
        if unit in ("day", "night"):
            return self.told_day
        if unit in ("week", "fortnight"):
            return self.told_day or self.told_week
        if unit == "month":
            return self.told_month
        return None if self.told_year is None or self.told_year < 1 else date(self.told_year, 1, 1)

    def is_of_old(self) -> bool:
        """True for a history that is over, and while one is of the years before Christ, which have no days here."""
        return self.overview.is_bygone or (self.story_year is not None and self.story_year < 1)

    def is_parted_from(self, place: int) -> bool:
        """True where another paragraph begins between a place and the expression."""
        first, last = sorted((place, self.start))
        return _NEW_PARAGRAPH.search(self.text, first, last) is not None

    def has_just_told(self) -> bool:
        """True where the date last told was in this sentence or the one before."""
        return self.told_at >= self.sentence(1)[0]


def _moment(meaning: Meaning) -> datetime | None:
    clock = _CLOCK.search(meaning.value)
    if clock is None or meaning.when is None or meaning.when.start is None:
        return None
    return datetime.combine(meaning.when.start, time(int(clock[1]) % 24, int(clock[2]))) + timedelta(
        days=int(clock[1]) // 24
    )


def _holds(when: DateRange, day: date) -> bool:
    return when.start is not None and when.end is not None and when.start <= day < when.end
