"""What can be asked for."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import DateRange, OutcomeKind, Status

THEMES = ("diplomacy", "energy", "trade", "defence", "industry", "finance", "security", "food", "culture", "other")
"""Always known, also where no event is about them; a timeline may have more."""

STATUSES = tuple(status.value for status in Status)

OUTCOMES = tuple(kind.value for kind in OutcomeKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What an event must be like. Of several themes (actors, years ...) one suffices; different filters all hold."""

    years: tuple[DateRange, ...] = ()
    since: DateRange | None = None
    """From the first day of this on."""

    until: DateRange | None = None
    """Until the last day of this, that included."""

    certain: bool = False
    """Only events that must fall into that time; otherwise all that may."""

    undated: bool = False
    """Also events without a date, or with one open end, which that time would leave out."""

    themes: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    """Whole words of an actor's name, in any case; so for places."""

    places: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Parts of a file's or a publisher's name, in any case."""

    outcomes: tuple[str, ...] = ()
    """What became of it; only plans and proposals have an outcome."""

    min_sources: int = 1
    """Told by at least so many independent voices."""

    contested: bool = False
    """Only where reports differ."""

    text: str = ""
    """Literally, but in any case; in the title, the quotations, the actors or the place."""

    all: bool = False
    """Also what is not between the two countries."""

    sort: str = "date"
    reverse: bool = False
    limit: int | None = None

    @property
    def by_date(self) -> bool:
        """True where a certain time is asked for."""
        return bool(self.years or self.since or self.until)

    @property
    def narrows(self) -> bool:
        """True where less than everything between the two countries is asked for."""
        return self.by_date or bool(self.themes) or self.picks

    @property
    def picks(self) -> bool:
        """True where some events of a theme and a time are asked for, and others of the same are not."""
        named = self.statuses or self.actors or self.places or self.sources or self.outcomes or self.text
        return bool(named) or self.contested or self.min_sources > 1 or self.limit is not None or self._by_certain_date

    @property
    def _by_certain_date(self) -> bool:
        return self.by_date and self.certain
