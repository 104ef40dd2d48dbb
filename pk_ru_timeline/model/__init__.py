"""Frozen values that the whole program passes around; no input, no output, no clock."""

from .accounts import Correction, Dispute, Disputed, Outcome, OutcomeKind, Reading
from .article import Article, Cut, Issue, Part, Published, PublishedHow, Sentence, Severity, Story
from .dates import DateRange, Granularity, format_edtf, parse_edtf
from .event import Citation, Event, Examination, Skipped, Source, Status, Timeline
from .timex import TimesRead, Timex, TimexType

__all__ = [
    "Article",
    "Citation",
    "Correction",
    "Cut",
    "DateRange",
    "Dispute",
    "Disputed",
    "Event",
    "Examination",
    "Granularity",
    "Issue",
    "Outcome",
    "OutcomeKind",
    "Part",
    "Published",
    "PublishedHow",
    "Reading",
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
