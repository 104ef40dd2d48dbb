"""`timeline stats`: counts of events."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from typer import Option

from ...query import Filters, Period, count_days, gather_statistics, parse_calendar, parse_period
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
    by: Annotated[
        str | None,
        Option(metavar="PERIOD", help=f"{', '.join(Period)}. Otherwise what fits the length of the timeline."),
    ] = None,
    calendar: Annotated[
        str | None, Option(metavar="YEAR", help="The days of this year instead, darker where more happened.")
    ] = None,
) -> None:
    """Count the events by time, theme, status and source.

    And who appears with whom. Periods in which nothing happened are shown too.

    In a pipe one line a count, with tabs between: of what kind, of what, how many.

    Examples:
      timeline stats
      timeline stats --by month --since 2022 --theme energy
      timeline stats --calendar 2023
    """
    period = parse_period(by) if by is not None else None
    year = parse_calendar(calendar) if calendar is not None else None
    with selected(reading, filters) as timeline:
        days = count_days(timeline, year) if year is not None else None
        statistics = gather_statistics(timeline, period)
        counts = days.days if days else statistics.counts
        if output.json:
            output.print_json("counts", counts)
        elif not output.for_people:
            from ...formats.tsv import write_counts

            with open_answer() as stream:
                write_counts(counts, stream)
        elif days:
            from ...view import render_calendar

            output.show(render_calendar, days)
        elif statistics.events:
            from ...view import render_statistics

            picked = bool(filters.themes) or filters.picks
            output.show(partial(render_statistics, picked=picked), statistics)
