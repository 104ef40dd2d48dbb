"""From filters to SQL over the tables of our SQLite export: the same events in the same order as `query` gives.

Only `text` is read otherwise: through the full-text index, which finds words from their beginning.
Values are always bound, never written into the SQL.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple

from ..model import Status, format_edtf
from ..query import Filters
from ..query.times import find_windows
from .store import COARSE

NEVER = "9999-12-31"
CLOSED = "(earliest IS NOT NULL AND latest IS NOT NULL)"
"""True of events that have a place of their own on the calendar."""

_COARSE = " ".join(f"WHEN '{granularity.value}' THEN {month}" for granularity, month in COARSE.items())
YEAR = f"CASE WHEN {CLOSED} THEN CAST(SUBSTR(earliest, 1, 4) AS INTEGER) ELSE 0 END"
MONTH = (
    f"CASE WHEN NOT {CLOSED} THEN 0 ELSE CASE granularity {_COARSE} "
    "ELSE CAST(SUBSTR(earliest, 6, 2) AS INTEGER) END END"
)
"""As in `Slot`."""


class Sql(NamedTuple):
    """A condition and the values bound in it."""

    text: str
    values: tuple[Any, ...] = ()


class Key(NamedTuple):
    """One of the things that events are ordered by; never NULL."""

    text: str
    falling: bool = False


class Order(NamedTuple):
    """Events that have the sort key come first, in the order of `known`; the others follow by date."""

    has_key: str
    known: tuple[Key, ...]


_BECAME = (
    "COALESCE(outcome, CASE status WHEN 'cancelled' THEN 'cancelled' WHEN 'planned' THEN 'unknown' "
    "WHEN 'proposed' THEN 'unknown' END)"
)
"""As `query.outcome_of` has it: a plan of which nothing is told has an outcome too."""

_DATED = (Key("earliest"), Key("latest", falling=True))
_LOOSE = (
    Key(f"NOT {CLOSED}"), Key(f"COALESCE(earliest, latest, '{NEVER}')"), Key(f"COALESCE(latest, '{NEVER}')", True),
)  # fmt: skip
_TIES = (
    Key("approximate"), Key("reported IS NULL"), Key(f"COALESCE(reported, '{NEVER}')"), Key("title"), Key("id"),
)  # fmt: skip

BY_DATE = (*_LOOSE, *_TIES)
"""The sort key of an event, for those that have no other."""

_STATUSES = " ".join(f"WHEN '{status.value}' THEN {number}" for number, status in enumerate(Status))

_ORDERS = {
    "date": Order(CLOSED, (*_DATED, *_TIES)),  # an index has the first of these: no page is paid for with a sort
    "reported": Order("reported IS NOT NULL", (Key("reported"), *BY_DATE)),
    "title": Order("TRUE", (Key("folded(title)"), *BY_DATE)),
    "theme": Order("TRUE", (Key("theme"), *BY_DATE)),
    "status": Order("TRUE", (Key(f"CASE status {_STATUSES} END"), *BY_DATE)),
    "sources": Order("TRUE", (Key("-sources"), *BY_DATE)),
}


def order_of(ask: Filters) -> Order:
    """How the events that are asked for are ordered; reversed, only those that have the key change places."""
    order = _ORDERS[ask.sort]
    if not ask.reverse:
        return order
    return Order(order.has_key, tuple(Key(key.text, not key.falling) for key in order.known))


def order_by(keys: Sequence[Key]) -> str:
    return ", ".join(f"{key.text} DESC" if key.falling else key.text for key in keys)


def before(keys: Sequence[Key], values: Sequence[Any]) -> Sql:
    """True of events that stand before one whose keys have these values."""
    text = "FALSE"
    bound: tuple[Any, ...] = ()
    for key, value in reversed(list(zip(keys, values, strict=True))):
        sign = ">" if key.falling else "<"
        text = f"(({key.text}) {sign} ? OR (({key.text}) = ? AND {text}))"
        bound = (value, value, *bound)
    return Sql(text, bound)


def conditions(ask: Filters) -> Sql:
    """What an event must be like. Raises `QueryError` for times that contradict each other."""
    parts = [*_time(ask), *_kinds(ask), *_names(ask)]
    if ask.text.strip():
        parts.append(_text(ask.text))
    if not ask.all:
        parts.append(Sql("bilateral"))
    return Sql(" AND ".join(part.text for part in parts) or "TRUE", tuple(v for part in parts for v in part.values))


def _time(ask: Filters) -> list[Sql]:
    windows = find_windows(ask)
    if not windows:
        return []
    falls, values = [], []
    for window in windows:
        falls.append("((latest IS NULL OR latest >= ?) AND (earliest IS NULL OR earliest < ?))")
        values += [_iso(window.start, "0000"), _iso(window.end, "9999-12-32")]
    parts = [Sql(f"({' OR '.join(falls)})", tuple(values))]
    if ask.certain:
        parts.append(Sql("(date IS NULL OR surely(date, ?))", (" ".join(map(format_edtf, windows)),)))
    if not ask.undated:
        parts.append(Sql(CLOSED))
    return parts


def _iso(day: date | None, instead: str) -> str:
    """Days as text compare as days do; `instead` lies beyond all of them."""
    return day.isoformat() if day else instead


def _kinds(ask: Filters) -> list[Sql]:
    parts = []
    for text, wanted in (
        ("number IN (SELECT event FROM themes WHERE theme IN ({}))", ask.themes),
        ("status IN ({})", ask.statuses),
        (f"{_BECAME} IN ({{}})", ask.outcomes),
    ):
        if wanted:
            parts.append(Sql(text.format(_marks(wanted)), wanted))
    if ask.min_sources > 1:
        parts.append(Sql("sources >= ?", (ask.min_sources,)))
    if ask.contested:
        parts.append(Sql("contested"))
    return parts


def _names(ask: Filters) -> list[Sql]:
    """Names are held against the words of the request by functions of ours, which know what `query` knows."""
    parts = []
    for text, wanted in (
        ("number IN (SELECT event FROM actors WHERE names(actor, ?))", ask.actors),
        ("names(place, ?)", ask.places),
        ("number IN (SELECT event FROM citations WHERE tells(source, publisher, ?))", ask.sources),
    ):
        if wanted:
            parts.append(Sql(text, ("\n".join(wanted),)))
    return parts


def _text(words: str) -> Sql:
    phrase = '"' + words.replace('"', '""').replace("\0", " ") + '"*'
    return Sql(
        "number IN (SELECT rowid FROM events_fts WHERE events_fts MATCH ? UNION SELECT event FROM citations WHERE "
        "number IN (SELECT rowid FROM citations_fts WHERE citations_fts MATCH ?))",
        (phrase, phrase),
    )


def among(ids: Collection[str]) -> Sql:
    """True of events with one of these ids, of which there may be any number."""
    return Sql("id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))


def numbered(numbers: Collection[int]) -> Sql:
    """True of events with one of these numbers."""
    return Sql("number IN (SELECT value FROM json_each(?))", (json.dumps(list(numbers)),))


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
