"""Throughput of the reader of time expressions, side by side with `dateparser.search.search_dates` on the same text.

    python benchmarks/timex.py [FILE ...]

Needs `dateparser` for the comparison and runs without it. Without files the shipped reports are read; how the time
grows with the length is measured on a made-up story, denser in dates. Every figure is megabytes of text a second in
one process: the best of five runs for us, of one for dateparser, which is slow.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from pk_ru_timeline.temporal import find_timexes

REPORTS = Path(__file__).parent.parent / "data" / "reports"
ANCHOR = date(2023, 6, 14)
STORY = (
    "The two ministers met in the capital on Tuesday and agreed to meet again in November, officials said. They "
    "sat at a long table under a portrait of the founder and drank tea, and neither of them looked at the notes "
    "that the clerks had laid out. A memorandum on the pipeline was signed on 12 March 2021, after three years of "
    "talks; the first cargo is expected by the end of next month. Students, traders and scholars would profit "
    "from it, the minister told reporters, and there had been nothing of the kind in the region before. He "
    "thanked the hosts for their patience and spoke of the railway, the ports, the steel mill and the price of "
    "rice, none of which is simple. In 2018 the energy companies had come to terms; in September they sent a "
    "delegation of forty experts to look at the harbour. Critics say that the scheme is too dear, that nobody has "
    "found the money, and that the neighbours have not been asked.\n\n"
)
NEAR_MATCHES = (
    "the last the last ", "May May May ", "twenty-one hundred and ", "1999 1999 ", "On Friday and Monday, ",
    "Monday and ",
)  # fmt: skip


def seconds(call: Callable[[], object], runs: int) -> float:
    """The shortest of so many runs."""
    return min(_timed(call) for _ in range(runs))


def _timed(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun


def rate(texts: list[str], read: Callable[[str], object], runs: int) -> float:
    """Megabytes (millions of characters) a second."""
    return sum(map(len, texts)) / seconds(lambda: [read(text) for text in texts], runs) / 1e6


def compare(texts: list[str]) -> None:
    """Print both rates and how many times the one is the other."""
    ours = rate(texts, lambda text: find_timexes(text, ANCHOR), runs=5)
    print(f"find_timexes              {ours:8.3f} MB/s")
    try:
        from dateparser.search import search_dates  # type: ignore[import-untyped, unused-ignore]  # optional
    except ModuleNotFoundError:
        print("search_dates              dateparser is not installed")
        return
    now = datetime(ANCHOR.year, ANCHOR.month, ANCHOR.day)  # noqa: DTZ001 - dateparser wants a naive one
    settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "past"}
    theirs = rate(texts, lambda text: search_dates(text, languages=["en"], settings=settings), runs=1)
    print(f"dateparser search_dates   {theirs:8.3f} MB/s\ntimes                     {ours / theirs:8.1f}")


def scaling(name: str, text: str) -> None:
    """Print the time for 1, 2, 4 and 8 times a text: it should double."""
    times = [seconds(lambda n=n: find_timexes(text * n, ANCHOR), runs=1) for n in (1, 2, 4, 8)]  # type: ignore[misc]
    print(f"{name:24}  " + "  ".join(f"{took:7.3f} s" for took in times))


def main(files: list[str]) -> None:
    paths = [Path(name) for name in files] or sorted(REPORTS.glob("*.md"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    for text in texts:
        find_timexes(text, ANCHOR)  # patterns are compiled when they are first needed
    compare(texts)
    print("\n1, 2, 4 and 8 times the length")
    scaling("a story over and over", STORY * 120)
    scaling("in one line", (STORY * 120).replace("\n", " "))
    line = STORY.replace("\n", " ") * (10_000_000 // len(STORY) + 1)
    print(f"{'one line of 10 MB':24}  {seconds(lambda: find_timexes(line, ANCHOR), runs=1):7.3f} s")
    for piece in NEAR_MATCHES:
        scaling(repr(piece), piece * (50_000 // len(piece)))


if __name__ == "__main__":
    main(sys.argv[1:])
