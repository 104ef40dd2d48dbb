"""Finds out which files are exports of ours, by the ending of the name or by how they begin, and reads them."""

from __future__ import annotations

from ..errors import ArticleError
from ..model import Timeline
from . import FORMATS, Format, find_format, load_format

_OF_PAGES = ("html", "htm", "md")
"""Endings that articles have too: a file of that name is one."""

_BEGINNINGS = {
    b'{"schema": "pk-ru-timeline/': "json",
    b'{"id": "': "jsonl",
    b"id,date,earliest,": "csv",
    b"\xef\xbb\xbfid,date,earliest,": "csv",
    b"SQLite format 3\0": "sqlite",
}
"""How an export begins, as this program writes it: by that one from standard input is known."""


def find_export(name: str, data: bytes) -> Format | None:
    """The format of a file, by the ending of its name, without one by how it begins; `None` for an article."""
    _, dot, ending = name.rpartition(".")
    if dot:
        found = None if ending.lower() in _OF_PAGES else find_format(ending)
    else:
        found = next((format_ for beginning, format_ in _BEGINNINGS.items() if data.startswith(beginning)), None)
    return load_format(found) if found else None


def read_export(format_: Format, name: str, data: bytes) -> Timeline:
    """The timeline in a file, or `ArticleError` that says why there is none."""
    if format_.read is None:
        readable = ", ".join(known for known in FORMATS if load_format(known).read)
        raise ArticleError(f"'{name}' cannot be opened again, its format holds too little: export {readable} for that")
    try:
        return format_.read(data)
    except (ValueError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ArticleError(
            f"'{name}' is no export of a timeline: {why}; such a file is written by 'timeline export --output {name}'"
        ) from None
