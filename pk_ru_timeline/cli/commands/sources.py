"""`timeline sources`: the articles behind the events."""

from __future__ import annotations

from ...query import Filters
from ..answering import Reading, selected
from ..options import choose, present, read_what
from ..signature import takes
from ..terminal import Output


@takes(choose, read_what, present)
def command(filters: Filters, reading: Reading, output: Output) -> None:
    """Show the articles that were read.

    Their dates and how each was found, and the events drawn from each. With a filter: those that tell such an event.

    Examples:
      timeline sources
      timeline sources --theme defence
      timeline sources --data my-folder
    """
    with selected(reading, filters, about_pages=True) as timeline:
        if output.json:
            output.print_json("sources", timeline.sources)
        elif timeline.sources:
            from ...view import render_sources

            output.show(render_sources, timeline)
