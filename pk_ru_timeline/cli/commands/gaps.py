"""`timeline gaps`: when nothing happened."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from typer import Option

from ...query import Filters, find_silences
from ..answering import Reading, selected
from ..options import choose, present, read_what
from ..signature import takes
from ..streams import open_answer
from ..terminal import Output


@takes(choose, read_what, present)
def command(
    filters: Filters,
    reading: Reading,
    output: Output,
    longest: Annotated[int, Option(metavar="N", min=1, help="The N longest of each theme.")] = 3,
) -> None:
    """Tell when nothing happened.

    The longest silences, and the events before and after each: of all themes together, then of each. Only what occurred
    or goes on ends a silence; a date that is known only roughly fills all that it may mean, so that a silence is
    certain as far as the reports go. With --theme: of those themes only.

    In a pipe one line a silence, with tabs between: theme (empty for all), first day, last day, days, id before, id
    after.

    Examples:
      timeline gaps
      timeline gaps --since 2000 --longest 1
      timeline gaps --theme defence
    """
    with selected(reading, filters) as timeline:
        silences = find_silences(timeline, longest, filters.themes)
        if output.json:
            output.print_json("gaps", silences)
        elif not output.for_people:
            from ...formats.tsv import write_silences

            with open_answer() as stream:
                write_silences(silences, stream)
        elif silences:
            from ...view import render_silences

            output.show(partial(render_silences, picked=filters.picks), silences)
