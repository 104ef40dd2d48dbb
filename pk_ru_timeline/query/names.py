"""Names that a user types and we must know: themes, statuses, sort keys, formats."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import QueryError


def known_name(typed: str, known: Sequence[str], what: str) -> str:
    """The known name that was meant, whatever its case and whether spelt "defence" or "defense".

    Raises `QueryError` that names what would be right.
    """
    for name in known:
        if is_same_name(name, typed):
            return name
    from difflib import get_close_matches

    close = get_close_matches(_folded(typed), known, n=1)
    meant = f" (did you mean {close[0]!r}?)" if close else ""
    raise QueryError(f"there is no {what} {typed!r}{meant}; choose from {', '.join(known)}")


def is_same_name(one: str, other: str) -> bool:
    """True whatever the case, and whether spelt "defence" or "defense"."""
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return name.strip().casefold().replace("defense", "defence").replace("canceled", "cancelled")
