"""`timeline` alone: what is in the timeline, and three things to try."""

from __future__ import annotations

from .. import pipeline
from ..query import Filters, select_events, summarise
from .options import usual_data
from .terminal import Output


def show_start(*, plain: bool) -> None:
    """Print the first page; what could not be read is for the commands to tell."""
    from ..view import render_start

    whole = pipeline.read_timeline(pipeline.Request(data=tuple(usual_data())))
    Output(no_pager=True, plain=plain).show(render_start, summarise(select_events(whole, Filters()).timeline))
