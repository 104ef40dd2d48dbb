"""Finds a user's corrections: beside the articles, and where the command line says."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..errors import CorrectionsError
from ..files import SUFFIXES
from ..model import Issue, Severity

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


def tell_unused(places: Sequence[str], used: Sequence[CorrectionsFile]) -> list[Issue]:
    """An issue for each `corrections.toml` that lies beside an article among `places` and is not among those `used`."""
    known = {os.path.realpath(file.path) for file in used}
    issues = []
    for place in map(Path, places):
        beside = place.with_name(NAME)
        if not place.name.lower().endswith(SUFFIXES) or not beside.is_file() or os.path.realpath(beside) in known:
            continue
        known.add(os.path.realpath(beside))
        message = f"'{beside}' beside '{place.name}' is not used: name the folder with --data, or it with --corrections"
        issues.append(Issue(source=NAME, message=message, severity=Severity.CHOICE))
    return issues


def _read(path: Path) -> CorrectionsFile:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise CorrectionsError(f"'{path}' is not a file: corrections are kept in a file in TOML")
        return CorrectionsFile(path=str(path), data=path.read_bytes())
    except OSError as error:
        raise CorrectionsError(f"cannot read the corrections '{path}': {error.strerror}") from None
