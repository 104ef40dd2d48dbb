"""Markwhen (https://markwhen.com): a section a year, an EDTF range an event, themes as tags, citations as list items.

Markwhen reads days, months, years and intervals of them. What EDTF says beyond that (about, seasons, open ends) is said
in words; an open date stands at the end that is known, and what has no date at all is left out and counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from ..model import Citation, DateRange, Event, Granularity, Timeline, format_edtf
from ..wording import clean, word_citation
from . import Format
from .telling import NAME, by_year, count_undated, web_address, word_remarks, word_size, word_title, word_when

_MARKUP = re.compile(r"[\\`*_\[\]{}<>#|~]|(?<=\d)%|(?<=\])\(|&(?=#?\w+;)")
"""Tags, links, places, check boxes, progress, and the Markdown that its views draw."""

_NAMES = re.compile(r"@|!(?=\w)|\.(?=start|end)", re.I)
"""Mentions, ids, and the ends of other entries: a backslash does not keep these from being read."""


def write_markwhen(timeline: Timeline, stream: TextIO) -> None:
    stream.write(f"title: {NAME} ({word_size(timeline.events)})\ntimezone: UTC\n")
    for year, events in by_year(timeline.events):
        dated = [(event.when, event) for event in events if event.when is not None]
        if dated:
            stream.write(f"\n# {year}\n\n")
        for when, event in dated:
            stream.writelines(f"{line}\n" for line in _lines(when, event))


_READ = (Granularity.DAY, Granularity.MONTH, Granularity.YEAR, Granularity.SPAN)


def _lines(when: DateRange, event: Event) -> Iterator[str]:
    """The entry, and list items under it: only these can begin with any words and stay words."""
    tags = " ".join(filter(None, map(_tag, event.themes)))
    said = word_when(event)
    worded = "" if _says_all(when) else f"{said}: "
    yield f"{_date(when)}: {escape(worded + word_title(event))} {tags}".rstrip()
    for remark in word_remarks(event):
        yield f"- ({escape(remark)})"
    if event.place:
        yield f"- (place: {escape(event.place)})"
    for citation in event.citations:
        yield f"- {_cite(citation)}"
    yield ""


def _says_all(when: DateRange) -> bool:
    """True where the date that Markwhen reads is all there is to it."""
    return not when.approximate and not when.is_open and when.granularity in _READ


def _date(when: DateRange) -> str:
    if when.start is not None and when.end is not None:
        when = DateRange.between(when.start, when.end)  # a season is three months
    return format_edtf(when).replace("~", "").removesuffix("/..").removeprefix("../")


def _tag(theme: str) -> str:
    """A tag is one word of ASCII letters, digits and `_`, and not a number."""
    word = re.sub(r"\W+", "_", theme, flags=re.ASCII).strip("_")
    return f"#{word}" if word and not word.isdigit() else ""


def _cite(citation: Citation) -> str:
    address = web_address(citation)
    link = f" [source]({address})" if address and re.fullmatch(r"[\w./&?=#:,-]+", address) else ""
    return f"“{escape(citation.quote)}” — {escape(word_citation(citation))}{link}"


def escape(text: str) -> str:
    """The text with a backslash before what Markwhen, or the Markdown in it, would obey, or an entity for it."""
    marked = _MARKUP.sub(r"\\\g<0>", clean(text).strip())
    return _NAMES.sub(lambda name: f"&#{ord(name[0])};", marked)


def _left_out(timeline: Timeline) -> Iterator[str]:
    return count_undated(timeline, "Markwhen has no place for one without a date")


FORMAT = Format(
    summary="plain text that markwhen.com and its editors draw as a timeline",
    write=write_markwhen,
    losses=("events without a date", "id", "actors", "bilateral", "approximate but in words", "control characters"),
    left_out=_left_out,
)
