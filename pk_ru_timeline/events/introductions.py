"""How a sentence names its things: "the tanker Clyde Noble", "Druzhba-III, the third exercise", "six ferries"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .grammar import ADVERBS, DETERMINERS, LEADING, NUMBERS, OPENERS, ORDINALS, PREPOSITIONS, TIME_OPENERS
from .language import Language
from .parties import Named, Sort
from .sentences import Reading
from .verbs import Form
from .words import Word

_NAMED = re.compile(r"(?:named|called|known as|dubbed|codenamed|titled)\b")
TELLS_NOTHING = (
    DETERMINERS
    | NUMBERS
    | ADVERBS
    | ORDINALS
    | frozenset(
        "new old further joint bilateral mutual recent latest big large small long short great such same other another "
        "said whole entire main major important planned proposed current present second-ever "
        "first-ever annual regular brief own earlier later".split()
    )
)
NO_MODIFIERS = (
    PREPOSITIONS
    | OPENERS
    | TIME_OPENERS
    | LEADING
    | frozenset(
        "and or but as than if that which after before since about into over through around between against who whose "
        "he she it they we not more most less".split()
    )
)
LENGTHS = frozenset("day week month year hour".split())
_LONGEST = 5
_LONGEST_NAME = 3
_LONGEST_OF = 7
_OF_THE_SAME = frozenset("its his her their this that these those it them such which whom".split())
HAS_COMPLEMENT = frozenset(
    "of on for between with that which who whose where to from named called known dubbed against across by".split()
)
"""Behind one of these a noun is told by what follows it."""


def introduced(reading: Reading, language: Language) -> Iterator[tuple[str, str]]:
    """Nouns of a sentence with the words that tell which one is meant: "gas pipeline", "tanker Clyde Noble"."""
    named = dict(named_there(reading, language))
    yield from named.items()
    for at, word in enumerate(reading.words):
        if word.low not in language.things or word.low in named or word.possessive or is_verb(reading, at):
            continue
        first, name = first_modifier(reading, at), _name_behind(reading, at)
        if first < at or name:
            yield word.low, reading.as_written(first, at + 1 + len(name))
        elif whole := _of_what(reading, at):
            yield word.low, f"{word.raw} of {whole}"


def named_there(reading: Reading, language: Language) -> Iterator[tuple[str, str]]:
    """ "The manoeuvres, named Druzhba 2016", "Druzhba-III, the third exercise", "the two-week drill, Druzhba-V"."""
    for at, word in enumerate(reading.words):
        if word.low not in language.things or word.is_capitalised:
            continue
        behind = reading.text[word.end : word.end + 24].lstrip(" ,")
        match = _NAMED.match(behind)
        start = at + 1 + (len(match[0].split()) if match else 0)
        if match or ("," in reading.text[word.end : word.end + 1]):
            name = _name_at(reading, start)
            stop = start + len(name)
            closed = stop >= len(reading.words) or match or "," in reading.gap(stop)
            if name and closed and not _is_party(reading, start, stop):
                yield word.low, f"{reading.as_written(start, stop)} {word.raw}"
                continue
        first = next((b for b in range(at - 1, max(-1, at - _LONGEST), -1) if reading.low_at(b) in ("the", "a")), None)
        if first and "," in reading.gap(first):
            begin = first
            while begin > 0 and _is_name(reading.words[begin - 1]) and (begin == first or _is_one(reading, begin)):
                begin -= 1
            if begin < first and not _is_party(reading, begin, first):
                yield word.low, f"{reading.as_written(begin, first)} {word.raw}"


def _is_one(reading: Reading, at: int) -> bool:
    return reading.gap(at) in (" ", "-", "–")


def _is_name(word: Word) -> bool:
    return word.is_capitalised or word.low.isdigit()


def _is_party(reading: Reading, first: int, stop: int) -> bool:
    """True where a person, a body or a place is named there: those are somebody else."""
    nameless = (Sort.THREAD, Sort.BOTH, Sort.DOMESTIC)
    return any(_overlaps(n, first, stop) and n.sort not in nameless for n in reading.named)


def _overlaps(named: Named, first: int, stop: int) -> bool:
    return named.first < stop and first < named.stop


def _name_at(reading: Reading, start: int) -> list[Word]:
    name: list[Word] = []
    for at in range(start, min(len(reading.words), start + _LONGEST_NAME)):
        if not _is_name(reading.words[at]) or (name and not _is_one(reading, at)):
            break
        name.append(reading.words[at])
    return name if name and name[0].is_capitalised else []


def _name_behind(reading: Reading, at: int) -> list[Word]:
    """ "The tanker Clyde Noble": a name right behind its noun."""
    if reading.words[at].is_capitalised or at + 1 >= len(reading.words) or reading.gap(at + 1) != " ":
        return []
    name = _name_at(reading, at + 1)
    return [] if _is_party(reading, at + 1, at + 1 + len(name)) else name


def first_modifier(reading: Reading, at: int) -> int:
    """Where the words begin that belong to a noun, without its article and what only counts or measures it."""
    dates, first = reading.date_places(), at
    while first > 0 and reading.gap(first) in (" ", "-"):
        word = reading.words[first - 1]
        stops = word.low in NO_MODIFIERS or word.low in DETERMINERS or first - 1 in dates or word.possessive
        if stops or any(v.first <= first - 1 <= v.at for v in reading.verbs if v.finite or v.form is Form.BASE):
            break
        first -= 1
    if at - first > _LONGEST:
        return at
    while first < at and (length := _tells_nothing(reading, first)):
        first += length
    return first


def _tells_nothing(reading: Reading, at: int) -> int:
    """How many words from a place on only count or measure a noun: "second", "two-day"; 0 where it tells more."""
    low, behind = reading.low_at(at), reading.low_at(at + 1)
    if behind in LENGTHS and reading.gap(at + 1) in ("-", " "):
        return 2
    return int(low in TELLS_NOTHING or low[0].isdigit() or behind == "")


def _of_what(reading: Reading, at: int) -> str | None:
    """ "The purchase of four helicopters": what stands behind "of", up to the next mark, verb or small word."""
    if reading.low_at(at + 1) != "of" or reading.low_at(at + 2) in _OF_THE_SAME:
        return None
    first = stop = at + 2
    dates, verbs = reading.date_places(), {v.first for v in reading.verbs if v.finite and v.first > first}
    while stop < len(reading.words) and stop - first < _LONGEST_OF and (stop == first or reading.gap(stop) in " -"):
        if stop in dates or stop in verbs or (stop > first and reading.low_at(stop) in NO_MODIFIERS):
            break
        stop += 1
    ends = stop < len(reading.words) and stop - first == _LONGEST_OF
    return None if stop == first or ends else reading.as_written(first, stop)


def is_verb(reading: Reading, at: int) -> bool:
    return any(v.at == at and v.form is not Form.ING for v in reading.verbs)  # "that gathering" is a noun
