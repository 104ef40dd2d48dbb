"""Paragraphs to sentences, with their places in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sr jr lt gen col maj capt cmdr adm brig sgt hon sen rep gov pres rev fr no nos vol pp fig "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "co corp inc ltd plc pvt bros dept est approx govt int'l intl al vs etc eg ie viz ph km cf ft mt".split()
)
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|[.!?](?=[“\"][A-Z])")
LONGEST = 1500
"""No sentence is longer, in characters: a longer stretch without a full stop is a table or a minified page, not prose."""


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Places of the sentences of `text[start:end]`, without the white space around them."""
    here = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() > here and _ends_sentence(text, stop, here, end):
            yield from _trimmed(text, here, stop.end())
            here = stop.end()
    yield from _trimmed(text, here, end)


def _ends_sentence(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    following = text[stop.end() : min(end, stop.end() + 40)].lstrip()
    if not following:
        return True
    if stop[0] != ".":  # "...", "?", or a stop inside closing quotation marks
        return not following[0].islower() or "." in stop[0]
    if following[0].islower():
        return False
    word = text[max(start, stop.start() - 20) : stop.start()].rsplit(maxsplit=1)
    last = word[-1].lstrip("(“\"'‘[") if word else ""
    if last.casefold() in _ABBREVIATIONS:
        return (
            not following[0].isdigit()
            and last.casefold() in ("etc", "co", "corp", "inc", "ltd", "plc")
            and following[0].isupper()
        )
    if re.fullmatch(r"[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]", last):  # initials, "U.S.", "a.m."
        return last.casefold() in ("a.m", "p.m", "u.s", "u.n") and bool(
            re.match(r"(?:The|He|She|It|In|On|They|But)\b", following)
        )
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end
