"""`timeline export`: the events in a format that other programs read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from typer import Option

from ...errors import QueryError
from ...formats import FORMATS, Format, find_format, load_format, require
from ...query import Filters
from ..answering import Reading, selected
from ..files import open_output
from ..helping import Command
from ..options import choose, read_what
from ..signature import takes
from ..streams import note

_USUAL = "json"


class Help(Command):
    """The command, whose help ends with the formats; they are loaded for that, and for nothing else."""

    def format_help(self, *given: Any) -> None:
        from shutil import get_terminal_size

        from rich.markup import escape

        from ...formats import describe_formats

        formats = describe_formats(get_terminal_size().columns - 2)
        self.epilog = escape(f"Formats, and what a file can no longer tell:\n\n{formats}")
        super().format_help(*given)


@takes(choose, read_what)
def command(
    filters: Filters,
    reading: Reading,
    format_: Annotated[
        str | None,
        Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help=f"{', '.join(FORMATS)}. Otherwise what the ending of --output says, otherwise {_USUAL}. "
            "Each is explained below.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        Option("--output", "-o", metavar="FILE", help="Where to write it, whole or not at all."),
    ] = None,
    json: Annotated[bool, Option("--json", help="The same as --format json.")] = False,
    excel: Annotated[
        bool, Option("--excel", help="CSV that Excel opens rightly: with a byte order mark, and no formula in it.")
    ] = False,
) -> None:
    """Write the events in a format that other programs read.

    Every filter of 'timeline list' holds here too.

    Examples:
      timeline export --format csv --output timeline.csv
      timeline export --theme energy --output energy.json
      timeline export --format jsonl --all | jq .title
    """
    name = _name(format_, output, json)
    chosen = load_format(name)
    options = _options(chosen, {"excel": excel})
    require(chosen.extra)
    with selected(reading, filters) as timeline, open_output(output, binary=chosen.binary) as stream:
        chosen.write(timeline, stream, **options)
    for line in chosen.left_out(timeline):
        note(line)
    if output is not None and find_format(output.suffix.lstrip(".")) not in (None, name):
        note(f"'{output.name}' holds {name}, though its ending says '{output.suffix}'")


def _name(named: str | None, output: Path | None, json: bool) -> str:
    if json and named not in (None, "json"):
        raise QueryError(f"--json and --format {named} contradict each other; give one of them")
    if json or named is not None:
        return named or "json"
    ending = output.suffix.lstrip(".") if output else ""
    found = find_format(ending) if ending else _USUAL
    if found is None:
        raise QueryError(f"'.{ending}' names no format; give one with --format: {', '.join(FORMATS)}")
    return found


def _options(chosen: Format, offered: dict[str, object]) -> dict[str, object]:
    """Those that the user gave, by keyword; `QueryError` for one that the format does not know."""
    given = {name: value for name, value in offered.items() if value not in (None, False)}
    for name in given:
        if name not in chosen.options:
            knowing = ", ".join(known for known in FORMATS if name in load_format(known).options)
            raise QueryError(f"--{name} goes with --format {knowing} only")
    return given
