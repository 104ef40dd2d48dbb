"""What words like `early`, `the end of` and `at least` do to the meaning of the words they stand before."""

from __future__ import annotations

import re
from dataclasses import replace

from pk_ru_timeline.model import DateRange, Granularity

from .rule import Meaning

_MODS = {
    "early": "START", "beginning": "START", "start": "START", "late": "END", "end": "END", "close": "END",
    "mid": "MID", "middle": "MID",
    "about": "APPROX", "around": "APPROX", "circa": "APPROX", "approximately": "APPROX", "roughly": "APPROX",
    "some": "APPROX", "nearly": "LESS_THAN", "almost": "LESS_THAN", "less than": "LESS_THAN",
    "just under": "LESS_THAN", "fewer than": "LESS_THAN", "under": "LESS_THAN", "more than": "MORE_THAN",
    "over": "MORE_THAN", "just over": "MORE_THAN", "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS",
}  # fmt: skip

_EDGES = {"first": "early", "opening": "early", "last": "late", "final": "late", "closing": "late"}
"""`The last days of September` are late September."""

_ABOUT = re.compile(
    r"(?:\b(?:in|on|by|until|till|since|from|to|at|for|of|or|was|were|is|be|dated)\s|[.;,(]\s?|\A)about\s\Z",
    re.IGNORECASE,
)
"""Not of `talk about 2011`."""

_WHOLE = frozenset({"end", "close"})
"""Words that keep a unit whole: by the end of April is April."""

_ROUGH = frozenset({"START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_MORE", "EQUAL_OR_LESS"})


def modified(meaning: Meaning, match: re.Match[str]) -> Meaning:
    """Apply the words that the groups `mod` and `hedge` of a rule's pattern have caught."""
    groups = match.re.groupindex
    for group in ("mod", "hedge"):
        if group in groups and (words := match[group]):
            meaning = _modified(meaning, _plain(words))
    return meaning


def approximated(meaning: Meaning, text: str, start: int) -> Meaning:
    """The same, approximately, where `about` stands before the date at that place, as in `in about 2011`."""
    if meaning.mod is not None or meaning.when is None or "about" not in text[max(0, start - 6) : start].lower():
        return meaning
    return _modified(meaning, "about") if _ABOUT.search(text, max(0, start - 14), start) else meaning


def _plain(words: str) -> str:
    """`the  beginning of` becomes `beginning`."""
    plain = " ".join(words.lower().replace("-", " ").split()).removeprefix("the ").removesuffix(" of")
    return _EDGES.get(plain.split()[0], plain) if plain.endswith((" days", " weeks")) else plain


def _modified(meaning: Meaning, words: str) -> Meaning:
    mod, when = _MODS[words], meaning.when
    if when is not None and mod in _ROUGH and words not in _WHOLE:
        when = _roughly(when, mod)
    return replace(meaning, mod=mod, when=when)


def _roughly(when: DateRange, mod: str) -> DateRange:
    """Late last year is October to December, early 2023 January to March; of any other unit the whole, roughly."""
    if when.granularity is Granularity.YEAR and when.start is not None and mod in ("START", "END"):
        return DateRange.quarter(when.start.year, 1 if mod == "START" else 4).about()
    if when.granularity is Granularity.DAY and mod in ("START", "MID", "END"):
        return when
    return when.about()
