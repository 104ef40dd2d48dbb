"""Lines to stories: where one ends and a second, pasted below it, begins; which line is headline, caption or copy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model import Cut, Part
from .layout import TITLE_WORDS
from .lines import Kind, Line, count_words

_DATELINE = re.compile(
    r"(?P<place>[A-Z][A-Z'’. -]{1,40}[A-Z](?:/[A-Z][A-Z'’. -]+)*|[A-Z][a-z]+(?:[ /-][A-Z][a-z]+){0,2})"
    r"(?P<date>[,.]? (?:the )?(?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+)\.?(?:,? \d{4})?)?"
    r"(?:,?\s*\((?P<agency>[^()]{2,80})\))?"
    r"(?:(?<=\)):|(?:(?<=\))|\s?:|\.?\s?/[A-Z][\w -]+/\.?(?:\s?(?:—|–|--|-))?|,\s(?:Reuters|AFP|AP|APP)\s(?:—|–|--|-)"
    r"|\s?(?:—|–|--|-))\s+)"
    r"\s*(?=[“\"'‘A-Z0-9])"
)
_DATELINE_WITHOUT_PLACE = re.compile(
    r"(?P<place>)(?P<date>(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:,? \d{4})?)"
    r" \((?P<agency>[^()]{2,80})\)\s?(?:—|–|--|-|:)\s+(?=[“\"'‘A-Z0-9])"
)
_FOLDED = re.compile(r"\W+")
_MOST_TITLES = 5
_LEAST_TITLE = 3
_LEAST_HEADLINE = 4
_WHOLE_HEADLINE = 5
_HEAD = 11
"""A headline has at most so many lines between it and its copy."""


@dataclass(slots=True, kw_only=True)
class Draft:
    """A story being put together from lines."""

    titles: list[Line] = field(default_factory=list)
    parts: list[tuple[Part, Line]] = field(default_factory=list)
    dated: list[Line] = field(default_factory=list)
    addresses: list[Line] = field(default_factory=list)
    cuts: list[Cut] = field(default_factory=list)

    @property
    def has_copy(self) -> bool:
        """True once a sentence of the story was met."""
        return any(part is Part.BODY for part, _ in self.parts)

    @property
    def headline(self) -> str:
        """The first title of at least five words (a kicker is shorter), else the first."""
        whole = (title.text for title in self.titles if count_words(title.text) >= _WHOLE_HEADLINE)
        return next(whole, self.titles[0].text if self.titles else "")


def find_dateline(paragraph: str) -> re.Match[str] | None:
    """`ISLAMABAD: `, `MOSCOW, June 12. /TASS/. `, `ISLAMABAD, Jun 12 (APP): ` at the start of a paragraph.

    A place in small letters ("Islamabad: ") is taken only with a colon, a date or an agency, not before a dash.
    """
    match = _DATELINE.match(paragraph[:200]) or _DATELINE_WITHOUT_PLACE.match(paragraph[:200])
    if match is None or len(paragraph) - match.end() < 30:
        return None
    shouting = match["place"].isupper()
    if not shouting and not (match["date"] or match["agency"]) and not match[0].rstrip().endswith(":"):
        return None
    return match


def split_stories(lines: Sequence[Line]) -> list[Draft]:
    """The stories of a page in its order; never empty. Every line ends up in a part, in `dated` or in `cuts`."""
    drafts = [Draft()]
    ended = False
    for at, line in enumerate(lines):
        if drafts[-1].has_copy and _begins_story(lines, at):
            drafts.append(Draft())
            ended = False
        draft = drafts[-1]
        if line.kind is Kind.END:
            ended = ended or draft.has_copy
            if line.day is not None:
                draft.dated.append(line)
            draft.cuts.append(_cut(line, line.why))
        elif line.kind is Kind.DATED:
            _take_date(draft, line)
        elif line.kind is Kind.FURNITURE or ended:
            draft.cuts.append(_cut(line, line.why or "below the end of the story"))
        elif line.kind is Kind.ADDRESS:
            draft.addresses.append(line)
            draft.cuts.append(_cut(line, "an address"))
        else:
            _take(draft, line)
    return drafts


def _take_date(draft: Draft, line: Line) -> None:
    """A line with a date; above all titles a weekday with a clock time is the site's own."""
    clock = line.why != "marked" and not draft.titles and not draft.has_copy
    if clock and line.why == "weekday and clock":
        draft.cuts.append(_cut(line, "a clock of the site, not the story's date"))
        return
    draft.dated.append(line)
    draft.cuts.append(_cut(line, "date of the page"))


def _take(draft: Draft, line: Line) -> None:
    """A line of the story: headlines stand above all copy, a short line below it is none."""
    if any(_same(line.text, title.text) for title in draft.titles):
        draft.cuts.append(_cut(line, "the headline, repeated"))
    elif line.kind is not Kind.TITLE:
        part = {Kind.BULLET: Part.BULLET, Kind.CAPTION: Part.CAPTION}.get(line.kind, Part.BODY)
        draft.parts.append((part, line))
    elif draft.has_copy or len(draft.titles) >= _MOST_TITLES or count_words(line.text) < _LEAST_TITLE:
        draft.cuts.append(_cut(line, "a short line, not a sentence"))
    else:
        draft.titles.append(line)
        draft.parts.append((Part.HEADLINE, line))


def _begins_story(lines: Sequence[Line], at: int) -> bool:
    """A line like a headline that a page date, its own repetition or a dateline follows before any other copy."""
    line = lines[at]
    if not _is_like_headline(line):
        return False
    for following in lines[at + 1 : at + 1 + _HEAD]:
        if _is_of_head(following, line):
            return True
        if following.kind is Kind.TEXT:
            dateline = find_dateline(following.text)
            return dateline is not None and dateline["place"].isupper()
        if following.kind is Kind.TITLE and count_words(following.text) >= _LEAST_HEADLINE:
            return False
    return False


def _is_like_headline(line: Line) -> bool:
    """A line of a headline's length, without a full stop."""
    if line.kind is Kind.TITLE or (line.kind is Kind.TEXT and not line.text.endswith(".")):
        return _LEAST_HEADLINE <= count_words(line.text) <= TITLE_WORDS
    return False


def _is_of_head(line: Line, headline: Line) -> bool:
    """What a site puts between a headline and its copy: date, clock, buttons, the headline once more."""
    folded = line.text.casefold()
    if line.kind is Kind.DATED or _same(line.text, headline.text) or folded in ("short url", "follow"):
        return True
    if line.kind is not Kind.FURNITURE:
        return False
    counter = "ago" in folded and re.match(r"(?:updated|published)", line.text, re.I)
    return line.why.startswith("a clock") or bool(counter)


def _same(one: str, other: str) -> bool:
    return _FOLDED.sub("", one.casefold()) == _FOLDED.sub("", other.casefold())


def _cut(line: Line, why: str) -> Cut:
    return Cut(start=line.start, end=line.end, text=line.text, why=why)
