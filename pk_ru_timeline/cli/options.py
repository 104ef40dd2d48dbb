"""The options that commands share, each written once: what to read, which events of it, and how to show them.

Commands get these groups by `takes`. Annotations are objects here, not strings, because Typer reads them.
"""

import os
from datetime import date
from pathlib import Path
from typing import Annotated

from typer import Option

from .. import query
from ..pipeline import SHIPPED, Request
from ..query import OUTCOMES, SORT_KEYS, STATUSES, THEMES, Filters
from .answering import Reading
from .completing import completer
from .terminal import Output

DATA_VARIABLE = "PK_RU_TIMELINE_DATA"

_EVENTS = "Which events"
_READ = "What is read"
_SHOWN = "How it is shown"


def read_what(
    data: Annotated[
        list[str] | None,
        Option(
            metavar="PATH",
            rich_help_panel=_READ,
            help="A file, a folder, an export of ours, '-' for standard input, or 'shipped' for the reports that come "
            f"with the program. Repeatable. Otherwise what {DATA_VARIABLE} names, otherwise 'shipped'.",
        ),
    ] = None,
    published: Annotated[
        list[str] | None,
        Option(
            metavar="DAY",
            rich_help_panel=_READ,
            help="When an undated page was published: 2023-06-19 for every one, visit.txt=2023-06-19 for that file. "
            "Repeatable.",
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        Option(
            metavar="DATE",
            rich_help_panel=_READ,
            help="As a reader of that time could have known it: only what was published until then, the whole of what "
            "is named included. Undated pages are left out.",
        ),
    ] = None,
    corrections: Annotated[
        Path | None,
        Option(
            metavar="FILE",
            rich_help_panel=_READ,
            help="Your own corrections, besides any corrections.toml in the folders of articles.",
        ),
    ] = None,
    lexicon: Annotated[
        Path | None,
        Option(metavar="DIR", rich_help_panel=_READ, help="A folder with word lists to use instead of the shipped."),
    ] = None,
    strict: Annotated[
        bool, Option("--strict", rich_help_panel=_READ, help="Fail where anything could not be read or dated.")
    ] = False,
    no_cache: Annotated[
        bool, Option("--no-cache", rich_help_panel=_READ, help="Read everything anew and remember nothing.")
    ] = False,
) -> Reading:
    """Which articles, read how."""
    request = Request(
        data=tuple(data or usual_data()),
        published=tuple(_published(text) for text in published or ()),
        as_of=query.parse_bound(as_of).last if as_of is not None else None,
        corrections=corrections,
        lexicon=lexicon,
        cache=not no_cache,
    )
    return Reading(request=request, strict=strict)


def choose(
    year: Annotated[
        list[str] | None,
        Option(metavar="YEAR", rich_help_panel=_EVENTS, help="In 2023, or in 2022-2024. Repeatable."),
    ] = None,
    since: Annotated[
        str | None,
        Option(
            metavar="DATE",
            rich_help_panel=_EVENTS,
            help="From 2023, 2023-03, 2023-03-20, 'March 2023' or 'Q1 2023' on.",
        ),
    ] = None,
    until: Annotated[
        str | None,
        Option(metavar="DATE", rich_help_panel=_EVENTS, help="Until then, the whole of what is named included."),
    ] = None,
    certain: Annotated[
        bool,
        Option("--certain", rich_help_panel=_EVENTS, help="Only what must fall into that time, not what may."),
    ] = False,
    undated: Annotated[
        bool,
        Option("--undated", rich_help_panel=_EVENTS, help="Besides that time, also what has no date or an open one."),
    ] = False,
    theme: Annotated[
        list[str] | None,
        Option(
            metavar="THEME",
            rich_help_panel=_EVENTS,
            autocompletion=completer("themes"),
            help=f"{', '.join(THEMES)}. Repeatable.",
        ),
    ] = None,
    status: Annotated[
        list[str] | None,
        Option(
            metavar="STATUS",
            rich_help_panel=_EVENTS,
            autocompletion=completer("statuses"),
            help=f"{', '.join(STATUSES)}. Repeatable.",
        ),
    ] = None,
    actor: Annotated[
        list[str] | None,
        Option(
            metavar="NAME",
            rich_help_panel=_EVENTS,
            autocompletion=completer("actors"),
            help="Who takes part; part of the name will do. Repeatable.",
        ),
    ] = None,
    place: Annotated[
        list[str] | None,
        Option(
            metavar="NAME",
            rich_help_panel=_EVENTS,
            autocompletion=completer("places"),
            help="Where; part of the name will do. Repeatable.",
        ),
    ] = None,
    source: Annotated[
        list[str] | None,
        Option(
            metavar="NAME",
            rich_help_panel=_EVENTS,
            autocompletion=completer("sources"),
            help="Told by this file or publisher. Repeatable.",
        ),
    ] = None,
    min_sources: Annotated[
        int,
        Option(metavar="N", min=1, rich_help_panel=_EVENTS, help="Told by at least N independent publishers."),
    ] = 1,
    contested: Annotated[
        bool, Option("--contested", rich_help_panel=_EVENTS, help="Only where reports differ.")
    ] = False,
    outcome: Annotated[
        list[str] | None,
        Option(
            metavar="KIND",
            rich_help_panel=_EVENTS,
            autocompletion=completer("outcomes"),
            help=f"Plans and proposals of which this became: {', '.join(OUTCOMES)}. Repeatable.",
        ),
    ] = None,
    text: Annotated[
        str | None,
        Option(metavar="WORDS", rich_help_panel=_EVENTS, help="These words, in title, quotations, actors or place."),
    ] = None,
    all_: Annotated[
        bool,
        Option("--all", rich_help_panel=_EVENTS, help="Also what is not between the two countries."),
    ] = False,
    sort: Annotated[
        str,
        Option(
            metavar="KEY", rich_help_panel=_SHOWN, autocompletion=completer("sorts"), help=f"{', '.join(SORT_KEYS)}."
        ),
    ] = SORT_KEYS[0],
    reverse: Annotated[bool, Option("--reverse", rich_help_panel=_SHOWN, help="The other way round.")] = False,
    limit: Annotated[
        int | None, Option(metavar="N", min=1, rich_help_panel=_SHOWN, help="No more than the first N events.")
    ] = None,
) -> Filters:
    """Which events, in which order."""
    return Filters(
        years=tuple(query.parse_year(text) for text in year or ()),
        since=query.parse_bound(since) if since is not None else None,
        until=query.parse_bound(until) if until is not None else None,
        certain=certain,
        undated=undated,
        themes=tuple(theme or ()),
        statuses=tuple(status or ()),
        actors=tuple(actor or ()),
        places=tuple(place or ()),
        sources=tuple(source or ()),
        outcomes=tuple(outcome or ()),
        min_sources=min_sources,
        contested=contested,
        text=text or "",
        all=all_,
        sort=sort,
        reverse=reverse,
        limit=limit,
    )


def present(
    json: Annotated[bool, Option("--json", rich_help_panel=_SHOWN, help="As JSON, for programs.")] = False,
    no_color: Annotated[
        bool, Option("--no-color", rich_help_panel=_SHOWN, help="Without colours; NO_COLOR does the same.")
    ] = False,
    plain: Annotated[
        bool,
        Option("--plain", rich_help_panel=_SHOWN, help="In sentences, nothing drawn or aligned: for screen readers."),
    ] = False,
    no_pager: Annotated[
        bool,
        Option("--no-pager", rich_help_panel=_SHOWN, help="Print at once; otherwise what is long goes through PAGER."),
    ] = False,
) -> Output:
    """In which form."""
    return Output(json=json, no_color=no_color, plain=plain, no_pager=no_pager)


def usual_data() -> list[str]:
    """What is read where nothing is named."""
    named = [path for path in os.environ.get(DATA_VARIABLE, "").split(os.pathsep) if path]
    return named or [SHIPPED]


def _published(text: str) -> tuple[str | None, date]:
    name, _, day = text.rpartition("=")
    return name or None, query.parse_day(day)
