"""The entries of a corrections file as values: which event, what about it, and why."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import DateRange, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of a report, by which a citation is found whatever the ids are."""

    source: str
    """File name as cited; empty where any will do."""

    words: str
    """Some words of the quoted sentence, case and line ends apart; empty where any will do."""

    def __str__(self) -> str:
        return " in ".join(([f"'{self.words}'"] if self.words else []) + ([self.source] if self.source else []))


Reference = str | Quotation
"""An event: the beginning of its id, in lower case, or words that one of its citations quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What all entries have."""

    place: str
    """Where it stands, for messages: `'corrections.toml', [[set]] number 2`."""

    file: str
    """File name, without its folder."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Entry):
    """Say what an event's date, title, status or main theme is; what is `None` stays as it is."""

    event: Reference
    date: DateRange | None = None
    undated: bool = False
    """The date that the reports give is none."""

    title: str | None = None
    status: Status | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Split(Entry):
    """Make some citations of an event an event of their own."""

    event: Reference
    citations: tuple[Quotation, ...]
    date: DateRange | None = None
    """`None`: what these citations give."""

    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(Entry):
    """Make several events one: the first named gives id, title and status."""

    events: tuple[Reference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hide(Entry):
    """Leave an event out."""

    event: Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """All entries, of one file or of several, each kind in the order of writing."""

    splits: tuple[Split, ...] = ()
    merges: tuple[Merge, ...] = ()
    settings: tuple[Setting, ...] = ()
    hides: tuple[Hide, ...] = ()
