"""One event by its id."""

from __future__ import annotations

from ..errors import TimelineError
from ..model import Event, Timeline

_SHOWN = 5


def find_event(timeline: Timeline, prefix: str) -> Event:
    """The event with this id, or with the only id that begins like this; else `TimelineError` with the candidates."""
    typed = prefix.strip().casefold()
    found = [event for event in timeline.events if event.id.startswith(typed)]
    if len(found) == 1:
        return found[0]
    if not found:
        raise TimelineError(f"no event has an id that begins with {prefix!r}; 'timeline list --all' shows the ids")
    named = ", ".join(f"{event.id} ({event.title})" for event in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    raise TimelineError(f"{len(found)} ids begin with {prefix!r}: {named}{more}; give more of the one you mean")
