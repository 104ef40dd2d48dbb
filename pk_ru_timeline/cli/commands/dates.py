"""`timeline dates`: the time expressions of a page, by which rule they were read, and from which day."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from typer import Argument, Option

from ... import pipeline
from ...query import parse_day
from ..answering import Reading, refuse_if_strict
from ..options import present, read_what
from ..signature import takes
from ..streams import invite, note, open_answer
from ..terminal import Output


@takes(read_what, present)
def command(
    reading: Reading,
    output: Output,
    file: Annotated[
        list[str] | None,
        Argument(metavar="[FILE]...", help="Files to read instead of what --data names; '-' is stdin."),
    ] = None,
    anchor: Annotated[
        str | None, Option(metavar="DAY", help="The day that 'last week' counts from, instead of the page's own date.")
    ] = None,
) -> None:
    """Tell which time expressions stand in a page, what each was read as, and by which rule.

    Examples:
      timeline dates visit.txt
      timeline dates visit.txt --anchor 2023-06-19
      echo 'Russia agreed last week.' | timeline dates - --anchor 2023-01-29
    """
    request = replace(reading.request, data=tuple(file)) if file else reading.request
    invite(request.data)
    read, issues = pipeline.find_times(request, parse_day(anchor) if anchor is not None else None)
    refuse_if_strict(reading, issues)
    if output.json:
        output.print_json("times", read)
    elif output.for_people:
        from ...view import render_times

        output.show(render_times, *read)
    else:
        from ...formats.tsv import write_times

        with open_answer() as stream:
            write_times(read, stream)
    for issue in issues:
        note(issue.message)
