"""Finds the files to read: files, folders (not into links that loop), standard input; never blocks on a FIFO."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import ArticleError
from .model import Issue, Severity

SUFFIXES = (".txt", ".md")
WEB_SUFFIXES = (".html", ".htm", ".xhtml", ".mhtml")
"""Saved web pages: in a folder they are passed over, and that is told."""
STDIN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file's bytes under the name by which it is cited."""

    name: str
    data: bytes


def find_files(places: Sequence[str]) -> tuple[list[Found], list[Issue]]:
    """The `.txt` and `.md` files of `places`, each once, in the order of their names; and what was not read.

    Raises `ArticleError` for a place that does not exist, or where not one file can be read.
    """
    found: list[Found] = []
    issues: list[Issue] = []
    seen: set[tuple[int, int]] = set()
    for place in places:
        if place == STDIN:
            found.append(Found(name="stdin", data=sys.stdin.buffer.read()))
            continue
        web_pages: list[str] = []
        for path in _paths(Path(place), web_pages):
            issue = _read(path, found, seen)
            if issue:
                issues.append(issue)
        if web_pages:
            issues.append(_web_pages(place, web_pages))
    if not found:
        if issues:
            raise ArticleError("; ".join(issue.message for issue in issues[:3]))
        where = ", ".join(map(repr, places))
        raise ArticleError(f"no article in {where}: give a folder with .txt or .md files, or name an export")
    return _with_distinct_names(found), issues


def _paths(place: Path, web_pages: list[str]) -> Iterator[Path]:
    """The file, or those of the folder that may be articles; the names of saved web pages go to `web_pages`."""
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        raise ArticleError(f"no file or folder '{place}': check how it is spelt, and which folder you are in") from None
    except OSError as error:
        raise ArticleError(f"cannot read '{place}': {error.strerror}") from None
    if not stat.S_ISDIR(mode):
        yield place
        return
    try:
        next(place.iterdir(), None)
    except OSError as error:
        raise ArticleError(f"cannot read the folder '{place}': {error.strerror}") from None
    for folder, folders, files in os.walk(place):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        seen = [name for name in sorted(files) if not name.startswith(".")]
        yield from (Path(folder) / name for name in seen if name.lower().endswith(SUFFIXES))
        web_pages += [name for name in seen if name.lower().endswith(WEB_SUFFIXES)]


def _read(path: Path, found: list[Found], seen: set[tuple[int, int]]) -> Issue | None:
    """Read one file into `found`; the same file met twice (a link) is read once."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return _problem(
                path, "is not a file that can be read again (a pipe or a device): use '-' for standard input"
            )
        if (status.st_dev, status.st_ino) in seen:
            return None
        data = path.read_bytes()
    except OSError as error:
        return _problem(path, f"cannot be read: {error.strerror}")
    seen.add((status.st_dev, status.st_ino))
    found.append(Found(name=path.name, data=data))
    return None


def _web_pages(place: str, names: Sequence[str]) -> Issue:
    some = ", ".join(names[:3]) + (" ..." if len(names) > 3 else "")
    many = "1 web page" if len(names) == 1 else f"{len(names)} web pages"
    message = f"{many} in '{place}' not read ({some}): save or paste the text of an article as .txt"
    return Issue(source=names[0], message=message, severity=Severity.CHOICE)


def _problem(path: Path, what: str) -> Issue:
    return Issue(source=path.name, message=f"'{path}' {what}", severity=Severity.ERROR)


def _with_distinct_names(found: list[Found]) -> list[Found]:
    """Two different files of one name (from two folders) are told apart by a number."""
    taken = {file.name for file in found}
    used: set[str] = set()
    distinct = []
    for file in found:
        name, count = file.name, 1
        stem, dot, suffix = file.name.rpartition(".")
        while name in used or (count > 1 and name in taken):
            count += 1
            name = f"{stem or suffix}~{count}{dot}{suffix if stem else ''}"
        used.add(name)
        distinct.append(Found(name=name, data=file.data))
    return distinct
