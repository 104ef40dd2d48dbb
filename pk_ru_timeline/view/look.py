"""How a drawing looks: its width, its colours and its glyphs. No drawing is done here.

Every colour was chosen to be read on black and on white (contrast of at least 3.5 to 1 on both).
A colour only repeats what a word or a glyph already says.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style

from ..model import Status


class Glyphs(NamedTuple):
    """The marks of a drawing, each one cell wide."""

    marks: dict[Status, str]
    spine: str
    first_tick: str
    tick: str
    silence: str
    solid: str
    """Along a row: it lasted."""
    hollow: str
    """Along a row: it was, or is, to last."""
    fuzzy: str
    """Along a row: somewhere in there."""
    to_later: str
    to_earlier: str
    bar: tuple[str, str, str]
    """Beside the rows: where a bar begins, goes on, and ends."""
    hollow_bar: tuple[str, str, str]
    fuzzy_bar: tuple[str, str, str]
    join: str
    """Along a row, from a plan to the line that leads to what became of it."""
    link: tuple[str, str, str]
    """Beside the rows: where such a line begins, goes on, and ends."""
    link_on: tuple[str, str]
    """Where such a line begins, and ends, on the way of another one."""
    became: str
    differs: str
    block: str
    levels: str
    """From nothing to most."""
    heat: str
    """A day on which nothing happened, one thing, two, three, and more."""
    quote: str
    under: str
    dot: str
    ellipsis: str


UNICODE = Glyphs(
    marks={
        Status.OCCURRED: "●",
        Status.ONGOING: "◐",
        Status.PLANNED: "○",
        Status.PROPOSED: "◌",
        Status.CANCELLED: "×",
    },
    spine="│", first_tick="┬", tick="├", silence="┊",
    solid="━", hollow="─", fuzzy="┄", to_later="▸", to_earlier="◂",
    bar=("┏", "┃", "┗"), hollow_bar=("┌", "│", "└"), fuzzy_bar=("╭", "┆", "╰"),
    join="╌", link=("╮", "╎", "╯"), link_on=("┬", "┴"), became="→", differs="≠",
    block="■", levels=" ▁▂▃▄▅▆▇█", heat="·░▒▓█", quote="▎", under="‾", dot="·", ellipsis="…",
)  # fmt: skip

ASCII = Glyphs(
    marks={
        Status.OCCURRED: "*",
        Status.ONGOING: ">",
        Status.PLANNED: "o",
        Status.PROPOSED: "?",
        Status.CANCELLED: "x",
    },
    spine="|", first_tick="+", tick="+", silence=":",
    solid="=", hollow="-", fuzzy=".", to_later=">", to_earlier="<",
    bar=("/", "|", "\\"), hollow_bar=("/", "!", "\\"), fuzzy_bar=(".", ":", "'"),
    join="~", link=("\\", "!", "/"), link_on=("+", "+"), became="->", differs="!=",
    block="#", levels=" .,:;+*##", heat=".-+*#", quote="|", under="^", dot="-", ellipsis="...",
)  # fmt: skip

THEME_COLOURS = {
    "diplomacy": 32,
    "energy": 166,
    "trade": 28,
    "defence": 160,
    "industry": 100,
    "finance": 30,
    "security": 98,
    "food": 132,
    "culture": 163,
    "other": 243,
}
"""Theme to its number in the palette of 256."""

_SPARE_COLOURS = (31, 130, 65, 133, 61, 66)
"""For themes that only a reader's own word lists know."""

_ROLES = {
    "": "",
    "bold": "bold",
    "dim": "color(243)",
    "head": "bold color(243)",
    "year": "bold",
    "found": "bold underline",
    "note": "color(130)",
    "lead": "color(32)",
    "quote": "bold",
    "date": "bold underline color(231) on color(130)",
}


@dataclass(frozen=True, slots=True)
class Look:
    """Width in cells, and whether colour, more than ASCII, and drawing may be used."""

    width: int
    color: bool
    ascii: bool = False
    plain: bool = False
    """Words only, for a screen reader: nothing is drawn, no column is aligned."""

    def __post_init__(self) -> None:
        if self.width < 1:
            raise ValueError("a look is at least one cell wide")

    @property
    def glyphs(self) -> Glyphs:
        """The marks that the output can show."""
        return ASCII if self.ascii else UNICODE

    def style(self, role: str) -> Style:
        """The style of a role: one of ours, `theme:energy`, or `link:https://…`; without colour, none."""
        return _style(role) if self.color else _NONE


_NONE = Style.null()


@lru_cache(maxsize=256)
def _style(role: str) -> Style:
    kind, _, name = role.partition(":")
    if kind == "theme":
        return Style(color=f"color({theme_colour(name)})")
    if kind == "link":
        return Style(color="color(32)", link=name)
    return Style.parse(_ROLES[role])


def theme_colour(theme: str) -> int:
    """The theme's number in the palette of 256; the same theme has the same colour in every drawing."""
    spare = sum(map(ord, theme)) % len(_SPARE_COLOURS)
    return THEME_COLOURS.get(theme, _SPARE_COLOURS[spare])


def theme_short(theme: str) -> str:
    """Three letters that stand for a theme where there is no room for its name."""
    return theme[:3]
