"""`timeline export`: the events in a format that other programs read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Option

from ...errors import QueryError
from ...formats import FORMATS, load_format
from ...query import Filters
from ..answering import Reading, selected
from ..files import open_output
from ..options import choose, read_what
from ..signature import takes

_USUAL = "json"


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
            help=f"{', '.join(FORMATS)}. Otherwise what the ending of --output says, otherwise {_USUAL}.",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        Option("--output", "-o", metavar="FILE", help="Where to write it, whole or not at all."),
    ] = None,
    json: Annotated[bool, Option("--json", help="The same as --format json.")] = False,
) -> None:
    """Write the events in a format that other programs read.

    Every filter of 'timeline list' holds here too.

    Examples:
      timeline export --format csv --output timeline.csv
      timeline export --theme energy --output energy.json
      timeline export --format jsonl --all | jq .title
    """
    chosen = load_format(_name(format_, output, json))
    with selected(reading, filters) as timeline, open_output(output) as stream:
        chosen.write(timeline, stream)


def _name(named: str | None, output: Path | None, json: bool) -> str:
    if json and named not in (None, "json"):
        raise QueryError(f"--json and --format {named} contradict each other; give one of them")
    if json or named is not None:
        return named or "json"
    ending = output.suffix.lstrip(".").lower() if output else ""
    if ending and ending not in FORMATS:
        raise QueryError(f"'.{ending}' names no format; give one with --format: {', '.join(FORMATS)}")
    return ending or _USUAL
