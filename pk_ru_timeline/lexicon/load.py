"""Reads the word lists: the shipped ones, or a user's own in their place, file by file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..errors import LexiconError
from .lists import Furniture, Lexicon, Nouns, Side, Spelling, VerbSets

FILES = (
    "furniture.toml",
    "parties.toml",
    "people.toml",
    "themes.toml",
    "status.toml",
    "verbs.toml",
    "nouns.toml",
    "synonyms.toml",
)
_SHIPPED = Path(__file__).parent
_NO_CLASSES = ("sets", "spelling", "irregular")
_STATUS = (
    "cancelled",
    "postponed",
    "planned",
    "proposed",
    "ongoing",
    "conditions",
    "opinions",
    "figures",
    "stretches",
    "denials",
    "fiscal",
)


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
    """Raise where a folder holds nothing that could stand in for a shipped list."""
    if not folder.is_dir():
        raise LexiconError(f"no folder of word lists at '{folder}': give one that holds any of {', '.join(FILES)}")
    if not any((folder / name).is_file() for name in FILES):
        raise LexiconError(f"no word list in '{folder}': put one of {', '.join(FILES)} there (copy from {_SHIPPED})")


def _path(folder: Path | None, name: str) -> Path:
    return folder / name if folder is not None and (folder / name).is_file() else _SHIPPED / name


def _read(folder: Path | None, name: str) -> dict[str, Any]:
    """One file as TOML has it."""
    path = _path(folder, name)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise LexiconError(f"cannot read '{path}': {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"'{path}' is not TOML: {error}") from None


def _lexicon(tables: Mapping[str, dict[str, Any]]) -> Lexicon:
    """File name to table, put together."""
    parties, verbs, synonyms = tables["parties.toml"], tables["verbs.toml"], tables["synonyms.toml"]
    first, second = (_side(side, tables["people.toml"]) for side in parties["side"])
    return Lexicon(
        furniture=_furniture(tables["furniture.toml"]),
        sides=(first, second),
        roles=frozenset(parties["roles"]["words"]),
        never_alone=frozenset(parties["roles"].get("never_alone", ())),
        third=_lists(parties["third"]),
        organisations=_lists(parties["organisations"]),
        militants=tuple(parties["militants"]["words"]),
        domestic=tuple(parties["domestic"]["words"]),
        both=tuple(parties["joint"]["both"]),
        threads=tuple(parties["joint"]["threads"]),
        capitals=_lists(parties.get("capitals", {})),
        like_peoples=frozenset(parties.get("places", {}).get("like_peoples", ())),
        themes={theme: _weighed(words) for theme, words in tables["themes.toml"].items()},
        status={name: tuple(tables["status.toml"][name]) for name in _STATUS},
        verbs=_lists({name: words for name, words in verbs.items() if name not in _NO_CLASSES}),
        sets=VerbSets(**_sets(verbs["sets"])),
        spelling=_spelling(verbs),
        nouns=Nouns(**_sets(tables["nouns.toml"])),
        synonyms=tuple(tuple(group) for group in synonyms["groups"]),
        phrases=tuple(tuple(group) for group in synonyms.get("phrases", ())),
        kinds=tuple(tuple(group) for group in synonyms.get("kinds", ())),
        ignored=frozenset(synonyms["ignored"]),
        light=frozenset(synonyms.get("light", ())),
    )


def _furniture(table: dict[str, Any]) -> Furniture:
    """Lists in which order counts as tuples, the others as sets."""
    return Furniture(
        lines=frozenset(table["lines"]),
        starts=tuple(table["starts"]),
        ends=tuple(table["ends"]),
        published=tuple(table["published"]),
        clocks=tuple(table["clocks"]),
        credits=frozenset(table["credits"]),
        archive=tuple(table["archive"]),
        beside_dates=frozenset(table["beside_dates"]),
    )


def _side(table: dict[str, Any], people: dict[str, Any]) -> Side:
    """A `[[side]]` with the people listed under its name."""
    name = table["name"]
    return Side(
        name=name,
        names=tuple(table["names"]),
        capital=table["capital"],
        described=tuple(table.get("described", ())),
        places=tuple(table.get("places", ())),
        bodies=tuple(table.get("bodies", ())),
        press=tuple(table.get("press", ())),
        people=_lists(people.get(name, {})),
    )


def _spelling(verbs: dict[str, Any]) -> Spelling:
    """From the tables `[irregular]` and `[spelling]`."""
    return Spelling(
        irregular={base: (past, participle) for base, (past, participle) in verbs["irregular"].items()},
        doubled=frozenset(verbs["spelling"]["doubled"]),
        not_past=frozenset(verbs["spelling"]["not_past"]),
        not_progressive=frozenset(verbs["spelling"]["not_progressive"]),
    )


def _weighed(table: dict[str, Any]) -> dict[int, tuple[str, ...]]:
    """Weight to words; in TOML the weights are names."""
    return {int(weight): words for weight, words in _lists(table).items()}


def _lists(table: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    for name, words in table.items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise TypeError(f"{name} = [...] must hold words in quotation marks")
    return {name: tuple(words) for name, words in table.items()}


def _sets(table: dict[str, Any]) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table.items()}
