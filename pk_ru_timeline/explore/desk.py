"""What the explorer asks of the command line around it, which alone opens files, pages and browsers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..model import Article, Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Ways out of the explorer; each is called with what the user chose and nothing else."""

    read_page: Callable[[str], Article | None]
    """The page of this file name as it was read; `None` where it is not at hand."""

    save: Callable[[Timeline, str], Iterable[str]]
    """Write the events to a file, in the format that its ending names; a line for each reason why some are not in it.

    Raises `TimelineError` where it cannot be written.
    """

    is_taken: Callable[[str], bool]
    """True where a file of this name would be replaced."""

    browse: Callable[[str], bool]
    """Open an address that `is_linkable`; false where there is no browser."""

    formats: tuple[str, ...]
    """The endings that `save` takes."""

    color: bool = True
    ascii: bool = False
    """Nothing but ASCII, for terminals that show no more."""
