"""An invented timeline: a plan and what became of it, reports that differ, a correction by hand, hostile text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pk_ru_timeline.articles import read_article
from pk_ru_timeline.lexicon import load_lexicon
from pk_ru_timeline.model import (
    Article,
    Citation,
    Correction,
    Dispute,
    Disputed,
    Event,
    Outcome,
    OutcomeKind,
    Reading,
    Status,
    Timeline,
    parse_edtf,
)  # fmt: skip

HARBOUR = """Ferry to link Karachi and Novorossiysk

By A Reporter

KARACHI: A ferry between Karachi and Novorossiysk is to sail for the first time on 1 March 2023, the port said. \
Forty lorries fit on its deck.

Share this: mail, print

It sailed on 12 March 2023 with eleven lorries aboard.
"""

DIGEST = """+++
title = "Ferry leaves at last"
publisher = "The Harbour Post"
published = 2023-03-14
url = "https://example.org/ferry"
kind = "digest"
+++

The ferry left Karachi for Novorossiysk on 13 March 2023, twelve days later than had been announced.
"""

HOSTILE = (
    "Talks on \x1b[31mstrategic\x1b[0m stability\tin [bold]Isla\u202emabad[/bold] \x1b]0;owned\x07were held on "
    "2 May 2023."
)

_FILES = {"harbour.txt": HARBOUR, "ferry.md": DIGEST, "hostile.txt": HOSTILE + "\n"}


def read_page(name: str) -> Article | None:
    """The pages behind the timeline, as the program reads them."""
    if name not in _FILES:
        return None
    return read_article(name, _FILES[name].encode(), load_lexicon().furniture)


def cite(source: str, quote: str, expression: str, when: str, **given: object) -> Citation:
    """A citation whose places in the file are true."""
    text = _FILES[source]
    start = text.index(quote)
    usual = Citation(
        source=source,
        kind="page",
        publisher="Port Gazette",
        headline="Ferry to link Karachi and Novorossiysk",
        url="https://example.org/harbour?a=1&b=[2]",
        published=date(2023, 3, 13),
        quote=quote,
        start=start,
        end=start + len(quote),
        expression=expression,
        expression_start=start + quote.index(expression),
        resolved=parse_edtf(when),
        status=Status.OCCURRED,
        rule="day-month-year",
        voice="Port Gazette",
    )
    return replace(usual, **given)  # type: ignore[arg-type]  # whatever a test wants to be different


PLANNED = cite("harbour.txt", "A ferry between Karachi and Novorossiysk is to sail for the first time on 1 March 2023, "
               "the port said.", "on 1 March 2023", "2023-03-01", status=Status.PLANNED)  # fmt: skip
SAILED = cite("harbour.txt", "It sailed on 12 March 2023 with eleven lorries aboard.", "on 12 March 2023", "2023-03-12")
RETOLD = cite("ferry.md", "The ferry left Karachi for Novorossiysk on 13 March 2023, twelve days later than had been "
              "announced.", "on 13 March 2023", "2023-03-13", kind="digest", publisher="The Harbour Post",
              url="https://example.org/ferry", published=date(2023, 3, 14), voice="The Harbour Post")  # fmt: skip
EVIL = cite("hostile.txt", HOSTILE, "on 2 May 2023", "2023-05-02", url="javascript:alert(1)", publisher="[red]Evil[/]")


def event(id_: str, when: str | None, title: str, theme: str, status: Status, **given: object) -> Event:
    """An event told by one citation of what stands in the harbour's page."""
    usual = Event(
        id=id_,
        when=parse_edtf(when) if when else None,
        title=title,
        themes=(theme,),
        status=status,
        actors=("Pakistan", "Russia"),
        place="Karachi",
        bilateral=True,
        citations=(SAILED,),
    )
    return replace(usual, **given)  # type: ignore[arg-type]  # whatever a test wants to be different


def invented() -> Timeline:
    """Ten events from 1961 to 2023, in the order of the sort key."""
    events = (
        event("a0000001", "1961-03-04", "The Soviet Union lends money to look for oil", "energy", Status.OCCURRED),
        event("a0000002", "197X", "A steel mill rises near Karachi", "industry", Status.ONGOING),
        event("b0000001", "2022-11", "Crude oil is ordered", "energy", Status.OCCURRED),
        event("b0000002", "2022-12~", "A wheat deal is spoken of", "food", Status.PROPOSED),
        event("c0000001", "2023-03-01", "A ferry is to sail from Karachi to Novorossiysk", "trade", Status.PLANNED,
              citations=(PLANNED,), outcome=Outcome(kind=OutcomeKind.LATE, event="c0000002", days_late=11)),
        event("c0000002", "2023-03-12", "The ferry sails to Novorossiysk", "trade", Status.OCCURRED,
              citations=(SAILED, RETOLD),
              disputes=(Dispute(what=Disputed.DATE, readings=(
                  Reading(value="2023-03-12", sources=("harbour.txt",)),
                  Reading(value="2023-03-13", sources=("ferry.md",)))),),
              corrections=(Correction(file="corrections.toml", what="place set to Karachi", why="the port's log"),)),
        event("d0000001", "2023-05-02", HOSTILE, "security", Status.OCCURRED, citations=(EVIL,)),
        event("d0000002", "2023-06", "A film week is called off", "culture", Status.CANCELLED),
        event("e0000001", "2023/..", "A container line runs every week", "trade", Status.ONGOING),
        event("e0000002", None, "The mill is to be revived", "industry", Status.PROPOSED,
              outcome=Outcome(kind=OutcomeKind.UNKNOWN)),
    )  # fmt: skip
    return Timeline(events=tuple(sorted(events, key=Event.sort_key)))


def many(number: int) -> Timeline:
    """So many events, one a day from 1900 on, round and round."""
    made = invented().events
    first = date(1900, 1, 1).toordinal()
    days = date(2100, 1, 1).toordinal() - first
    events = [
        replace(
            made[n % len(made)],
            id=f"{n:08x}",
            when=parse_edtf(date.fromordinal(first + n % days).isoformat()),
            title=f"Happening number {n}",
            outcome=None,
        )
        for n in range(number)
    ]
    return Timeline(events=tuple(sorted(events, key=Event.sort_key)))
