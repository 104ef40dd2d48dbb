"""What a user says that an event's date, title, status or theme is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..model import Correction, Event, Issue
from .changes import outcome_as, word_when
from .entries import Setting

DATE_SET = "date set to "
"""How the correction of a date is worded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """One field of an event that an entry sets."""

    name: str
    value: Any
    words: str
    entry: Setting


def set_fields(event: Event, entries: Sequence[Setting]) -> tuple[Event, tuple[Issue, ...]]:
    """The event as these entries want it; where two want different things, neither is done and that is told.

    What the event is already is not changed, and so not told as a correction.
    """
    wanted: dict[str, list[_Field]] = {}
    for entry in entries:
        for field in _fields(entry):
            wanted.setdefault(field.name, []).append(field)
    issues = []
    for fields in wanted.values():
        other = next((field for field in fields if field.value != fields[0].value), None)
        if other is None:
            event = _set(event, fields[0])
        else:
            issues.append(_contradiction(event, fields[0], other))
    return event, tuple(issues)


def _fields(entry: Setting) -> Iterator[_Field]:
    if entry.date or entry.undated:
        yield _Field(name="date", value=entry.date, words=word_when(entry.date), entry=entry)
    if entry.title is not None:
        yield _Field(name="title", value=entry.title, words=f"'{entry.title}'", entry=entry)
    if entry.status is not None:
        yield _Field(name="status", value=entry.status, words=entry.status.value, entry=entry)
    if entry.theme is not None:
        yield _Field(name="theme", value=entry.theme, words=entry.theme, entry=entry)


def _set(event: Event, field: _Field) -> Event:
    changed, was = _changed(event, field)
    if changed == event:
        return event
    what = f"{field.name} set to {field.words}, was {was}"
    correction = Correction(file=field.entry.file, what=what, why=field.entry.why)
    return replace(changed, corrections=(*event.corrections, correction))


def _changed(event: Event, field: _Field) -> tuple[Event, str]:
    """The event with another field, and what that was, in words."""
    match field.name:
        case "date":
            return replace(event, when=field.value), word_when(event.when)
        case "title":
            return replace(event, title=field.value), f"'{event.title}'"
        case "status":
            outcome = event.outcome if field.value is event.status else outcome_as(field.value, event.outcome)
            return replace(event, status=field.value, outcome=outcome), event.status.value
        case _:
            themes = (field.value, *(theme for theme in event.themes if theme != field.value))
            return replace(event, themes=themes), event.theme


def _contradiction(event: Event, one: _Field, other: _Field) -> Issue:
    wants = " and ".join(f"{field.entry.place} to {field.words}" for field in (one, other))
    message = f"the {one.name} of {event.id} is to be set by {wants}: neither is done; remove one of them"
    return Issue(source=one.entry.file, message=message)
