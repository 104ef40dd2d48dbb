"""`timeline view`: the drawn timeline."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from typer import Option

from ...query import Filters, known_name
from ..answering import Reading, chosen
from ..options import choose, present, read_what
from ..signature import takes
from ..terminal import Output

STYLES = ("spine", "bars", "compact")


@takes(choose, read_what, present)
def command(
    filters: Filters,
    reading: Reading,
    output: Output,
    style: Annotated[
        str,
        Option(metavar="STYLE", help="spine: down the years; bars: what lasted, was planned, was waited for; compact."),
    ] = STYLES[0],
    compact: Annotated[bool, Option("--compact", help="One line an event; the same as --style compact.")] = False,
) -> None:
    """Draw the timeline.

    Years and months run down a spine; the further apart, the longer ago. Spans are bars, what is only roughly known is
    dotted, plans are hollow, and a line leads from a plan to what became of it.

    Examples:
      timeline view
      timeline view --year 2023 --theme energy --theme trade
      timeline view --style bars --status planned
      timeline view --since 2022 --all --compact
    """
    drawing = "compact" if compact else known_name(style, STYLES, "style")
    with chosen(reading, filters) as (timeline, whole):
        if output.json:
            output.print_json("events", timeline.events)
        elif timeline.events:
            from ... import view
            from ...query import find_plans

            render = {"bars": view.render_bars, "compact": view.render_compact}.get(drawing, view.render_view)
            output.show(partial(render, plans=find_plans(timeline, whole)), timeline)
