"""Lines of a page by what they are: title, caption, bullet, text, date of the page, furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import Furniture
from .captions import is_caption
from .lines import FULL_STOP, Kind, Line, Verdict, count_words
from .page_dates import judge_date_line

TITLE_WORDS = 25
"""A title has at most so many words."""

_PARAGRAPH = 1200
_LONGEST_END = 14
_LONGEST_START = 30
_LONGEST_QUESTION = 14
_LONGEST_BYLINE = 6
_LEAST_SENTENCE = 5
_INVISIBLE = "\ufeff\u200b"
_BULLET = re.compile(r"(?:[•●▪◦‣·∙■►–—*-]|\d{1,2}[.)])\s+(?=\S)")
_NEXT_SENTENCE = re.compile(r"[a-z]{2}[.!?][”\"]?\s+[“\"]?[A-Z]")
_SITE = re.compile(
    r"^(?:[\w-]+\.)+(?:com|net|org|pk|ru|in|tv|news)(?:\.\w\w)?\s*[:|–-]\s*|"
    r"\s+[|–-]\s*(?:[\w-]+\.)+(?:com|net|org|pk|ru|tv)\s*$",
    re.I,
)
_URL = re.compile(r"^(?:https?://|www\.)\S+$|^[\w.-]+\.(?:com|net|org|pk|ru|tv|in)/\S+$", re.I)
_FIGURE = re.compile(r"[\d\s.,:%|/+-]+|.*\b\d+ (?:sec|second|min|minute|hour|hr)s? ago")
_CREDIT = re.compile(r"©\s*(?:[^/\n]{2,40}\s/\s|[^\d\n]{2,90}\Z)")
"""`© Sputnik / Ivan Petrov / Go to the photo bank`, `© Embassy of Russia`: below it the story goes on."""

_MENU = re.compile(r"\S(?: {2,}|\t+)(?=[A-Z])")
"""`World   Business   Science & Space`: what stands apart in one line."""

_LEAST_MENU = 3
_CRUMB = re.compile(r"\s[>»›|/]\s")
_INVITES = re.compile(
    r"[^.]{0,40}[:|]|(?:read|also|click|tap|follow us|sign up|subscribe|join|download|get|we use|by continuing|dear)\b"
)
"""Furniture that may be a whole sentence: a mark behind the opening, or a word that asks the reader for something."""

_REFERENCE = re.compile(
    r"(?:^|[.”\"]\s+)(?:retrieved|accessed|archived)(?: from the original)?(?: on)? [\w ,-]{4,20}\.?$", re.I
)
""" "Steel Review. Retrieved 4 March 2022": an entry of a list of references, dated by who looked at the page."""

_BYLINE = re.compile(r"by [\w.' -]{3,40}")


def read_lines(text: str, start: int, furniture: Furniture) -> Iterator[Line]:
    """All lines of `text` from `start` on, each with its kind; blank ones left out."""
    for match in re.finditer(r"[^\n]+", text[start:]):
        left, right = start + match.start(), start + match.end()
        while left < right and (text[left].isspace() or text[left] in _INVISIBLE):
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if right > left:
            yield _read_line(text, left, right, furniture)


def _read_line(text: str, start: int, end: int, furniture: Furniture) -> Line:
    """One line; bullets and the site's name before or behind a title are left out of it."""
    line = text[start:end]
    if end - start > _PARAGRAPH:  # whatever it begins with
        return Line(start=start, end=end, text=line, kind=Kind.TEXT)
    if _URL.match(line):
        return Line(start=start, end=end, text=line, kind=Kind.ADDRESS)
    if _REFERENCE.search(line):
        return Line(start=start, end=end, text=line, kind=Kind.FURNITURE, why="a reference")
    if (bullet := _BULLET.match(line)) and any(c.isalnum() for c in line):
        kind = Kind.TEXT if _is_speech(line) else Kind.BULLET
        return Line(start=start + bullet.end(), end=end, text=line[bullet.end() :], kind=kind)
    verdict = None if is_caption(line, furniture) else judge_date_line(line, furniture)
    if verdict := verdict or _judge_furniture(line, furniture):
        return Line(start=start, end=end, text=line, kind=verdict.kind, why=verdict.why, day=verdict.day)
    if site := _SITE.search(line):
        start, end = (start + site.end(), end) if site.start() == 0 else (start, start + site.start())
    line = text[start:end]
    return Line(start=start, end=end, text=line, kind=_kind_of_prose(line, furniture))


def _is_speech(line: str) -> bool:
    """A question or answer of an interview: a dash, and more than one sentence or a question behind it."""
    return line.startswith(("—", "–", "-")) and (line.endswith("?") or _NEXT_SENTENCE.search(line) is not None)


def _kind_of_prose(line: str, furniture: Furniture) -> Kind:
    """Caption, text or title; a short question is a title."""
    if is_caption(line, furniture):
        return Kind.CAPTION
    words = count_words(line)
    question = line.endswith("?") and words <= _LONGEST_QUESTION
    if FULL_STOP.search(line) and words >= _LEAST_SENTENCE and not question:
        return Kind.TEXT
    return Kind.TITLE if words <= TITLE_WORDS else Kind.TEXT


def _judge_furniture(line: str, furniture: Furniture) -> Verdict | None:
    """What stands around the story, by the word lists and by its look; `None` for what may be copy."""
    folded = line.casefold()
    if not any(c.isalnum() for c in folded):
        return Verdict(Kind.FURNITURE, "no words")
    if folded.strip(" :|>»<[](){}…*•-–—") in furniture.lines:
        return Verdict(Kind.FURNITURE, "page furniture")
    words, stopped = count_words(line), FULL_STOP.search(line)
    if _CREDIT.match(folded):
        return Verdict(Kind.FURNITURE, "credit of a picture")
    if folded.startswith(furniture.ends) and (words <= _LONGEST_END or not stopped):
        return Verdict(Kind.END, "end of the story")
    prose = stopped and words > _LEAST_SENTENCE and not _INVITES.match(folded)
    if folded.startswith(furniture.starts) and words <= _LONGEST_START and not prose:
        return Verdict(Kind.FURNITURE, "page furniture")
    if _FIGURE.fullmatch(folded):
        return Verdict(Kind.FURNITURE, "a figure or a site clock")
    if len(_CRUMB.findall(line)) >= 2 and not stopped:
        return Verdict(Kind.FURNITURE, "breadcrumbs")
    if len(_MENU.findall(line)) >= _LEAST_MENU and not stopped:
        return Verdict(Kind.FURNITURE, "a menu")
    if _BYLINE.fullmatch(folded) and words <= _LONGEST_BYLINE:
        return Verdict(Kind.FURNITURE, "byline")
    return None
