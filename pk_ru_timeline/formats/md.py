"""Markdown: the events by year, and under them, as footnotes, every citation.

Footnotes as GitHub, Pandoc and Obsidian have them (`[^1]`). Whatever an article says stands behind words of ours on its
line, with a backslash before each character that Markdown could take for markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from ..model import Citation, Event, Timeline
from ..wording import clean, word_citation
from . import Format
from .telling import NAME, by_year, web_address, word_remarks, word_size, word_title, word_when

_MARKUP = re.compile(r"[\\`*_\[\]{}<>#|~&$^=@]|:(?=\S)|!(?=\[)|(?<=\bwww)\.", re.I)
"""What begins markup inside a line in CommonMark, or in the extensions of those that show it: tables, mathematics,
emoji, mentions, bare addresses."""


def write_md(timeline: Timeline, stream: TextIO) -> None:
    stream.write(f"# {NAME}\n\n{word_size(timeline.events)}.\n")
    notes: list[str] = []
    for year, events in by_year(timeline.events):
        stream.write(f"\n## {year}\n\n")
        for event in events:
            marks = [_footnote(citation, notes) for citation in event.citations]
            stream.write(f"- {_line(event)} {''.join(marks)}\n")
    if notes:
        stream.write("\n" + "".join(f"[^{number}]: {note}\n" for number, note in enumerate(notes, 1)))


def _line(event: Event) -> str:
    """Date, title, remarks, themes and place, id."""
    facts = [*word_remarks(event), ", ".join(event.themes), *([event.place] if event.place else [])]
    remarks = "; ".join(escape(fact) for fact in facts)
    return f"**{escape(word_when(event))}** · {escape(word_title(event))} — *{remarks}* `{event.id}`"


def _footnote(citation: Citation, notes: list[str]) -> str:
    notes.append("".join(_note(citation)))
    return f"[^{len(notes)}]"


def _note(citation: Citation) -> Iterator[str]:
    yield f"“{escape(citation.quote)}” — {escape(word_citation(citation))}"
    address = web_address(citation)
    if address:
        yield f", <{address}>"


def escape(text: str) -> str:
    """The text as Markdown shows it unchanged, on one line."""
    return _MARKUP.sub(r"\\\g<0>", clean(text).strip())


FORMAT = Format(
    summary="a document to read or to publish: by year, each citation a footnote",
    write=write_md,
    losses=("actors", "bilateral", "start", "end", "expression", "rule", "date as EDTF", "control characters"),
)
