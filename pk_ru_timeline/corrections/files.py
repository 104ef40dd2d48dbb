"""Finds a user's corrections: beside the articles, and where the command line says."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import CorrectionsError

NAME = "corrections.toml"
"""A file of this name in a folder of articles is taken without being asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsFile:
    """A file's bytes and where they are from."""

    path: str
    data: bytes

    @property
    def name(self) -> str:
        """File name, without its folder."""
        return os.path.basename(self.path)  # noqa: PTH119 (a name as it was given, of whatever system)


def find_corrections(places: Sequence[str], named: Path | None) -> list[CorrectionsFile]:
    """`corrections.toml` of each folder among `places`, in their order, then the file that the user names; each once.

    Raises `CorrectionsError` for a file that cannot be read.
    """
    beside = [Path(place) / NAME for place in dict.fromkeys(places)]
    paths = [path for path in beside if os.path.lexists(path)]
    found: dict[str, CorrectionsFile] = {}
    for path in (*paths, *((named,) if named is not None else ())):
        found.setdefault(os.path.realpath(path), _read(path))
    return list(found.values())


def _read(path: Path) -> CorrectionsFile:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise CorrectionsError(f"'{path}' is not a file: corrections are kept in a file in TOML")
        return CorrectionsFile(path=str(path), data=path.read_bytes())
    except OSError as error:
        raise CorrectionsError(f"cannot read the corrections '{path}': {error.strerror}") from None
