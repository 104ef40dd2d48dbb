"""Finds out which files are exports of ours, by the ending of the name or by how they begin, and reads them."""

from __future__ import annotations

import re

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

_PAGES_OF_OURS = (
    re.compile(rb'\s*<!doctype html>.*<meta name="generator" content="pk-ru-timeline', re.DOTALL),
    re.compile(rb"\s*# Pakistan\xe2\x80\x93Russia timeline\s+[\d,]+ events?\b"),
)
"""How those begin that are named as articles are."""
_BEGINNING = 4_000


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
        raise _holds_too_little(name)
    try:
        return format_.read(data)
    except (ValueError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ArticleError(
            f"'{name}' is no export of a timeline: {why}; such a file is written by 'timeline export --output {name}'"
        ) from None


def refuse_page_of_ours(name: str, data: bytes) -> None:
    """Raises `ArticleError` for an export that is named, and would be read, like an article: `html` and `md`."""
    if any(beginning.match(data.removeprefix(b"\xef\xbb\xbf")[:_BEGINNING]) for beginning in _PAGES_OF_OURS):
        raise _holds_too_little(name)


def _holds_too_little(name: str) -> ArticleError:
    readable = ", ".join(known for known in FORMATS if load_format(known).read)
    return ArticleError(f"'{name}' cannot be opened again, its format holds too little: export {readable} for that")
