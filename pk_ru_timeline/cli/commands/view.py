"""`timeline view`: the drawn timeline."""

from __future__ import annotations

from ...query import Filters
from ..answering import Reading, selected
from ..options import choose, present, read_what
from ..signature import takes
from ..terminal import Output


@takes(choose, read_what, present)
def command(filters: Filters, reading: Reading, output: Output) -> None:
    """Draw the timeline.

    Years and months run down a spine; spans are bars; plans and open ends look unlike what happened.

    Examples:
      timeline view
      timeline view --year 2023 --theme energy --theme trade
      timeline view --since 2022 --all
    """
    with selected(reading, filters) as timeline:
        if output.json:
            output.print_json("events", timeline.events)
        elif timeline.events:
            from ...view import render_view

            output.show(render_view, timeline)
