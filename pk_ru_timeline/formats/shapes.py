"""What a drawn timeline is made of: a frame, lanes, marks and labels. Lengths in units of the picture."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Event

MARK = 11.0
"""Width of the mark of a single day, and height of a row of marks."""

_AIR, _LEAST = 14.0, 46.0
"""Air in a lane, and the height that its name needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The edges within which lanes are laid out, and the size of the letters."""

    left: float
    right: float
    top: float
    bottom: float
    letters: float
    """Size of the letters of a label."""

    lengths: tuple[int, ...]
    """How long a label may be, in letters: longest first, each tried in turn."""

    @property
    def line(self) -> float:
        """Height of a row of labels."""
        return self.letters * 1.4

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An event from `left` to `right`, in a row of marks counted from the top."""

    event: Event
    left: float
    right: float
    row: int
    earlier: bool = False
    """Goes on beyond the left end: it is open there, or cut off by the edge of the picture."""
    later: bool = False

    @property
    def middle(self) -> float:
        """Height of its middle, from the top of the marks of its lane."""
        return (self.row + 0.5) * MARK


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words in a box, heights counted from the top of the marks of the lane; negative above them."""

    mark: Mark
    text: str
    left: float
    right: float
    top: float
    bottom: float
    staff: float | None
    """Where a line leads from the box down to the mark; `None` for words right beside it."""


@dataclass(slots=True, kw_only=True)
class Lane:
    """The events of one theme."""

    theme: str
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...] = ()
    top: float = 0.0
    height: float = 0.0

    @property
    def above(self) -> float:
        """Height of the flags above its marks."""
        return max((-label.top for label in self.labels), default=0.0)

    @property
    def below(self) -> float:
        """Height of its marks, and of what stands beside the last of them."""
        marks = MARK * (1 + max(mark.row for mark in self.marks))
        return max([marks, *(label.bottom for label in self.labels)])

    @property
    def least(self) -> float:
        """All of that, and some air."""
        return self.least_with(self.above)

    def least_with(self, above: float) -> float:
        """The same with so much above its marks."""
        return max(above + self.below + _AIR, _LEAST)
