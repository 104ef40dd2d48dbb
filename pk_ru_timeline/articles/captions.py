"""Captions: lines that end with the credit of a picture, in brackets, after a dash or after "Photo:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon import Furniture
from .lines import FULL_STOP, count_words

_CREDIT = re.compile(
    r"[\s.”’\"'](?:\((?P<brackets>[^()]{2,60})\)|(?:—|–|--|-|\|)\s?(?P<dash>[^.—–|]{2,40})|"
    r"(?:pic|photo|image|picture)\s?[/:]\s?(?P<slash>[\w /.]{2,40})|(?<=\.\s)(?P<stop>[A-Z][\w/ ]{1,60}?))"
    r"(?:,?\s+Purchase Licensing Rights(?:,? opens new tab)?)?\s*$",
    re.I,
)
_SENTENCE_BEFORE = re.compile(r"""[.!?]["'”’]?$""")
_BEFORE_CREDIT = re.compile(r"[\s(—–|-]+$")
_LONGEST = 60
"""A caption has at most so many words."""


def is_caption(line: str, furniture: Furniture) -> bool:
    """True for a line of a few words that ends with a credit."""
    credit = _CREDIT.search(line) if count_words(line) <= _LONGEST else None
    return credit is not None and _is_credit(credit, line, furniture)


def caption_length(line: str) -> int:
    """How many characters of a caption stand before its credit."""
    credit = _CREDIT.search(line)
    return len(_BEFORE_CREDIT.sub("", line[: credit.start() + 1])) if credit else len(line)


def is_archive(caption: str, archive: Sequence[str]) -> bool:
    """True for a caption that says, in its credit or as it begins, that the picture is an old one (`(AFP/File)`)."""
    lower = caption.casefold()
    credit = re.split(r"[(—–|.]", lower.rstrip(".)"))[-1]
    said = (rf"\b{word}\b" for word in map(re.escape, archive))
    begins = re.match(r"\W*(?:in this |an? )?([\w ]{4,24}?)(?:[:—–-]|\s(?:shows|taken|of|dated)\b|, )", lower)
    return any(re.search(word, credit) for word in said) or (begins is not None and begins[1].strip() in archive)


def _is_credit(credit: re.Match[str], line: str, furniture: Furniture) -> bool:
    """Whether what looks like a credit is one: a known agency, or a few words behind a whole sentence."""
    if credit["slash"]:
        return True
    given = (credit["brackets"] or credit["dash"] or credit["stop"]).casefold()
    words = [given.strip(), *re.split(r"[/,\s]+|\bvia\b", given)]
    known = any(word in furniture.credits for word in words)
    if credit["stop"]:
        return known
    if credit["brackets"] and FULL_STOP.search(given):
        return False
    sentence_before = bool(_SENTENCE_BEFORE.search(line[: credit.start() + 1].rstrip()))
    if credit["dash"]:
        return (known or sentence_before) and not FULL_STOP.search(given)
    return known or (sentence_before and not re.search(r"\d", given))
