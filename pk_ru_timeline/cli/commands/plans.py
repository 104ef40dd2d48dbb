"""`timeline plans`: what was promised, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from typer import Option

from ...query import NOT_KEPT, OUTCOMES, Filters, find_plans
from ..answering import Reading, chosen
from ..options import choose, present, read_what
from ..signature import takes
from ..streams import open_answer
from ..terminal import Output


@takes(choose, read_what, present)
def command(
    filters: Filters,
    reading: Reading,
    output: Output,
    not_kept: Annotated[
        bool, Option("--not-kept", help="Only what was late, moved or cancelled; the same as these three --outcome.")
    ] = False,
) -> None:
    """List what was planned or proposed, and what became of it.

    Kept, late and by how many days, moved, cancelled, pending (a later report says that it is still to come), or
    unknown: nothing later tells.

    In a pipe one line a plan, with tabs between: id, planned date, title, status, outcome, date of what became of it,
    days late, its id, its title.

    Examples:
      timeline plans
      timeline plans --not-kept
      timeline plans --outcome late --theme energy
    """
    wanted = replace(filters, outcomes=(*filters.outcomes, *NOT_KEPT) if not_kept else filters.outcomes or OUTCOMES)
    with chosen(reading, wanted, "plan") as (timeline, whole):
        plans = find_plans(timeline, whole)
        if output.json:
            output.print_json("plans", plans)
        elif not output.for_people:
            from ...formats.tsv import write_plans

            with open_answer() as stream:
                write_plans(plans, stream)
        elif plans:
            from ...view import render_plans

            output.show(render_plans, plans)
