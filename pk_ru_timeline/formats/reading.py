"""Finds the reader of a file that is an export of ours, by the ending of its name or by how it begins."""

from __future__ import annotations

from ..errors import ArticleError
from ..model import Timeline
from . import Format, find_format, load_format

_BEGINNINGS = {
    b'{"schema": "pk-ru-timeline/': "json",
    b'{"id": "': "jsonl",
    b"id,date,earliest,": "csv",
    b"\xef\xbb\xbfid,date,earliest,": "csv",
    b"SQLite format 3\0": "sqlite",
}
"""How an export begins, as this program writes it: by that one from standard input is known."""


def find_reader(name: str, data: bytes) -> Format | None:
    """The format to read a file with, by the ending of its name, else by how it begins; `None` for an article."""
    _, dot, ending = name.rpartition(".")
    if dot:
        found = find_format(ending)
    else:
        found = next((format_ for beginning, format_ in _BEGINNINGS.items() if data.startswith(beginning)), None)
    chosen = load_format(found) if found else None
    return chosen if chosen and chosen.read else None


def read_export(format_: Format, name: str, data: bytes) -> Timeline:
    """The timeline in a file, or `ArticleError` that says why there is none."""
    assert format_.read is not None
    try:
        return format_.read(data)
    except (ValueError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ArticleError(
            f"'{name}' is no export of a timeline: {why}; such a file is written by 'timeline export --output {name}'"
        ) from None
