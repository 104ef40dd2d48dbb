"""Paragraphs to sentences, with their places in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST = 1500
"""No sentence has more characters: a longer stretch without a full stop is a table or a minified page, not prose."""

_ABBREVIATIONS = frozenset(
    "rs retd mr mrs ms dr prof st sr jr lt gen col maj capt cmdr adm brig sgt hon sen rep gov pres rev fr no nos vol "
    "pp fig jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "co corp inc ltd plc pvt bros dept est approx govt int'l intl al vs etc eg ie viz ph km cf ft mt".split()
)
_MAY_END = frozenset("etc co corp inc ltd plc".split())
"""Abbreviations that often stand at the end of a sentence."""

_INITIALS = re.compile(r"[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]")
_INITIALS_MAY_END = frozenset("a.m p.m u.s u.n".split())
_BEGINS = re.compile(r"(?:The|He|She|It|In|On|They|But)\b")
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*(?:\[\d{1,3}\])*(?=\s|$)|[.!?](?=[“\"][A-Z])")
_LOOK_AHEAD, _LOOK_BACK = 40, 20


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Places of the sentences of `text[start:end]`, without the white space around them."""
    here = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() > here and _ends_sentence(text, stop, here, end):
            yield from _trimmed(text, here, stop.end())
            here = stop.end()
    yield from _trimmed(text, here, end)


def _ends_sentence(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    """Whether a full stop ends the sentence that began at `start`: not behind an abbreviation or an initial."""
    following = text[stop.end() : min(end, stop.end() + _LOOK_AHEAD)].lstrip()
    if not following:
        return True
    if stop[0].rstrip(")]") != ".":  # "...", "?", or a stop inside closing quotation marks
        return not following[0].islower() or "." in stop[0]
    if following[0].islower():
        return False
    before = text[max(start, stop.start() - _LOOK_BACK) : stop.start()].rsplit(maxsplit=1)
    last = before[-1].lstrip("(“\"'‘[") if before else ""
    if last.casefold() in _ABBREVIATIONS:
        return last.casefold() in _MAY_END and following[0].isupper()
    if _INITIALS.fullmatch(last):  # "U.S.", "a.m."
        return last.casefold() in _INITIALS_MAY_END and bool(_BEGINS.match(following))
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without the white space around it; nothing where that is all."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        yield start, end
