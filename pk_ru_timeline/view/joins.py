"""The lines that lead from a plan on the spine to what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .look import Glyphs
from .page import Piece
from .rows import Row
from .telling import Plans


@dataclass(frozen=True, slots=True)
class Join:
    """A line from the row `first` to the row `last`, in a column from 0, in the colour of the plan."""

    first: int
    last: int
    column: int
    theme: str


def find_joins(rows: Sequence[Row], plans: Plans, most: int) -> tuple[Join, ...]:
    """A line for each plan of which the outcome stands on the spine too, as far as the columns suffice.

    Short lines first: what lies near must be seen to belong together.
    """
    places = {row.event.id: number for number, row in enumerate(rows)}
    pairs: list[tuple[int, int, str]] = []
    for id_, number in places.items():
        plan = plans.get(id_)
        if plan and plan.became and plan.became.id in places:
            first, last = sorted((number, places[plan.became.id]))
            pairs.append((first, last, f"theme:{plan.event.theme}"))
    joins: list[Join] = []
    for first, last, theme in sorted(pairs, key=lambda pair: (pair[1] - pair[0], pair[0])):
        taken = {join.column for join in joins if join.first <= last and join.last >= first}
        column = next((column for column in range(most) if column not in taken), None)
        if column is not None:
            joins.append(Join(first=first, last=last, column=column, theme=theme))
    return tuple(joins)


def draw_joins(joins: Sequence[Join], breadth: int, number: int, glyphs: Glyphs, line: str) -> list[Piece]:
    """The cells right of the mark: above row `number` ("above"), on its first line ("first"), or below that ("rest").

    One cell that leads away from the mark, then a column each.
    """
    if not breadth:
        return []
    cells: list[Piece] = [(" ", "")] * (breadth + 1)
    for join in joins:
        goes_on = join.first < number <= join.last if line == "above" else join.first <= number < join.last
        if line == "first":
            goes_on = join.first <= number <= join.last
        if goes_on:
            cells[join.column + 1] = (glyphs.link[1], join.theme)
    if line != "first":
        return cells
    here = sorted((join for join in joins if number in (join.first, join.last)), key=lambda join: join.column)
    for join in reversed(here):
        ends, is_outermost = number == join.last, join is here[-1]
        corner = (glyphs.link[2 if ends else 0]) if is_outermost else glyphs.link_on[ends]
        cells[join.column + 1] = (corner, join.theme)
        for place in range(join.column, -1, -1):
            if not cells[place][0].strip():
                cells[place] = (glyphs.join, join.theme)
    return cells
