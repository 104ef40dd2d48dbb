"""How a clause tells of what it dates: the one word that every reading of tense comes down to."""

from __future__ import annotations

from enum import Enum


class Told(Enum):
    """How a clause tells of what it dates."""

    PAST = "past"
    SAID = "said"
    """Past, but of a verb of saying: what is said may be another day's (`announced a fair on July 5`)."""

    APART = "apart"
    """Past, but of a verb that stands far from the date: that may well be of something else in the clause."""

    COMING = "coming"
    MEANT = "meant"
    """Coming, but only by an infinitive (`agreed to buy`), or put off till then."""

    SCHEDULED = "scheduled"
    """Coming, told in the simple present (`the council meets on`)."""

    FORESEEN = "foreseen"
    """A plan told in the past (`was to have been in Lahore on`): it may lie on either side."""

    @property
    def is_past(self) -> bool:
        return self in (Told.PAST, Told.SAID, Told.APART)
