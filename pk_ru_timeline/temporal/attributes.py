"""Dates that belong to a noun, not to the verb of their clause: `the Feb. 23 accord`, `Friday's talks`."""

from __future__ import annotations

import re

_DETERMINER = re.compile(r"\b(?:the|an?|its|his|her|their|our|this|that)\s\Z", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r",?\s(?!(?:and|or|to|in|on|at|of|for|by|that|when|which|who|was|were|is|are|had|has|will|would|the|a|an|as|but"
    r"|with|from)\b)[a-z]"
)


def is_attribute(text: str, start: int, end: int) -> bool:
    """True where `text[start:end]` says of which day a noun is."""
    if text.startswith(("'s ", "’s "), end):
        return True
    lead = _DETERMINER.search(text, max(0, start - 8), start)
    return lead is not None and _NOUN_AFTER.match(text, end) is not None
