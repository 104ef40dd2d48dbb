"""Reads the word lists: the shipped ones, or a user's own in their place, file by file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import LexiconError

_SHIPPED = Path(__file__).parent
FILES = ("furniture.toml", "parties.toml", "people.toml", "themes.toml", "status.toml", "verbs.toml", "synonyms.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What stands around a story; see `furniture.toml` for what each list means."""

    lines: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    published: tuple[str, ...]
    clocks: tuple[str, ...]
    credits: frozenset[str]
    archive: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two parties: its names, its places and the bodies that act for it."""

    name: str
    names: tuple[str, ...]
    capital: str
    described: tuple[str, ...]
    places: tuple[str, ...]
    bodies: tuple[str, ...]
    people: Mapping[str, tuple[str, ...]]
    """Name as shown to the names as written on pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All word lists; words in lower case."""

    furniture: Furniture
    sides: tuple[Side, Side]
    roles: tuple[str, ...]
    third: Mapping[str, tuple[str, ...]]
    organisations: Mapping[str, tuple[str, ...]]
    militants: tuple[str, ...]
    domestic: tuple[str, ...]
    both: tuple[str, ...]
    threads: tuple[str, ...]
    themes: Mapping[str, Mapping[int, tuple[str, ...]]]
    """Theme to weight to words, in the order that decides a draw."""

    status: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, tuple[str, ...]]
    """Class (`say`, `announce`, `think`, `act`) to base forms."""

    irregular: Mapping[str, tuple[str, str]]
    """Base form to past tense and past participle."""

    synonyms: tuple[tuple[str, ...], ...]
    """Words that different reports use for the same thing."""


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """The word lists; a file of the same name in `folder` stands in for the shipped one.

    Raises `LexiconError` that names the file and what is wrong with it.
    """
    if folder is not None:
        _check(folder)
    tables = {name: _read(folder, name) for name in FILES}
    try:
        return _lexicon(tables)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LexiconError(
            f"word lists: {error!r} is missing or not what it should be; compare with {_SHIPPED}"
        ) from None


def files_of(folder: Path | None) -> tuple[Path, ...]:
    """The files that `load_lexicon` would read."""
    return tuple(_path(folder, name) for name in FILES)


def _check(folder: Path) -> None:
    if not folder.is_dir():
        raise LexiconError(f"no folder of word lists at '{folder}': give one that holds any of {', '.join(FILES)}")
    if not any((folder / name).is_file() for name in FILES):
        raise LexiconError(f"no word list in '{folder}': put one of {', '.join(FILES)} there (copy from {_SHIPPED})")


def _path(folder: Path | None, name: str) -> Path:
    return folder / name if folder is not None and (folder / name).is_file() else _SHIPPED / name


def _read(folder: Path | None, name: str) -> dict[str, Any]:
    path = _path(folder, name)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise LexiconError(f"cannot read '{path}': {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"'{path}' is not TOML: {error}") from None


def _lexicon(tables: Mapping[str, dict[str, Any]]) -> Lexicon:
    parties, verbs, furniture = tables["parties.toml"], tables["verbs.toml"], tables["furniture.toml"]
    first, second = (_side(side, tables["people.toml"]) for side in parties["side"])
    return Lexicon(
        furniture=Furniture(
            lines=frozenset(furniture["lines"]),
            starts=tuple(furniture["starts"]),
            ends=tuple(furniture["ends"]),
            published=tuple(furniture["published"]),
            clocks=tuple(furniture["clocks"]),
            credits=frozenset(furniture["credits"]),
            archive=tuple(furniture["archive"]),
        ),
        sides=(first, second),
        roles=tuple(parties["roles"]["words"]),
        third=_lists(parties["third"]),
        organisations=_lists(parties["organisations"]),
        militants=tuple(parties["militants"]["words"]),
        domestic=tuple(parties["domestic"]["words"]),
        both=tuple(parties["joint"]["both"]),
        threads=tuple(parties["joint"]["threads"]),
        themes={
            theme: {int(weight): tuple(words) for weight, words in table.items()}
            for theme, table in tables["themes.toml"].items()
        },
        status=_lists(tables["status.toml"]),
        verbs=_lists({name: words for name, words in verbs.items() if name != "irregular"}),
        irregular={base: (past, participle) for base, (past, participle) in verbs["irregular"].items()},
        synonyms=tuple(tuple(group) for group in tables["synonyms.toml"]["groups"]),
    )


def _side(table: dict[str, Any], people: dict[str, Any]) -> Side:
    name = table["name"]
    return Side(
        name=name,
        names=tuple(table["names"]),
        capital=table["capital"],
        described=tuple(table.get("described", ())),
        places=tuple(table.get("places", ())),
        bodies=tuple(table.get("bodies", ())),
        people=_lists(people.get(name, {})),
    )


def _lists(table: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in table.items()}
