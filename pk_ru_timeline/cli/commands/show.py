"""`timeline show`: one event in full."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from typer import Argument

from ...query import Filters, find_event
from ..answering import Reading, selected
from ..options import choose, present, read_what
from ..signature import takes
from ..terminal import Output


@takes(choose, read_what, present)
def command(
    filters: Filters,
    reading: Reading,
    output: Output,
    id_: Annotated[str, Argument(metavar="ID", help="The event's id, or as much of its beginning as no other has.")],
) -> None:
    """Show one event in full.

    Every quotation with its source, link and place in the page, and how its date was read.

    Examples:
      timeline show 3f2a
      timeline show 3f2a --json
    """
    with selected(reading, replace(filters, all=True)) as timeline:
        event = find_event(timeline, id_)
        if output.json:
            output.print_json("events", (event,))
        else:
            from ...view import render_event

            output.show(render_event, event)
