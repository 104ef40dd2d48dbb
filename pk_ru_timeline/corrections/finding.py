"""Which event or citation an entry means; what it names must fit one event, and not finding any is told."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import CorrectionsError
from ..model import Citation, Event, Issue
from .entries import Entry, Quotation, Reference

_SHOWN = 5


def find_event(events: Sequence[Event], reference: Reference, entry: Entry) -> Event | Issue:
    """The one event that is meant, or why there is none. Raises `CorrectionsError` where several fit."""
    found = [event for event in events if _is_meant(event, reference)]
    if len(found) == 1:
        return found[0]
    if not found:
        return unmatched(entry, _missing(events, reference))
    named = ", ".join(f"{event.id} ({event.title})" for event in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    what = f"ids begin with '{reference}'" if isinstance(reference, str) else f"events quote {reference}"
    raise CorrectionsError(f"{entry.place}: {len(found)} {what}: {named}{more}; give more of the id you mean")


def cites(citation: Citation, quotation: Quotation) -> bool:
    """True where the citation is of that file and has those words, whatever their case and line ends."""
    of_file = not quotation.source or citation.source == quotation.source
    return of_file and _folded(quotation.words) in _folded(citation.quote)


def unmatched(entry: Entry, what: str) -> Issue:
    """That what an entry names is not there."""
    return Issue(source=entry.file, message=f"{entry.place}: {what}")


def _is_meant(event: Event, reference: Reference) -> bool:
    if isinstance(reference, str):
        return event.id.startswith(reference)
    return any(cites(citation, reference) for citation in event.citations)


def _missing(events: Sequence[Event], reference: Reference) -> str:
    if isinstance(reference, str):
        return f"no event has an id that begins with '{reference}'; 'timeline list --all' shows the ids"
    sources = {citation.source for event in events for citation in event.citations}
    if reference.source in sources:
        return f"no event quotes {reference}; 'timeline show ID' shows the quotations"
    from difflib import get_close_matches

    close = get_close_matches(reference.source, sources, n=1)
    meant = f" (did you mean '{close[0]}'?)" if close else ""
    return f"no event is told by a file '{reference.source}'{meant}; 'timeline sources' shows the files"


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
