"""TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html): a slide an event.

Its texts are HTML, so all of ours is escaped; only the markup here is markup. A month or day that is not known is
absent, as its rules allow, and every slide shows our wording of the date instead of its own. A slide must begin on a
date: one that is open stands at the end that is known, and what has no date at all is left out, and counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from typing import TextIO

from ..model import Citation, DateRange, Event, Timeline, format_edtf
from ..model.plain import Plain
from ..wording import clean, word_citation
from . import Format
from .telling import NAME, count_undated, web_address, word_remarks, word_size, word_title, word_when

_PARTS = ("year", "month", "day")


def write_timelinejs(timeline: Timeline, stream: TextIO) -> None:
    dated = [(event.when, event) for event in timeline.events if event.when is not None]
    document = {
        "title": {"text": {"headline": NAME, "text": word_size(timeline.events)}},
        "events": [_slide(when, event) for when, event in dated],
    }
    json.dump(document, stream, ensure_ascii=False, indent=1)
    stream.write("\n")


def _slide(when: DateRange, event: Event) -> Plain:
    first, *last = _dates(when)
    slide: Plain = {"unique_id": event.id, "start_date": first}
    if last:
        slide["end_date"] = last[0]
    return slide | {
        "display_date": word_when(event),
        "group": escape(clean(event.theme)),
        "text": {"headline": escape(word_title(event)), "text": "".join(_text(event))},
        "autolink": False,
    }


def _dates(when: DateRange) -> list[dict[str, int]]:
    """The known ends, as finely as EDTF says them: year, month and day, as far as they are known."""
    if when.start is not None and when.end is not None:
        when = DateRange.between(when.start, when.end)  # a season is three months
    ends = format_edtf(when).replace("~", "").split("/")
    return [dict(zip(_PARTS, map(int, end.split("-")), strict=False)) for end in ends if end != ".."]


def _text(event: Event) -> Iterator[str]:
    """HTML of ours around the words of others."""
    remarks = [*word_remarks(event), *([event.place] if event.place else [])]
    if remarks:
        yield f"<p><em>{escape(clean('; '.join(remarks)))}</em></p>"
    for citation in event.citations:
        yield f"<blockquote>{escape(clean(citation.quote))}</blockquote><p>— {_attribution(citation)}</p>"


def _attribution(citation: Citation) -> str:
    words, address = escape(word_citation(citation)), web_address(citation)
    return f'<a href="{escape(address)}">{words}</a>' if address else words


def _left_out(timeline: Timeline) -> Iterator[str]:
    return count_undated(timeline, "TimelineJS shows nothing without a date")


FORMAT = Format(
    summary="the JSON that TimelineJS of Knight Lab shows as slides",
    write=write_timelinejs,
    losses=("events without a date", "second themes", "actors", "bilateral", "rule", "control characters"),
    left_out=_left_out,
)
