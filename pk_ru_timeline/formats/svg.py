"""SVG: the drawn timeline as a picture for a slide, 16 to 9, on white.

A true time scale from left to right, a lane for each theme. The picture needs no script, no style sheet and no font of
its own; article text goes into it as text only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TextIO
from xml.etree import ElementTree

from ..model import DateRange, Event, Granularity, Status, Timeline
from ..scale import Scale
from ..wording import clean, word_date, word_month
from . import Format
from .labels import measure
from .layout import find_ticks, fit_time, lay_out
from .shapes import MARK, Frame, Label, Lane, Mark
from .telling import (
    NAME,
    count_undated,
    word_contested_date,
    word_count,
    word_outcome,
    word_remarks,
    word_size,
    word_title,
    word_when,
)

WIDTH, HEIGHT = 1600, 900
_MARGIN = 40
_NAMES = 150
"""Room for the names of the lanes."""

_FONT = "'Helvetica Neue', Arial, 'Liberation Sans', 'Noto Sans', sans-serif"
_INK, _SOFT, _GRID, _BAND = "#1b2430", "#5a6573", "#dfe3e8", "#f6f7f9"

_COLOURS = {
    "diplomacy": "#1f5fa8", "energy": "#b8500b", "trade": "#1b7a48", "defence": "#b0261f", "industry": "#75650c",
    "finance": "#0f716a", "security": "#6746b0", "food": "#9c3f6b", "culture": "#a81d86", "other": "#555f6b",
}  # fmt: skip
_SPARE = ("#2f6f8f", "#8a4b14", "#3f6b3a", "#7d3c78", "#2b7a78", "#54598f")
"""Each is at least 4.5 to 1 on white. A colour only repeats what the lane says."""

_ROUGH = frozenset(Granularity) - {Granularity.DAY, Granularity.SPAN}
_HOLLOW = (Status.PLANNED, Status.PROPOSED, Status.CANCELLED)

_SIZES: tuple[tuple[float, float, tuple[int, ...]], ...] = (
    (10, 21.0, (84, 60, 44)),
    (40, 17.0, (64, 48, 34)),
    (float("inf"), 15.0, (56, 44, 34)),
)
"""Up to how many events, the size of the letters of labels and how many of them a label may have."""

Element = ElementTree.Element


def write_svg(timeline: Timeline, stream: TextIO) -> None:
    stream.write(ElementTree.tostring(draw(timeline.events), encoding="unicode") + "\n")


def draw(events: Sequence[Event]) -> Element:
    """The picture; of events without a date it tells the number only."""
    root = Element(
        "svg",
        {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {HEIGHT}", "width": str(WIDTH),
         "height": str(HEIGHT), "font-family": _FONT, "fill": _INK, "role": "img"},
    )  # fmt: skip
    _add(root, "title", f"{NAME}: {word_size(events)}")
    _add(root, "rect", width=WIDTH, height=HEIGHT, fill="#ffffff")
    dated = [event for event in events if event.when is not None]
    letters, lengths = next((letters, lengths) for most, letters, lengths in _SIZES if len(dated) <= most)
    frame = Frame(left=_MARGIN + _NAMES, right=WIDTH - _MARGIN - 24, top=108, bottom=HEIGHT - 100, letters=letters,
                  lengths=lengths)  # fmt: skip
    scale = fit_time(dated, int(frame.width))
    lanes = lay_out(dated, scale, frame, {event.id: _label(event) for event in dated}) if scale else []
    _draw_head(root, events, sum(len(lane.labels) for lane in lanes))
    if scale is not None:
        _draw_axis(root, scale, frame, lanes)
        for lane in lanes:
            _draw_lane(root, lane, frame)
        _draw_key(root, dated)
    return root


def _label(event: Event) -> str:
    """Date, with what is contested or came late about it, two blanks, and title."""
    when = word_date(event.when, reported=event.reported, short=True)
    readings = word_contested_date(event)
    if readings:
        when = f"{readings}, contested"
    if event.outcome is not None and event.outcome.days_late:
        when = f"{when}, {word_outcome(event.outcome)}"
    return f"{when}  {word_title(event)}"


def _draw_head(root: Element, events: Sequence[Event], labelled: int) -> None:
    _text(root, NAME, _MARGIN, 54, size=34, weight="bold")
    undated = sum(event.when is None for event in events)
    said = [word_size(events)]
    if labelled < len(events) - undated:
        said.append(f"{labelled} of {len(events) - undated} marks have a label")
    if undated:
        said.append(f"{word_count(undated)} without a date not drawn")
    _text(root, " · ".join(said), _MARGIN, 84, size=18, fill=_SOFT)


def _draw_axis(root: Element, scale: Scale, frame: Frame, lanes: Sequence[Lane]) -> None:
    for number, lane in enumerate(lanes):
        if number % 2 == 0:
            _add(root, "rect", x=_MARGIN, y=lane.top, width=WIDTH - 2 * _MARGIN, height=lane.height, fill=_BAND)
    ticks = find_ticks(scale, frame.width, 74)
    years = all(tick.month == 1 for tick in ticks)
    if not years:
        ticks = find_ticks(scale, frame.width, 104)
    for tick in ticks:
        x = frame.left + scale.position(tick) * frame.width
        _add(root, "line", x1=x, x2=x, y1=frame.top, y2=frame.bottom + 7, stroke=_GRID)
        _text(root, _word_tick(tick, years), x, frame.bottom + 26, size=17, fill=_SOFT, anchor="middle")
    _add(root, "line", x1=_MARGIN, x2=WIDTH - _MARGIN, y1=frame.bottom, y2=frame.bottom, stroke=_INK)


def _word_tick(tick: date, years: bool) -> str:
    return str(tick.year) if years else f"{word_month(tick, short=True)} {tick.year}"


def _draw_lane(root: Element, lane: Lane, frame: Frame) -> None:
    colour = _colour(lane.theme)
    middle = lane.top + lane.height / 2
    _text(root, lane.theme, _MARGIN + 12, middle - 3, size=19, fill=colour, weight="bold", width=_NAMES - 20)
    _text(root, word_count(len(lane.marks)), _MARGIN + 12, middle + 16, size=15, fill=_SOFT)
    marks_top = lane.top + (lane.height - lane.above - lane.below) / 2 + lane.above
    for label in lane.labels:
        _draw_label(root, label, frame, marks_top, colour)
    for mark in lane.marks:
        group = _add(root, "g", stroke=colour, fill=colour)
        _add(group, "title", _tell(mark.event))
        _draw_mark(group, mark, marks_top + mark.middle)


def _draw_label(root: Element, label: Label, frame: Frame, marks_top: float, colour: str) -> None:
    """The words, and the thin staff of a flag."""
    base = marks_top + label.bottom - 0.42 * frame.letters
    left, right = label.left, label.right
    if label.staff is not None:
        _add(root, "line", x1=label.staff, x2=label.staff, y1=base + 3, y2=marks_top + label.mark.middle,
             stroke=colour, stroke_opacity=0.55)  # fmt: skip
    flies_right = left >= label.mark.left - MARK
    element = _text(root, "", left if flies_right else right, base, size=frame.letters,
                    anchor="start" if flies_right else "end")  # fmt: skip
    when, _, rest = label.text.partition("  ")
    _add(element, "tspan", when, fill=colour, font_weight="bold")
    _add(element, "tspan", f" {rest}", unicode_bidi="isolate")


def _draw_mark(group: Element, mark: Mark, y: float) -> None:
    """A disc for a day, a bar for what lasted, a pale bar for a stretch somewhere in which it lies."""
    event, when = mark.event, mark.event.when
    assert when is not None
    rough = when.approximate or when.granularity in _ROUGH
    height = MARK - 4 if rough else MARK - 2.6
    radius = height / 2 if when.granularity is Granularity.DAY and not rough else 2.5
    box = {"x": mark.left + 1, "y": y - height / 2, "width": mark.right - mark.left - 2, "height": height, "rx": radius}
    _add(group, "rect", **box, fill="#ffffff", stroke="#ffffff", stroke_width=3.8)  # parts marks that overlap
    _add(group, "rect", **box, **_style(event.status, rough))
    middle = (mark.left + mark.right) / 2
    if event.status is Status.CANCELLED:
        _add(group, "path", d=f"M{middle - 3:.1f} {y - 3:.1f}l6 6m0-6l-6 6", stroke_width=1.4)
    if event.status is Status.ONGOING or mark.later:
        _add(group, "path", d=f"M{mark.right + 0.5:.1f} {y - 4:.1f}l6 4l-6 4z", stroke="none")
    if mark.earlier:
        _add(group, "path", d=f"M{mark.left - 0.5:.1f} {y - 4:.1f}l-6 4l6 4z", stroke="none")
    if event.contested:
        _add(group, "rect", x=mark.left - 1.5, y=y - MARK / 2 - 1, width=mark.right - mark.left + 3, height=MARK + 2,
             rx=4, fill="none", stroke_width=1, stroke_dasharray="1 1.5")  # fmt: skip


def _style(status: Status, rough: bool) -> dict[str, object]:
    """Filled is what came to be, hollow what has not; pale is what lies somewhere within."""
    style: dict[str, object] = {"stroke_width": 1.6}
    if status in _HOLLOW:
        style["fill"] = "#ffffff"
    elif rough:
        style["fill_opacity"] = 0.3
    if status is Status.PROPOSED:
        style["stroke_dasharray"] = "2.5 2"
    return style


def _tell(event: Event) -> str:
    """What a viewer shows of a mark under the pointer."""
    return "; ".join((f"{word_when(event)}: {word_title(event)}", *word_remarks(event)))


def _draw_key(root: Element, events: Sequence[Event]) -> None:
    """What the marks mean, as far as they are drawn."""
    x = float(_MARGIN + 12)
    for sample, words in _key(events):
        mark = replace(sample, left=x, right=x + sample.right)
        group = _add(root, "g", stroke=_SOFT, fill=_SOFT)
        _draw_mark(group, mark, HEIGHT - 31)
        x = mark.right + 12
        _text(root, words, x, HEIGHT - 26, size=16, fill=_SOFT)
        x += measure(words, 16) + 24


def _key(events: Sequence[Event]) -> Iterator[tuple[Mark, str]]:
    """For each kind of mark that is drawn, one that has no other peculiarity, and its meaning."""
    ranges = [event.when for event in events if event.when is not None]
    day = DateRange.day(date(2000, 1, 1))
    plain = replace(events[0], status=Status.OCCURRED, disputes=(), when=day)
    mark = Mark(event=plain, left=0, right=MARK, row=0)
    for status in Status:
        if any(event.status is status for event in events):
            yield replace(mark, event=replace(plain, status=status)), status.value
    if any(when.granularity is Granularity.SPAN for when in ranges):
        lasted = replace(plain, when=DateRange.days(date(2000, 1, 1), date(2000, 1, 3)))
        yield replace(mark, event=lasted, right=30), "lasted"
    if any(when.approximate or when.granularity in _ROUGH for when in ranges):
        yield replace(mark, event=replace(plain, when=DateRange.month(2000, 1)), right=30), "some time in it"
    if any(when.end is None for when in ranges):
        yield replace(mark, later=True), "no end known"
    if any(when.start is None for when in ranges):
        yield replace(mark, earlier=True), "no beginning known"
    contested = next((event for event in events if event.contested), None)
    if contested is not None:
        yield replace(mark, event=replace(plain, disputes=contested.disputes)), "reports differ"


def _colour(theme: str) -> str:
    return _COLOURS.get(theme, _SPARE[sum(map(ord, theme)) % len(_SPARE)])


def _text(parent: Element, words: str, x: float, y: float, *, size: float, fill: str = _INK, weight: str = "normal",
          anchor: str = "start", width: float | None = None) -> Element:  # fmt: skip
    if width is not None and measure(words, size) > width:
        size = max(size * width / measure(words, size), 8.0)
    return _add(parent, "text", words, x=x, y=y, fill=fill,
                font_size=size, font_weight=weight, text_anchor=anchor)  # fmt: skip


def _add(parent: Element, tag: str, words: str = "", /, **attributes: object) -> Element:
    """A child; `_` in a name is `-`, numbers are to a tenth, and words without what XML cannot hold."""
    child = ElementTree.SubElement(parent, tag)
    for name, value in attributes.items():
        child.set(name.replace("_", "-"), f"{value:.1f}" if isinstance(value, float) else str(value))
    if words:
        child.text = re.sub("[\ufffe\uffff]", "\ufffd", clean(words))
    return child


def left_out_of_picture(timeline: Timeline) -> Iterator[str]:
    return count_undated(timeline, "a picture has no place for one without a date")


FORMAT = Format(
    summary="the drawn timeline as a picture for a slide",
    write=write_svg,
    losses=("events without a date", "some labels", "citations", "actors", "place", "second themes"),
    left_out=left_out_of_picture,
)
