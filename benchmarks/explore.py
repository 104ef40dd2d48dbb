"""How long `timeline explore` takes to open an SQLite export of 1,000 and one of 100,000 events, and its questions.

    python benchmarks/explore.py [--times 7]

Both are opened in turn, over and over, without a terminal, until the first events are on the screen; the figure is the
median, and the ratio of the two is what to look at. The questions are put to the database alone.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from pk_ru_timeline.explore import Desk, Explorer
from pk_ru_timeline.explore.sqlite import SqliteStore
from pk_ru_timeline.formats.sqlite import write_sqlite
from pk_ru_timeline.model import Citation, DateRange, Event, Status, Timeline
from pk_ru_timeline.query import Filters

SIZES = (1_000, 100_000)
THEMES = ("diplomacy", "energy", "trade", "defence", "industry")
DESK = Desk(read_page=lambda _: None, save=lambda *_: (), is_taken=lambda _: False, browse=lambda _: True, formats=())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=7, metavar="N", help="openings of each (7)")
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory() as folder:
        paths = {size: Path(folder, f"{size}.sqlite") for size in SIZES}
        for size, path in paths.items():
            with path.open("wb") as file:
                write_sqlite(make_timeline(size), file)
        taken: dict[int, list[float]] = {size: [] for size in SIZES}
        for turn in range(times + 1):
            for size, path in paths.items():
                seconds = asyncio.run(open_once(path))
                if turn:
                    taken[size].append(seconds)
        report("open, until the list is seen", [statistics.median(taken[size]) for size in SIZES])
        questions(list(paths.values()))


def make_timeline(size: int) -> Timeline:
    """So many events, on every day in turn from 1950 to 2026."""
    first, days = date(1950, 1, 1), 76 * 365
    events = [make_event(number, first + timedelta(days=number % days)) for number in range(size)]
    return Timeline(events=tuple(sorted(events, key=Event.sort_key)))


def make_event(number: int, day: date) -> Event:
    status = list(Status)[number % 5]
    quote = f"The parties to agreement {number} met on the day and spoke of crude oil, wheat and the railway."
    citation = Citation(
        source=f"{number}.txt", kind="page", publisher="Gazette", headline="Agreement", url=None, published=day,
        quote=quote, start=0, end=len(quote), expression="on the day", expression_start=quote.index("on the day"),
        resolved=DateRange.day(day), status=status, rule="day", voice="Gazette",
    )  # fmt: skip
    return Event(
        id=f"{number:08x}", when=DateRange.day(day), title=f"The parties to agreement {number} meet",
        themes=(THEMES[number % 5],), status=status, actors=("Pakistan", "Russia"), place="Karachi", bilateral=True,
        citations=(citation,),
    )  # fmt: skip


async def open_once(path: Path) -> float:
    """Seconds until the first events stand in the list and the first of them in the detail."""
    start = time.perf_counter()
    with closing(SqliteStore(path)) as store:
        app = Explorer(store, Filters(), DESK)
        async with app.run_test(size=(120, 36)):
            while app.pane.event is None:
                await asyncio.sleep(0.001)
            seconds = time.perf_counter() - start
    return seconds


def questions(paths: list[Path]) -> None:
    """What a key asks of the database, once each, at both sizes."""
    everything = Filters()
    asked: dict[str, Callable[[SqliteStore], object]] = {
        "a page at the top": lambda store: store.page(everything, 0, 64),
        "a page in the middle": lambda store: store.page(everything, store.total // 2, 64),
        "a page at the end": lambda store: store.page(everything, store.total - 64, 64),
        "go to 2000": lambda store: store.place_of_day(everything, date(2000, 1, 1)),
        "filter by 'wheat'": lambda store: store.count(replace(everything, text="wheat")),
        "filter by 'agreement 77'": lambda store: store.count(replace(everything, text="agreement 77")),
        "switch to one theme": lambda store: store.count(replace(everything, themes=("trade",))),
        "the drawing (aside)": lambda store: store.tally(everything),
    }
    for name, ask in asked.items():
        report(name, [timed(path, ask) for path in paths])


def timed(path: Path, ask: Callable[[SqliteStore], object]) -> float:
    with closing(SqliteStore(path)) as store:
        start = time.perf_counter()
        ask(store)
        return time.perf_counter() - start


def report(name: str, seconds: list[float]) -> None:
    few, many = seconds
    print(f"{name:30} {few * 1000:8.1f} ms {many * 1000:8.1f} ms  {many / few:7.2f}")


if __name__ == "__main__":
    main()
