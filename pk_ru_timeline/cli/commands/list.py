"""`timeline list`: a table on a terminal, plain lines in a pipe."""

from __future__ import annotations

from functools import partial

from ...query import Filters
from ..answering import Reading, chosen
from ..options import choose, present, read_what
from ..signature import takes
from ..streams import open_answer
from ..terminal import Output


@takes(choose, read_what, present)
def command(filters: Filters, reading: Reading, output: Output) -> None:
    """List the events: id, when, what, theme, status, how many sources.

    On a terminal a table; in a pipe one line an event, with tabs between the columns and nothing cut off.

    Examples:
      timeline list --year 2023 --theme energy
      timeline list --since "March 2023" --until 2024 --status planned
      timeline list --data my-folder --data shipped --actor Lavrov
      timeline list | cut -f 2,3
    """
    with chosen(reading, filters) as (timeline, whole):
        if output.json:
            output.print_json("events", timeline.events)
        elif not output.for_people:
            from ...formats.tsv import write_tsv

            with open_answer() as stream:
                write_tsv(timeline, stream)
        elif timeline.events:
            from ...query import find_plans
            from ...view import render_list

            output.show(partial(render_list, plans=find_plans(timeline, whole)), timeline)
