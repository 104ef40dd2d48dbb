"""How many events there are of what."""

from __future__ import annotations

from collections import Counter

from ..model import Timeline


def count_themes(timeline: Timeline) -> tuple[tuple[str, int, int], ...]:
    """(theme, events whose main theme it is, events that touch it), the most frequent first."""
    main = Counter(event.theme for event in timeline.events)
    any_ = Counter(theme for event in timeline.events for theme in set(event.themes))
    rows = ((theme, main[theme], any_[theme]) for theme in any_)
    return tuple(sorted(rows, key=lambda row: (-row[1], -row[2], row[0])))
