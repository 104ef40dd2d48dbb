"""The formats that a timeline can be written in; one module each, loaded when it is asked for.

A format module has a `FORMAT`; its name stands in `FORMATS` below. Formats write to a stream and never open files.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, TextIO

from ..model import Timeline
from ..query import known_name

FORMATS = ("csv", "json", "jsonl", "tsv")
"""Names of the formats, each also the name of its module and the ending of its files."""


class Format(NamedTuple):
    """How a timeline is written, and what of it is not."""

    summary: str
    """What it is good for, in a line."""

    write: Callable[[Timeline, TextIO], None]
    """Write the events to a stream that leaves line ends alone."""

    losses: tuple[str, ...] = ()
    """What a reader of the file cannot know any more."""


def load_format(name: str) -> Format:
    """The format of this name; `QueryError` where there is none."""
    module = import_module(f".{known_name(name, FORMATS, 'format')}", __name__)
    chosen: Format = module.FORMAT
    return chosen
