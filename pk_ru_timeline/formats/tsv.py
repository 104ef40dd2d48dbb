"""Plain lines with tabs, for the pipe: id, date (EDTF), title, theme, status, number of sources. No header."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

from ..model import DateRange, Timeline, TimesRead, format_edtf
from ..wording import clean
from . import Format
from .records import UNTOLD

if TYPE_CHECKING:
    from ..query import Count, Plan, Silence


def write_tsv(timeline: Timeline, stream: TextIO) -> None:
    """One line an event, nothing cut off; an undated event has an empty second column."""
    for event in timeline.events:
        columns = (event.id, _edtf(event.when), event.title, event.theme, event.status.value, str(event.sources))
        stream.write("\t".join(map(clean, columns)) + "\n")


def write_plans(plans: Iterable[Plan], stream: TextIO) -> None:
    """One line a plan: id, date, title, status, outcome; date, days late, id and title of what became of it."""
    for plan in plans:
        event, became = plan.event, plan.became
        late = "" if plan.outcome.days_late is None else str(plan.outcome.days_late)
        columns = (
            event.id, _edtf(event.when), event.title, event.status.value, plan.kind.value,
            _edtf(became.when) if became else "", late, plan.outcome.event or "", became.title if became else "",
        )  # fmt: skip
        stream.write("\t".join(map(clean, columns)) + "\n")


def write_counts(counts: Iterable[Count], stream: TextIO) -> None:
    """One line a count: of what kind, of what (two names are joined by " + "), how many."""
    for count in counts:
        stream.write("\t".join(map(clean, (count.kind, " + ".join(count.names), str(count.number)))) + "\n")


def write_silences(silences: Iterable[Silence], stream: TextIO) -> None:
    """One line a silence: theme (empty for all together), first and last day, days, id before, id after."""
    for silence in silences:
        gap = silence.gap
        columns = (
            silence.theme or "", gap.first.isoformat(), gap.last.isoformat(), str(gap.days), silence.before.id,
            silence.after.id,
        )  # fmt: skip
        stream.write("\t".join(map(clean, columns)) + "\n")


def _edtf(when: DateRange | None) -> str:
    return format_edtf(when) if when else ""


def write_times(read: Iterable[TimesRead], stream: TextIO) -> None:
    """One line a time expression: file, place, words, TIMEX3 type and value, EDTF, rule, anchor."""
    for story in read:
        anchor = story.anchor.isoformat() if story.anchor else ""
        for timex in story.timexes:
            place = f"{timex.start}-{timex.end}"
            days = _edtf(timex.when)
            columns = (story.source, place, timex.text, timex.type.value, timex.value, days, timex.rule, anchor)
            stream.write("\t".join(map(clean, columns)) + "\n")


FORMAT = Format(
    summary="one plain line an event, for cut, grep and awk",
    write=write_tsv,
    losses=(
        "citations",
        "actors",
        "place",
        "bilateral",
        "all themes but the main one",
        "reported",
        "disputes",
        "outcome",
        "corrections",
        "articles",
        UNTOLD,
        "control and invisible characters, and runs of blanks",
    ),
)
