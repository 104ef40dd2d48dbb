"""Recognise first, resolve second: one pass over the text for trigger words, then the rules that own them.

Nothing here knows what any words mean; that is in the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from pk_ru_timeline.model import Timex, TimexType

from .context import Context
from .modifiers import approximated, modified
from .overview import Overview, goes_on
from .ranges import FARTHEST_MEMBER, is_joint, is_listed
from .rule import Meaning, Members, Rule
from .running import base_year
from .triggers import Matcher, OwnedRule, owners_of, trigger_pattern
from .words import LEADING, MONTHS, NEVER_FIRST, named_year

_PREVIOUS = re.compile(
    r"(?<![A-Za-z0-9])([A-Za-z]+|\d{1,4}(?:[.,:/]\d+)*)(?:st|nd|rd|th)?"
    r"(?:[.,]{0,2}[^\S\n]{0,2}(?:[^\S\n]|\n)\(?|\s?[-–—/.(&]\s?|['’]s?\s|['’`])\Z"
)
_ANY_WORD = re.compile(r"(?<![\w'’.])[\w'’.]{1,22}[\s#-]{1,2}\Z")
_BACKTICK = re.compile(r"(?<=\w)`(?=s\b)")
"""`last year`s`, as some old archives have it."""

_WORDS_BEFORE = 2
_REACH = 26
_MOST_WORDS = 9
_BLOCKER_REACH = 32
_LONGEST = 120
_LONGEST_LIST = 4
_FIRST_ANCHOR, _LAST_ANCHOR = 1000, 9000  # far enough from the ends of the calendar to count years on and back


@dataclass(frozen=True, slots=True)
class _Found:
    rule: Rule
    match: re.Match[str]


def read(page: str, anchor: date | None) -> list[Timex]:
    """Every time expression of the text, in order, each with its meaning."""
    text = _BACKTICK.sub("’", page) if "`s" in page else page
    if anchor is not None and not _FIRST_ANCHOR <= anchor.year <= _LAST_ANCHOR:
        anchor = None
    found = list(_recognise(text))
    context = Context(text, anchor, _overview(text, anchor, found))
    timexes: list[Timex] = []
    for index, one in enumerate(found):
        context.start, context.end = one.match.span()
        context.told_as = ""
        context.not_before = _range_start(text, timexes, context.start)
        context.range_end = None
        if index + 1 < len(found) and found[index + 1].match.start() - one.match.end() <= FARTHEST_MEMBER:
            context.range_end = _range_end(context, found[index : index + _LONGEST_LIST])
        assert one.rule.resolve is not None
        for group, plain in _meanings(one.rule.resolve(one.match, context)):
            meaning = modified(plain, one.match)
            if meaning.type is TimexType.DATE:
                meaning = approximated(meaning, text, one.match.start(group))
            timexes.append(_timex(page, one, group, meaning, context.told_as))
            context.tell(meaning)
    return timexes


def _recognise(text: str) -> Iterator[_Found]:
    """The longest reading around every trigger, left to right; readings never overlap."""
    covered = 0
    for word in trigger_pattern().finditer(text):
        if word.start() < covered:
            continue
        own = owners_of(word.group())
        if own.blocker is not None and _is_blocked(text, word, own.blocker):
            covered = word.end()
            continue
        rules = own.readers(text, word.start(), word.end())
        best = _longest(text, word, rules, covered) if rules else None
        if best is not None:
            covered = best.match.end()
            yield best


def _is_blocked(text: str, word: re.Match[str], blocker: Matcher) -> bool:
    """True where a blocker matches the trigger, alone or with the words before it, whatever these are."""
    end, at = word.end(), word.start()
    starts = [at]
    while len(starts) <= _WORDS_BEFORE:
        space = text.rfind(" ", max(0, at - _REACH), at - 1)
        if text[at - 2 : at] in (", ", ") ", "; "):
            break
        if space < 0 or text[at - 1] != " " or not text[space + 1 : at - 1].isalnum():  # else no need of the pattern
            before = _ANY_WORD.search(text, max(0, at - _REACH), at)
            if before is None:
                break
            space = before.start() - 1
        at = space + 1
        starts.append(at)
    for start in starts:
        hit = blocker(text, start, end + _BLOCKER_REACH)
        if hit is not None and hit.end() >= end:
            return True
    return False


def _longest(text: str, word: re.Match[str], rules: list[OwnedRule], covered: int) -> _Found | None:
    """The reading that goes furthest, of several the one that begins first, of several the first rule's."""
    best: tuple[Rule, re.Match[str]] | None = None
    reach = word.end() - 1
    limit = word.end() + _LONGEST
    for start in _starts(text, word.start(), covered):
        for rule, match_at in rules:
            match = match_at(text, start, limit)
            if match is not None and match.end() > reach and (rule.cued is None or rule.cued(match)):
                best, reach = (rule, match), match.end()
    return None if best is None else _Found(*best)


def _starts(text: str, at: int, covered: int) -> list[int]:
    """Where the expression around a trigger may begin: before the words that lead up to it, leftmost first."""
    starts = [at]
    for _ in range(_MOST_WORDS):
        space = text.rfind(" ", max(covered, at - _REACH), at - 1)
        word = text[space + 1 : at - 1].rstrip(",.") if space >= 0 and text[at - 1] == " " else ""
        if word.isascii() and (word.isalpha() or (word.isdigit() and len(word) <= 4)):  # most: no need of the pattern
            at = space + 1
        else:
            previous = _PREVIOUS.search(text, max(covered, at - _REACH), at)
            if previous is None:
                break
            word, at = previous.group(1), previous.start()
        lower = word.lower()
        if word[0].isalpha() and lower not in LEADING:
            break
        if lower not in NEVER_FIRST:
            starts.append(at)
    starts.reverse()
    return starts


def _overview(text: str, anchor: date | None, found: list[_Found]) -> Overview:
    years, deictic, months, of_its_day = [], [], 0, False
    first_bare: int | None = None
    for one in found:
        if one.rule.deictic and not goes_on(text, one.match.start(), one.match.end()):
            deictic.append(one.match.start())
            of_its_day = of_its_day or not (one.rule.name == "weekday" or one.match[0].lower() == "today")
        if (year := named_year(one.match)) is not None:
            years.append((one.match.start(), year))
        elif "month" in one.match.re.groupindex and one.match["month"]:
            months += 1
            first_bare = one.match.start() if first_bare is None else first_bare
    return Overview(text, anchor, tuple(years), tuple(deictic), of_its_day, first_bare, months)


def _meanings(resolved: Meaning | Members | None) -> Iterator[tuple[str | int, Meaning]]:
    if isinstance(resolved, Members):
        yield from resolved.parts
    elif resolved is not None:
        yield 0, resolved


def _timex(page: str, one: _Found, group: str | int, meaning: Meaning, told_as: str) -> Timex:
    start, end = one.match.span(group)
    return Timex(
        start=start,
        end=end,
        text=page[start:end],
        type=meaning.type,
        value=meaning.value,
        rule=f"{one.rule.name}-{told_as}" if told_as else one.rule.name,
        mod=meaning.mod,
        when=meaning.when,
    )


def _range_start(text: str, timexes: list[Timex], start: int) -> date | None:
    """First day of the range that the expression at `start` ends, if the one before it begins a range."""
    if not timexes or not is_joint(text, timexes[-1].start, timexes[-1].end, start):
        return None
    when = timexes[-1].when
    return None if when is None or timexes[-1].type is TimexType.TIME else when.start


def _range_end(context: Context, found: list[_Found]) -> tuple[int, int] | None:
    """Year and month at the end of the range or list that the first expression begins, where that end bears a year."""
    for one, other in pairwise(found):
        if not is_joint(context.text, one.match.start(), one.match.end(), other.match.start()) and not is_listed(
            context.text, one.match.end(), other.match.start()
        ):
            return None
        groups = other.match.groupdict()
        if not groups.get("month"):
            continue
        year = int(groups["year"]) if groups.get("year") else None
        if year is None and groups.get("of"):
            year = base_year(context, groups["of"].lower())
        if year is not None:
            return year, MONTHS[groups["month"].lower()]
    return None
