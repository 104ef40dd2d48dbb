"""TOML front matter between two `+++` lines: what the file itself says of its article."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime

from ..model import parse_edtf

_FENCE = "+++"
_TEXT_FIELDS = ("title", "publisher", "url", "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """Fields of the front matter; `None` where it does not give one."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    kind: str | None = None


def read_front_matter(text: str) -> tuple[FrontMatter | None, int, tuple[str, ...]]:
    """The front matter (`None` where there is none), where the body starts, and what is wrong with it."""
    start = 1 if text.startswith("\ufeff") else 0
    if not text.startswith(_FENCE + "\n", start):
        return None, start, ()
    close = text.find(f"\n{_FENCE}", start + len(_FENCE))
    if close < 0:
        return None, start, (f"front matter is opened with {_FENCE} but never closed: add a line {_FENCE} after it",)
    if not any(c.isalnum() for c in text[start:close]):
        return None, start, ()  # two lines of plus signs, and nothing said between them
    body = text.find("\n", close + 1)
    body = len(text) if body < 0 else body + 1
    try:
        table = tomllib.loads(text[start + len(_FENCE) : close + 1])
    except tomllib.TOMLDecodeError as error:
        return FrontMatter(), body, (f"front matter is not TOML ({error}): it was not used",)
    wrong = [
        f"front matter: {name} should be a text in quotation marks; it was not used"
        for name in _TEXT_FIELDS
        if not isinstance(table.get(name, ""), str)
    ]
    fields = {name: table[name] for name in _TEXT_FIELDS if isinstance(table.get(name), str)}
    published, problem = _published(table.get("published"))
    return FrontMatter(published=published, **fields), body, (*wrong, *problem)


def _published(value: object) -> tuple[date | None, tuple[str, ...]]:
    """The day of `published`, a TOML date or a text, and what is wrong with it."""
    if value is None:
        return None, ()
    if isinstance(value, datetime):
        return value.date(), ()
    if isinstance(value, date):
        return value, ()
    try:
        when = parse_edtf(str(value))
        if when.days_long == 1 and when.start is not None:
            return when.start, ()
    except ValueError:
        pass
    return None, (f"front matter: published = {str(value)[:40]!r} is not a day; write published = 2023-06-19",)
