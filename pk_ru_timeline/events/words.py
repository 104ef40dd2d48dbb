"""Words of a sentence with their places, and tables of phrases that are looked up in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

_WORD = re.compile(r"(?P<dotted>(?:[A-Z]\.){2,})|(?P<word>[^\W_]+)")
_POSSESSIVE = re.compile(r"['’]s?\b")
Label = TypeVar("Label")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in the text it was read from."""

    start: int
    end: int
    raw: str
    low: str
    possessive: bool = False


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Words of `text[start:end]`, places counted from the beginning of `text`.

    A hyphen parts words ("Pakistan-Russia" is two), "U.S." is one, a possessive `'s` belongs to its word.
    """
    words: list[Word] = []
    place, stop = start, len(text) if end is None else end
    while match := _WORD.search(text, place, stop):
        raw, place = match[0], match.end()
        possessive = bool(tail := _POSSESSIVE.match(text, place, stop))
        if tail:
            place = tail.end()
        low = raw.replace(".", "").lower() if match["dotted"] else raw.lower()
        words.append(Word(match.start(), match.end(), raw, low, possessive))
    return words


@dataclass(frozen=True, slots=True)
class Hit(Generic[Label]):
    """A phrase found: words `first` up to but not including `stop`, and what it stands for."""

    first: int
    stop: int
    label: Label


class Phrases(Generic[Label]):
    """Phrases to look up, each with what it stands for; the longest one at a place wins.

    A phrase is lower case; an ending `*` on its last word stands for any ending. Where `names` is set, the first
    word on the page must bear a capital ("Dar", not "dar"), and one of two letters must be all capitals ("US").
    """

    def __init__(self, phrases: Mapping[Label, Iterable[str]], *, names: bool = False) -> None:
        self._names = names
        self._by_first: dict[str, list[tuple[tuple[str, ...], Label]]] = {}
        self._openings: list[tuple[str, Label]] = []
        for label, group in phrases.items():
            for phrase in group:
                parts = tuple(word.low for word in find_words(phrase))
                if not parts:
                    continue
                if phrase.endswith("*"):
                    parts = (*parts[:-1], parts[-1] + "*")
                if len(parts) == 1 and parts[0].endswith("*"):
                    self._openings.append((parts[0][:-1], label))
                else:
                    self._by_first.setdefault(parts[0], []).append((parts, label))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._starts = tuple(opening for opening, _ in self._openings)

    def find(self, words: list[Word]) -> Iterator[Hit[Label]]:
        """Hits in the order of the words, not overlapping."""
        at = 0
        while at < len(words):
            hit = self._at(words, at)
            if hit:
                yield hit
                at = hit.stop
            else:
                at += 1

    def _at(self, words: list[Word], at: int) -> Hit[Label] | None:
        word = words[at]
        if self._names and not word.raw[0].isupper():
            return None
        for parts, label in self._by_first.get(word.low, ()):
            if self._names and len(parts) == 1 and len(word.raw) <= 2 and not word.raw.isupper():
                continue
            if all(_same(words, at + offset, part) for offset, part in enumerate(parts)):
                return Hit(at, at + len(parts), label)
        if self._starts and word.low.startswith(self._starts):
            return Hit(at, at + 1, next(label for opening, label in self._openings if word.low.startswith(opening)))
        return None


def _same(words: list[Word], at: int, part: str) -> bool:
    if at >= len(words):
        return False
    if part.endswith("*"):
        return words[at].low.startswith(part[:-1])
    return words[at].low == part
