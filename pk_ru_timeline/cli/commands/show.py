"""`timeline show`: one event in full."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from typer import Argument

from ...query import Filters, find_event
from ..answering import Reading, chosen
from ..completing import completer
from ..options import choose, present, read_what
from ..signature import takes
from ..terminal import Output


@takes(choose, read_what, present)
def command(
    filters: Filters,
    reading: Reading,
    output: Output,
    id_: Annotated[
        str,
        Argument(
            metavar="ID",
            help="The event's id, or as much of its beginning as no other has.",
            autocompletion=completer("ids"),
        ),
    ],
) -> None:
    """Show one event in full.

    Every quotation with its source, link and place in the page, and how its date was read; what became of a plan,
    where reports differ, and what was corrected.

    Examples:
      timeline show 3f2a
      timeline show 3f2a --json
    """
    with chosen(reading, replace(filters, all=True)) as (timeline, whole):
        event = find_event(timeline, id_)
        if output.json:
            output.print_json("events", (event,))
        else:
            from ...query import event_in_full
            from ...view import render_event

            output.show(render_event, event_in_full(event, whole))
