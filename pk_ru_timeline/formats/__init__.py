"""The formats that a timeline can be written in; one module each, loaded when it is asked for.

A format is a module of this package with a `FORMAT`, and a line in `FORMATS` below: the command line, its help, reading
back and the tests find it there. Formats write to a stream and never open files; packages that take long to load, or
need not be there, are imported in the function that uses them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import NamedTuple

from ..errors import ExportError
from ..model import Timeline
from ..query import known_name

FORMATS: dict[str, tuple[str, ...]] = {
    "csv": ("csv",),
    "html": ("html", "htm"),
    "ics": ("ics",),
    "json": ("json",),
    "jsonl": ("jsonl", "ndjson"),
    "markwhen": ("mw", "markwhen"),
    "md": ("md", "markdown"),
    "mermaid": ("mmd", "mermaid"),
    "parquet": ("parquet",),
    "png": ("png",),
    "sqlite": ("sqlite", "sqlite3", "db"),
    "svg": ("svg",),
    "timelinejs": ("timelinejs",),
    "tsv": ("tsv",),
}
"""Name of each format, which is also that of its module, and the endings of its files, the usual one first."""


class Extra(NamedTuple):
    """A package that a format cannot do without, and that a plain installation does not bring."""

    name: str
    """What stands in brackets in `pip install 'pk-ru-timeline[...]'`."""

    package: str
    """The name under which it is imported."""


class Format(NamedTuple):
    """How a timeline is written and read back, and what of it is not."""

    summary: str
    """What it is good for, in a line."""

    write: Callable[..., None]
    """`write(timeline, stream, **options)`: to a `TextIO` that leaves line ends alone; where `binary`, a `BinaryIO`.

    The stream may be a pipe: it cannot be sought, nor read.
    """

    losses: tuple[str, ...] = ()
    """What a reader of the file cannot know any more; a field by the name that it has in the JSON export."""

    read: Callable[[bytes], Timeline] | None = None
    """The timeline that the bytes of a file hold; `ValueError`, in some words, where it is not one of ours."""

    binary: bool = False
    """True for bytes that no terminal can show."""

    options: tuple[str, ...] = ()
    """Options of `timeline export` that `write` takes by keyword; it is given those that the user gave."""

    extra: Extra | None = None

    left_out: Callable[[Timeline], Iterable[str]] = lambda timeline: ()
    """A line for each reason why events of this timeline are not in the file, with their number."""


def load_format(name: str) -> Format:
    """The format of this name; `QueryError` where there is none."""
    module = import_module(f".{known_name(name, tuple(FORMATS), 'format')}", __name__)
    chosen: Format = module.FORMAT
    return chosen


def find_format(ending: str) -> str | None:
    """The name of the format whose files have this ending, written without its dot and in any case."""
    return next((name for name, endings in FORMATS.items() if ending.lower() in endings), None)


def require(extra: Extra | None) -> None:
    """Raises `ExportError`, with the command that helps, where the package is not installed."""
    from importlib.util import find_spec

    if extra is not None and find_spec(extra.package) is None:
        raise ExportError(f"this format needs {extra.package}: pip install 'pk-ru-timeline[{extra.name}]'")


def describe_formats(width: int) -> str:
    """Each format with its endings, what it is good for and what it loses; no line is longer than `width`."""
    from textwrap import fill

    described = []
    for name, endings in FORMATS.items():
        chosen = load_format(name)
        lines = [f"{chosen.summary} ({', '.join('.' + ending for ending in endings)})"]
        if chosen.losses:
            lines.append(f"loses: {'; '.join(chosen.losses)}")
        if chosen.read is not None:
            lines.append("can be read again with --data")
        if chosen.extra is not None:
            lines.append(f"needs: pip install 'pk-ru-timeline[{chosen.extra.name}]'")
        column = " " * 13
        first, *others = (fill(line, width, initial_indent=column, subsequent_indent=column) for line in lines)
        described.append("\n".join((f"  {name:11}{first[13:]}", *others)))
    return "\n".join(described)
