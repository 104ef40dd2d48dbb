"""Timelines for the formats that people read: the awful one with all that can be told beside it, and hostile words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pk_ru_timeline.model import (
    Correction,
    DateRange,
    Dispute,
    Disputed,
    Event,
    Outcome,
    OutcomeKind,
    Reading,
    Status,
    Timeline,
)

from ..view.awful import awful_timeline, citation

DATE_DISPUTE = Dispute(
    what=Disputed.DATE,
    readings=(
        Reading(value="2023-06-11", sources=("a.txt", "b.txt")),
        Reading(value="2023-06-12", sources=("c.txt",)),
    ),
)
FIGURE_DISPUTE = Dispute(
    what=Disputed.FIGURE,
    readings=(
        Reading(value="45,142 tonnes", sources=("a.txt",)),
        Reading(value="100,000 [metric] tons", sources=("c.txt",)),
    ),
)
LATE = Outcome(kind=OutcomeKind.LATE, event="1fe68e72", days_late=42)
CORRECTION = Correction(file="mine.toml", what="date set to 2023-04-20", why="the minister's <own> word")

HOSTILE = (
    "one\ntwo\r\n\r\nthree",
    "::: warning",
    "# heading",
    "a #tag and #5 or # 6",
    "`code` and ``` fence",
    "<script>alert('1')</script> <b>bold</b>",
    "[x] [link](http://a.example) ![picture](http://b.example/c.png)",
    "abc \u202eevil\u202c def",
    "a; b, c: d : e :: f",
    "%% comment %%{init: {'theme': 'dark'}}%%",
    "!id and @name and .start and .end",
    "50% done, 100 % too",
    "at [Karachi](location) and [here](map)",
    "every week: again",
    "2023: an entry of its own",
    "title: stolen",
    "section stolen",
    "---",
    "***bold*** _slanted_ ~~struck~~ ==marked== $x$ |cell|",
    "&lt;b&gt; &#35; &amp; &copy",
    "a\\nb \\; \\, c\\",
    "“curled” 'single' \"double\"",
    "=SUM(1+1)",
    "BEGIN:VEVENT\r\nUID:stolen\r\nEND:VEVENT",
    "lifestyle:#red; classDef a:#b;",
    "ﬂ°°35¶ß and #35;",
    "a lone \ud800 and \ufffe and \x00\x1b[31mred",
    "www.a.example https://b.example name@c.example :smile: ^up^",
)


def told_timeline() -> Timeline:
    """The awful timeline with a contested date and figure, a plan that came late, and a correction."""
    return Timeline(events=tuple(map(_tell_more, awful_timeline().events)))


def _tell_more(event: Event) -> Event:
    if event.sources == 12:
        return replace(event, disputes=(DATE_DISPUTE, FIGURE_DISPUTE))
    if event.title.startswith("Oil to arrive"):
        return replace(event, outcome=LATE)
    if event.title.endswith("adopted"):
        return replace(event, corrections=(CORRECTION,))
    return event


def hostile_timeline() -> Timeline:
    """An event a day of May 2023, with hostile words for its title, place, publisher, quotation and correction."""
    return Timeline(events=tuple(_hostile(number, words) for number, words in enumerate(HOSTILE)))


def _hostile(number: int, words: str) -> Event:
    day = DateRange.day(date(2023, 5, 1 + number))
    told = replace(citation(1, when=day), quote=words, publisher=words, expression=None, expression_start=None)
    return Event(
        id=f"{number:08x}",
        when=day,
        title=words,
        themes=("trade", "two words"),
        status=Status.PLANNED,
        actors=("Pakistan",),
        place=words,
        bilateral=True,
        citations=(told,),
        corrections=(Correction(file="mine.toml", what=words, why=words),),
    )
