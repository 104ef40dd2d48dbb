"""Mentions (one sentence's claim), events (what happened), and the timeline they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .accounts import Correction, Dispute, Outcome
from .article import Article, Issue
from .dates import DateRange


class Status(StrEnum):
    """How far a happening has come, as the page tells it."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Who says so, in which words, and what this page alone gives: the evidence for an event."""

    source: str
    """File name, without its folder."""

    kind: str
    publisher: str | None
    headline: str
    url: str | None
    published: date | None
    quote: str
    """Exactly the file's words: `text[start:end]`."""

    start: int
    end: int
    expression: str | None
    """The words that date it, or `None`."""

    expression_start: int | None
    """Character offset of `expression` in the file; it may stand in a neighbouring sentence."""

    resolved: DateRange | None
    """What this page alone gives."""

    status: Status
    """As this page tells it."""

    rule: str
    """Name of the rule that read the date, or of the reason why there is none."""

    voice: str
    """Whose account it is: the publisher, the agency whose copy the page prints, or else the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A happening, told by one or more citations."""

    id: str
    """Eight hexadecimal digits made from the first citation; unrelated articles do not change it."""

    when: DateRange | None
    title: str
    themes: tuple[str, ...]
    """Main theme first; never empty."""

    status: Status
    actors: tuple[str, ...]
    place: str | None
    bilateral: bool
    """True where both countries (or their officials, companies, forces, ships) take part, or one acts on the other."""

    citations: tuple[Citation, ...]
    """Never empty; first the one that dates and names the event best."""

    disputes: tuple[Dispute, ...] = ()
    outcome: Outcome | None = None
    """What became of it; `None` for what is neither planned nor proposed."""

    corrections: tuple[Correction, ...] = ()

    @property
    def theme(self) -> str:
        """The main theme."""
        return self.themes[0]

    @property
    def reported(self) -> date | None:
        """First publication date among the citations; `None` where none of them is dated."""
        return min((c.published for c in self.citations if c.published), default=None)

    @property
    def sources(self) -> int:
        """Number of independent voices that tell it: agency copy reprinted, or one page twice, is one voice."""
        return len({citation.voice for citation in self.citations})

    @property
    def contested(self) -> bool:
        """True where two reports truly differ."""
        return bool(self.disputes)

    def sort_key(self) -> tuple[bool, tuple[date, date, bool], bool, date, str, str]:
        """By date; one-sided dates and undated events last, those in the order of the reports that tell them."""
        undated = self.when is None or self.when.is_open
        when = self.when.sort_key() if self.when else (date.max, date.max, False)
        return (undated, when, self.reported is None, self.reported or date.max, self.title, self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article that was read, in short: its date, how that was found, and the events drawn from it."""

    name: str
    kind: str
    publisher: str | None
    headline: str
    url: str | None
    published: date | None
    published_how: str | None
    events: tuple[str, ...]
    """Ids of the events drawn from it, in the order of the page; also those not between the two countries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Events in the order of their sort key, the articles they come from, and what could not be read."""

    events: tuple[Event, ...]
    sources: tuple[Source, ...] = ()
    issues: tuple[Issue, ...] = field(default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A dated sentence that made no event, and why."""

    start: int
    end: int
    text: str
    expression: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What one article gave and what it did not: for `timeline check`."""

    article: Article
    events: tuple[Event, ...]
    skipped: tuple[Skipped, ...]
    entered: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)
    """Id of an event to those of the whole timeline, as corrected, that have its citations: one as a rule, none where
    it was hidden."""
