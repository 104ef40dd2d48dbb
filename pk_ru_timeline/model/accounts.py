"""What several reports together show of an event: where they differ, what became of a plan, what a user corrected."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Disputed(StrEnum):
    """On what two accounts of one event differ."""

    DATE = "date"
    FIGURE = "figure"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One of the answers that reports give."""

    value: str
    """A date in EDTF, a figure with its unit as written, or the words of a claim."""

    sources: tuple[str, ...]
    """File names of those that give it, sorted; never empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Answers of which not more than one can be right; each is kept, none is averaged away."""

    what: Disputed
    readings: tuple[Reading, ...]
    """Two or more, the one told by most sources first."""


class OutcomeKind(StrEnum):
    """What became of a plan or a proposal, as far as the reports say."""

    KEPT = "kept"
    LATE = "late"
    MOVED = "moved"
    """Put off, or held elsewhere."""

    CANCELLED = "cancelled"
    PENDING = "pending"
    """A later report says that it is still open, or its time is not over on the day that is looked back from."""

    UNKNOWN = "unknown"
    """Nothing later says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a plan."""

    kind: OutcomeKind
    event: str | None = None
    """Id of the event that shows it."""

    days_late: int | None = None
    """First day of the outcome minus last day planned: negative before it, `None` where either is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a user's own file changed of an event; always shown."""

    file: str
    what: str
    """What was done, in words: `date set to 2023-06-11`."""

    why: str = ""
    """The user's reason, as written."""
