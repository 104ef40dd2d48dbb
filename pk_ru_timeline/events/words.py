"""Words of a sentence with their places, and stretches of them. What they mean is not known here."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"(?P<dotted>(?:[A-Z]\.){2,})|(?P<word>[^\W_]+)")
_OPENS_TAB = re.compile(r"opens (?:in )?(?:a )?new tab\b")
_STEM = 6
_POSSESSIVE = re.compile(r"['’]s?\b")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its place in the text it was read from."""

    start: int
    end: int
    raw: str
    low: str
    possessive: bool = False

    @property
    def is_capitalised(self) -> bool:
        """True where it begins with a capital."""
        return self.raw[0].isupper()


@dataclass(frozen=True, slots=True)
class Segment:
    """A clause or a phrase, as words `first` up to but not including `stop`."""

    first: int
    stop: int

    def __contains__(self, at: int) -> bool:
        return self.first <= at < self.stop


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Words of `text[start:end]`, places counted from the beginning of `text`.

    What a link says to a screen reader ("opens new tab") is not among them.
    A hyphen parts words ("Pakistan-Russia" is two), "U.S." is one, a possessive `'s` belongs to its word.
    """
    words: list[Word] = []
    place, stop = start, len(text) if end is None else end
    while match := _WORD.search(text, place, stop):
        if match[0] == "opens" and (link := _OPENS_TAB.match(text, match.start(), stop)):
            place = link.end()
            continue
        raw, place = match[0], match.end()
        possessive = bool(tail := _POSSESSIVE.match(text, place, stop))
        if tail:
            place = tail.end()
        low = raw.replace(".", "").lower() if match["dotted"] else raw.lower()
        words.append(Word(match.start(), match.end(), raw, low, possessive))
    return words


def stem(word: str) -> str:
    """Enough of a word to know its other forms by; a number whole."""
    return word if word.isdigit() else word[:_STEM]
