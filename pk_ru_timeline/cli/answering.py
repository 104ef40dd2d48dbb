"""The way of every command that reads a timeline: read, select, let the command answer, tell what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from .. import pipeline
from ..errors import ArticleError
from ..model import Issue, Severity, Timeline
from ..open_dates import count_open_dates, word_open_dates
from ..query import Filters, Selection, select_events
from .streams import invite, note


class Reading(NamedTuple):
    """What is to be read, and whether all of it must be readable."""

    request: pipeline.Request
    strict: bool


class Chosen(NamedTuple):
    """What was asked for, and all that it was chosen from: a plan may have come to something outside the choice."""

    timeline: Timeline
    whole: Timeline


@contextmanager
def selected(reading: Reading, filters: Filters, *, about_pages: bool = False) -> Iterator[Timeline]:
    """The part of the timeline that was asked for; when the command has answered, notes on what is not in it."""
    with chosen(reading, filters, about_pages=about_pages) as answer:
        yield answer.timeline


@contextmanager
def chosen(reading: Reading, filters: Filters, noun: str = "event", *, about_pages: bool = False) -> Iterator[Chosen]:
    """The same, and the whole timeline beside it; `noun` is what the command lists.

    Where the answer is not `about_pages`, no note asks for the dates of the shipped ones.
    """
    invite(reading.request.data)
    whole = pipeline.read_timeline(reading.request)
    refuse_if_strict(reading, whole.issues)
    selection = select_events(whole, filters)
    yield Chosen(selection.timeline, whole)
    for issue in whole.issues:
        if issue.severity is not Severity.OPEN:
            note(issue.message)
    undated = [issue.source for issue in whole.issues if issue.severity is Severity.OPEN]
    if not about_pages:
        undated = [page for page in undated if not pipeline.is_shipped(page, reading.request)]
    open_dates = count_open_dates(undated, selection.timeline.events)
    if open_dates:
        note(word_open_dates(open_dates))
    for line in _left_out(selection, filters, noun):
        note(line)


def refuse_if_strict(reading: Reading, issues: tuple[Issue, ...]) -> None:
    """`ArticleError` where something could not be read or dated, and the user will not have that."""
    wrong = [issue for issue in issues if issue.severity is not Severity.CHOICE]
    if reading.strict and wrong:
        for issue in issues:
            note(issue.message)
        raise ArticleError(f"{_count(len(wrong), 'thing')} could not be read or dated, which --strict forbids")


def _left_out(selection: Selection, filters: Filters, noun: str) -> Iterator[str]:
    if selection.undated:
        yield f"{_count(selection.undated, noun)} without a date, or with an open one, left out (see --undated)"
    if selection.elsewhere:
        yield f"{_count(selection.elsewhere, noun)} not between the two countries left out (see --all)"
    if selection.cut:
        yield f"{_count(selection.cut, noun)} more than --limit allows"
    if not selection.timeline.events:
        yield "nothing found; with fewer filters there may be more" if filters.narrows else "nothing found"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
