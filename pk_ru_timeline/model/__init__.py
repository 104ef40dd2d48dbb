"""Frozen values that the whole program passes around; no input, no output, no clock."""

from .article import Article, Cut, Issue, Part, Published, PublishedHow, Sentence, Severity, Story
from .dates import DateRange, Granularity, format_edtf, parse_edtf
from .event import Citation, Event, Examination, Skipped, Source, Status, Timeline
from .timex import TimesRead, Timex, TimexType

__all__ = [
    "Article",
    "Citation",
    "Cut",
    "DateRange",
    "Event",
    "Examination",
    "Granularity",
    "Issue",
    "Part",
    "Published",
    "PublishedHow",
    "Sentence",
    "Severity",
    "Skipped",
    "Source",
    "Status",
    "Story",
    "Timeline",
    "TimesRead",
    "Timex",
    "TimexType",
    "format_edtf",
    "parse_edtf",
]
