"""`timeline explore`: the full-screen explorer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ... import pipeline
from ...errors import QueryError, TimelineError
from ...files import STDIN
from ...formats import FORMATS, find_format, load_format, require
from ...model import Issue, Timeline
from ...query import Filters
from ..answering import Reading, refuse_if_strict, selected
from ..files import open_output
from ..options import choose, present, read_what
from ..signature import takes
from ..streams import note
from ..terminal import Output

if TYPE_CHECKING:
    from ...explore import EventStore


@takes(choose, read_what, present)
def command(filters: Filters, reading: Reading, output: Output) -> None:
    """Explore the timeline on the full screen.

    List, drawn timeline and detail side by side; '?' tells the keys. Needs Textual, which the extra 'tui' brings.
    An SQLite export is read as it is looked at, however large; it is searched for words from their beginning.

    Examples:
      timeline explore
      timeline explore --theme energy --since 2022
      timeline explore --data my-folder
      timeline explore --data timeline.sqlite
    """
    if output.json:
        with selected(reading, filters) as timeline:
            output.print_json("events", timeline.events)
        return
    if output.plain:
        raise QueryError("explore draws on the full screen; for a screen reader there is 'timeline list --plain'")
    _refuse_if_impossible(reading)
    if output.no_color:
        os.environ["NO_COLOR"] = "1"  # Textual looks there and nowhere else
    opened, issues = _open_store(reading)
    with closing(opened) as store:
        asked = store.name_rightly(filters)  # a wrong request is told before the screen is taken
        code = _explore(store, asked, reading.request)
    for issue in issues:
        note(issue.message)
    if code:
        raise typer.Exit(code)


def _explore(store: EventStore, filters: Filters, request: pipeline.Request) -> int:
    """Hand the screen over; the exit code."""
    from ...explore import Desk, Explorer

    desk = Desk(
        read_page=partial(pipeline.read_page, request),
        save=_save,
        is_taken=lambda name: Path(name).expanduser().exists(),
        browse=_browse,
        formats=tuple(FORMATS),
        ascii=not (sys.stderr.encoding or "").lower().startswith("utf"),
    )
    explorer = Explorer(store, filters, desk)
    explorer.run()
    return explorer.return_code or 0


def _refuse_if_impossible(reading: Reading) -> None:
    if not _is_installed("textual"):
        raise TimelineError("explore needs Textual, which is not installed: pip install 'pk-ru-timeline[tui]'")
    if STDIN in reading.request.data:
        raise QueryError("explore reads keys from standard input, so no article: save it to a file and name that")
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in streams) or os.environ.get("TERM") == "dumb":
        raise QueryError("explore needs a terminal; 'timeline list' and 'timeline view' write to anything")


def _is_installed(package: str) -> bool:
    try:
        return find_spec(package) is not None
    except ValueError:  # it is kept from being imported
        return False


def _open_store(reading: Reading) -> tuple[EventStore, tuple[Issue, ...]]:
    """The events, and what could not be read. One database as it stands is paged; all else is read whole."""
    request = reading.request
    data = request.data
    if len(data) == 1 and request.as_of is None and request.corrections is None:
        from ...explore.sqlite import SqliteStore, is_database

        if is_database(Path(data[0])):
            return SqliteStore(Path(data[0])), ()
    from ...explore import MemoryStore

    whole = pipeline.read_timeline(request)
    refuse_if_strict(reading, whole.issues)
    return MemoryStore(whole), whole.issues


def _save(timeline: Timeline, name: str) -> Iterable[str]:
    path = Path(name).expanduser()
    found = find_format(path.suffix.lstrip("."))
    if found is None:
        raise QueryError(f"'{path.suffix}' names no format; end the name in one of: {', '.join(FORMATS)}")
    chosen = load_format(found)
    require(chosen.extra)
    with open_output(path, binary=chosen.binary) as stream:
        chosen.write(timeline, stream)
    return chosen.left_out(timeline)


def _browse(url: str) -> bool:
    """Only a browser with a window of its own: one for terminals would draw over the explorer."""
    needs_display = sys.platform not in ("darwin", "win32", "cygwin")
    if needs_display and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    import webbrowser

    return webbrowser.open(url)
