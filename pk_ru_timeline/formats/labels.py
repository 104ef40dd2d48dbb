"""Which marks of a lane get a label, and where: beside the mark, or as a flag above the marks.

No label may hide another, a mark, or the line that leads to one. Several ways of going through the lane are tried, and
the one kept that labels most, an event with more sources counting for more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from unicodedata import combining, east_asian_width

from .shapes import MARK, Frame, Label, Mark

_GAP = 9.0
"""Air between a label and what stands beside it."""


def place_labels(marks: Sequence[Mark], rows: int, frame: Frame, word: Mapping[str, str]) -> tuple[Label, ...]:
    """Labels for as many marks as find a place with that many rows of flags."""
    orders: tuple[Callable[[Mark], tuple[float, ...]], ...] = (
        lambda mark: (-mark.event.sources, not mark.event.contested, mark.left),
        lambda mark: (mark.left, mark.row),
        lambda mark: (-mark.left, mark.row),
    )
    best: tuple[Label, ...] = ()
    for order in orders:
        for highest_first in (False, True) if rows > 1 else (False,):
            labels = _go_through(sorted(marks, key=order), marks, rows, frame, word, highest_first)
            best = max(best, labels, key=_worth)
    return best


def _worth(labels: Sequence[Label]) -> int:
    return sum(2 * min(label.mark.event.sources, 5) - 1 for label in labels)


def _go_through(order: Sequence[Mark], marks: Sequence[Mark], rows: int, frame: Frame, word: Mapping[str, str],
                highest_first: bool) -> tuple[Label, ...]:  # fmt: skip
    placed: list[Label] = []
    flags = range(rows - 1, -1, -1) if highest_first else range(rows)
    for mark in order:
        places = _places(mark, flags, frame, word[mark.event.id])
        label = next((label for label in places if not _hides(label, placed, marks)), None)
        if label is not None:
            placed.append(label)
    return tuple(placed)


def _places(mark: Mark, rows: Sequence[int], frame: Frame, words: str) -> Iterator[Label]:
    """Whole labels before cut ones; beside the mark before above it."""
    staff, half = mark.left + MARK / 2, frame.line / 2
    after = mark.right + (13 if mark.later else 6)
    for text, width in _cuts(words, frame.lengths, frame.letters):
        boxes: list[tuple[float, float, float | None]] = [(after, mark.middle - half, None)]
        for row in rows:
            top = -(row + 1) * frame.line - 4
            boxes += [(staff - 3, top, staff), (staff + 3 - width, top, staff)]
        boxes.append((mark.left - 6 - width, mark.middle - half, None))
        for left, top, line in boxes:
            if left >= frame.left - 4 and left + width <= frame.right + 24:
                yield Label(mark=mark, text=text, left=left, right=left + width, top=top, bottom=top + frame.line,
                            staff=line)  # fmt: skip


@lru_cache(maxsize=1024)
def _cuts(words: str, lengths: tuple[int, ...], letters: float) -> tuple[tuple[str, float], ...]:
    """The words at each of the lengths, with their width; a title of a few letters would say nothing."""
    texts = dict.fromkeys(shorten(words, most * letters / 2, letters) for most in lengths)
    kept = [text for text in texts if text == words or len(text.partition("  ")[2]) >= 12]
    return tuple((text, measure(text, letters)) for text in kept)


def _hides(new: Label, labels: Sequence[Label], marks: Sequence[Mark]) -> bool:
    """True where it would meet a mark, another label, or a staff; or its staff another label."""
    if new.bottom > 0 and any(mark is not new.mark and _meets(new, mark) for mark in marks):
        return True
    for old in labels:
        beside = new.left < old.right + _GAP and old.left < new.right + _GAP
        if beside and new.top + 4 < old.bottom and old.top + 4 < new.bottom:
            return True
        if _crosses(old, new) or _crosses(new, old):
            return True
        if new.staff is not None and old.staff is not None and abs(new.staff - old.staff) < 3:
            return True
    return False


def _meets(label: Label, mark: Mark) -> bool:
    across = label.left < mark.right + 4 and mark.left - 4 < label.right
    return across and label.top + 3 < mark.middle + MARK / 2 and mark.middle - MARK / 2 < label.bottom - 3


def _crosses(flag: Label, label: Label) -> bool:
    """True where the staff of the one runs through the words of the other."""
    if flag.staff is None or not label.left - 4 < flag.staff < label.right + 4:
        return False
    return flag.bottom <= label.top + 1 < flag.mark.middle or flag.bottom < label.bottom <= flag.mark.middle


def measure(text: str, letters: float) -> float:
    """Width of the text in a sans-serif of that size, rather too wide than too narrow."""
    return letters * sum(map(_em, text))


def _em(character: str) -> float:
    if combining(character):
        return 0.0
    if east_asian_width(character) in "WF":
        return 1.05
    if character in " .,:;'’|!()[]/ijltfrI-":
        return 0.34
    return 0.88 if character in "mwMW@%—…" else 0.70 if character.isupper() else 0.56


def shorten(text: str, width: float, letters: float) -> str:
    """The text, cut at a blank if there is one near, with an ellipsis where it would be wider than `width`."""
    if measure(text, letters) <= width:
        return text
    kept = text
    while kept and measure(kept + "…", letters) > width:
        kept = kept[:-1]
    whole = kept.rpartition(" ")[0]
    return (whole if len(whole) > 0.6 * len(kept) else kept).rstrip(" ,;:–—-") + "…"
