"""Writes the README's picture anew, from the shipped reports: `python -m tests.view.draw_docs`."""

from __future__ import annotations

from pathlib import Path

from pk_ru_timeline.pipeline import Request, read_timeline
from pk_ru_timeline.query import Filters, find_plans, parse_bound, select_events
from pk_ru_timeline.view import Look, render_view

from .svg import picture

PICTURE = Path(__file__).parents[2] / "docs" / "view.svg"
WIDTH = 112
SHOWN = Filters(since=parse_bound("2022-12"), until=parse_bound("2023-07"), themes=("energy", "food"))


def main() -> None:
    whole = read_timeline(Request(cache=False))
    timeline = select_events(whole, SHOWN).timeline
    drawn = render_view(timeline, Look(WIDTH, color=True), find_plans(timeline, whole))
    PICTURE.write_text(picture([drawn], WIDTH, "view"), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
