"""Bytes of corrections files to entries. A malformed file is refused whole: half a correction is a wrong one.

The form is that of docs/corrections.md: `[[set]]`, `[[split]]`, `[[merge]]` and `[[hide]]` in TOML.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from ..errors import CorrectionsError
from ..model import DateRange, Status, parse_edtf
from .entries import Corrections, Entry, Hide, Merge, Quotation, Reference, Setting, Split
from .files import CorrectionsFile

_KEYS = {
    "set": ("event", "date", "title", "status", "theme", "why"),
    "split": ("event", "citations", "date", "title", "why"),
    "merge": ("events", "why"),
    "hide": ("event", "why"),
}
_QUOTATION = ("quote", "source")
_UNDATED = "undated"
_ID = re.compile(r"[0-9a-f]{1,8}")
_AN_EVENT = 'an id in quotation marks ("3f2a60b1"), or { quote = "some of its words", source = "visit.txt" }'

_E = TypeVar("_E", bound=Entry)


def read_corrections(files: Iterable[CorrectionsFile], themes: Sequence[str]) -> Corrections:
    """All entries of these files; `themes` are the names that an event may be given.

    Raises `CorrectionsError` that says which entry is wrong, what is wrong with it, and what would be right.
    """
    written = [entry for file in files for entry in _entries(file)]
    return Corrections(
        splits=tuple(_split(entry) for entry in written if entry.kind == "split"),
        merges=tuple(_merge(entry) for entry in written if entry.kind == "merge"),
        settings=tuple(_setting(entry, themes) for entry in written if entry.kind == "set"),
        hides=tuple(entry.made(Hide, event=entry.event("event")) for entry in written if entry.kind == "hide"),
    )


def _entries(file: CorrectionsFile) -> Iterator[_Written]:
    for kind, tables in _tables(file).items():
        if kind not in _KEYS:
            raise CorrectionsError(f"'{file.path}': {_no_such('table', kind, _KEYS)}, each in two brackets: [[set]]")
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise CorrectionsError(f"'{file.path}': write [[{kind}]], in two brackets, above the lines of each entry")
        for number, table in enumerate(tables, 1):
            yield _Written(kind, f"[[{kind}]] number {number}", file, table)


def _tables(file: CorrectionsFile) -> dict[str, Any]:
    try:
        return tomllib.loads(file.data.decode("utf-8-sig"))
    except RecursionError:
        raise CorrectionsError(f"'{file.path}' is not TOML that can be read: brackets within brackets") from None
    except ValueError as error:  # of the coding, of the syntax, of a number
        raise CorrectionsError(f"'{file.path}' is not TOML: {error}") from None


def _no_such(what: str, name: str, known: Iterable[str]) -> str:
    """That there is nothing of this name, which one may be meant, and which there are."""
    from difflib import get_close_matches

    close = get_close_matches(name, known, n=1)
    meant = f" (did you mean {close[0]!r}?)" if close else ""
    return f"there is no {what} {name!r}{meant}; choose from {', '.join(known)}"


class _Written:
    """One entry as it is written, and how to get values of the right kind out of it."""

    def __init__(self, kind: str, number: str, file: CorrectionsFile, table: dict[str, Any]) -> None:
        self.kind = kind
        self._place = f"'{file.name}', {number}"
        self._in_full = f"'{file.path}', {number}"
        self._file = file
        self._table = table
        for key in table:
            if key not in _KEYS[kind]:
                raise self.wrong(_no_such("key", key, _KEYS[kind]))
        self.why = self.line("why")
        if not self.why:
            raise self.wrong('there is no reason: add why = "..." so that a reader can check it')

    def wrong(self, what: str) -> CorrectionsError:
        return CorrectionsError(f"{self._in_full}: {what}")

    def made(self, entry: Callable[..., _E], **values: Any) -> _E:
        return entry(place=self._place, file=self._file.name, why=self.why, **values)

    def get(self, key: str) -> Any:
        return self._table.get(key)

    def line(self, key: str) -> str:
        """Words on one line; empty where the key is not there."""
        value = self._table.get(key, "")
        if not isinstance(value, str) or (key in self._table and not value.strip()):
            raise self.wrong(f"{key} takes words in quotation marks")
        return " ".join(value.split())

    def name(self, key: str, known: Sequence[str]) -> str | None:
        """One of the names that there are, in any case; `None` where the key is not there."""
        written = self.line(key).casefold()
        if written and written not in known:
            raise self.wrong(_no_such(key, written, known))
        return written or None

    def day(self, key: str = "date") -> DateRange | None:
        """A date in EDTF, or a day as TOML writes it; `None` where the key is not there."""
        value = self._table.get(key)
        if isinstance(value, date) and not isinstance(value, datetime):
            return DateRange.day(value)
        if value is not None and not isinstance(value, str):
            raise self.wrong(f'{key} takes a date such as "2023-06-11", "2023-06" or "2023-06-20/2023-06-21"')
        try:
            return None if value is None else parse_edtf(value)
        except ValueError as error:
            raise self.wrong(str(error)) from None

    def event(self, key: str) -> Reference:
        if key not in self._table:
            raise self.wrong(f"it does not say which event: add {key} = {_AN_EVENT}")
        return self.reference(self._table[key], key)

    def reference(self, value: object, key: str) -> Reference:
        if isinstance(value, str):
            if not _ID.fullmatch(value.strip().casefold()):
                raise self.wrong(f"{value!r} is no id of an event: {key} takes {_AN_EVENT}")
            return value.strip().casefold()
        quotation = self.quotation(value, key, _AN_EVENT)
        if not (quotation.words and quotation.source):
            raise self.wrong(f"{key} takes both quote and source, or an id: {_AN_EVENT}")
        return quotation

    def quotation(self, value: object, key: str, right: str) -> Quotation:
        if not isinstance(value, dict) or not value:
            raise self.wrong(f"{key} takes {right}")
        for name, words in value.items():
            if name not in _QUOTATION:
                raise self.wrong(_no_such(f"key of {key}", name, _QUOTATION))
            if not isinstance(words, str) or not words.strip():
                raise self.wrong(f"{name} in {key} takes words in quotation marks")
        return Quotation(source=value.get("source", "").strip(), words=" ".join(value.get("quote", "").split()))


def _setting(entry: _Written, themes: Sequence[str]) -> Setting:
    if not any(entry.get(key) is not None for key in ("date", "title", "status", "theme")):
        raise entry.wrong("it sets nothing: add date, title, status or theme")
    status = entry.name("status", [status.value for status in Status])
    undated = entry.get("date") == _UNDATED
    return entry.made(
        Setting,
        event=entry.event("event"),
        date=None if undated else entry.day(),
        undated=undated,
        title=entry.line("title") or None,
        status=Status(status) if status else None,
        theme=entry.name("theme", themes),
    )


def _split(entry: _Written) -> Split:
    right = 'a list: [{ source = "visit.txt" }], or [{ quote = "some words", source = "visit.txt" }]'
    named = entry.get("citations")
    if not isinstance(named, list) or not named:
        raise entry.wrong(f"it does not say which citations go: citations takes {right}")
    return entry.made(
        Split,
        event=entry.event("event"),
        citations=tuple(entry.quotation(value, "citations", right) for value in named),
        date=entry.day(),
        title=entry.line("title") or None,
    )


def _merge(entry: _Written) -> Merge:
    named = entry.get("events")
    if not isinstance(named, list) or len(named) < 2:
        raise entry.wrong(f"it does not say which events are one: events takes a list of two or more, each {_AN_EVENT}")
    return entry.made(Merge, events=tuple(entry.reference(value, "events") for value in named))
