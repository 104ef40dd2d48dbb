"""A page as it was read: stories, sentences with their places in the file, and what could not be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Severity(StrEnum):
    """How much of the input an issue concerns."""

    ERROR = "error"
    """A file, or a part of it, was not read."""

    NOTE = "note"
    """Read, but something is amiss: another language, a date by hand for no file."""

    OPEN = "open"
    """Read, but the page bears no date, so that relative dates of its events stay open."""

    CHOICE = "choice"
    """Nothing is wrong: what the user asked for left this out, or changed it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What we could not read: one line, lower case, that says what, where and what to do next."""

    source: str
    message: str
    severity: Severity = Severity.NOTE


class PublishedHow(StrEnum):
    """How a document creation time was found, most trusted first."""

    BY_HAND = "given by hand"
    FRONT_MATTER = "front matter"
    LINE = "Updated/Published line"
    DATELINE = "dateline"
    URL = "address of the page"
    CAPTION = "caption, agreeing with the weekday of the copy"
    COPY = "full date in the copy that a bare weekday refers to"
    TWIN = "another page of the same text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A document creation time and where it comes from."""

    day: date
    how: PublishedHow
    words: str = ""
    """The words of the page that give it, or the name of the other page; empty where it was given by hand."""


class Part(StrEnum):
    """Which part of a story a sentence stands in."""

    HEADLINE = "headline"
    CAPTION = "caption"
    BULLET = "bullet"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and its place: `article.text[start:end] == text`, always."""

    start: int
    end: int
    text: str
    part: Part
    paragraph: int
    """Number of the paragraph in its story, from 0: sentences of one paragraph are neighbours."""

    copy_start: int
    """Where its copy begins: after the dateline (`ISLAMABAD: `) where it has one, else `start`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story of a page: its own headline, date and sentences."""

    headline: str
    published: Published | None
    sentences: tuple[Sentence, ...]
    year_hint: int | None = None
    """A year that bounds the story from a copyright line, where nothing better dates it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A line that was recognised as furniture of the page and not read."""

    start: int
    end: int
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One file: the main story first, then any second story pasted below it."""

    source: str
    """File name as cited, without its folder."""

    kind: str
    """`page` for a raw page, else what the front matter says (`digest`, `news`, `press_release` ...)."""

    publisher: str | None
    url: str | None
    text: str
    stories: tuple[Story, ...]
    cuts: tuple[Cut, ...] = ()
    issues: tuple[Issue, ...] = ()

    def copy_of(self, story: Story) -> tuple[int, str]:
        """Where a story's sentences begin, and the text from there on with all that is no copy blanked out.

        Datelines and furniture become spaces (line ends stay), so that places in it are places in the file.
        """
        if not story.sentences:
            return 0, ""
        here = first = story.sentences[0].start
        pieces = []
        for sentence in story.sentences:
            pieces.append(_NO_LINE_END.sub(" ", self.text[here : sentence.copy_start]))
            pieces.append(self.text[sentence.copy_start : sentence.end])
            here = sentence.end
        return first, "".join(pieces)


_NO_LINE_END = re.compile(r"[^\n]")
