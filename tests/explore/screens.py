"""Walks through the explorer without a terminal: keys in, what is seen and what was done out."""

from __future__ import annotations

import asyncio
import html
import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pk_ru_timeline.errors import ExportError
from pk_ru_timeline.explore import Desk, EventStore, Explorer, MemoryStore
from pk_ru_timeline.model import Timeline
from pk_ru_timeline.query import Filters

from .invented import invented, read_page

EVERYTHING = Filters(all=True)
_CELL = 12.2
"""Width of a character in Textual's pictures."""


class Walked(NamedTuple):
    """How things stand when the last key was pressed."""

    screen: str
    """What is seen, a line a row, without blanks at the ends."""

    picture: str
    """The same as SVG."""

    panes: list[str | None]
    """Ids of the panes that are seen."""

    app: Explorer
    saved: list[tuple[str, tuple[str, ...]]]
    """(file name, ids of the events) of each export."""

    browsed: list[str]

    @property
    def current(self) -> str | None:
        """The id of the event under the cursor."""
        event = self.app.events.current
        return event.id if event else None


def walk(
    *keys: str,
    size: tuple[int, int] = (120, 36),
    store: EventStore | None = None,
    ask: Filters = EVERYTHING,
    ascii: bool = False,
    taken: Sequence[str] = (),
    clicks: Sequence[tuple[str, tuple[int, int]]] = (),
) -> Walked:
    """Press the keys, then click into panes (`#list`, `#chart`, `#detail`) at places in them."""
    return asyncio.run(_walk(keys, size, store or MemoryStore(invented()), ask, ascii, taken, clicks))


async def _walk(
    keys: Sequence[str],
    size: tuple[int, int],
    store: EventStore,
    ask: Filters,
    ascii: bool,
    taken: Sequence[str],
    clicks: Sequence[tuple[str, tuple[int, int]]],
) -> Walked:
    saved: list[tuple[str, tuple[str, ...]]] = []
    browsed: list[str] = []

    def save(timeline: Timeline, name: str) -> tuple[str, ...]:
        if name.endswith(".full"):
            raise ExportError(f"cannot write '{name}': No space left on device")
        saved.append((name, tuple(event.id for event in timeline.events)))
        return ("1 event without a date is not in it",) if name.endswith(".json") else ()

    def browse(url: str) -> bool:
        browsed.append(url)
        return True

    desk = Desk(
        read_page=read_page, save=save, is_taken=lambda name: name in taken, browse=browse, formats=("csv", "json"),
        ascii=ascii,
    )  # fmt: skip
    app = Explorer(store, ask, desk)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
        for pane, offset in clicks:
            await pilot.click(pane, offset=offset)
        await pilot.pause()
        await pilot.pause()
        picture = "" if app.return_code is not None else app.export_screenshot()
        panes = [pane.id for pane in (app.events, app.chart, app.pane) if pane.size.width]
    return Walked(read_picture(picture), picture, panes, app, saved, browsed)


def read_picture(svg: str) -> str:
    """The text of a picture, every character in its cell."""
    rows: dict[int, str] = {}
    for x, row, words in re.findall(r'<text [^>]*?x="([\d.]+)"[^>]*?-line-(\d+)\)">(.*?)</text>', svg):
        here = rows.get(int(row), "")
        rows[int(row)] = here.ljust(round(float(x) / _CELL)) + html.unescape(words).replace("\xa0", " ")
    return "".join(f"{rows.get(row, '').rstrip()}\n" for row in range(max(rows, default=-1) + 1))


SCREENS: dict[str, tuple[tuple[str, ...], tuple[int, int], bool]] = {
    "40": (("down",) * 5, (40, 24), False),
    "40-detail": (("down",) * 5 + ("enter",), (40, 24), False),
    "40-timeline": (("down",) * 5 + ("2",), (40, 24), False),
    "80": (("down",) * 5, (80, 24), False),
    "120": (("down",) * 5, (120, 36), False),
    "120-ascii": (("down",) * 5, (120, 36), True),
    "200": (("down",) * 4, (200, 40), False),
    "hostile": (("down",) * 6, (120, 30), False),
    "page": (("down",) * 5 + ("p",), (100, 30), False),
    "page-of-digest": (("down",) * 5 + ("n", "p"), (100, 30), False),
    "themes": (("t", "down", "space"), (100, 30), False),
    "export": (("space", "space", "e"), (80, 24), False),
    "help": (("question_mark",), (100, 50), False),
}
"""Name of each golden screen to keys, size and whether only ASCII is shown."""


@cache
def draw(name: str) -> str:
    keys, size, ascii = SCREENS[name]
    return walk(*keys, size=size, ascii=ascii).screen
