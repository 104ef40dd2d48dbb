"""Tables of phrases that are looked up in the words of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from .words import Word, find_words

Label = TypeVar("Label")


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
                self._add(phrase, label)
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self._starts = tuple(opening for opening, _ in self._openings)

    def find(self, words: Sequence[Word]) -> Iterator[Hit[Label]]:
        """Hits in the order of the words, not overlapping."""
        at = 0
        while at < len(words):
            hit = self._at(words, at)
            if hit:
                yield hit
                at = hit.stop
            else:
                at += 1

    def stand_in(self, words: Sequence[Word]) -> bool:
        """True where at least one of the phrases is found."""
        return next(self.find(words), None) is not None

    def _add(self, phrase: str, label: Label) -> None:
        """File a phrase under its first word, or under its beginning where it is one open word."""
        parts = tuple(word.low for word in find_words(phrase))
        if not parts:
            return
        if phrase.endswith("*"):
            parts = (*parts[:-1], parts[-1] + "*")
        if len(parts) == 1 and parts[0].endswith("*"):
            self._openings.append((parts[0][:-1], label))
        else:
            self._by_first.setdefault(parts[0], []).append((parts, label))

    def _at(self, words: Sequence[Word], at: int) -> Hit[Label] | None:
        """The longest phrase that begins at `at`; an open word only where no other does."""
        word = words[at]
        if self._names and not word.is_capitalised:
            return None
        for parts, label in self._by_first.get(word.low, ()):
            if self._names and len(parts) == 1 and len(word.raw) <= 2 and not word.raw.isupper():
                continue
            if all(_same(words, at + offset, part) for offset, part in enumerate(parts)):
                return Hit(at, at + len(parts), label)
        if self._starts and word.low.startswith(self._starts):
            return Hit(at, at + 1, next(label for opening, label in self._openings if word.low.startswith(opening)))
        return None


def _same(words: Sequence[Word], at: int, part: str) -> bool:
    """Whether the word at `at` is a part of a phrase, which may end in `*`."""
    if at >= len(words):
        return False
    if part.endswith("*"):
        return words[at].low.startswith(part[:-1])
    return words[at].low == part
