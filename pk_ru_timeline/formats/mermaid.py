"""Mermaid: a `timeline` diagram for Markdown pages; a section a year, a period for each date in it.

Its grammar has no quotation marks: a colon parts events, `#` and `%%` begin comments, `%%{` sets options. Mermaid's own
remedy is entity codes (https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters).
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TextIO

from ..model import Event, Timeline
from ..wording import clean
from . import Format
from .telling import NAME, by_year, word_remarks, word_size, word_title, word_voices, word_when

_PLAIN = re.compile(r"[\w\s.,'()/+!?-]", re.ASCII)
"""ASCII that is plainly part of a sentence; other scripts are never syntax, but for the two below."""

_PLACEHOLDERS = "ﬂ¶"
"""Mermaid itself marks entity codes with these while it draws."""


def write_mermaid(timeline: Timeline, stream: TextIO) -> None:
    stream.write(f"timeline\n    title {NAME} ({word_size(timeline.events)})\n")
    for year, events in by_year(timeline.events):
        stream.write(f"    section {year}\n")
        for when, together in groupby(events, key=word_when):
            first, *others = map(_line, together)
            stream.write(f"        {escape(when)} : {first}\n")
            stream.writelines(f"            : {line}\n" for line in others)


def _line(event: Event) -> str:
    facts = (*word_remarks(event), word_voices(event, 2))
    return f"{escape(word_title(event))} ({escape(', '.join(facts))})"


def escape(text: str) -> str:
    """The text with an entity code for each character that Mermaid might obey."""
    return "".join(_code(character) for character in clean(text).strip())


def _code(character: str) -> str:
    is_plain = _PLAIN.match(character) if character.isascii() else character not in _PLACEHOLDERS
    return character if is_plain else f"#{ord(character)};"


FORMAT = Format(
    summary="a timeline diagram that GitHub, GitLab and Obsidian draw inside Markdown",
    write=write_mermaid,
    losses=("id", "themes", "actors", "place", "bilateral", "quotations", "url", "date as EDTF", "control characters"),
)
