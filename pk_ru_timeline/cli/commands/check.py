"""`timeline check`: what was read of an article, and what was not."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from typer import Argument

from ... import pipeline
from ..answering import Reading, refuse_if_strict
from ..options import present, read_what
from ..signature import takes
from ..streams import invite, note
from ..terminal import Output


@takes(read_what, present)
def command(
    reading: Reading,
    output: Output,
    file: Annotated[
        list[str] | None,
        Argument(metavar="[FILE]...", help="Files to check instead of what --data names; '-' is stdin."),
    ] = None,
) -> None:
    """Tell what was read of an article and what was not.

    Stories that were split, furniture that was cut, dated sentences that made no event, and why.

    Examples:
      timeline check visit.txt
      timeline check visit.txt --published 2023-06-19
      timeline check -
      timeline check --data my-folder --json
    """
    request = replace(reading.request, data=tuple(file)) if file else reading.request
    invite(request.data)
    examinations, issues = pipeline.examine(request)
    refuse_if_strict(reading, issues)
    if output.json:
        output.print_json("articles", examinations)
    else:
        from ...view import render_check

        output.show(render_check, *examinations)
    for issue in issues:
        note(issue.message)
