"""Lines of text fitted to a width: measured, wrapped, padded and cut by cells, not characters.

A `Page` is the one renderable that every drawing returns. Whatever goes onto it is cleaned and never
read as markup; a line that is too long is cut here, so that nothing leaves the width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from ..wording import clean

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

    from .look import Look

Piece = tuple[str, str]
"""Words and their role (see `Look.style`)."""

_WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U0001f000-\U0003ffff"
_TOKEN = rf"\s+|[\U0001f1e6-\U0001f1ff]{{2}}|[{_WIDE}][\u0300-\u036f，。、；：！？）》」』】]*|[^\s{_WIDE}]+"
"""Words; flags; and single letters of scripts that are written without blanks. Compiled where one is met."""
_WORD = re.compile(r"\s+|\S+")
_FIRST_WIDE = "\u2e80"
_UNSTEADY = "[\u200d\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]"
"""Joiners, variation selectors, skin tones: terminals do not agree on how wide these make an emoji."""

_PLAIN = str.maketrans({
    "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "‑": "-", "→": "->", "≠": "!=", "−": "-",
    "×": "x", "•": "*", "·": "-",
})  # fmt: skip


class Page:
    """Lines from top to bottom, each within the width of the look."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.lines: list[Text] = []

    def add(self, *pieces: Piece) -> None:
        """One line; it is cut at the width."""
        line = Text(no_wrap=True, overflow="crop", end="")
        room = self.look.width
        while pieces and not pieces[-1][0].strip():
            pieces = pieces[:-1]
        for number, (words, role) in enumerate(pieces):
            shown = steady(words, self.look)
            if number == len(pieces) - 1:
                shown = shown.rstrip()
            shown = cut(shown, room, "")
            room -= cell_len(shown)
            line.append(shown, self.look.style(role))
        self.lines.append(line)

    def add_wrapped(self, pieces: Sequence[Piece], *, indent: Sequence[Piece] = (), hanging: int = 0) -> None:
        """As many lines as it takes, each after `indent`; from the second on `hanging` cells further in."""
        used = sum(cell_len(words) for words, _ in indent)
        for number, line in enumerate(wrap(pieces, self.look, self.look.width - used - hanging)):
            self.add(*indent, (" " * hanging if number else "", ""), *line)

    def gap(self) -> None:
        """An empty line, but never two."""
        if self.lines and self.lines[-1].plain:
            self.lines.append(Text(end=""))

    @property
    def plain(self) -> str:
        """The page without colour, every line ended."""
        return "".join(f"{line.plain}\n" for line in self.lines)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in self.lines:
            yield from line.render(console, end="\n")


def steady(words: str, look: Look) -> str:
    """The words, cleaned, of a width that every terminal agrees on; in an ASCII look, nothing but ASCII."""
    if words.isascii() and words.isprintable():
        return words
    shown = words if words.isprintable() else _cleaned(words)
    if "\u200d" in shown or max(shown, default="") >= "\ufe00":
        shown = re.sub(_UNSTEADY, "", shown)
    if not look.ascii or shown.isascii():
        return shown
    import unicodedata  # only an ASCII console needs it

    decomposed = unicodedata.normalize("NFKD", shown.translate(_PLAIN))
    return "".join(c if c.isascii() else "?" for c in decomposed if not unicodedata.combining(c))


def _cleaned(words: str) -> str:
    """Blanks at the edges of a piece and between columns are ours and stay."""
    inner = words.strip(" ")
    if not inner:
        return words
    left = len(words) - len(words.lstrip(" "))
    return " " * left + clean(inner) + " " * (len(words) - left - len(inner))


def wrap(pieces: Sequence[Piece], look: Look, width: int, most: int | None = None) -> list[list[Piece]]:
    """Pieces broken into lines at words; the last of at most `most` lines ends in an ellipsis if more would follow.

    Words longer than a line, and scripts without blanks, are broken where they must be.
    """
    width = max(width, 1)
    steadied = [(steady(words, look), role) for words, role in pieces]
    plain = "".join(words for words, _ in steadied)
    if most is not None:
        plain = plain[: 4 * width * (most + 1)]
    cuts = _breaks(plain, width)
    lines = [list(_slice(steadied, start, end)) for start, end in cuts[:most]]
    if most is not None and len(cuts) > most:
        start = cuts[most - 1][0]
        kept = cut(plain[start:], width, look.glyphs.ellipsis, always=True)
        stem = kept.removesuffix(look.glyphs.ellipsis)
        lines[-1] = [*_slice(steadied, start, start + len(stem)), (look.glyphs.ellipsis, "")]
    return lines or [[]]


def _slice(pieces: Iterable[Piece], start: int, end: int) -> Iterable[Piece]:
    at = 0
    for words, role in pieces:
        part = words[max(start - at, 0) : max(end - at, 0)]
        if part:
            yield part, role
        at += len(words)


def _breaks(plain: str, width: int) -> list[tuple[int, int]]:
    """(first, end) of each line; the blanks at which it was broken belong to neither."""
    if cell_len(plain) <= width:
        return [(0, len(plain))] if plain else []
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    for match in _WORD.finditer(plain) if max(plain) < _FIRST_WIDE else re.finditer(_TOKEN, plain):
        token, first = match[0], match.start()
        size = cell_len(token)
        if token.isspace():
            used += size
            continue
        if used + size > width and end > start:
            lines.append((start, end))
            start, used = first, 0
        elif end == start:
            start, used = first, 0
        while size > width:
            head = _head(plain[first : first + 2 * width], width)
            lines.append((first, first + head))
            first += head
            start, size = first, cell_len(plain[first : match.end()])
        used, end = used + size, match.end()
    if end > start:
        lines.append((start, end))
    return lines


def _head(word: str, width: int) -> int:
    """How much of a word that is too long goes onto this line: up to a hyphen or slash if one is near the end."""
    fits = cut(word, width, "")
    joint = 1 + max(fits.rfind(mark) for mark in "-/_")
    return joint if 2 * joint > len(fits) else max(len(fits), 1)


def cut(words: str, width: int, ellipsis: str, *, always: bool = False) -> str:
    """The beginning of the words that fits; where something is lost (or `always`), it ends in the ellipsis."""
    if not always and cell_len(words) <= width:
        return words
    room = max(width - cell_len(ellipsis), 0)
    kept = words[:room]
    while cell_len(kept) > room:
        kept = kept[:-1]
    while len(kept) < len(words) and cell_len(words[: len(kept) + 1]) <= room:
        kept = words[: len(kept) + 1]
    if not ellipsis:
        return kept
    whole_words = kept.rpartition(" ")[0]
    if 3 * len(whole_words) > 2 * len(kept):
        kept = whole_words
    return kept.rstrip(" ,;:") + ellipsis[: max(width, 0)]
