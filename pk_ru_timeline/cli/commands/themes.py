"""`timeline themes`: what it is all about."""

from __future__ import annotations

from ...query import Filters, count_themes
from ..answering import Reading, selected
from ..options import choose, present, read_what
from ..signature import takes
from ..terminal import Output


@takes(choose, read_what, present)
def command(filters: Filters, reading: Reading, output: Output) -> None:
    """Count the events of each theme.

    First those that it is the main theme of, then all that touch it.

    Examples:
      timeline themes
      timeline themes --year 2022-2024 --status planned
    """
    with selected(reading, filters) as timeline:
        counts = count_themes(timeline)
        if output.json:
            output.print_json("themes", counts)
        elif counts:
            from ...view import render_themes

            output.show(render_themes, counts)
